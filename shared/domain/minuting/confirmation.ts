import type { IsoDate } from '../calendar.ts';
import type { Meeting } from '../meeting.ts';
import type { Part } from './editions.ts';
import type { Confirmation, Correction } from './records.ts';

/** A meeting of the body, as confirming sees it. */
export type MeetingOfBody = Pick<Meeting, 'id' | 'kind' | 'heldOn' | 'calledOff'>;

/** Why a meeting does not confirm minutes; null where it may. Rule [CF1] (SI 1993/202 Sch 2 para 2 and like rules). */
export function whyPassedOver({ kind }: Pick<Meeting, 'kind'>, passesOverExtraordinary: boolean): string | null {
  if (!passesOverExtraordinary || kind !== 'extraordinary') return null;
  return 'An extraordinary meeting passes the minutes over to the next ordinary one.';
}

/**
 * The meetings of a body at which the minutes of one can be confirmed, the likeliest first: the next after it that does not
 * pass them over, then the others by day.
 */
export function listConfirmingMeetings<M extends MeetingOfBody>(
  meetings: readonly M[],
  of: Pick<Meeting, 'id' | 'heldOn'>,
  passesOverExtraordinary: boolean,
): M[] {
  const later = meetings
    .filter(({ id, heldOn, calledOff }) => id !== of.id && calledOff === null && isAfter(heldOn, of.heldOn))
    .toSorted((one, other) => ((one.heldOn ?? '') < (other.heldOn ?? '') ? -1 : 1));
  const free = later.filter((meeting) => whyPassedOver(meeting, passesOverExtraordinary) === null);
  return [...free, ...later.filter((meeting) => !free.includes(meeting))];
}

function isAfter(day: IsoDate | null, than: IsoDate | null): boolean {
  return day !== null && (than === null || day > than);
}

/** What a set of minutes is confirmed with: which, how, and what is corrected. */
export interface ConfirmedSet {
  /** `1 September 2026`, `Special meeting, 3 March 2026`; null where the day is not known. */
  readonly label: string | null;
  readonly part: Part;
  readonly outcome: Confirmation['outcome'];
  readonly corrections: readonly string[];
  readonly abstained: readonly string[];
  readonly dissent: string | null;
  readonly note: string | null;
}

/** The body's own words for what it does with minutes. */
export interface ConfirmingWords {
  readonly decisionWord: string;
  readonly chairWord: string;
  /** `confirmed as a correct record`, `approved`. */
  readonly confirmed: string;
  /** Whether the chair signs them. */
  readonly signed: boolean;
}

/** The words that a set adds to the minute which confirms it. */
export interface ConfirmingText {
  /** `RESOLVED that the minutes …`. */
  readonly resolution: string;
  /** Paragraphs behind it: the corrections, numbered, who abstained, the chair's dissent. */
  readonly corrections: readonly string[];
  readonly after: readonly string[];
}

/** What the confirming minute says of a set of minutes, in the body's words. Rule [CF4]. */
export function wordConfirmation(set: ConfirmedSet, words: ConfirmingWords): ConfirmingText {
  const closed = set.part === 'closed' ? 'the part of the meeting closed to the public and press' : 'the meeting';
  const of =
    set.label === null
      ? `the minutes of ${closed.replace('the meeting', 'the last meeting')}`
      : `the minutes of ${closed} of ${set.label}`;
  const sign = words.signed ? ` and signed by the ${words.chairWord}` : '';
  const subject = set.corrections.length === 0 ? '' : ', subject to the corrections below,';
  const said: Readonly<Record<Confirmation['outcome'], string>> = {
    correct: `${of} be ${words.confirmed}${sign}.`,
    corrected: `${of}${subject} be ${words.confirmed}${sign}.`,
    postponed: `the confirmation of ${of} be postponed.`,
  };
  const abstained =
    set.abstained.length === 0 ? [] : [`${joinNames(set.abstained)} abstained, not having been at the meeting.`];
  const dissent =
    set.dissent === null ? [] : [`The ${words.chairWord} asked that the following be recorded: ${set.dissent}`];
  return {
    resolution: `${words.decisionWord} that ${said[set.outcome]}`,
    corrections: set.corrections,
    after: [...abstained, ...dissent, ...(set.note === null ? [] : [set.note])],
  };
}

/** A correction as a sentence: `Minute 47/26: for “Cllr I Pym” read “Cllr J Pym”.` Rule [CF3]. */
export function wordCorrection(
  { place, found, corrected }: Pick<Correction, 'place' | 'found' | 'corrected'>,
  minuteNumber: string | null,
): string {
  const where = minuteNumber === null ? (place ?? '') : `Minute ${minuteNumber}`;
  const lead = where === '' ? '' : `${where.charAt(0).toUpperCase()}${where.slice(1)}: `;
  const sentence =
    found === ''
      ? `add “${corrected}”.`
      : corrected === ''
        ? `take out “${found}”.`
        : `for “${found}” read “${corrected}”.`;
  return lead === '' ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : lead + sentence;
}

/** `A Vale`, `A Vale and B Moor`, `A Vale, B Moor and C Fell`. */
function joinNames(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** Members who take part in confirming and were not at the meeting: they may abstain. Rule [CF5]. */
export function listAbsentees(
  before: readonly { readonly printedName: string; readonly personId: string | null; readonly presence: string }[],
  now: readonly {
    readonly printedName: string;
    readonly personId: string | null;
    readonly presence: string;
    readonly class: string;
  }[],
): string[] {
  const fold = (name: string) => name.toLowerCase().replaceAll(/\s+/g, ' ').trim();
  const there = new Set(
    before.flatMap(({ presence, personId, printedName }) =>
      presence === 'present' ? [personId ?? fold(printedName), fold(printedName)] : [],
    ),
  );
  return now.flatMap(({ presence, class: as, personId, printedName }) => {
    const isMember = as === 'member' || as === 'co-opted' || as === 'substitute';
    if (presence !== 'present' || !isMember) return [];
    return there.has(personId ?? fold(printedName)) || there.has(fold(printedName)) ? [] : [printedName];
  });
}
