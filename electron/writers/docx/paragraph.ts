import type { Anchor, LayoutDocument, ListBlock, ParagraphStyle, Run } from '../../../shared/layout/document.ts';
import { resolveLook } from '../../../shared/layout/look.ts';
import { wordStyles } from './styles.ts';
import { escapeXml, toTwips } from './xml.ts';

/** What the writer knows while it goes through the blocks. */
export interface BodyState {
  readonly document: LayoutDocument;
  /** The numbering instance of each list. */
  readonly numberings: ReadonlyMap<ListBlock, string>;
  bookmarks: number;
  /** Space in points that the table just written wants under it: Word has no such property, so the next paragraph takes it. */
  owedSpace: number;
}

/** Properties of one paragraph that its style does not say, and its bookmarks. */
export interface ParagraphParts {
  readonly style: ParagraphStyle;
  readonly content: string;
  readonly keepWithNext?: boolean;
  readonly pageBreakBefore?: boolean;
  /** Numbering instance and level of an entry of a list. */
  readonly numbering?: { readonly id: string; readonly level: number };
  readonly tabs?: string;
  /** `before` and `after` in points, where they differ from the style's. */
  readonly spacing?: { readonly before?: number; readonly after?: number };
  readonly indent?: { readonly left: number; readonly hanging: number };
  readonly justification?: string;
  readonly outlineLevel?: number;
}

/** A paragraph; its properties in the order of ECMA-376 Part 1, 17.3.1.26. */
export function writeParagraph(parts: ParagraphParts, state: BodyState): string {
  const { numbering, indent } = parts;
  return [
    `<w:p><w:pPr><w:pStyle w:val="${wordStyles[parts.style].id}"/>`,
    parts.keepWithNext === true ? '<w:keepNext/>' : '',
    parts.pageBreakBefore === true ? '<w:pageBreakBefore/>' : '',
    numbering === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${numbering.level}"/><w:numId w:val="${numbering.id}"/></w:numPr>`,
    parts.tabs ?? '',
    writeSpacing(parts, state),
    indent === undefined ? '' : `<w:ind w:left="${toTwips(indent.left)}" w:hanging="${toTwips(indent.hanging)}"/>`,
    parts.justification === undefined ? '' : `<w:jc w:val="${parts.justification}"/>`,
    parts.outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${parts.outlineLevel}"/>`,
    `</w:pPr>${parts.content}</w:p>`,
  ].join('');
}

function writeSpacing(parts: ParagraphParts, state: BodyState): string {
  const owed = state.owedSpace;
  state.owedSpace = 0;
  if (owed === 0 && parts.spacing === undefined) return '';
  const look = resolveLook(state.document.styles, parts.style);
  const before = (parts.spacing?.before ?? look.before) + owed;
  const after = parts.spacing?.after ?? look.after;
  return `<w:spacing w:before="${toTwips(before)}" w:after="${toTwips(after)}"/>`;
}

/** The content between the two ends of a bookmark. */
export function bookmark(anchor: Anchor, content: string, state: BodyState): string {
  state.bookmarks += 1;
  const id = state.bookmarks;
  return `<w:bookmarkStart w:id="${id}" w:name="${escapeXml(anchor)}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
}

/** Runs, their properties in the order of ECMA-376 Part 1, 17.3.2.28. */
export function writeRuns(runs: readonly Run[]): string {
  return runs.map(writeRun).join('');
}

function writeRun(run: Run): string {
  switch (run.kind) {
    case 'tab':
      return '<w:r><w:tab/></w:r>';
    case 'line-break':
      return '<w:r><w:br/></w:r>';
    case 'text': {
      const bold = run.bold === true ? '<w:b/><w:bCs/>' : '';
      const italic = run.italic === true ? '<w:i/><w:iCs/>' : '';
      const underline = run.underline === true ? '<w:u w:val="single"/>' : '';
      const look = `${bold}${italic}${underline}`;
      const properties = look === '' ? '' : `<w:rPr>${look}</w:rPr>`;
      return `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(run.text)}</w:t></w:r>`;
    }
  }
}
