import type { XmlListener } from '../package/xml.ts';

/** What a style of an OpenDocument says; undefined where it says nothing itself. */
export interface OpenStyle {
  readonly name: string;
  readonly parent: string | null;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  capitals?: boolean;
  hidden?: boolean;
  /** Points. */
  indent?: number;
}

export interface OpenListLevel {
  readonly bullet: string | null;
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly shownLevels: number;
  readonly start: number;
}

export interface OpenStyles {
  readonly listener: XmlListener;
  readonly lookUp: (family: string, name: string | null) => OpenStyle | null;
  /** A level of a list, counted from 1; null where the list prints nothing there. `outline` numbers headings. */
  readonly listLevel: (list: string, level: number) => OpenListLevel | null;
}

/** The list that numbers the headings of a document. */
export const outlineList = '\u0000outline';
/** Styles deeper than this in a chain of parents are not asked: the chain may go round. */
const LONGEST_CHAIN = 12;
const LONGEST_AFFIX = 20;

/** Listens to both parts that hold styles, and then answers what each says, inherited properties included. */
export function createOpenStyles(): OpenStyles {
  const styles = new Map<string, OpenStyle>();
  const lists = new Map<string, Map<number, OpenListLevel>>();
  const resolved = new Map<string, OpenStyle>();
  let current: OpenStyle | null = null;
  let list: Map<number, OpenListLevel> | null = null;
  const listener: XmlListener = {
    open: (name, attributes) => {
      if (name === 'style:style') {
        const own = attributes.get('name') ?? '';
        current = {
          name: attributes.get('display-name') ?? own.replaceAll('_20_', ' '),
          parent: attributes.get('parent-style-name') ?? null,
        };
        styles.set(`${attributes.get('family') ?? ''} ${own}`, current);
      } else if (name === 'text:list-style' || name === 'text:outline-style') {
        list = new Map();
        lists.set(name === 'text:outline-style' ? outlineList : (attributes.get('name') ?? ''), list);
      } else if (/^text:(?:list|outline)-level-style/.test(name)) {
        list?.set(Number(attributes.get('level') ?? 1), toLevel(name, attributes));
      } else if (current && name === 'style:text-properties') applyText(current, attributes);
      else if (current && name === 'style:paragraph-properties') {
        const indent = toPoints(attributes.get('margin-left'));
        if (indent !== null) current.indent = indent;
      }
    },
    close: (name) => {
      if (name === 'style:style') current = null;
      if (name === 'text:list-style' || name === 'text:outline-style') list = null;
    },
  };
  const lookUp = (family: string, name: string | null): OpenStyle | null => {
    if (name === null) return null;
    const key = `${family} ${name}`;
    const known = resolved.get(key);
    if (known) return known;
    const own = styles.get(key);
    if (!own) return null;
    let style = own;
    let { parent } = own;
    for (let step = 0; parent !== null && step < LONGEST_CHAIN; step += 1) {
      const above = styles.get(`${family} ${parent}`);
      if (!above) break;
      // An automatic style (P1, T2) has no name that anybody gave it: that of the style it stands for counts.
      style = { ...above, ...style, name: /^[PT]\d+$/.test(style.name) ? above.name : style.name };
      parent = above.parent;
    }
    resolved.set(key, style);
    return style;
  };
  return { listener, lookUp, listLevel: (of, level) => lists.get(of)?.get(level) ?? null };
}

function toLevel(name: string, attributes: ReadonlyMap<string, string>): OpenListLevel {
  const affix = (which: string): string => (attributes.get(which) ?? '').slice(0, LONGEST_AFFIX);
  const bullet = affix('bullet-char');
  return {
    bullet: name.endsWith('bullet') ? (/[\uE000-\uF8FF]/.test(bullet) || bullet === '' ? '•' : bullet) : null,
    format: attributes.get('num-format') ?? '',
    prefix: affix('num-prefix'),
    suffix: affix('num-suffix'),
    shownLevels: Math.min(10, Math.max(1, Number(attributes.get('display-levels') ?? 1) || 1)),
    start: Number(attributes.get('start-value') ?? 1) || 1,
  };
}

function applyText(style: OpenStyle, attributes: ReadonlyMap<string, string>): void {
  const weight = attributes.get('font-weight');
  if (weight !== undefined) style.bold = weight === 'bold' || Number(weight) >= 600;
  const slant = attributes.get('font-style');
  if (slant !== undefined) style.italic = slant !== 'normal';
  const line = attributes.get('text-underline-style');
  if (line !== undefined) style.underline = line !== 'none';
  const transform = attributes.get('text-transform');
  if (transform !== undefined) style.capitals = transform === 'uppercase';
  const display = attributes.get('display');
  if (display !== undefined) style.hidden = display === 'none';
}

const pointsPer: Readonly<Record<string, number>> = { cm: 28.346, mm: 2.8346, in: 72, pt: 1 };

function toPoints(length: string | undefined): number | null {
  const found = /^(\d{1,4}(?:\.\d{1,6})?)(cm|mm|in|pt)$/.exec(length ?? '');
  return found ? Math.round(Number(found[1]) * (pointsPer[found[2] ?? ''] ?? 0)) : null;
}
