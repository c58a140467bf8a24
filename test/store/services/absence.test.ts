import { describe, expect, it } from 'vitest';
import { watchAbsence } from '../../../electron/services/absence.ts';
import { getAgendaPage } from '../../../electron/services/agenda/agenda.ts';
import { listSuggestions, takeSuggestions } from '../../../electron/services/agenda/suggestions.ts';
import { addAttendance } from '../../../electron/services/attendance/attendance.ts';
import { changeBody, createBody } from '../../../electron/services/bodies.ts';
import type { ServiceContext } from '../../../electron/services/context.ts';
import { createPerson } from '../../../electron/services/people/people.ts';
import { addMembership } from '../../../electron/services/people/seats.ts';
import { newMembershipFacts, type Body, type Person } from '../../../shared/domain/body.ts';
import { Instant, IsoDate } from '../../../shared/domain/calendar.ts';
import type { Attendance, Meeting } from '../../../shared/domain/meeting.ts';
import { aMeeting, aMinute, resolution } from '../../support/store/records.ts';
import { temporaryContext } from '../../support/store/temporary-workspace.ts';

const day = (text: string) => IsoDate.parse(text);
const today = day('2026-01-02');
const nobody = { aliases: [], office: null, email: null, telephone: null, note: null };

function aCouncil(
  context: ServiceContext,
  name = 'Averley Town Council',
  presetId: string | null = 'parish-council-england',
) {
  const facts = { shortName: null, kind: 'parish-council', parentId: null, numberStyle: 'n/yy' } as const;
  return createBody(context, { name, ...facts, presetId });
}

function aSeat(context: ServiceContext, body: Body, person: Person) {
  const facts = { ...newMembershipFacts, organisationId: null, from: day('2023-05-09') };
  return addMembership(context, { ...facts, bodyId: body.id, personId: person.id });
}

function attend(context: ServiceContext, meeting: Meeting, person: Person, facts: Partial<Attendance> = {}) {
  addAttendance(context, {
    ...{ meetingId: meeting.id, class: 'member', organisationName: null, role: null, presence: 'present' },
    ...{ personId: person.id, printedName: `Cllr ${person.name}`, ...facts },
  });
}

/** The first of the worked days: Cllr Okafor was last there on 16 July, the council meets on 14 January. */
function averley() {
  const context: ServiceContext = { ...temporaryContext(), now: () => Instant.parse('2026-01-02T09:00:00.000Z') };
  const body = aCouncil(context);
  const okafor = createPerson(context, { ...nobody, name: 'F Okafor', title: 'Cllr' });
  const pym = createPerson(context, { ...nobody, name: 'L Pym', title: 'Cllr' });
  aSeat(context, body, okafor);
  aSeat(context, body, pym);
  const july = aMeeting(context, body, '2025-07-16');
  const december = aMeeting(context, body, '2025-12-10');
  const january = aMeeting(context, body, '2026-01-14');
  aMeeting(context, body, '2026-02-11');
  attend(context, july, okafor);
  attend(context, july, pym);
  attend(context, december, pym);
  attend(context, december, okafor, { presence: 'apologies' });
  return { context, body, okafor, december, january };
}

const wordsOf = (context: ServiceContext, on = today) => watchAbsence(context, { today: on }).map(({ words }) => words);
const okaforEnds =
  'Cllr F Okafor: six months without attendance end on 16 January 2026; the meeting on 14 January 2026 is the last that can approve a reason';

describe('the watch over months without attendance', () => {
  it('[J10] [J11] tells of Cllr Okafor: six months end on 16 January, 14 January can approve a reason', () => {
    const { context, body, okafor, january } = averley();
    expect(watchAbsence(context, { today })).toMatchObject([
      {
        ...{ bodyId: body.id, bodyName: 'Averley Town Council', personId: okafor.id, words: okaforEnds },
        ...{ lastAttended: '2025-07-16', endsOn: '2026-01-16', hasEnded: false, elsewhere: null },
        lastChance: { id: january.id, on: '2026-01-14' },
      },
    ]);
    expect(wordsOf(context, day('2025-12-11'))).toEqual([okaforEnds]);
    expect(wordsOf(context, day('2026-01-17'))).toEqual([
      'Cllr F Okafor: six months without attendance ended on 16 January 2026; look whether the seat is vacant',
    ]);
  });

  it('[J3] [J10] goes by the rules of each body: its own months, its own rule of screens, none without a preset', () => {
    const { context, body, okafor, december } = averley();
    attend(context, december, okafor, { mode: 'remote' });
    expect(wordsOf(context)).toEqual([okaforEnds]);
    const state = (differences: Body['differences']) => {
      const { id, name, shortName, kind, parentId, numberStyle, chairWord, decisionWord } = body;
      const { revision } = getAgendaPage(context, { meetingId: december.id }).body;
      const facts = { id, revision, name, shortName, kind, parentId, numberStyle, chairWord, decisionWord };
      changeBody(context, { ...facts, differences });
    };
    state([{ rule: 'remoteCounts', value: true, reason: 'The Assembly allows it' }]);
    expect(wordsOf(context)).toEqual([]);
    state([{ rule: 'absenceMonths', value: 4, reason: 'Standing orders' }]);
    expect(wordsOf(context)).toEqual([
      'Cllr F Okafor: four months without attendance ended on 16 November 2025; look whether the seat is vacant',
    ]);
    state([{ rule: 'absenceMonths', value: null, reason: 'No seat is lost here' }]);
    expect(wordsOf(context)).toEqual([]);
    const plain = averley();
    const other = aCouncil(plain.context, 'Vale Forum', null);
    aSeat(plain.context, other, plain.okafor);
    expect(wordsOf(plain.context)).toEqual([okaforEnds]);
  });

  it('[J12] is silent once the council has approved the reason, and not because it accepted an apology', () => {
    const { context, december, january } = averley();
    aMinute(
      context,
      december,
      'Apologies',
      resolution(null, 'RESOLVED that apologies for absence from Cllr Okafor be accepted'),
    );
    expect(wordsOf(context)).toEqual([okaforEnds]);
    aMinute(
      ...[context, january, 'Absence of a member'],
      resolution(null, 'RESOLVED that the reason for the absence of Cllr F Okafor be approved'),
    );
    expect(wordsOf(context, day('2026-01-15'))).toEqual([]);
    expect(wordsOf(context, day('2026-02-01'))).toEqual([]);
  });

  it('[J10] counts a line with their name and no link, and says where else of the council they were', () => {
    const { context, body, okafor, december } = averley();
    const group = createBody(context, {
      ...{ name: 'Planning Committee', shortName: null, kind: 'committee', parentId: body.id, numberStyle: null },
    });
    attend(context, aMeeting(context, group, '2025-12-03'), okafor);
    expect(watchAbsence(context, { today })[0]?.elsewhere).toBe(
      'At a meeting of the Planning Committee on 3 December 2025: look whether that counts',
    );
    attend(context, december, okafor, { personId: null, printedName: 'Councillor F. Okafor' });
    expect(wordsOf(context)).toEqual([]);
  });
});

describe('an approval for the agenda', () => {
  const offers = (context: ServiceContext, { id }: Meeting) =>
    listSuggestions(context, { meetingId: id }).filter(({ kind }) => kind === 'absence');

  it('[J13] is offered with its reason, drafted with a note, and not offered again while it stands there', () => {
    const { context, body, january } = averley();
    const [offer, ...others] = offers(context, january);
    expect(others).toEqual([]);
    expect(offer).toMatchObject({
      title: 'To consider approving the reason for the absence of Cllr F Okafor',
      why: okaforEnds,
    });
    takeSuggestions(context, { meetingId: january.id, keys: [offer?.key ?? ''] });
    expect(getAgendaPage(context, { meetingId: january.id }).items).toMatchObject([
      {
        title: offer?.title,
        note: 'Last at a meeting on 16 July 2025; six months without attendance end on 16 January 2026. This is the last meeting that can approve a reason.',
        ...{ purpose: 'decide', sourceKind: 'absence' },
      },
    ]);
    expect(offers(context, january)).toEqual([]);
    const earlier = aMeeting(context, body, '2026-01-07');
    takeSuggestions(context, { meetingId: earlier.id, keys: offers(context, earlier).map(({ key }) => key) });
    expect(getAgendaPage(context, { meetingId: earlier.id }).items[0]?.note).toMatch(
      /The last meeting that can approve a reason is on 14 January 2026\.$/,
    );
  });

  it('[J13] is not offered for a meeting after the end or one that has been held', () => {
    const { context, body, december } = averley();
    expect(offers(context, aMeeting(context, body, '2026-01-21'))).toEqual([]);
    expect(offers(context, december)).toEqual([]);
  });
});
