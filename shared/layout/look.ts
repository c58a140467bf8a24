import type { ListMarker, ParagraphLook, ParagraphStyle, StyleSheet } from './document.ts';

/** A look with nothing left open. Lengths in points. */
export type FullLook = { readonly [Key in keyof ParagraphLook]-?: ParagraphLook[Key] };

/** The whole look of one meaning: what the style sheet says of it, over what it says of all text, over plain. */
export function resolveLook(styles: StyleSheet, style: ParagraphStyle): FullLook {
  const look = styles.paragraphs[style];
  return {
    font: styles.font,
    size: styles.size,
    lineHeight: styles.lineHeight,
    bold: false,
    italic: false,
    underline: false,
    align: 'left',
    before: 0,
    after: 0,
    afterLast: look.after ?? 0,
    indent: 0,
    hanging: 0,
    keepWithNext: false,
    keepTogether: false,
    ...look,
  };
}

/** Signs of the bullet lists by depth; deeper lists begin again with the first. */
export const bulletSigns = ['•', '–', '▪'] as const;

const counting = ['decimal', 'letter', 'roman'] as const;
/** How a list counts: `decimal` 1 2 3, `letter` a b c, `roman` i ii iii. */
export type Counting = (typeof counting)[number];

/** How a counted list counts at a depth (0 outermost); deeper lists begin again with the first way. */
export function countingAt(depth: number): Counting {
  return counting[depth % counting.length] ?? 'decimal';
}

/**
 * The label that a list's entry is printed with: `1)`, `b)`, `iii.`, `•`.
 *
 * @param depth 0 for the outermost list.
 * @param ordinal the entry's number, counted from the list's `start`; at least 1 for letters and Roman numerals.
 */
export function formatListLabel(marker: ListMarker, depth: number, ordinal: number): string {
  switch (marker) {
    case 'bullet':
      return bulletSigns[depth % bulletSigns.length] ?? bulletSigns[0];
    case 'clause':
      return `${formatOrdinal(countingAt(depth), ordinal)})`;
    case 'ordered':
      return `${formatOrdinal(countingAt(depth), ordinal)}.`;
  }
}

function formatOrdinal(way: Counting, ordinal: number): string {
  switch (way) {
    case 'decimal':
      return String(ordinal);
    case 'letter':
      // After z comes aa, then bb: so word processors letter their lists.
      return String.fromCharCode(97 + ((ordinal - 1) % 26)).repeat(Math.floor((ordinal - 1) / 26) + 1);
    case 'roman':
      return toRoman(ordinal);
  }
}

const romanSigns: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function toRoman(ordinal: number): string {
  let rest = ordinal;
  let signs = '';
  for (const [value, sign] of romanSigns) {
    while (rest >= value) {
      signs += sign;
      rest -= value;
    }
  }
  return signs;
}
