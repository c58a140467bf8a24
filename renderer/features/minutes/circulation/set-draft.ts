import type { ConfirmingOffer, SetToConfirm } from '../../../../shared/contract/circulation.ts';
import { IsoDate } from '../../../../shared/domain/calendar.ts';
import { MinuteId } from '../../../../shared/domain/ids.ts';
import { parseDateWords } from '../../../../shared/text/dates.ts';

/** A set of minutes that can be confirmed. */
export type OfferedSet = ConfirmingOffer['sets'][number];

/** A correction while it is typed; `where` is a minute's id, or words (`Attendance`). */
export interface CorrectionDraft {
  readonly where: string;
  readonly found: string;
  readonly corrected: string;
}

/** What is being said of a set. */
export interface SetDraft {
  readonly outcome: SetToConfirm['outcome'] | 'not-now';
  readonly corrections: readonly CorrectionDraft[];
  readonly abstained: readonly string[];
  readonly dissent: string;
  /** Null: not signed yet. */
  readonly signedOn: string | null;
  readonly signedBy: string;
  readonly leaves: string;
  readonly areInitialled: boolean;
}

export const emptyCorrection: CorrectionDraft = { where: 'Attendance', found: '', corrected: '' };

/** Nothing said of it yet; the set that was asked for begins as a correct record. */
export function startSet(isAsked: boolean): SetDraft {
  return {
    outcome: isAsked ? 'correct' : 'not-now',
    ...{ corrections: [], abstained: [], dissent: '', signedOn: null, signedBy: '', leaves: '', areInitialled: false },
  };
}

/** One set of a meeting apart from its other one. */
export function keyOfSet({ meetingId, part }: Pick<OfferedSet, 'meetingId' | 'part'>): string {
  return `${meetingId} ${part}`;
}

/** What to change before it can be recorded; null: nothing. */
export function troubleOfSets(drafts: readonly SetDraft[]): string | null {
  if (drafts.length === 0) return 'Say of at least one set what became of it.';
  for (const { outcome, corrections, signedOn } of drafts) {
    const said = corrections.filter(({ found, corrected }) => found.trim() !== '' || corrected.trim() !== '');
    if (outcome === 'corrected' && said.length === 0) return 'Write what was corrected, or choose “Correct record”.';
    if (signedOn !== null && parseDateWords(signedOn) === null) return 'Write the day of signing like 14 January 2027.';
  }
  return null;
}

/** As it is recorded. */
export function toConfirm({ meetingId, part }: OfferedSet, draft: SetDraft): SetToConfirm {
  const orNull = (words: string) => (words.trim() === '' ? null : words.trim());
  const signedOn = draft.signedOn === null ? null : parseDateWords(draft.signedOn);
  const { outcome } = draft;
  return {
    ...{ meetingId, part, outcome: outcome === 'not-now' ? 'postponed' : outcome },
    corrections:
      outcome !== 'corrected'
        ? []
        : draft.corrections
            .filter(({ found, corrected }) => found.trim() !== '' || corrected.trim() !== '')
            .map(({ where, found, corrected }) => {
              const minuteId = MinuteId.safeParse(where).data ?? null;
              return { minuteId, place: minuteId === null ? orNull(where) : null, found, corrected };
            }),
    ...{ abstained: [...draft.abstained], dissent: orNull(draft.dissent), note: null },
    signing:
      signedOn === null || outcome === 'postponed'
        ? null
        : {
            ...{ signedOn: IsoDate.parse(signedOn), signedBy: orNull(draft.signedBy), leaves: orNull(draft.leaves) },
            leavesInitialled: draft.leaves.trim() === '' ? null : draft.areInitialled,
          },
  };
}
