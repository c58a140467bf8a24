import { z } from 'zod';
import {
  Body,
  BodyKind,
  BodyOrganisation,
  FormerName,
  Membership,
  NumberStyle,
  Organisation,
  OwnWords,
  Person,
  RuleDifference,
  Vacancy,
} from '../domain/body.ts';
import { IsoDate } from '../domain/calendar.ts';
import { BodyId } from '../domain/ids.ts';
import { TimetableStep } from '../domain/days/timetable.ts';
import { Minuting } from '../domain/minuting/habits.ts';
import { MeetingRow } from './meetings.ts';
import { Nothing, storeOperation } from './operation.ts';

export const BodyRow = z.object({
  id: BodyId,
  name: z.string(),
  shortName: z.string().nullable(),
  kind: BodyKind,
  parentId: BodyId.nullable(),
  parentName: z.string().nullable(),
  meetings: z.int(),
  lastMeetingOn: IsoDate.nullable(),
  openActions: z.int(),
});
export type BodyRow = z.infer<typeof BodyRow>;

export const BodyPage = z.object({
  body: Body,
  parentName: z.string().nullable(),
  subGroups: z.array(z.object({ id: BodyId, name: z.string() })),
  members: z.array(z.object({ membership: Membership, person: Person, organisation: Organisation.nullable() })),
  vacancies: z.array(Vacancy),
  organisations: z.array(BodyOrganisation),
  formerNames: z.array(FormerName),
  meetings: z.array(MeetingRow),
  /** The number that the next minute of the body would get this year, `58/26`; null without a number style. */
  nextNumber: z.string().nullable(),
});
export type BodyPage = z.infer<typeof BodyPage>;

const words = { name: z.string().trim().min(1).max(300), shortName: z.string().trim().min(1).max(60).nullable() };

/** What stays as it was where it is left out. */
const further = {
  parentId: z.exactOptional(BodyId.nullable()),
  words: z.exactOptional(OwnWords),
  numberPrefix: z.exactOptional(z.string().trim().min(1).max(20).nullable()),
  presetId: z.exactOptional(z.string().min(1).max(60).nullable()),
  minuting: z.exactOptional(Minuting),
  differences: z.exactOptional(z.array(RuleDifference).max(100)),
  frequency: z.exactOptional(z.string().trim().min(1).max(120).nullable()),
  timetable: z.exactOptional(z.array(TimetableStep).max(60)),
  houseStyleId: z.exactOptional(z.string().min(1).max(60)),
  stylePatch: z.exactOptional(z.record(z.string(), z.json())),
};

export const bodyOperations = {
  'bodies.list': storeOperation(Nothing, z.array(BodyRow)),
  'bodies.get': storeOperation(z.strictObject({ id: BodyId }), BodyPage),
  'bodies.create': storeOperation(
    z.strictObject({
      ...words,
      kind: BodyKind,
      parentId: BodyId.nullable(),
      numberStyle: NumberStyle.nullable(),
      presetId: z.exactOptional(z.string().min(1).max(60).nullable()),
      chairWord: z.exactOptional(z.string().trim().min(1).max(60)),
      decisionWord: z.exactOptional(z.string().trim().min(1).max(60)),
      words: z.exactOptional(OwnWords),
    }),
    Body,
  ),
  'bodies.update': storeOperation(
    z.strictObject({
      id: BodyId,
      revision: z.int().min(1),
      ...words,
      kind: BodyKind,
      numberStyle: NumberStyle.nullable(),
      chairWord: z.string().trim().min(1).max(60),
      decisionWord: z.string().trim().min(1).max(60),
      /** Where it is renamed: its name until now stays with it as a former one, until that day. */
      formerName: z.exactOptional(z.strictObject({ until: IsoDate.nullable() })),
      ...further,
    }),
    Body,
  ),
};
