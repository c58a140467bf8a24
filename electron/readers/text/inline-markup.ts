import type { MarkedRange } from '../../../shared/reading/line.ts';

type MarkName = MarkedRange['mark'];

/** Words of one line without their mark-up, with what the mark-up said kept as marks. */
export interface PlainLine {
  readonly text: string;
  readonly marks: readonly MarkedRange[];
  /** Marks that were opened and not closed: they go on in the next line of the same paragraph. */
  readonly open: readonly MarkName[];
  readonly changed: boolean;
}

/** Anything that this file knows as mark-up; a line without a match is taken as it is. */
const sign =
  /\*{1,3}|<\/?(?:u|b|i|em|strong|p|br|sup|sub|span)(?: [^<>]{0,200})?\/?>|\^\{([^{}]{0,40})\}|(?:\[&\]|&)(quot|amp|lt|gt|nbsp|apos|pound|ndash|mdash|rsquo|lsquo|#\d{1,7}|#x[\da-f]{1,6});|\\([*_#[\]().>|`+!&-])/gi;

/** `_as Markdown sets italics_`: underscores that hug their words, and are no part of a name or an address. */
const underscored = /(?<![\p{L}\p{N}_*/.@])_(?=[^\s_])([^_*]{1,300}?)(?<=[^\s_])_(?![\p{L}\p{N}_/*])/gu;
const mayHoldSign = /[*<&^\\]/;

const entities: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  apos: "'",
  pound: '£',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
};
const tagMarks: Readonly<Record<string, MarkName>> = {
  u: 'underline',
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
};

/**
 * Takes the mark-up debris of converted documents off one line: `**bold**`, `*italic*`, `<u>`, `^{*}`, `[&]quot;`,
 * HTML entities and tags, Markdown escapes. A lone asterisk is the star of an agenda or a footnote and stays.
 *
 * @param printed the line without its line break.
 * @param open marks that an earlier line of the paragraph left open.
 */
export function stripInlineMarkup(printed: string, open: readonly MarkName[]): PlainLine {
  const line = printed.includes('_') ? printed.replace(underscored, '*$1*') : printed;
  if (open.length === 0 && !mayHoldSign.test(line)) return { text: line, marks: [], open, changed: false };
  const stars = pairStars(line, open);
  const running = new Map<MarkName, number>(open.map((mark) => [mark, 0]));
  const marks: MarkedRange[] = [];
  let text = '';
  let at = 0;
  const start = (mark: MarkName): void => {
    if (!running.has(mark)) running.set(mark, text.length);
  };
  const stop = (mark: MarkName): void => {
    const from = running.get(mark);
    running.delete(mark);
    if (from !== undefined && from < text.length) marks.push({ from, to: text.length, mark });
  };
  for (const match of line.matchAll(sign)) {
    text += line.slice(at, match.index);
    at = match.index + match[0].length;
    const [whole, raised, entity, escaped] = match;
    if (whole.startsWith('*')) {
      const role = stars.get(match.index);
      if (role === undefined) text += whole;
      else for (const mark of role.marks) (role.opens ? start : stop)(mark);
    } else if (raised !== undefined) text += raised;
    else if (entity !== undefined) text += decodeEntity(entity) ?? whole;
    else if (escaped !== undefined) text += escaped;
    else {
      const tag = /^<(\/?)(\w+)/.exec(whole);
      const mark = tagMarks[tag?.[2]?.toLowerCase() ?? ''];
      if (mark) (tag?.[1] === '/' ? stop : start)(mark);
      else if (/^<br/i.test(whole)) text += ' ';
    }
  }
  text += line.slice(at);
  const left = [...running.keys()];
  for (const mark of left) stop(mark);
  marks.sort((one, other) => one.from - other.from || one.to - other.to);
  return { text, marks, open: left, changed: text !== printed };
}

interface StarRole {
  readonly opens: boolean;
  readonly marks: readonly MarkName[];
}

/** Which asterisks are mark-up: pairs hugging their words, as Markdown asks; `**` may also stay open to the next line. */
function pairStars(line: string, open: readonly MarkName[]): Map<number, StarRole> {
  const roles = new Map<number, StarRole>();
  const waiting: { place: number; length: number }[] = [];
  let carried = open.includes('bold');
  for (const match of line.matchAll(/\*{1,3}/g)) {
    const before = line[match.index - 1] ?? ' ';
    const after = line[match.index + match[0].length] ?? ' ';
    const { length } = match[0];
    const marks = marksOf(length);
    const closes = !/\s/.test(before);
    const opens = !/\s/.test(after) && (length > 1 || /[\s(“"'‘[]/.test(before) || match.index === 0);
    const last = waiting.findLastIndex((one) => one.length === length);
    if (closes && last >= 0) {
      const first = waiting[last];
      waiting.length = last;
      if (first) roles.set(first.place, { opens: true, marks });
      roles.set(match.index, { opens: false, marks });
    } else if (closes && carried && length > 1) {
      carried = false;
      roles.set(match.index, { opens: false, marks });
    } else if (opens) waiting.push({ place: match.index, length });
  }
  for (const { place, length } of waiting) if (length > 1) roles.set(place, { opens: true, marks: marksOf(length) });
  return roles;
}

function marksOf(length: number): readonly MarkName[] {
  if (length === 1) return ['italic'];
  return length === 2 ? ['bold'] : ['bold', 'italic'];
}

function decodeEntity(name: string): string | null {
  const known = entities[name.toLowerCase()];
  if (known !== undefined) return known;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  if (!Number.isInteger(code) || code < 32 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return null;
  return String.fromCodePoint(code);
}
