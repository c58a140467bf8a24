import { formatLongDate } from '../../text/dates.ts';
import type { ClockTime } from '../calendar.ts';
import type { AgendaItemId } from '../ids.ts';
import type { InterestKind } from '../law/rules.ts';
import type { Movement } from '../meeting.ts';
import type { Interest, StandingInterest } from './records.ts';

/** A standing interest whose kind each body's code decides where it is declared. */
const anyKind = 'interest';

/** What a body without a code of its own can note. */
export const plainKinds: readonly InterestKind[] = [{ id: anyKind, words: 'Interest', allows: 'leave' }];

/** What a member with an interest may still do, as a clerk reads it. */
export const allowsWords = {
  'stay-and-vote': 'May stay, speak and vote',
  'stay-without-vote': 'May stay, but does not vote',
  'speak-then-leave': 'May speak as the public may, then leaves',
  leave: 'Leaves the room, and neither speaks nor votes',
} as const satisfies Record<Interest['allows'], string>;

/** What somebody may do about an item for all that they declared: a dispensation lets them stay and vote. Rule [IN2]. */
export function effectiveAllows({
  allows,
  dispensation,
}: Pick<Interest, 'allows' | 'dispensation'>): Interest['allows'] {
  return dispensation === null ? allows : 'stay-and-vote';
}

/** Whether somebody may vote on the item that they declared an interest in. Rule [IN2]. */
export function isKeptFromVoting(interest: Pick<Interest, 'allows' | 'dispensation' | 'withdrew'>): boolean {
  return interest.withdrew || effectiveAllows(interest) !== 'stay-and-vote';
}

/** The item of an interest as the minutes speak of it; null: none, or one that is not on the agenda. */
export interface InterestPlace {
  /** `item 7`, or the title of a line without a number. */
  readonly label: string;
  /** Null where the public does not see it. */
  readonly title: string | null;
}

/** What an interest is worded from. */
export type InterestFacts = Pick<
  Interest,
  'printedName' | 'kind' | 'nature' | 'allows' | 'dispensation' | 'dispensationOn' | 'declaredDuring' | 'withdrew'
>;

/** What is said where nobody declared anything. */
export const nothingDeclared = 'No interests were declared.';

/** What the declarations minute says of an interest. Rules [IN1], [IN3]. */
export function wordInterest(
  interest: InterestFacts,
  place: InterestPlace | null,
  kinds: readonly InterestKind[],
): string {
  const during = interest.declaredDuring ? 'During the meeting, ' : '';
  const where = place === null ? '' : ` in ${describePlace(place)}`;
  return `${during}${interest.printedName} declared ${describeKind(interest.kind, kinds)}${where}${describeNature(interest)}${describeStay(interest, place)}.`;
}

/** What the minute of the item says of it, where the body repeats it there. Rule [IN3]. */
export function wordUnderItem(interest: InterestFacts, kinds: readonly InterestKind[]): string {
  const declared = `${interest.printedName}, having declared ${describeKind(interest.kind, kinds)}${describeNature(interest)},`;
  if (interest.withdrew) return `${declared} left the meeting while this item was considered.`;
  if (interest.dispensation !== null) return `${declared} remained under a dispensation.`;
  return isKeptFromVoting(interest)
    ? `${declared} took no part in the vote on this item.`
    : `${declared} remained in the meeting.`;
}

function describePlace({ label, title }: InterestPlace): string {
  if (title === null) return label;
  return label === title ? `“${title}”` : `${label}, ${title}`;
}

/** `a disclosable pecuniary interest`; what stands behind a comma in the words of a code is for the clerk. */
function describeKind(kind: string, kinds: readonly InterestKind[]): string {
  const words = kinds.find(({ id }) => id === kind)?.words ?? 'interest';
  const [short = words] = words.split(',');
  const lower = /^\p{Lu}{2}/u.test(short) ? short : short.charAt(0).toLowerCase() + short.slice(1);
  return `${/^[aeiou]/i.test(lower) ? 'an' : 'a'} ${lower}`;
}

function describeNature({ nature }: InterestFacts): string {
  const words = (nature ?? '').replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '');
  return words === '' ? '' : ` (${words})`;
}

function describeStay(interest: InterestFacts, place: InterestPlace | null): string {
  if (interest.withdrew) return `, and left the meeting while ${place === null ? 'the matter' : 'it'} was considered`;
  if (interest.dispensation !== null) {
    const on = interest.dispensationOn === null ? '' : ` of ${formatLongDate(interest.dispensationOn)}`;
    const words = interest.dispensation.trim() === '' ? '' : ` (${interest.dispensation.trim()})`;
    return `, and remained under a dispensation${on}${words}`;
  }
  return isKeptFromVoting(interest) ? ', and took no part in the vote' : '';
}

/**
 * Whether words tell of an interest already: the very sentence, or, since a clerk may have changed it, a paragraph with the
 * name, the item and the word "interest". Rule [IN4].
 *
 * @param texts the paragraphs of a minute
 * @param place of the item; null: a paragraph with name and "interest" is enough
 */
export function isInterestTold(
  texts: readonly string[],
  sentence: string,
  { printedName, label }: { readonly printedName: string; readonly label: string | null },
): boolean {
  const name = fold(printedName);
  return texts.some((text) => {
    const said = fold(text);
    if (said.includes(fold(sentence))) return true;
    return said.includes(name) && said.includes('interest') && (label === null || holdsWord(said, fold(label)));
  });
}

/** `item 1` is not told by `item 12`. */
function holdsWord(said: string, word: string): boolean {
  for (let at = said.indexOf(word); at >= 0; at = said.indexOf(word, at + 1)) {
    const next = said.charAt(at + word.length);
    if (!/[\p{L}\d]/u.test(next)) return true;
  }
  return false;
}

function fold(words: string): string {
  return words.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/** What the attendance says of somebody who left for an item because of an interest. */
export const withdrawalWhy = 'having declared an interest';

/** When somebody left for an item, and whether and when they came back; null: nobody noted the time. */
export interface Withdrawal {
  readonly leftAt: ClockTime | null;
  readonly returned: boolean;
  readonly returnedAt: ClockTime | null;
}

/** How the attendance tells that somebody left for an item; null: it does not. Rule [IN5]. */
export function readWithdrawal(movements: readonly Movement[], itemId: AgendaItemId): Withdrawal | null {
  const at = placeOfWithdrawal(movements, itemId);
  const out = movements[at];
  if (out === undefined) return null;
  const back = movements[at + 1];
  return { leftAt: out.at, returned: back?.way === 'in', returnedAt: back?.way === 'in' ? back.at : null };
}

function placeOfWithdrawal(movements: readonly Movement[], itemId: AgendaItemId): number {
  return movements.findIndex(
    ({ way, agendaItemId, why }) => way === 'out' && agendaItemId === itemId && why === withdrawalWhy,
  );
}

/**
 * The comings and goings of somebody with those of an interest in an item: out with the item, in with the next. Rule [IN5].
 *
 * @param order the lines of the agenda, in order
 * @param withdrawal null takes out what was stamped before
 */
export function stampWithdrawal(
  movements: readonly Movement[],
  itemId: AgendaItemId,
  order: readonly AgendaItemId[],
  withdrawal: Withdrawal | null,
): Movement[] {
  const known = placeOfWithdrawal(movements, itemId);
  const hasBack = known >= 0 && movements[known + 1]?.way === 'in';
  const rest = known < 0 ? [...movements] : movements.toSpliced(known, hasBack ? 2 : 1);
  if (withdrawal === null) return rest;
  const place = order.indexOf(itemId);
  const next = order[place + 1] ?? itemId;
  const out: Movement = { way: 'out', at: withdrawal.leftAt, agendaItemId: itemId, why: withdrawalWhy };
  const back: Movement = { way: 'in', at: withdrawal.returnedAt, agendaItemId: next, why: null };
  const later = rest.findIndex(({ agendaItemId }) => agendaItemId !== null && order.indexOf(agendaItemId) > place);
  return rest.toSpliced(later < 0 ? rest.length : later, 0, out, ...(withdrawal.returned ? [back] : []));
}

/** Standing interests that hold at a meeting and were not declared there yet. Rule [IN6]. */
export function offerStanding(
  standing: readonly StandingInterest[],
  declared: readonly Pick<Interest, 'personId' | 'kind' | 'nature'>[],
): StandingInterest[] {
  return standing.filter(
    (one) =>
      !declared.some(
        ({ personId, kind, nature }) =>
          personId === one.personId &&
          (kind === one.kind || one.kind === anyKind) &&
          fold(nature ?? '') === fold(one.nature),
      ),
  );
}

/** What the clerk is reminded of before a budget is voted on, where the rules of the body have it. Rule [IN7]. */
export const taxArrearsReminder =
  'A member who has owed council tax for two months or more must say so and may not vote on this (Local Government Finance Act 1992 s106).';
