import { formatCount } from '../list-counts.ts';
import { outlineList, type OpenListLevel, type OpenStyles } from './open-styles.ts';

/** Counts the lists and the numbered headings of an OpenDocument. */
export interface OpenLists {
  readonly open: (style: string | null, goesOn: boolean) => void;
  readonly close: () => void;
  readonly openEntry: (start: string | undefined) => void;
  /** The label of the paragraph that opens an entry, once; null for the paragraphs that follow in it. */
  readonly takeLabel: () => string | null;
  /** How many lists are open, one in the other. */
  readonly depth: () => number;
  readonly headingLabel: (level: number) => string | null;
}

const DEEPEST = 10;

export function createOpenLists(styles: OpenStyles): OpenLists {
  const open: string[] = [];
  const counters = new Map<string, number[]>();
  let waiting = false;

  const count = (list: string, level: number, start: number | null): string | null => {
    const own = styles.listLevel(list, level);
    if (!own) return null;
    if (own.bullet !== null) return own.bullet;
    const counts = counters.get(list) ?? [];
    counters.set(list, counts);
    const before = counts[level];
    counts[level] = start ?? (before === undefined ? own.start : before + 1);
    counts.length = level + 1;
    return own.format === '' ? null : toLabel(list, level, own, counts);
  };
  const toLabel = (list: string, level: number, own: OpenListLevel, counts: readonly number[]): string => {
    const shown = Array.from({ length: Math.min(own.shownLevels, level) }, (_, place) => level - place).reverse();
    const numbers = shown.map((at) => {
      const definition = styles.listLevel(list, at);
      return formatCount(counts[at] ?? definition?.start ?? 1, definition?.format ?? '1');
    });
    return `${own.prefix}${numbers.join('.')}${own.suffix}`.trim();
  };
  let entryStart: number | null = null;
  return {
    open: (style, goesOn) => {
      const inherited = style ?? open.at(-1) ?? '';
      if (open.length === 0 && !goesOn) counters.delete(inherited);
      open.push(inherited);
    },
    close: () => {
      open.pop();
      waiting = false;
    },
    openEntry: (start) => {
      waiting = true;
      const number = Number(start ?? Number.NaN);
      entryStart = Number.isSafeInteger(number) ? number : null;
    },
    takeLabel: () => {
      const list = open.at(-1);
      if (!waiting || list === undefined) return null;
      waiting = false;
      return count(list, Math.min(DEEPEST, open.length), entryStart);
    },
    depth: () => open.length,
    headingLabel: (level) => count(outlineList, Math.min(DEEPEST, Math.max(1, level)), null),
  };
}
