import { describe, expect, it } from 'vitest';
import { addAgendaItem } from '../../../../electron/services/agenda/agenda.ts';
import { listSuggestions, takeSuggestions } from '../../../../electron/services/agenda/suggestions.ts';
import { addAttendance } from '../../../../electron/services/attendance/attendance.ts';
import { changeBody, createBody } from '../../../../electron/services/bodies.ts';
import { composeDocument } from '../../../../electron/services/documents/compose-document.ts';
import { beginMinutes } from '../../../../electron/services/minuting/drafting.ts';
import { dropEvent, getEventPage, saveEvent } from '../../../../electron/services/minuting/events.ts';
import { listMinutesOf, removeMinute, saveMinute } from '../../../../electron/services/minutes.ts';
import { mutate } from '../../../../electron/store/change-set.ts';
import { updateMeeting } from '../../../../electron/store/meetings.ts';
import { undo } from '../../../../electron/store/undo.ts';
import type { Input } from '../../../../shared/contract/index.ts';
import { ClockTime } from '../../../../shared/domain/calendar.ts';
import type { AgendaItemId } from '../../../../shared/domain/ids.ts';
import { dump } from '../../../support/store/dump.ts';
import { aMeeting, bodyOf, paragraph } from '../../../support/store/records.ts';
import { codeOf } from '../../../support/store/refusals.ts';
import { temporaryContext } from '../../../support/store/temporary-workspace.ts';

/** A parish council with three items begun, of which the first is written, and one member there. */
function aMeetingBegun() {
  const context = temporaryContext();
  const facts = { shortName: null, kind: 'parish-council', parentId: null, numberStyle: 'n/yy' } as const;
  const body = createBody(context, { name: 'Vale Parish Council', ...facts, presetId: 'parish-council-england' });
  const meeting = aMeeting(context, body);
  let after: AgendaItemId | null = null;
  for (const title of ['Welcome', 'Roads', 'Trees']) {
    after = addAgendaItem(context, { meetingId: meeting.id, parentId: null, after, title }).item.id;
  }
  const there = {
    meetingId: meeting.id,
    presence: 'present',
    organisationName: null,
    class: 'member',
    role: null,
  } as const;
  addAttendance(context, { ...there, printedName: 'Cllr A Vale' });
  const [welcome, roads, trees] = beginMinutes(context, { meetingId: meeting.id });
  if (welcome === undefined || roads === undefined || trees === undefined) throw new Error('no minutes');
  saveMinute(context, { id: welcome.id, revision: welcome.revision, body: bodyOf(paragraph('All were welcome.')) });
  return { context, body, meeting, welcome, roads, trees };
}

type Begun = ReturnType<typeof aMeetingBegun>;
const note = ({ context, meeting, welcome }: Begun, more: Partial<Input<'events.save'>> = {}) =>
  saveEvent(context, {
    ...{ id: null, revision: null, meetingId: meeting.id, kind: 'opened', on: null, at: ClockTime.parse('19:30') },
    ...{ minuteId: welcome.id, who: null, personId: null, words: null, restStandsOver: false, ...more },
  });
const page = ({ context, meeting }: Begun) => getEventPage(context, { meetingId: meeting.id });
const outcomes = ({ context, meeting }: Begun) =>
  listMinutesOf(context, { meetingId: meeting.id }).map(({ outcome }) => outcome);

describe('the run of a meeting', () => {
  it('[RN1] is kept in order, changed and taken away, each one step of undo', () => {
    const begun = aMeetingBegun();
    const { context } = begun;
    const before = dump(context.workspace);
    const { event } = note(begun);
    note(begun, { kind: 'closed', at: ClockTime.parse('21:00') });
    expect(page(begun).events.map(({ sentence }) => sentence)).toEqual([
      'The meeting opened at 7.30pm.',
      'The meeting closed at 9.00pm.',
    ]);
    const changed = note(begun, { id: event.id, revision: event.revision, at: null }).event;
    expect(codeOf(() => note(begun, { id: event.id, revision: event.revision }))).toBe('moved-on');
    dropEvent(context, { id: changed.id, revision: changed.revision });
    expect(page(begun).events).toHaveLength(1);
    for (let step = 0; step < 4; step += 1) undo(context.workspace, context.now());
    expect(dump(context.workspace)).toEqual(before);
  });

  it('[RN3] [AG14] lets what was not reached stand over, and offers it to the next agenda', () => {
    const begun = aMeetingBegun();
    const { context, body, trees } = begun;
    expect(note(begun, { kind: 'closed', minuteId: trees.id, restStandsOver: true }).stoodOver).toBe(1);
    expect(outcomes(begun)).toEqual([null, 'not-reached', null]);
    const next = aMeeting(context, body, '2026-10-06');
    const offered = () =>
      listSuggestions(context, { meetingId: next.id }).filter(({ key }) => key.startsWith('left-over'));
    expect(offered()).toMatchObject([
      { kind: 'deferred', title: 'Roads (min 2/26 refers)', why: 'Not reached on 1 September 2026' },
    ]);
    takeSuggestions(context, { meetingId: next.id, keys: offered().map(({ key }) => key) });
    expect(offered()).toEqual([]);
  });

  it('[RN3] [RN5] lets all business stand over where there was no quorum from the start', () => {
    const begun = aMeetingBegun();
    expect(page(begun)).toMatchObject({
      quorum: '1 present who may vote, 3 needed',
      unwritten: [begun.roads.id, begun.trees.id],
    });
    expect(page(begun).gaps[0]?.words).toContain('no quorum at the opening');
    expect(note(begun, { kind: 'inquorate-start', restStandsOver: true }).stoodOver).toBe(2);
    expect(outcomes(begun)).toEqual([null, 'deferred', 'deferred']);
    undo(begun.context.workspace, begun.context.now());
    expect(outcomes(begun)).toEqual([null, null, null]);
  });

  it('[RN4] prints minutes in the order in which items were taken, where that is the habit', () => {
    const begun = aMeetingBegun();
    const { context, body, meeting, welcome, trees } = begun;
    note(begun, { kind: 'out-of-order', at: null, minuteId: trees.id, takenAfter: welcome.id });
    const shown = () => {
      const text = JSON.stringify(
        composeDocument(context.workspace, meeting.id, { kind: 'minutes' }).layout,
      ).toLowerCase();
      return text.indexOf('trees') < text.indexOf('roads');
    };
    expect(shown()).toBe(false);
    changeBody(context, {
      ...{ id: body.id, revision: body.revision, name: body.name, shortName: body.shortName, kind: body.kind },
      ...{ parentId: body.parentId, numberStyle: body.numberStyle, houseStyleId: body.houseStyleId },
      ...{ decisionWord: body.decisionWord, chairWord: body.chairWord, minuting: { ...body.minuting, order: 'taken' } },
    });
    expect(shown()).toBe(true);
  });

  it('[LK1] outlives its minute, and stays as it is once the minutes are locked', () => {
    const begun = aMeetingBegun();
    const { context, meeting, trees, roads } = begun;
    const { event } = note(begun, { minuteId: trees.id });
    removeMinute(context, { id: trees.id, revision: trees.revision });
    expect(page(begun).events).toMatchObject([{ event: { id: event.id, minuteId: null } }]);
    expect(codeOf(() => note(begun, { minuteId: trees.id }))).toBe('input-refused');
    mutate(context.workspace, { label: 'lock', now: context.now() }, (tx) =>
      updateMeeting(tx, { ...meeting, locked: true }),
    );
    expect(codeOf(() => note(begun, { minuteId: roads.id }))).toBe('locked');
    expect(codeOf(() => dropEvent(context, { id: event.id, revision: 2 }))).toBe('locked');
  });
});
