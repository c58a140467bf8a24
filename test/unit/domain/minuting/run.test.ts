import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClockTime, IsoDate } from '../../../../shared/domain/calendar.ts';
import {
  type EventFacts,
  eventNames,
  isChairLine,
  orderAsTaken,
  outcomeOfRest,
  wordEvent,
} from '../../../../shared/domain/minuting/run.ts';
import { MeetingEventKind } from '../../../../shared/domain/minuting/records.ts';

const words = { chairWord: 'Chairman', quorum: '3 present who may vote, 4 needed' };
const at = ClockTime.parse('19:45');
const say = (kind: MeetingEventKind, facts: Partial<EventFacts> = {}) =>
  wordEvent({ kind, at, on: null, who: null, words: null, ...facts }, words);

describe('the run of a meeting in words', () => {
  it('[RN1] tells what happened and when', () => {
    expect(say('opened')).toBe('The meeting opened at 7.45pm.');
    expect(say('opened', { who: 'Cllr A Vale' })).toBe('Cllr A Vale, in the chair, opened the meeting at 7.45pm.');
    expect(say('adjourned', { on: IsoDate.parse('2026-09-08') })).toBe(
      'The meeting was adjourned at 7.45pm until 8 September 2026.',
    );
    expect(say('resumed', { on: IsoDate.parse('2026-09-08') })).toBe(
      'The meeting resumed on 8 September 2026 at 7.45pm.',
    );
    expect(say('extended')).toBe('It was agreed that the meeting go on until 7.45pm.');
    expect(say('closed', { at: null })).toBe('The meeting closed.');
    expect(say('inquorate-start')).toBe(
      'There was no quorum at 7.45pm (3 present who may vote, 4 needed), so the meeting could not proceed and its business stood over.',
    );
    expect(say('closed', { words: ' It ended early. ' })).toBe('It ended early.');
  });

  it('[RN1] has a whole sentence for every kind of event', () => {
    for (const kind of MeetingEventKind.options) {
      expect([kind, say(kind)]).toEqual([kind, expect.stringMatching(/^\p{Lu}.*\.$/u)]);
      expect(eventNames[kind]).not.toBe('');
    }
  });

  it('[RN2] names who takes the chair on a line of its own', () => {
    expect(say('chair-taken', { who: 'Cllr B Moor' })).toBe('Cllr B Moor – in the Chair');
    expect([
      isChairLine({ kind: 'chair-taken', who: 'Cllr B Moor' }),
      isChairLine({ kind: 'chair-taken', who: null }),
    ]).toEqual([true, false]);
  });

  it('[RN3] lets business stand over without a quorum, and not be reached at the close', () => {
    expect([outcomeOfRest('inquorate-start'), outcomeOfRest('quorum-lost'), outcomeOfRest('closed')]).toEqual([
      'deferred',
      'deferred',
      'not-reached',
    ]);
    expect(outcomeOfRest('adjourned')).toBeNull();
  });
});

describe('the order in which items were taken', () => {
  const minute = (position: number, takenAt: number | null = null) => ({ position, takenAt });
  const order = (...minutes: ReturnType<typeof minute>[]) => orderAsTaken(minutes).map(({ position }) => position);

  it('[RN4] has what was moved in its place, and the others round it as on the agenda', () => {
    expect(order(minute(0), minute(1), minute(2), minute(3, 1))).toEqual([0, 3, 1, 2]);
    expect(order(minute(0, 2), minute(1), minute(2), minute(3))).toEqual([1, 2, 0, 3]);
    expect(order(minute(0, 9), minute(1))).toEqual([1, 0]);
    expect(order(minute(1), minute(0))).toEqual([0, 1]);
  });

  it('[RN4] leaves nothing out and nothing twice', () => {
    const places = fc.array(fc.option(fc.nat(12)), { maxLength: 12 });
    fc.assert(
      fc.property(places, (taken) => {
        const all = taken.map((takenAt, position) => minute(position, takenAt));
        expect(order(...all).toSorted((one, other) => one - other)).toEqual(all.map(({ position }) => position));
      }),
    );
  });
});
