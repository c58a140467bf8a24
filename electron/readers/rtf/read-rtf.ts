import type { LineRegion, SourceFile } from '../../../shared/reading/line.ts';
import { RefusedFile } from '../refusal.ts';
import { decodeByte } from './code-pages.ts';
import { createLineGatherer, type GatheredParagraph } from '../line-gatherer.ts';
import { tokenise } from './tokens.ts';

/** Groups whose words are not the document's. A group that begins with `\*` and is not known is skipped too. */
const skipped = new Set(
  (
    'colortbl info pict object shprslt nonshppict sp pn pnseclvl listtable listoverridetable revtbl rsidtbl generator themedata ' +
    'colorschememapping datastore latentstyles fldinst datafield atnid atnauthor atntime atndate xe tc txe ftnsep ftnsepc ' +
    'aftnsep aftnsepc bkmkstart bkmkend template filetbl operator panose falt'
  ).split(' '),
);
/** Starred groups that hold words all the same. */
const starredWords = new Set(['shpinst', 'annotation', 'pntext', 'fldrslt']);
const regions: Readonly<Record<string, LineRegion>> = {
  ...{ header: 'header', headerl: 'header', headerr: 'header', headerf: 'header' },
  ...{ footer: 'footer', footerl: 'footer', footerr: 'footer', footerf: 'footer' },
  ...{ footnote: 'footnote', annotation: 'comment', shptxt: 'text-box' },
};
const signs: Readonly<Record<string, string>> = {
  ...{ tab: '\t', line: '\n', lbr: '\n', emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“' },
  ...{ rdblquote: '”', bullet: '•', emspace: ' ', enspace: ' ', qmspace: ' ' },
};
const DEEPEST = 1_000;

interface Group {
  bold: boolean;
  italic: boolean;
  underline: boolean;
  capitals: boolean;
  hidden: boolean;
  deleted: boolean;
  skips: boolean;
  destination: 'text' | 'label' | 'fonts' | 'styles';
  region: LineRegion | null;
  font: number;
  /** How many characters stand behind a `\u` for programs that do not know it. */
  fallback: number;
  paragraph: GatheredParagraph;
}

const firstGroup: Group = {
  ...{ bold: false, italic: false, underline: false, capitals: false, hidden: false, deleted: false, skips: false },
  ...{
    destination: 'text',
    region: null,
    font: -1,
    fallback: 1,
    paragraph: { indent: 0, style: null, inTable: false },
  },
};

/**
 * Reads a rich text (.rtf): paragraphs with bold, underline, style and list label, tables row by row. Changes that were
 * tracked are read as accepted. Pictures and embedded objects are never opened.
 *
 * @throws RefusedFile when it holds no words, or more than a document does.
 */
export function readRtf(name: string, bytes: Uint8Array): SourceFile {
  const gatherer = createLineGatherer();
  const facts = { tracked: false, hidden: false, pictures: 0 };
  const groups: Group[] = [];
  const fonts = new Map<number, number>();
  const styles = new Map<number, string>();
  let group: Group = { ...firstGroup };
  let codePage = 1252;
  let starred = false;
  let toSkip = 0;
  let named = { number: -1, name: '' };

  const add = (words: string): void => {
    if (group.skips) return;
    if (group.destination === 'styles') named.name += words;
    if (group.destination === 'label') gatherer.label(words);
    if (group.destination !== 'text') return;
    if (group.hidden) facts.hidden = true;
    else if (group.deleted) facts.tracked = true;
    else gatherer.add(group.capitals ? words.toUpperCase() : words, group);
  };
  const addByte = (byte: number): void => {
    if (toSkip > 0) toSkip -= 1;
    else add(decodeByte(byte, fonts.get(group.font) ?? null, codePage));
  };
  const beginDestination = (word: string): boolean => {
    const wasStarred = starred;
    starred = false;
    const region = regions[word];
    if (region !== undefined && !group.skips) {
      group.region = region;
      group.paragraph = { indent: 0, style: null, inTable: false };
      gatherer.enter(region);
    } else if (word === 'fonttbl') group.destination = 'fonts';
    else if (word === 'stylesheet') group.destination = 'styles';
    else if (word === 'listtext' || word === 'pntext') group.destination = 'label';
    else if (skipped.has(word) || (wasStarred && !starredWords.has(word) && group.destination !== 'styles')) {
      if (word === 'pict' && !group.skips) facts.pictures += 1;
      group.skips = true;
    } else return false;
    return true;
  };
  const setParagraph = (change: Partial<GatheredParagraph>): void => {
    group.paragraph = { ...group.paragraph, ...change };
  };

  const control = (word: string, value: number | null): void => {
    toSkip = 0;
    const begins = beginDestination(word);
    if (begins || group.skips) return;
    const on = value !== 0;
    const sign = signs[word];
    if (sign !== undefined) add(sign);
    else if (word === 'ansicpg') codePage = value ?? 1252;
    else if (word === 'f') group.font = value ?? 0;
    else if (word === 'fcharset' && group.destination === 'fonts') fonts.set(group.font, value ?? 0);
    else if (word === 's') {
      if (group.destination === 'styles') named = { number: value ?? 0, name: '' };
      else setParagraph({ style: styles.get(value ?? 0) ?? null });
    } else if (word === 'u') {
      const code = value ?? 63;
      add(String.fromCharCode(code < 0 ? code + 65_536 : code));
      toSkip = group.fallback;
    } else if (word === 'uc') group.fallback = Math.max(0, value ?? 1);
    else if (word === 'b') group.bold = on;
    else if (word === 'i') group.italic = on;
    else if (word === 'ul' || word === 'uld' || word === 'uldb' || word === 'ulw') group.underline = on;
    else if (word === 'ulnone') group.underline = false;
    else if (word === 'caps') group.capitals = on;
    else if (word === 'v') group.hidden = on;
    else if (word === 'deleted') group.deleted = on;
    else if (word === 'revised') facts.tracked = true;
    else if (word === 'plain')
      Object.assign(group, { bold: false, italic: false, underline: false, capitals: false, hidden: false });
    else if (word === 'pard') group.paragraph = { indent: 0, style: null, inTable: false };
    else if (word === 'li') setParagraph({ indent: Math.max(0, (value ?? 0) / 20) });
    else if (word === 'intbl') setParagraph({ inTable: true });
    else if (group.destination === 'text') endPart(word);
  };
  const endPart = (word: string): void => {
    if (word === 'par' || word === 'sect' || word === 'page') gatherer.endParagraph(group.paragraph);
    else if (word === 'cell') gatherer.endCell();
    else if (word === 'row') gatherer.endRow();
    // A table inside a cell is words of that cell.
    else if (word === 'nestcell') add(' ');
    else if (word === 'nestrow') gatherer.endParagraph({ ...group.paragraph, inTable: true });
  };

  tokenise(Buffer.from(bytes).toString('latin1'), {
    openGroup: () => {
      toSkip = 0;
      if (groups.length > DEEPEST) {
        throw new RefusedFile(
          'nests its parts deeper than any document does. Open it in Word, copy the text into a new document and import that.',
        );
      }
      groups.push(group);
      group = { ...group, region: null };
    },
    closeGroup: () => {
      toSkip = 0;
      const closed = group;
      if (closed.region !== null) gatherer.leave(closed.paragraph);
      if (closed.destination === 'styles' && named.number >= 0) {
        styles.set(named.number, named.name.replace(/;.*$/s, '').trim());
        named = { number: -1, name: '' };
      }
      group = groups.pop() ?? { ...firstGroup };
    },
    control,
    symbol: (sign) => {
      if (sign === '*') starred = true;
      else if (sign === '~') add(' ');
      else if (sign === '_') add('-');
      else if (sign === '\\' || sign === '{' || sign === '}') addByte(sign.charCodeAt(0));
      else if (sign === '\n' || sign === '\r') gatherer.endParagraph(group.paragraph);
    },
    text: (words) => {
      const shown = toSkip > 0 ? words.slice(toSkip) : words;
      toSkip = Math.max(0, toSkip - words.length);
      if (/[^\x20-\x7e\t]/.test(shown)) for (const sign of shown) addByte(sign.charCodeAt(0));
      else add(shown);
    },
    byte: addByte,
  });
  const lines = gatherer.finish();
  if (lines.length === 0) {
    throw new RefusedFile(
      facts.pictures > 0
        ? 'holds pictures and no words. If it is a scan, choose the document that was scanned, as .docx or as text.'
        : 'is empty: it holds no words. Choose the file that holds the text.',
    );
  }
  return { name, format: 'rtf', lines, notes: notesOf(facts) };
}

function notesOf(facts: { readonly tracked: boolean; readonly hidden: boolean; readonly pictures: number }): string[] {
  const notes: string[] = [];
  if (facts.tracked) notes.push('The document holds tracked changes; it was read as if all of them were accepted.');
  if (facts.hidden) notes.push('Words set as hidden were left out.');
  if (facts.pictures > 0) {
    notes.push(`${facts.pictures === 1 ? 'A picture was' : `${facts.pictures} pictures were`} left out.`);
  }
  return notes;
}
