import type { Body } from '../../../shared/domain/body.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { rulesOf } from '../../../shared/domain/law/presets-of-body.ts';
import type { Part } from '../../../shared/domain/minuting/editions.ts';
import { composeMinutes } from '../../../shared/layout/compose-minutes.ts';
import type { LayoutDocument } from '../../../shared/layout/document.ts';
import type { HouseStyle } from '../../../shared/layout/house-style.ts';
import { listAttendance } from '../../store/attendance.ts';
import type { Readable } from '../../store/file/connection.ts';
import { listMinutes } from '../../store/minutes.ts';
import { listPrintedPlaces } from './printed-places.ts';

/** The minutes of a part of a meeting as they read in the records, without a word on their standing. */
export function composeMinutesOf(
  db: Readable,
  { meeting, body, style }: { readonly meeting: Meeting; readonly body: Body; readonly style: HouseStyle },
  part: Part,
): LayoutDocument {
  const minutes = listMinutes(db, meeting.id)
    .filter((minute) => minute.part === part)
    .map((minute) => ({ ...minute, refersTo: [] }));
  const printsReasons = rulesOf(body)?.rules.apologyReasonsPrinted ?? false;
  const attendance = listAttendance(db, meeting.id);
  const places = listPrintedPlaces(db, meeting, attendance);
  return composeMinutes({ body, meeting, attendance, places, printsReasons, minutes }, style);
}
