import type { HouseStyle } from '../house-style.ts';
import { councilAttendance } from './council-attendance.ts';
import { s2 } from './s2.ts';

/** S7: a district's scrutiny committee. Labels and values stand at the head, the body's name as it is written. */
export const s7: HouseStyle = {
  ...s2,
  id: 's7',
  version: 1,
  name: 'District scrutiny committee',
  looks: {
    ...s2.looks,
    'body-name': { ...s2.looks['body-name'], align: 'left', size: 14 },
    'document-title': { ...s2.looks['document-title'], align: 'left', before: 10 },
    'meeting-line': { ...s2.looks['meeting-line'], align: 'left' },
  },
  opening: { ...s2.opening, bodyName: 'as-written' },
  attendance: councilAttendance,
  agenda: { ...s2.agenda, head: 'labelled', bodyName: 'as-written', openPart: 'Open items', star: '' },
  minute: { ...s2.minute, letterCase: 'as-written', heading: 'own-line', headingUnderline: false },
  notPrinted: ['time'],
};
