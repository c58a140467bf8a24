import type { HouseStyle } from '../house-style.ts';
import { s2 } from './s2.ts';

/** The attendance of councils: those who may vote first, the others under headings of their own, offices behind the names. */
export const councilAttendance: HouseStyle['attendance'] = {
  ...s2.attendance,
  organisations: 'as-recorded',
  councillorsFirst: false,
  sections: [
    { heading: 'PRESENT', classes: ['member', 'substitute'] },
    { heading: 'CO-OPTED MEMBERS', classes: ['co-opted'] },
    { heading: 'NON-VOTING MEMBERS', classes: ['non-voting'] },
    { heading: 'IN ATTENDANCE', classes: ['in-attendance'] },
    { heading: 'OBSERVERS', classes: ['observer', 'public'] },
  ],
  roles: true,
  counts: true,
  absent: 'Absent:',
};
