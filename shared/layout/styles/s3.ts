import type { HouseStyle } from '../house-style.ts';
import { s2 } from './s2.ts';

// Nobody signs them: they are the notes of a group.
const { signature: _signature, ...unsigned } = s2;

/**
 * S3: notes of an advisory group. Its name over the day and the place, a table of names and organisations with the
 * apologies at its foot, headings of their own as written, actions where they arose.
 */
export const s3: HouseStyle = {
  ...unsigned,
  id: 's3',
  version: 1,
  name: 'Advisory group notes',
  looks: {
    ...s2.looks,
    'body-name': { bold: true, after: 12, keepWithNext: true },
    'meeting-line': { bold: true, after: 12 },
    'minute-heading': { before: 6, after: 6, keepWithNext: true, keepTogether: true },
    continuation: { after: 8 },
    subheading: { bold: true, before: 2, after: 4, keepWithNext: true, keepTogether: true },
    resolution: { after: 8 },
    clause: { indent: 24, hanging: 24, after: 4, afterLast: 8 },
    action: { bold: true, after: 8, keepTogether: true },
    'list-item': { indent: 20, hanging: 20, after: 3, afterLast: 8 },
    'date-line': { after: 3, afterLast: 8 },
  },
  opening: { ...s2.opening, form: 'lines', bodyName: 'as-written' },
  attendance: {
    ...s2.attendance,
    form: 'table',
    organisations: 'as-recorded',
    councillorsFirst: false,
    roles: true,
    absent: 'NOT PRESENT AT MEETING:',
  },
  apologies: { lead: 'APOLOGIES:' },
  minute: {
    ...s2.minute,
    heading: 'own-line',
    letterCase: 'as-written',
    numberEnd: ':',
    headingUnderline: false,
    openings: {},
  },
  action: { label: 'ACTION: ' },
  table: { ...s2.table, borders: 'grid' },
  notPrinted: ['time'],
};
