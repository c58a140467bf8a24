import { boardMeetingOfDecember2024 } from './board/2024-12-11.ts';
import { boardMeetingOfDecember2025 } from './board/2025-12-03.ts';
import { boardMeetingOfJune2024 } from './board/2024-06-05.ts';
import { boardMeetingOfJune2025 } from './board/2025-06-04.ts';
import { boardMeetingOfMarch2025 } from './board/2025-03-05.ts';
import { boardMeetingOfMarch2026 } from './board/2026-03-04.ts';
import { boardMeetingOfSeptember2024 } from './board/2024-09-04.ts';
import { boardMeetingOfSeptember2025 } from './board/2025-09-03.ts';
import { groupMeetingOfJanuary2025 } from './group/2025-01-30.ts';
import { groupMeetingOfJanuary2026 } from './group/2026-01-29.ts';
import { groupMeetingOfJuly2024 } from './group/2024-07-25.ts';
import { groupMeetingOfJuly2025 } from './group/2025-07-24.ts';
import { groupMeetingOfMay2025 } from './group/2025-05-01.ts';
import { groupMeetingOfOctober2024 } from './group/2024-10-24.ts';
import { groupMeetingOfOctober2025 } from './group/2025-10-23.ts';
import type { SampleMeeting } from './sample-meeting.ts';

/** Every meeting of the sample, oldest first: the order in which the clerk wrote them up. */
export const meetings: readonly SampleMeeting[] = [
  boardMeetingOfJune2024,
  groupMeetingOfJuly2024,
  boardMeetingOfSeptember2024,
  groupMeetingOfOctober2024,
  boardMeetingOfDecember2024,
  groupMeetingOfJanuary2025,
  boardMeetingOfMarch2025,
  groupMeetingOfMay2025,
  boardMeetingOfJune2025,
  groupMeetingOfJuly2025,
  boardMeetingOfSeptember2025,
  groupMeetingOfOctober2025,
  boardMeetingOfDecember2025,
  groupMeetingOfJanuary2026,
  boardMeetingOfMarch2026,
];
