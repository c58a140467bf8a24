import { toRoman } from '../list-counts.ts';
import { readIndent, toLevel } from './styles.ts';
import { isOn, type XmlListener } from '../package/xml.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  restartAfter: number | null;
  legal: boolean;
  style: string | null;
  indent: number | null;
}

interface List {
  readonly abstract: string;
  readonly starts: Map<number, number>;
}

/** The label that a paragraph of a list prints, and how far its text stands in (points; null where the list says nothing). */
export interface ListLabel {
  readonly label: string;
  readonly indent: number | null;
}

export interface Numbering {
  readonly listener: XmlListener;
  /** Counts one paragraph of a list and answers its label; null where it prints none. Ask once for each paragraph, in order. */
  readonly next: (numId: string, level: number) => ListLabel | null;
  /** The level of a list that a paragraph style is tied to; null where there is none. */
  readonly levelOfStyle: (numId: string, styleId: string) => number | null;
}

/** Characters of a label's pattern: it is printed before every paragraph of its list, so a long one would grow without end. */
const longestLabel = 80;

/** Listens to a numbering part and then counts lists as Word does (ECMA-376 part 1, §17.9). */
export function createNumbering(): Numbering {
  const abstracts = new Map<string, Map<number, Level>>();
  const links = new Map<string, string>();
  const lists = new Map<string, List>();
  const reader = { abstract: '', list: '', level: 0 };
  let current: Level | null = null;
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();

  const listener: XmlListener = {
    open: (name, attributes) => {
      const value = attributes.get('val') ?? '';
      if (name === 'abstractNum') {
        reader.abstract = attributes.get('abstractNumId') ?? '';
        abstracts.set(reader.abstract, new Map());
      } else if (name === 'lvl') {
        current = {
          start: 1,
          format: 'decimal',
          text: '',
          restartAfter: null,
          legal: false,
          style: null,
          indent: null,
        };
        const level = toLevel(attributes.get('ilvl'));
        const own = reader.abstract === '' ? `list ${reader.list}` : reader.abstract;
        if (!abstracts.has(own)) abstracts.set(own, new Map());
        abstracts.get(own)?.set(level, current);
      } else if (name === 'num') {
        reader.abstract = '';
        reader.list = attributes.get('numId') ?? '';
        lists.set(reader.list, { abstract: '', starts: new Map() });
      } else if (name === 'abstractNumId')
        lists.set(reader.list, {
          abstract: value,
          starts: lists.get(reader.list)?.starts ?? new Map<number, number>(),
        });
      else if (name === 'lvlOverride') reader.level = toLevel(attributes.get('ilvl'));
      else if (name === 'startOverride') lists.get(reader.list)?.starts.set(reader.level, Number(value));
      else if (name === 'numStyleLink') links.set(reader.abstract, value);
      else if (name === 'styleLink') links.set(`style ${value}`, reader.abstract);
      else if (current) {
        if (name === 'start') current.start = Number(value);
        else if (name === 'numFmt') current.format = value;
        else if (name === 'lvlText') current.text = value.slice(0, longestLabel);
        else if (name === 'lvlRestart') current.restartAfter = Number(value);
        else if (name === 'isLgl') current.legal = isOn(attributes);
        else if (name === 'pStyle') current.style = value;
        else if (name === 'ind') current.indent = readIndent(attributes);
      }
    },
    close: (name) => {
      if (name === 'lvl') current = null;
    },
  };

  const levelsOf = (numId: string): Map<number, Level> | null => {
    const list = lists.get(numId);
    if (!list) return null;
    const linked = links.get(list.abstract);
    const base = abstracts.get(linked === undefined ? list.abstract : (links.get(`style ${linked}`) ?? list.abstract));
    const own = abstracts.get(`list ${numId}`);
    return own ? new Map([...(base ?? []), ...own]) : (base ?? null);
  };

  const next = (numId: string, level: number): ListLabel | null => {
    const list = lists.get(numId);
    const levels = levelsOf(numId);
    const own = levels?.get(level);
    if (!list || !levels || !own) return null;
    const counts = counters.get(list.abstract) ?? [];
    counters.set(list.abstract, counts);
    // A list that overrides its start begins anew where it is first used.
    if (!begun.has(numId)) {
      begun.add(numId);
      if (list.starts.size > 0) counts.length = 0;
    }
    const startAt = (place: number): number => list.starts.get(place) ?? levels.get(place)?.start ?? 1;
    for (let above = 0; above < level; above += 1) counts[above] ??= startAt(above);
    counts[level] = counts[level] === undefined ? startAt(level) : counts[level] + 1;
    for (let below = level + 1; below < counts.length; below += 1) {
      const restartAfter = levels.get(below)?.restartAfter;
      if (restartAfter === 0 || (restartAfter !== null && restartAfter !== undefined && level >= restartAfter))
        continue;
      Reflect.deleteProperty(counts, below);
    }
    if (own.format === 'bullet') return { label: toBullet(own.text), indent: own.indent };
    const label = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const place = Number(digit) - 1;
      const format = own.legal ? 'decimal' : (levels.get(place)?.format ?? 'decimal');
      return formatCount(counts[place] ?? startAt(place), format);
    });
    return label.trim() === '' ? null : { label: label.trim(), indent: own.indent };
  };

  const levelOfStyle = (numId: string, styleId: string): number | null => {
    for (const [place, { style }] of levelsOf(numId) ?? []) if (style === styleId) return place;
    return null;
  };
  return { listener, next, levelOfStyle };
}

function toBullet(text: string): string {
  if (text === '' || /[\uE000-\uF8FF]/.test(text)) return '•';
  return text.trim() === 'o' ? '◦' : text.trim();
}

/** A count in one of Word's number formats; formats that British documents do not use count in digits. */
function formatCount(count: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return toLetters(count).toLowerCase();
    case 'upperLetter':
      return toLetters(count);
    case 'lowerRoman':
      return toRoman(count).toLowerCase();
    case 'upperRoman':
      return toRoman(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(count);
  }
}

/** a … z, aa, bb …: Word repeats the letter. */
function toLetters(count: number): string {
  if (count < 1 || count > 780) return String(count);
  return String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}
