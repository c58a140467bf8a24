import type { CSSProperties } from 'react';
import type { StyleSheet } from '../../../shared/layout/document.ts';
import type { HouseStyle } from '../../../shared/layout/house-style.ts';
import { resolveLook } from '../../../shared/layout/look.ts';
import { HouseStyleRefused } from '../../../shared/layout/resolve-style.ts';
import { houseStyleById } from '../../../shared/layout/styles/index.ts';
import { toFontFamily } from '../../preview/paragraph-css.ts';

/** A body's house style, or a sentence on why it cannot be drawn. */
export function findHouseStyle(id: string): HouseStyle | string {
  try {
    return houseStyleById(id);
  } catch (thrown) {
    if (thrown instanceof HouseStyleRefused) return thrown.message;
    throw thrown;
  }
}

const sheets = new WeakMap<HouseStyle, StyleSheet>();

/** The style's sheet of looks; the same object each time, since the preview keeps its CSS by it. */
export function styleSheetOf(style: HouseStyle): StyleSheet {
  const known = sheets.get(style);
  if (known !== undefined) return known;
  const sheet = { font: style.font, size: style.size, lineHeight: style.lineHeight, paragraphs: style.looks };
  sheets.set(style, sheet);
  return sheet;
}

/** Single spacing of common faces in multiples of their size; the preview reckons with the same. */
const NORMAL_LINE = 1.15;

/** The measures of the style as the editor's style sheet wants them: font, size, lines, indent, heading. */
export function toEditorMeasures(style: HouseStyle): CSSProperties & Readonly<Record<`--${string}`, string>> {
  const text = resolveLook(styleSheetOf(style), 'continuation');
  const heading = resolveLook(styleSheetOf(style), 'minute');
  return {
    '--sheet-font': toFontFamily(text.font),
    '--sheet-size': `${text.size}pt`,
    '--sheet-line': (text.lineHeight * NORMAL_LINE).toFixed(3),
    '--sheet-space': `${text.after}pt`,
    '--sheet-indent': `${text.indent}pt`,
    '--sheet-hanging': `${heading.hanging}pt`,
    '--sheet-amounts': style.table.amounts === 'right' ? 'right' : 'start',
    '--sheet-case': style.minute.letterCase === 'capitals' ? 'uppercase' : 'none',
    '--sheet-number-weight': style.minute.numberBold ? '700' : '400',
    '--sheet-heading-weight': style.minute.headingBold ? '700' : '400',
    '--sheet-heading-line': style.minute.headingUnderline ? 'underline' : 'none',
  };
}
