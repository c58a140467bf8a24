import type { CSSProperties } from 'react';
import type { Align, Flow, ParagraphStyle, StyleSheet } from '../../shared/layout/document.ts';
import { type FullLook, resolveLook } from '../../shared/layout/look.ts';

/**
 * Single spacing of common faces in multiples of their size: what word processors call 1.0 and CSS `normal`. The preview
 * needs the number, since a document's line height is a multiple of it.
 */
const normalLine = 1.15;

/** Looks as CSS, each made once for a style sheet: a long document has a handful of looks and thousands of paragraphs. */
export interface LookCss {
  readonly look: (style: ParagraphStyle) => FullLook;
  /** Of a paragraph with the flow it has; the same object for the same look and flow. */
  readonly paragraph: (style: ParagraphStyle, flow?: Flow) => CSSProperties;
  /** Of an entry of a list, whose marker hangs by itself. */
  readonly entry: (style: ParagraphStyle, depth: number, flow: Flow) => CSSProperties;
}

const known = new WeakMap<StyleSheet, LookCss>();

/** The CSS of a style sheet's looks. Set through React's `style`, that is by script: a policy without inline style allows it. */
export function toLookCss(styles: StyleSheet): LookCss {
  const made = known.get(styles) ?? createLookCss(styles);
  known.set(styles, made);
  return made;
}

function createLookCss(styles: StyleSheet): LookCss {
  const kept = new Map<string, CSSProperties>();
  const keep = (key: string, make: () => CSSProperties): CSSProperties => {
    const css = kept.get(key) ?? make();
    kept.set(key, css);
    return css;
  };
  const look = (style: ParagraphStyle): FullLook => resolveLook(styles, style);
  return {
    look,
    paragraph: (style, flow = {}) =>
      keep(`${style} ${String(flow.endsGroup)}`, () => toCss(look(style), flow.endsGroup === true)),
    entry: (style, depth, flow) =>
      keep(`${style} ${String(flow.endsGroup)} ${depth}`, () => {
        const own = look(style);
        return {
          ...toCss(own, flow.endsGroup === true),
          marginLeft: toPoints(depth === 0 ? own.indent : own.hanging),
          paddingLeft: 0,
          textIndent: 0,
        };
      }),
  };
}

function toCss(look: FullLook, endsGroup: boolean): CSSProperties {
  return {
    fontFamily: toFontFamily(look.font),
    fontSize: toPoints(look.size),
    fontWeight: look.bold ? 700 : 400,
    fontStyle: look.italic ? 'italic' : 'normal',
    textDecorationLine: look.underline ? 'underline' : 'none',
    lineHeight: (look.lineHeight * normalLine).toFixed(3),
    textAlign: toTextAlign(look.align),
    marginTop: toPoints(look.before),
    marginBottom: toPoints(endsGroup ? look.afterLast : look.after),
    paddingLeft: toPoints(look.indent),
    textIndent: toPoints(-look.hanging),
  };
}

/** The face with what stands in for it where a machine lacks it. */
export function toFontFamily(font: string): string {
  return `"${font.replace(/["\\]/g, '')}", "Liberation Sans", Helvetica, sans-serif`;
}

export function toPoints(value: number): string {
  return `${value}pt`;
}

export function toTextAlign(align: Align): 'left' | 'center' | 'right' | 'justify' {
  return align === 'centre' ? 'center' : align;
}
