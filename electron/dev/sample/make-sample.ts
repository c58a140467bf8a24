import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { ClockTime, IsoDate } from '../../../shared/domain/calendar.ts';
import { type Body, newMembershipFacts, newPersonFacts } from '../../../shared/domain/body.ts';
import { newAttendanceFacts } from '../../../shared/domain/meeting.ts';
import {
  ActionId,
  AttendanceId,
  type MeetingId,
  MembershipId,
  MinuteId,
  OrganisationId,
  PersonId,
} from '../../../shared/domain/ids.ts';
import { SCHEMA_VERSION } from '../../../shared/minutes/body.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';
import { changeBody, createBody } from '../../services/bodies.ts';
import type { ServiceContext } from '../../services/context.ts';
import { newMinuteFacts } from '../../../shared/minutes/minute.ts';
import { storeMinute } from '../../services/derive-progress.ts';
import { changeMeeting, createMeeting } from '../../services/meetings.ts';
import { changeAction } from '../../services/progress.ts';
import { getAction } from '../../store/actions.ts';
import { insertAttendance } from '../../store/attendance.ts';
import { mutate, type Tx } from '../../store/change-set.ts';
import { createWorkspace } from '../../store/create.ts';
import { insertMembership } from '../../store/memberships.ts';
import { insertOrganisation } from '../../store/organisations.ts';
import { insertPerson } from '../../store/people.ts';
import { runCommand, say } from '../project.ts';
import type { SampleProgress } from './blocks.ts';
import { board, group, type SampleBody } from './bodies.ts';
import { meetings } from './meetings.ts';
import { organisations } from './organisations.ts';
import { people, printName, type PersonKey, type SamplePerson } from './people.ts';
import { startClock, type SampleClock } from './sample-clock.ts';
import type { SampleAttendance, SampleMeeting, SampleMinute } from './sample-meeting.ts';

export interface SampleOptions {
  /** An SQLite addon built for this runtime; null or absent for the prebuilt one. */
  readonly nativeBinding?: string | null;
}

/**
 * Makes the sample workspace: an invented partnership board and its advisory group over two years. The content is the
 * same in every run, ids and times included. The folder is made where it is missing; the file must not be there.
 *
 * @throws Refusal when the file is there already or cannot be written
 */
export function makeSample(file: string, { nativeBinding = null }: SampleOptions = {}): void {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const clock = startClock('2024-05-20');
  const owner = { computer: 'sample', user: 'Democratic Services' };
  const workspace = createWorkspace(file, { makeId: clock.makeId, owner, nativeBinding });
  try {
    fillWorkspace({ workspace, now: clock.now, makeId: clock.makeId }, clock);
  } finally {
    workspace.close();
  }
}

/** Something that the clerk did on a day, `yyyy-mm-dd`. */
interface Deed {
  readonly day: string;
  readonly carryOut: () => void;
}

interface Register {
  readonly organisations: ReadonlyMap<string, OrganisationId>;
  readonly people: ReadonlyMap<string, PersonId>;
}

function fillWorkspace(context: ServiceContext, clock: SampleClock): void {
  const register = fillRegister(context);
  const boardBody = makeBody(context, board, null, register);
  const bodies = { board: boardBody, group: makeBody(context, group, boardBody, register) };
  const later: Deed[] = [];
  const carryOutUntil = (day: string): void => {
    later.sort((one, other) => one.day.localeCompare(other.day));
    while (later[0] !== undefined && later[0].day <= day) {
      const deed = later.shift();
      clock.moveTo(deed?.day ?? day);
      deed?.carryOut();
    }
  };
  for (const meeting of meetings) {
    const day = dayAfter(meeting.heldOn);
    carryOutUntil(day);
    clock.moveTo(day);
    later.push(...writeUp(context, meeting, bodies[meeting.body], register));
  }
  carryOutUntil('9999-12-31');
}

function fillRegister(context: ServiceContext): Register {
  const { workspace, makeId } = context;
  const stored = { revision: 1, importId: null };
  return mutate(workspace, { label: 'Organisations and people', now: context.now() }, (tx) => ({
    organisations: new Map(
      Object.entries(organisations).map(([key, { name, abbreviation }]) => {
        const id = OrganisationId.parse(makeId());
        insertOrganisation(tx, { id, name, abbreviation, aliases: [], ...stored }, makeId);
        return [key, id];
      }),
    ),
    people: new Map(
      Object.entries(people).map(([key, person]) => {
        const id = PersonId.parse(makeId());
        const { title, name, alsoKnownAs = [] } = person;
        const short = printName({ ...person, title: null }, 'initial');
        insertPerson(tx, { ...newPersonFacts, id, title, name, aliases: [short, ...alsoKnownAs], ...stored }, makeId);
        return [key, id];
      }),
    ),
  }));
}

/** The rules that both bodies of the sample start from. */
const SAMPLE_PRESET = 'partnership';

function makeBody(context: ServiceContext, sample: SampleBody, parent: Body | null, register: Register): Body {
  const { name, shortName, kind, numberStyle, chairWord, decisionWord } = sample;
  return mutate(context.workspace, { label: `New body ${name}`, now: context.now() }, (tx) => {
    const facts = { name, shortName, kind, numberStyle, parentId: parent?.id ?? null };
    const created = createBody(context, { ...facts, presetId: SAMPLE_PRESET });
    const words = { name, shortName, kind, numberStyle, chairWord, decisionWord };
    const body = changeBody(context, { id: created.id, revision: created.revision, ...words });
    for (const { who, role, voting, from, to } of sample.seats) {
      insertMembership(tx, {
        ...newMembershipFacts,
        ...{ id: MembershipId.parse(context.makeId()), bodyId: body.id, role, voting },
        ...{ personId: idOf(register.people, who), organisationId: organisationOf(register, who) },
        ...{ from: toDay(from), to: toDay(to), revision: 1, importId: null },
      });
    }
    return body;
  });
}

/** Enters a meeting with its attendance and minutes, and answers what became of its actions later. */
function writeUp(context: ServiceContext, sample: SampleMeeting, body: Body, register: Register): Deed[] {
  const heldOn = IsoDate.parse(sample.heldOn);
  const label = `Minutes of the ${body.shortName ?? body.name}, ${formatLongDate(heldOn)}`;
  return mutate(context.workspace, { label, now: context.now() }, (tx) => {
    const { venue } = sample;
    const facts = { title: null, heldOn, startsAt: toTime(sample.startsAt), venue };
    const created = createMeeting(context, { bodyId: body.id, ...facts });
    const meeting = changeMeeting(context, {
      ...{ id: created.id, revision: created.revision, ...facts },
      ...{ openedAt: toTime(sample.openedAt), closedAt: toTime(sample.closedAt) },
    });
    const how = sample.body === 'board' ? 'initial' : 'full';
    sample.attendance.forEach((row, position) => {
      const about = { meetingId: meeting.id, position, personId: idOf(register.people, row.who) };
      insertAttendance(tx, {
        ...newAttendanceFacts,
        ...{ id: AttendanceId.parse(context.makeId()), ...about, ...printedAttendance(row, how) },
        ...{ organisationId: organisationOf(register, row.who), revision: 1, importId: null },
      });
    });
    return sample.minutes.flatMap((minute, position) =>
      writeMinute(tx, context, { sample, minute, position }, meeting.id),
    );
  });
}

function printedAttendance(row: SampleAttendance, how: 'initial' | 'full') {
  const person: SamplePerson = people[row.who];
  const organisation = organisations[person.organisation].name;
  const { presence, mode, role, reason, representing } = row;
  return {
    ...{ presence, class: row.class, mode, role, reason },
    printedName: printName(person, how),
    organisationName: how === 'full' && person.unit !== undefined ? `${organisation} – ${person.unit}` : organisation,
    representing: representing === null ? null : printName(people[representing], how),
    arrivedAt: toTime(row.arrivedAt),
    leftAt: toTime(row.leftAt),
  };
}

interface Place {
  readonly sample: SampleMeeting;
  readonly minute: SampleMinute;
  readonly position: number;
}

/** Stores a minute under its printed number, frozen, since the minutes of all these meetings have left the office. */
function writeMinute(tx: Tx, context: ServiceContext, place: Place, meetingId: MeetingId): Deed[] {
  const { minute, position, sample } = place;
  const [first, ...rest] = minute.blocks;
  if (first === undefined) throw new RangeError(`minute ${minute.number} is empty`);
  const stored = storeMinute(
    tx,
    context.makeId,
    {
      ...{ ...newMinuteFacts, id: MinuteId.parse(context.makeId()), meetingId, position, number: minute.number },
      ...{ numberFrozen: true, title: minute.title, kind: minute.kind },
      body: {
        schemaVersion: SCHEMA_VERSION,
        doc: { type: 'doc', content: [first.block, ...rest.map(({ block }) => block)] },
      },
      ...{ revision: 1, importId: null },
    },
    tx.now,
  );
  return minute.blocks.flatMap(({ progress }, place): Deed[] => {
    if (progress === null) return [];
    const block = stored.body.doc.content[place];
    const id = ActionId.parse(block?.type === 'action' ? block.attrs.id : null);
    const day = progress.on ?? dayAfter(sample.heldOn);
    return [{ day, carryOut: () => follow(context, id, progress) }];
  });
}

/** Enters the last word on an action; its due date stays what its words say where the clerk gave none. */
function follow(context: ServiceContext, id: ActionId, progress: SampleProgress): void {
  const action = getAction(context.workspace, id);
  if (action === undefined) throw new RangeError('an action of the sample is not there');
  changeAction(context, {
    ...{ id, revision: action.revision, status: progress.status, update: progress.update ?? null },
    dueOn: progress.due === undefined ? action.dueOn : IsoDate.parse(progress.due),
  });
}

function organisationOf({ organisations: known }: Register, who: PersonKey): OrganisationId {
  return idOf(known, people[who].organisation);
}

function idOf<Id>(known: ReadonlyMap<string, Id>, key: string): Id {
  const id = known.get(key);
  if (id === undefined) throw new RangeError(`the sample does not know ${key}`);
  return id;
}

function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}

function toDay(day: string | null): IsoDate | null {
  return day === null ? null : IsoDate.parse(day);
}

function toTime(time: string | null): ClockTime | null {
  return time === null ? null : ClockTime.parse(time);
}

if (import.meta.main) {
  await runCommand(() => {
    const [file] = process.argv.slice(2);
    if (file === undefined)
      throw new Error('Say where to write it: node electron/dev/sample/make-sample.ts OUT.minutebook');
    makeSample(file);
    say(`Written: ${file}`);
    return Promise.resolve(0);
  });
}
