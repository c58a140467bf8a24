import type { HouseStyle } from '../house-style.ts';
import { councilAttendance } from './council-attendance.ts';
import { s2 } from './s2.ts';

/** S5: decisions of a single cabinet member of a county. The council, the meeting and the day stand in bold at the head. */
export const s5: HouseStyle = {
  ...s2,
  id: 's5',
  version: 1,
  name: 'Single cabinet member',
  attendance: councilAttendance,
  agenda: {
    ...s2.agenda,
    head: 'single-member',
    openPart: 'PART 1',
    closedPart: 'PART 2',
    star: '',
    titleBold: true,
    keyDecision: true,
  },
  notPrinted: ['time', 'items.title.case'],
};
