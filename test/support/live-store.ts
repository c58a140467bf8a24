import { createBody } from '../../electron/services/bodies.ts';
import type { ServiceContext } from '../../electron/services/context.ts';
import { createMeeting } from '../../electron/services/meetings.ts';
import { createPerson } from '../../electron/services/people/people.ts';
import { insertAttendance } from '../../electron/store/attendance.ts';
import { updateBody } from '../../electron/store/bodies.ts';
import { mutate } from '../../electron/store/change-set.ts';
import { newPersonFacts } from '../../shared/domain/body.ts';
import { ClockTime, IsoDate } from '../../shared/domain/calendar.ts';
import { AttendanceId } from '../../shared/domain/ids.ts';
import { type Meeting, newAttendanceFacts } from '../../shared/domain/meeting.ts';
import type { Block } from '../../shared/minutes/body.ts';
import { splitTitleFromName } from '../../shared/text/names.ts';
import { bullets, table } from './documents/minute-nodes.ts';
import type { LiveBlock, LiveMeeting } from './live-meeting.ts';
import { action, paragraph, resolution } from './store/records.ts';

/** The body, its people and the meeting with its attendance, before a word is minuted. */
export function storeLiveMeeting(context: ServiceContext, live: LiveMeeting): Meeting {
  const made = createBody(context, {
    ...{ name: live.body.name, shortName: null, kind: 'partnership-board', parentId: null },
    numberStyle: live.body.numberStyle,
  });
  mutate(context.workspace, { label: 'House style', now: context.now() }, (tx) =>
    updateBody(tx, { ...made, houseStyleId: live.body.style }),
  );
  const meeting = createMeeting(context, {
    ...{ bodyId: made.id, title: null, heldOn: IsoDate.parse(live.day), venue: live.venue },
    startsAt: ClockTime.parse(live.startsAt),
  });
  const people = live.people.map((person) => ({
    person,
    id: createPerson(context, { ...newPersonFacts, ...splitTitleFromName(person.name) }).id,
  }));
  mutate(context.workspace, { label: 'Attendance', now: context.now() }, (tx) => {
    people.forEach(({ person, id }, position) => {
      insertAttendance(tx, {
        ...newAttendanceFacts,
        ...{ id: AttendanceId.parse(context.makeId()), meetingId: meeting.id, position, personId: id },
        ...{ presence: person.presence, class: 'member', printedName: person.name },
        ...{ organisationName: person.organisation, role: person.role ?? null, importId: null, revision: 1 },
      });
    });
  });
  return meeting;
}

/** Told blocks as those of a minute's body. */
export function toBlock(block: LiveBlock): Block {
  const [kind, ...words] = block;
  switch (kind) {
    case 'paragraph':
      return paragraph(String(words[0]));
    case 'subheading':
      return { type: 'subheading', content: [{ type: 'text', text: String(words[0]) }] };
    case 'action':
      return action(null, String(words[0]));
    case 'resolution':
      return resolution(null, String(words[0]), ...words.slice(1).map((clause) => [null, String(clause)] as const));
    case 'bullets':
      return bullets(...words.map(String));
    case 'table':
      return table(...words.map((row) => (typeof row === 'string' ? [row] : [...row])));
  }
}
