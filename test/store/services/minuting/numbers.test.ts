import { describe, expect, it } from 'vitest';
import { changeBody } from '../../../../electron/services/bodies.ts';
import type { ServiceContext } from '../../../../electron/services/context.ts';
import { addMinute, listMinutesOf, moveMinute, removeMinute } from '../../../../electron/services/minutes.ts';
import { setOutcome } from '../../../../electron/services/minuting/drafting.ts';
import { recallLeft, recordDeparture, renumberMeeting } from '../../../../electron/services/minuting/departures.ts';
import { getNumberChoice, setNumber } from '../../../../electron/services/minuting/numbers.ts';
import { mutate } from '../../../../electron/store/change-set.ts';
import { listDepartures } from '../../../../electron/store/minuting/departures.ts';
import { undo } from '../../../../electron/store/undo.ts';
import type { MinuteId } from '../../../../shared/domain/ids.ts';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import { aBody, aMeeting, aMinute } from '../../../support/store/records.ts';
import { codeOf } from '../../../support/store/refusals.ts';
import { temporaryContext } from '../../../support/store/temporary-workspace.ts';

const titles = ['Apologies', 'Performance', 'Bids', 'Date of next meeting'];

function aMeetingWithMinutes() {
  const context = temporaryContext();
  const body = aBody(context);
  const meeting = aMeeting(context, body);
  return { context, body, meeting, minutes: titles.map((title) => aMinute(context, meeting, title)) };
}

function send(context: ServiceContext, meeting: Meeting, minuteIds: readonly MinuteId[] | null = null): void {
  const leaving = { meetingId: meeting.id, what: 'Action letters', minuteIds, editionId: null };
  const mutation = { label: 'Action letters', now: context.now(), undoable: false };
  mutate(context.workspace, mutation, (tx) => recordDeparture(tx, context, { ...leaving, kind: 'action-letters' }));
}

const numbersOf = (context: ServiceContext, { id }: Meeting) =>
  listMinutesOf(context, { meetingId: id }).map(({ title, number, numberFrozen }) => [title, number, numberFrozen]);

describe('numbers that left', () => {
  it('[N10] stay, with the lower ones, and what left is kept with what it carried', () => {
    const { context, meeting, minutes } = aMeetingWithMinutes();
    const [, , bids] = minutes;
    send(context, meeting, bids === undefined ? [] : [bids.id]);
    expect(numbersOf(context, meeting)).toEqual([
      ['Apologies', '1/26', true],
      ['Performance', '2/26', true],
      ['Bids', '3/26', true],
      ['Date of next meeting', '4/26', false],
    ]);
    expect(listDepartures(context.workspace, meeting.id)).toMatchObject([
      { kind: 'action-letters', numbers: [{ minuteId: bids?.id, number: '3/26' }], recalledAt: null },
    ]);
  });

  it('[N13] a forgotten item takes the next free number or a letter, as the clerk chooses', () => {
    const { context, meeting, minutes } = aMeetingWithMinutes();
    const after = minutes[1]?.id ?? null;
    expect(getNumberChoice(context, { meetingId: meeting.id, after })).toEqual({ next: '3/26', letter: null });
    send(context, meeting);
    expect(getNumberChoice(context, { meetingId: meeting.id, after })).toEqual({ next: '5/26', letter: '2A/26' });
    const title = 'Forgotten';
    const add = { meetingId: meeting.id, after, title };
    expect(addMinute(context, { ...add, numbering: 'letter' })).toMatchObject({ number: '2A/26', numberFrozen: true });
    expect(addMinute(context, add)).toMatchObject({ number: '5/26', numberFrozen: false, position: 2 });
    const last = { ...add, after: minutes[3]?.id ?? null };
    expect(codeOf(() => addMinute(context, { ...last, numbering: 'letter' }))).toBe('input-refused');
  });

  it('[N2] [N15] whatever is moved, they stay; none is taken away, and a withdrawn item keeps its own', () => {
    const { context, meeting, minutes } = aMeetingWithMinutes();
    send(context, meeting);
    const [apologies, performance] = listMinutesOf(context, { meetingId: meeting.id });
    if (apologies === undefined || performance === undefined) throw new Error('there are four');
    moveMinute(context, { id: apologies.id, revision: apologies.revision, position: 3 });
    expect(codeOf(() => removeMinute(context, { id: performance.id, revision: performance.revision }))).toBe(
      'input-refused',
    );
    setOutcome(context, { id: performance.id, revision: performance.revision, outcome: 'withdrawn' });
    expect(numbersOf(context, meeting).map(([title, number]) => [title, number])).toEqual([
      ['Performance', '2/26'],
      ['Bids', '3/26'],
      ['Date of next meeting', '4/26'],
      ['Apologies', '1/26'],
    ]);
    expect(minutes).toHaveLength(4);
  });

  it('[N16] are given anew only once everything that carried them is called back, with a reason', () => {
    const { context, meeting, minutes } = aMeetingWithMinutes();
    send(context, meeting);
    send(
      context,
      meeting,
      minutes.slice(0, 1).map(({ id }) => id),
    );
    const [first] = listMinutesOf(context, { meetingId: meeting.id });
    if (first === undefined) throw new Error('there are four');
    moveMinute(context, { id: first.id, revision: first.revision, position: 3 });
    const [one, other] = listDepartures(context.workspace, meeting.id);
    if (one === undefined || other === undefined) throw new Error('two left');
    recallLeft(context, { id: one.id, revision: one.revision, reason: 'Sent too soon' });
    expect(codeOf(() => renumberMeeting(context, { meetingId: meeting.id }))).toBe('input-refused');
    expect(recallLeft(context, { id: other.id, revision: other.revision, reason: 'All back' })).toMatchObject({
      recallReason: 'All back',
    });
    renumberMeeting(context, { meetingId: meeting.id });
    expect(numbersOf(context, meeting)).toEqual([
      ['Performance', '1/26', false],
      ['Bids', '2/26', false],
      ['Date of next meeting', '3/26', false],
      ['Apologies', '4/26', false],
    ]);
  });

  it('[N17] the clerk begins anywhere, and the rest count on; a number of another minute or style is refused', () => {
    const { context, meeting, minutes } = aMeetingWithMinutes();
    const [first, second] = minutes;
    if (first === undefined || second === undefined) throw new Error('there are four');
    setNumber(context, { id: first.id, revision: first.revision, number: '58/26' });
    expect(numbersOf(context, meeting).map(([, number]) => number)).toEqual(['58/26', '59/26', '60/26', '61/26']);
    const at = listMinutesOf(context, { meetingId: meeting.id })[1]?.revision ?? 0;
    const again = (number: string | null) => setNumber(context, { id: second.id, revision: at, number });
    expect(codeOf(() => again('58/26'))).toBe('input-refused');
    expect(codeOf(() => again('fifty'))).toBe('input-refused');
    again(null);
    expect(numbersOf(context, meeting).map(([, number]) => number)).toEqual(['58/26', null, '59/26', '60/26']);
    undo(context.workspace, context.now());
    expect(numbersOf(context, meeting).map(([, number]) => number)).toEqual(['58/26', '59/26', '60/26', '61/26']);
  });

  it('[N9] [N11] follow the habits of the body', () => {
    const { context, body, meeting } = aMeetingWithMinutes();
    const minuting = { ...body.minuting, firstNumber: 201, numberYear: 'municipal' as const };
    const february = aMeeting(context, body, '2027-02-02');
    aMinute(context, february, 'February');
    expect(numbersOf(context, february)).toEqual([['February', '1/27', false]]);
    const { id, revision, name, shortName, kind, numberStyle, chairWord, decisionWord } = body;
    const same = { id, revision, name, shortName, kind, numberStyle, chairWord, decisionWord };
    changeBody(context, { ...same, minuting });
    expect(numbersOf(context, meeting)[0]).toEqual(['Apologies', '201/26', false]);
    expect(numbersOf(context, february)).toEqual([['February', '205/26', false]]);
  });
});
