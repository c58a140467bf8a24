import { fromBufferPromise } from 'yauzl';
import { foldSpace } from './office.ts';
import { toLetters, toRoman } from './counting.ts';
import { childOf, elementsOf, parseXml, walk, type XmlElement } from './xml-tree.ts';

/** The parts of a package by their paths, in the order of the archive. */
export async function unzip(bytes: Uint8Array): Promise<Map<string, string>> {
  const archive = await fromBufferPromise(Buffer.from(bytes));
  const parts = new Map<string, string>();
  for await (const entry of archive.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
  }
  return parts;
}

/** A printed line: the label that Word counts in front of it, if any, and its words. */
export interface PrintedLine {
  readonly label: string | null;
  readonly text: string;
}

/** Lines as one text each: `2) the report be noted`. */
export function joinLabels(lines: readonly PrintedLine[]): string[] {
  return lines.map(({ label, text }) => (label === null ? text : `${label} ${text}`));
}

/**
 * What Word prints of `word/document.xml`: each paragraph that has words, in reading order, those of tables cell by cell,
 * with the labels that Word counts. Counted here by ECMA-376 Part 1, 17.9, from `word/numbering.xml`, apart from the writer.
 */
export async function readDocxLines(bytes: Uint8Array): Promise<PrintedLine[]> {
  const parts = await unzip(bytes);
  const main = parseXml(parts.get('word/document.xml') ?? '');
  const count = countLabels(parseXml(parts.get('word/numbering.xml') ?? ''));
  return walk(main)
    .filter(({ name }) => name === 'w:p')
    .map((paragraph) => ({ label: count(paragraph), text: foldSpace(textOf(paragraph)) }))
    .filter(({ label, text }) => label !== null || text !== '');
}

function textOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      // White space between elements is no text; words stand in w:t alone.
      if (typeof child === 'string') return element.name === 'w:t' ? child : '';
      switch (child.name) {
        case 'w:tab':
        case 'w:br':
          return ' ';
        case 'w:pPr':
          return '';
        default:
          return textOf(child);
      }
    })
    .join('');
}

function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** Counters belong to an abstract definition; an instance that overrides a level's start sets it when it is first met. */
function countLabels(numbering: XmlElement): (paragraph: XmlElement) => string | null {
  const abstracts = new Map(
    elementsOf(numbering, 'w:abstractNum').map((definition) => [definition.attributes['w:abstractNumId'], definition]),
  );
  const instances = new Map(
    elementsOf(numbering, 'w:num').map((instance) => [instance.attributes['w:numId'], instance]),
  );
  const counters = new Map<XmlElement, Map<number, number>>();
  const met = new Set<string>();
  return (paragraph) => {
    const properties = childOf(childOf(paragraph, 'w:pPr'), 'w:numPr');
    if (properties === undefined) return null;
    const instance = instances.get(valueOf(properties, 'w:numId') ?? '');
    const definition = abstracts.get(valueOf(instance, 'w:abstractNumId') ?? '');
    const level = Number(valueOf(properties, 'w:ilvl'));
    if (instance === undefined || definition === undefined) throw new Error('a list that the numbering does not know');
    const format = elementsOf(definition, 'w:lvl').find((each) => Number(each.attributes['w:ilvl']) === level);
    const counts = counters.get(definition) ?? new Map<number, number>();
    counters.set(definition, counts);
    const key = `${instance.attributes['w:numId'] ?? ''} ${level}`;
    const override = elementsOf(instance, 'w:lvlOverride').find((each) => Number(each.attributes['w:ilvl']) === level);
    if (!met.has(key) && override !== undefined) counts.set(level, Number(valueOf(override, 'w:startOverride')) - 1);
    met.add(key);
    counts.set(level, (counts.get(level) ?? Number(valueOf(format, 'w:start')) - 1) + 1);
    for (const deeper of counts.keys()) if (deeper > level) counts.delete(deeper);
    const text = valueOf(format, 'w:lvlText') ?? '';
    return text.replace(`%${level + 1}`, formatCount(valueOf(format, 'w:numFmt'), counts.get(level) ?? 0));
  };
}

function formatCount(format: string | undefined, count: number): string {
  switch (format ?? '') {
    case 'bullet':
      return '';
    case 'decimal':
      return String(count);
    case 'lowerLetter':
      return toLetters(count);
    case 'lowerRoman':
      return toRoman(count);
    default:
      throw new Error(`a way of counting that is not known here: ${String(format)}`);
  }
}
