import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { limits, RefusedFile } from '../refusal.ts';

/** Attributes of an element by local name: `val` for `w:val`. */
export type Attributes = ReadonlyMap<string, string>;

/** What a reader of one part wants to hear. Names of WordprocessingML are without prefix, others with it (`mc:Fallback`). */
export interface XmlListener {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** The namespaces of WordprocessingML: ECMA-376 transitional and strict. */
const wordNamespaces = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

const damaged =
  'is damaged: a part of it is no well-formed XML. Open it in Word, which may repair it, save it again and import that copy.';

/**
 * Parses one part while its bytes arrive. Entities of a document type are never expanded, because a part with a document
 * type is refused.
 * @throws RefusedFile for malformed XML, a document type, or elements nested too deeply.
 */
export async function parseXml(chunks: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const parser = new SaxesParser();
  const prefixes = new Set(['w:']);
  let depth = 0;
  const nameOf = (printed: string): string => {
    const colon = printed.indexOf(':') + 1;
    return colon > 0 && prefixes.has(printed.slice(0, colon)) ? printed.slice(colon) : printed;
  };
  parser.on('doctype', () => {
    throw new RefusedFile(
      'holds a document type, which Word documents never have. Open it in Word, save it again and import that copy.',
    );
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > limits.xmlDepth) {
      throw new RefusedFile(
        'nests its parts deeper than any document does. Open it in Word, copy the text into a new document and import that.',
      );
    }
    const attributes = new Map<string, string>();
    for (const [name, value] of Object.entries(tag.attributes)) {
      if (depth === 1 && name.startsWith('xmlns:') && wordNamespaces.has(value)) prefixes.add(`${name.slice(6)}:`);
      attributes.set(name.slice(name.indexOf(':') + 1), value);
    }
    listener.open(nameOf(tag.name), attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    listener.close(nameOf(tag.name));
  });
  if (listener.text) parser.on('text', listener.text);
  try {
    let decoder: TextDecoder | null = null;
    for await (const chunk of chunks) {
      decoder ??= new TextDecoder(chunk[0] === 0xff ? 'utf-16le' : chunk[0] === 0xfe ? 'utf-16be' : 'utf-8');
      parser.write(decoder.decode(chunk, { stream: true }));
    }
    parser.write(decoder?.decode() ?? '').close();
  } catch (failure) {
    throw failure instanceof RefusedFile ? failure : new RefusedFile(damaged);
  }
}

/** Whether an on/off property is on: present without a value, or with any but `0`, `false`, `off`, `none`. */
export function isOn(attributes: Attributes): boolean {
  return !['0', 'false', 'off', 'none'].includes(attributes.get('val') ?? '');
}
