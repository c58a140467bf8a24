import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ServiceContext } from '../../../../electron/services/context.ts';
import { addMinute, listMinutesOf, moveMinute, removeMinute } from '../../../../electron/services/minutes.ts';
import { sendMinutes } from '../../../../electron/services/minuting/circulate.ts';
import { recordConfirmation } from '../../../../electron/services/minuting/confirm.ts';
import { recallLeft, recordDeparture, renumberMeeting } from '../../../../electron/services/minuting/departures.ts';
import { setOutcome } from '../../../../electron/services/minuting/drafting.ts';
import { getNumberChoice } from '../../../../electron/services/minuting/numbers.ts';
import { mutate } from '../../../../electron/store/change-set.ts';
import { listDepartures } from '../../../../electron/store/minuting/departures.ts';
import { Refusal } from '../../../../electron/store/refusal.ts';
import { undo } from '../../../../electron/store/undo.ts';
import { IsoDate } from '../../../../shared/domain/calendar.ts';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import { aBody, aMeeting } from '../../../support/store/records.ts';
import { temporaryContext } from '../../../support/store/temporary-workspace.ts';

const deeds = [
  'add',
  'letter',
  'move',
  'withdraw',
  'remove',
  'extract',
  'send',
  'recall',
  'renumber',
  'undo',
  'confirm',
] as const;
const step = fc.record({ deed: fc.constantFrom(...deeds), meeting: fc.nat(1), at: fc.nat(9), to: fc.nat(9) });
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** Does a step as a clerk would; what is refused leaves everything as it was. */
function take(context: ServiceContext, meeting: Meeting, { deed, at, to }: Step): void {
  const minutes = listMinutesOf(context, { meetingId: meeting.id });
  const minute = minutes[at % Math.max(minutes.length, 1)];
  const after = minute?.id ?? null;
  const on = IsoDate.parse('2026-12-01');
  switch (deed) {
    case 'add':
      addMinute(context, { meetingId: meeting.id, after, title: 'Added' });
      return;
    case 'letter': {
      const { letter } = getNumberChoice(context, { meetingId: meeting.id, after });
      const numbering = letter === null ? 'next' : 'letter';
      const added = addMinute(context, { meetingId: meeting.id, after, title: 'Put in', numbering });
      if (letter !== null) expect(added.number).toBe(letter);
      return;
    }
    case 'move':
      if (minute !== undefined) moveMinute(context, { id: minute.id, revision: minute.revision, position: to });
      return;
    case 'withdraw':
      if (minute !== undefined) setOutcome(context, { id: minute.id, revision: minute.revision, outcome: 'withdrawn' });
      return;
    case 'remove':
      if (minute !== undefined) removeMinute(context, { id: minute.id, revision: minute.revision });
      return;
    case 'extract':
      mutate(context.workspace, { label: 'Extract', now: context.now(), undoable: false }, (tx) => {
        const leaving = { meetingId: meeting.id, kind: 'extract', what: 'Extract', editionId: null } as const;
        recordDeparture(tx, context, { ...leaving, minuteIds: minute === undefined ? [] : [minute.id] });
      });
      return;
    case 'send':
      sendMinutes(context, { meetingId: meeting.id, part: 'open', standing: 'circulated', on, note: null });
      return;
    case 'recall':
      for (const { id, revision, recalledAt } of listDepartures(context.workspace, meeting.id)) {
        if (recalledAt === null) recallLeft(context, { id, revision, reason: 'All back' });
      }
      return;
    case 'renumber':
      renumberMeeting(context, { meetingId: meeting.id });
      return;
    case 'undo':
      undo(context.workspace, context.now());
      return;
    case 'confirm': {
      const set = { meetingId: meeting.id, part: 'open', outcome: 'correct', corrections: [], abstained: [] } as const;
      const sets = [{ ...set, corrections: [], abstained: [], dissent: null, note: null, signing: null }];
      recordConfirmation(context, { atMeetingId: null, minuteId: null, decidedOn: on, sets });
    }
  }
}

describe('numbers through the life of minutes', () => {
  it('[N2] [N10] [N13] [N15] [N16] are never had twice, and never change while somebody outside has them', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 25 }), (steps) => {
        const context = temporaryContext();
        const body = aBody(context);
        const meetings = [aMeeting(context, body, '2026-03-03'), aMeeting(context, body, '2026-06-02')];
        // Undo goes back to the two meetings, not behind them.
        context.workspace.session.undoStack.length = 0;
        for (const one of steps) {
          const meeting = meetings[one.meeting];
          if (meeting === undefined) continue;
          try {
            take(context, meeting, one);
          } catch (failure) {
            if (!(failure instanceof Refusal)) throw failure;
          }
          const all = meetings.flatMap(({ id }) => listMinutesOf(context, { meetingId: id }));
          const numbers = all.map(({ number }) => number);
          expect(new Set(numbers).size).toBe(numbers.length);
          expect(numbers).not.toContain(null);
          const out = meetings.flatMap(({ id }) => listDepartures(context.workspace, id));
          for (const { numbers: carried, recalledAt } of out) {
            if (recalledAt !== null) continue;
            for (const { minuteId, number } of carried) {
              expect(all.find(({ id }) => id === minuteId)).toMatchObject({ number, numberFrozen: true });
            }
          }
        }
        context.workspace.close();
      }),
      { numRuns: 25 },
    );
  });
});
