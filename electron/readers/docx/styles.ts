import { isOn, type Attributes, type XmlListener } from '../package/xml.ts';

/** What a style says of its words; undefined where it says nothing itself. */
export interface RunLook {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  capitals?: boolean;
  hidden?: boolean;
}

export interface Style extends RunLook {
  readonly name: string;
  readonly basedOn: string | null;
  readonly numId?: string;
  readonly level?: number;
  /** Points. */
  readonly indent?: number;
  /** Level of a heading, counted from 0. */
  readonly outline?: number;
}

type Draft = { -readonly [Key in keyof Style]: Style[Key] };

/** Styles deeper than this in a chain of `basedOn` are not asked: the chain may go round. */
const LONGEST_CHAIN = 12;

/** Listens to a styles part and then answers what each style says, inherited properties included. */
export function createStyles(): {
  readonly listener: XmlListener;
  readonly lookUp: (id: string | null) => Style | null;
} {
  const styles = new Map<string, Draft>();
  let current: Draft | null = null;
  const listener: XmlListener = {
    open: (name, attributes) => {
      if (name === 'style') {
        current = { name: '', basedOn: null };
        styles.set(attributes.get('styleId') ?? '', current);
      } else if (current) applyToStyle(current, name, attributes);
    },
    close: (name) => {
      if (name === 'style') current = null;
    },
  };
  const resolved = new Map<string, Style>();
  const lookUp = (id: string | null): Style | null => {
    if (id === null) return null;
    const known = resolved.get(id);
    if (known) return known;
    const own = styles.get(id);
    if (!own) return null;
    let style: Style = own;
    let base = own.basedOn;
    for (let step = 0; base !== null && step < LONGEST_CHAIN; step += 1) {
      const below: Draft | undefined = styles.get(base);
      if (!below) break;
      style = { ...below, ...style };
      base = below.basedOn;
    }
    resolved.set(id, style);
    return style;
  };
  return { listener, lookUp };
}

function applyToStyle(style: Draft, name: string, attributes: Attributes): void {
  const value = attributes.get('val') ?? '';
  if (name === 'name') style.name = value;
  else if (name === 'basedOn') style.basedOn = value;
  else if (name === 'numId') style.numId = value;
  else if (name === 'ilvl') style.level = toLevel(value);
  else if (name === 'outlineLvl') {
    const level = readOutline(attributes);
    if (level !== null) style.outline = level;
  } else if (name === 'ind') {
    const points = readIndent(attributes);
    if (points !== null) style.indent = points;
  } else applyRunProperty(style, name, attributes);
}

/** Applies a property of a run (`b`, `i`, `u`, `caps`, `vanish`) to a look; others say nothing here. */
export function applyRunProperty(look: RunLook, name: string, attributes: Attributes): void {
  if (name === 'b') look.bold = isOn(attributes);
  else if (name === 'i') look.italic = isOn(attributes);
  else if (name === 'u') look.underline = isOn(attributes);
  else if (name === 'caps') look.capitals = isOn(attributes);
  else if (name === 'vanish') look.hidden = isOn(attributes);
}

/** Word has nine levels of a list, counted from 0; a file made to do harm names the thousand-millionth. */
const DEEPEST_LEVEL = 8;

/** The level that a file names, the first where it names none, the nearest of those that there are. */
export function toLevel(printed: string | null | undefined): number {
  const level = Math.trunc(Number(printed ?? 0));
  return Number.isNaN(level) ? 0 : Math.min(DEEPEST_LEVEL, Math.max(0, level));
}

/** The level of a heading, counted from 0; null for the tenth, which is Word's word for running text. */
export function readOutline(attributes: Attributes): number | null {
  const level = Number(attributes.get('val') ?? Number.NaN);
  return Number.isInteger(level) && level >= 0 && level <= DEEPEST_LEVEL ? level : null;
}

/** The left indentation in points (the format counts twentieths); null where none is given. */
export function readIndent(attributes: Attributes): number | null {
  const twentieths = Number(attributes.get('left') ?? attributes.get('start') ?? Number.NaN);
  return Number.isFinite(twentieths) ? Math.max(0, twentieths / 20) : null;
}
