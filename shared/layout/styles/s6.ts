import type { HouseStyle } from '../house-style.ts';
import { councilAttendance } from './council-attendance.ts';
import { s2 } from './s2.ts';

/** S6: a city's cabinet. The council stands over the body in capitals; items say what they are for. */
export const s6: HouseStyle = {
  ...s2,
  id: 's6',
  version: 1,
  name: 'City cabinet',
  looks: {
    ...s2.looks,
    'body-name': { ...s2.looks['body-name'], align: 'left', size: 14 },
    'document-title': { ...s2.looks['document-title'], align: 'left' },
    'meeting-line': { ...s2.looks['meeting-line'], align: 'left' },
  },
  attendance: councilAttendance,
  agenda: {
    ...s2.agenda,
    head: 'cabinet',
    openPart: 'ITEMS OPEN TO THE PUBLIC',
    star: '',
    purpose: true,
    keyDecision: true,
  },
  notPrinted: ['time', 'items.title.case'],
};
