import type { ParagraphLook } from '../document.ts';
import type { HouseStyle } from '../house-style.ts';

/** Left edge of an item's text; its number stands out in front of it. */
const textIndent = 54;
const block = 12;

const itemText: ParagraphLook = { indent: textIndent, after: block };

/**
 * S2: minutes of a partnership board. An opening sentence, attendance in two columns by organisation, apologies as one
 * sentence, items with a number, a run-in heading in capitals and resolutions in the committee form.
 */
export const s2: HouseStyle = {
  id: 's2',
  version: 1,
  name: 'Partnership board minutes',
  page: { width: 595.3, height: 841.9, margin: { top: 72, right: 72, bottom: 72, left: 72 } },
  font: 'Arial',
  size: 11,
  lineHeight: 1.08,
  looks: {
    'body-name': { bold: true, align: 'centre', after: block },
    'document-title': { bold: true, align: 'centre', before: 2, after: block, keepWithNext: true },
    'meeting-line': { align: 'centre', after: block },
    'head-label': { after: 4 },
    section: { bold: true, before: 6, after: block, keepWithNext: true, keepTogether: true },
    'agenda-line': { after: block, keepTogether: true },
    'agenda-text': { after: 8 },
    notice: { after: block },
    opening: { after: 18 },
    label: { bold: true, align: 'centre', after: 10, keepWithNext: true },
    organisation: { bold: true, before: 8, keepWithNext: true, keepTogether: true },
    person: { indent: 10, hanging: 10, keepTogether: true },
    apologies: { after: 18 },
    minute: { ...itemText, hanging: textIndent },
    'minute-heading': { ...itemText, hanging: textIndent, keepWithNext: true, keepTogether: true },
    continuation: itemText,
    subheading: { indent: textIndent, before: 2, after: 4, keepWithNext: true, keepTogether: true },
    'chair-line': { bold: true, align: 'centre', before: 2, after: 14, keepTogether: true },
    resolution: itemText,
    clause: { indent: textIndent + 24, hanging: 24, after: 6, afterLast: block },
    action: { ...itemText, bold: true, keepTogether: true },
    'list-item': { indent: textIndent + 20, hanging: 20, after: 3, afterLast: block },
    'date-line': { indent: textIndent, after: 3, afterLast: block },
    'table-header': { bold: true, before: 3, after: 3, keepWithNext: true },
    'table-text': { before: 3, after: 3 },
    'table-total': { bold: true, before: 3, after: 3 },
    signature: { before: 42 },
    running: { size: 9 },
  },
  opening: { form: 'sentence', documentWord: 'MINUTES', bodyName: 'capitals' },
  agenda: {
    head: 'board',
    bodyName: 'capitals',
    documentWord: 'AGENDA',
    openPart: 'OPEN SESSION',
    closedPart: 'CLOSED SESSION',
    numberEnd: '.',
    star: '*',
    subItem: 'bullet',
    numberWidth: 34,
    presenterWidth: 128,
    titleBold: false,
    purpose: false,
    keyDecision: false,
  },
  attendance: {
    form: 'by-organisation',
    columns: 2,
    organisations: 'alphabetical',
    councillorsFirst: true,
    sections: [
      { heading: 'PRESENT', classes: ['member', 'non-voting', 'co-opted', 'substitute'] },
      { heading: 'IN ATTENDANCE', classes: ['in-attendance'] },
      { heading: 'OBSERVERS', classes: ['observer', 'public'] },
    ],
    roles: false,
    marks: { inTheChair: 'in the Chair', nonVoting: 'non-voting', coOpted: 'co-opted' },
    times: true,
    counts: false,
    absent: null,
    after: 18,
  },
  apologies: { lead: 'Apologies for absence were submitted on behalf of' },
  minute: {
    heading: 'run-in',
    letterCase: 'capitals',
    numberEnd: '',
    numberBold: true,
    headingBold: true,
    headingUnderline: true,
    openings: { 'matters-arising': 'Matters arising', 'any-other-business': 'Any other business' },
    refersToOne: '(min {numbers} refers)',
    refersToSeveral: '(mins {numbers} refer)',
  },
  decision: { verbBold: true, firstClause: 'list', joiner: ';', lastJoiner: '; and', end: '.' },
  action: { label: 'Action – ' },
  table: { borders: 'grid', padding: 5.4, after: 14, amounts: 'right' },
  pageNumber: 'page-x-of-y',
  // The hour stands on the agenda; offices are told under the item that gives them; headings are in capitals.
  notPrinted: ['time', 'present.role', 'items.title.case'],
  signature: { signed: 'Signed', by: '{chair}', date: 'Date' },
};
