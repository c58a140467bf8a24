import { stepDate } from '../text/date-steps.ts';
import { formatLongDate } from '../text/dates.ts';
import { IsoDate } from './calendar.ts';

/** Actions of meetings held longer ago are older ones: the Desk counts them and lists the others. Rule [A1]. */
const CURRENT_YEARS = 2;

/** The Desk counts so many older actions; beyond that it says "more than". */
export const MOST_OLDER_COUNTED = 1000;

/** The first day of which meetings are current: those held before it have older actions. */
export function beginCurrent(today: IsoDate): IsoDate {
  return IsoDate.parse(stepDate(today, { unit: 'years', count: -CURRENT_YEARS }));
}

/** How many older actions are open; `count` is where the counting ended, if there are more. */
export interface OlderActions {
  readonly heldBefore: IsoDate;
  readonly count: number;
  readonly isMore: boolean;
}

/** `1,240 actions of meetings before 23 November 2024 are open.` */
export function describeOlder({ heldBefore, count, isMore }: OlderActions): string {
  const many = `${isMore ? 'More than ' : ''}${groupDigits(count)}`;
  return `${many} ${count === 1 ? 'action' : 'actions'} of meetings before ${formatLongDate(heldBefore)} ${count === 1 ? 'is' : 'are'} open.`;
}

/** `1,240 older actions marked done`: what the step is called that undo takes back. */
export function describeClosing(count: number): string {
  return `${groupDigits(count)} older ${count === 1 ? 'action' : 'actions'} marked done`;
}

/** The latest update of actions closed together. */
export function closingUpdate(day: IsoDate): string {
  return `From older minutes; closed together on ${formatLongDate(day)}.`;
}

/** A whole number as British English prints it: `26,000`. */
function groupDigits(count: number): string {
  return count.toLocaleString('en-GB');
}
