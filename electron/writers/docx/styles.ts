import { type FullLook, resolveLook } from '../../../shared/layout/look.ts';
import {
  type Align,
  type LayoutDocument,
  type ParagraphStyle,
  paragraphStyles,
} from '../../../shared/layout/document.ts';
import { escapeXml, toggle, toTwips } from './xml.ts';

interface WordStyle {
  readonly id: string;
  /** As the clerk reads it in Word's list of styles. */
  readonly name: string;
  /** Level of the heading that it is based on, so that Word's navigation pane lists it; null for body text. */
  readonly heading: 1 | 2 | 3 | null;
  /** Level in the navigation pane of a paragraph that is heading and text in one; null for none. */
  readonly outline: 1 | 2 | 3 | null;
  /** The style of the paragraph typed after one in this style. */
  readonly next: ParagraphStyle;
}

function named(name: string, next: ParagraphStyle, extra: Partial<WordStyle> = {}): WordStyle {
  return { id: name.replace(/[^A-Za-z]/g, ''), name, heading: null, outline: null, next, ...extra };
}

/** The Word styles by the meanings that they print. */
export const wordStyles: Readonly<Record<ParagraphStyle, WordStyle>> = {
  'body-name': named('Body Name', 'opening', { heading: 1 }),
  'document-title': named('Document Title', 'section', { heading: 2 }),
  'meeting-line': named('Meeting Line', 'document-title'),
  'head-label': named('Head Line', 'head-label'),
  section: named('Agenda Section', 'agenda-line', { heading: 3 }),
  'agenda-line': named('Agenda Line', 'agenda-line'),
  'agenda-text': named('Agenda Text', 'agenda-text'),
  notice: named('Notice Text', 'notice'),
  opening: named('Minutes Opening', 'label', { heading: 1 }),
  label: named('Attendance Heading', 'organisation', { heading: 2 }),
  organisation: named('Attendance Organisation', 'person'),
  person: named('Attendance Person', 'person'),
  apologies: named('Apologies', 'minute'),
  minute: named('Minute', 'continuation', { outline: 2 }),
  'minute-heading': named('Minute Heading', 'continuation', { heading: 2 }),
  continuation: named('Minute Text', 'continuation'),
  subheading: named('Minute Subheading', 'continuation', { heading: 3 }),
  'chair-line': named('Chair Line', 'minute'),
  resolution: named('Resolution', 'action'),
  clause: named('Resolution Clause', 'clause'),
  action: named('Action Line', 'minute'),
  'list-item': named('Minute List', 'list-item'),
  'date-line': named('Date Line', 'date-line'),
  'table-header': named('Table Heading', 'table-text'),
  'table-text': named('Table Text', 'table-text'),
  'table-total': named('Table Total', 'table-text'),
  signature: named('Signature Line', 'signature'),
  running: { id: 'Footer', name: 'footer', heading: null, outline: null, next: 'running' },
};

/** Id of the style of tables with a grid. */
export const gridTableStyle = 'MinutesTable';

/** Word's word for an alignment. `start`/`end` are unknown to Word 2007, so the sides are named. */
export function toJustification(align: Align): string {
  switch (align) {
    case 'left':
      return 'left';
    case 'centre':
      return 'center';
    case 'right':
      return 'right';
    case 'justify':
      return 'both';
  }
}

const namespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The whole of `word/styles.xml`: what the clerk sees in Word's list of styles is what the house style names. */
export function writeStyles(document: LayoutDocument): string {
  const { styles, language } = document;
  const font = escapeXml(styles.font);
  const size = Math.round(styles.size * 2);
  const line = Math.round(styles.lineHeight * 240);
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles ${namespaces}>`,
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(font)}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    `<w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
    `<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="auto"/>`,
    '</w:pPr></w:pPrDefault></w:docDefaults>',
    latentStyles,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    ...([1, 2, 3] as const).map(writeHeading),
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">',
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    plainTableStyle,
    gridStyle,
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>',
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    ...paragraphStyles.map((style, place) => writeStyle(style, resolveLook(styles, style), document, place)),
    '</w:styles>',
  ].join('');
}

/** Hides Word's own styles from its list until one is used, so that ours stand alone there. */
const latentStyles =
  '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" ' +
  'w:defQFormat="0" w:count="376"><w:lsdException w:name="Normal" w:semiHidden="0" w:uiPriority="0" ' +
  'w:unhideWhenUsed="0" w:qFormat="1"/></w:latentStyles>';

const plainTableStyle =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>' +
  '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';

const gridBorders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');

const gridStyle =
  `<w:style w:type="table" w:customStyle="1" w:styleId="${gridTableStyle}"><w:name w:val="Minutes Table"/>` +
  '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/><w:qFormat/>' +
  `<w:tblPr><w:tblBorders>${gridBorders}</w:tblBorders></w:tblPr></w:style>`;

/** The standard headings carry the level alone; how a heading looks is its house style's. */
function writeHeading(level: 1 | 2 | 3): string {
  return (
    `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/>` +
    '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/>' +
    `<w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`
  );
}

function writeStyle(style: ParagraphStyle, look: FullLook, document: LayoutDocument, place: number): string {
  const { id, name, heading, outline, next } = wordStyles[style];
  const isOurs = style !== 'running';
  return [
    `<w:style w:type="paragraph"${isOurs ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>`,
    `<w:basedOn w:val="${heading === null ? 'Normal' : `Heading${heading}`}"/>`,
    `<w:next w:val="${wordStyles[next].id}"/>`,
    `<w:uiPriority w:val="${isOurs ? place + 1 : 99}"/>${isOurs ? '<w:qFormat/>' : ''}`,
    `<w:pPr>${toggle('keepNext', look.keepWithNext)}${toggle('keepLines', look.keepTogether)}`,
    writeSpacing(look, document),
    look.indent > 0 || look.hanging > 0
      ? `<w:ind w:left="${toTwips(look.indent)}" w:hanging="${toTwips(look.hanging)}"/>`
      : '',
    look.align === 'left' ? '' : `<w:jc w:val="${toJustification(look.align)}"/>`,
    outline === null ? '' : `<w:outlineLvl w:val="${outline - 1}"/>`,
    '</w:pPr><w:rPr>',
    look.font === document.styles.font ? '' : fonts(escapeXml(look.font)),
    look.bold ? '<w:b/><w:bCs/>' : '',
    look.italic ? '<w:i/><w:iCs/>' : '',
    look.size === document.styles.size ? '' : sizes(look.size),
    look.underline ? '<w:u w:val="single"/>' : '',
    '</w:rPr></w:style>',
  ].join('');
}

function writeSpacing(look: FullLook, document: LayoutDocument): string {
  const line =
    look.lineHeight === document.styles.lineHeight
      ? ''
      : ` w:line="${Math.round(look.lineHeight * 240)}" w:lineRule="auto"`;
  return `<w:spacing w:before="${toTwips(look.before)}" w:after="${toTwips(look.after)}"${line}/>`;
}

function fonts(name: string): string {
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
}

function sizes(points: number): string {
  const halves = Math.round(points * 2);
  return `<w:sz w:val="${halves}"/><w:szCs w:val="${halves}"/>`;
}
