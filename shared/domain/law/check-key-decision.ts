import { Temporal } from 'temporal-polyfill';
import { formatWeekdayDate } from '../../text/dates.ts';
import type { IsoDate } from '../calendar.ts';
import { toIsoDate } from '../days/holidays.ts';
import type { AgendaItem } from '../meeting.ts';
import type { AgendaFinding } from './agenda-finding.ts';
import type { BodyRules, KeyDecisionException } from './rules.ts';

/** What a key decision was announced under where nothing is said of an exception. */
export const announcedInTime = 'notice';

/** What of a line says that a key decision is to be made. */
export type KeyDecisionFacts = Pick<AgendaItem, 'id' | 'keyDecision' | 'keyDecisionOn' | 'urgentReason'>;

/**
 * Checks the key decision of a line, if one is to be made: its notice by the count of the body's rules, and the exception
 * under which it is taken by what that one asks. Every day counts, as the regulations say clear days. [J15]
 *
 * @param heldOn the day of the meeting; null: not known, and nothing is counted
 */
export function checkKeyDecision(
  { keyDecisionNotice: rule }: Pick<BodyRules, 'keyDecisionNotice'>,
  { id, keyDecision, keyDecisionOn: on, urgentReason }: KeyDecisionFacts,
  heldOn: IsoDate | null,
): AgendaFinding[] {
  if (keyDecision === null) return [];
  const find = (weight: AgendaFinding['weight'], words: string): AgendaFinding => ({ itemId: id, weight, words });
  if (rule === null) {
    return [find('look', 'The rules of this body know no key decisions. Take the mark off, or say so in its rules.')];
  }
  const lastDay = (days: number) =>
    heldOn === null ? null : toIsoDate(Temporal.PlainDate.from(heldOn).subtract({ days: days + 1 }));

  if (keyDecision === announcedInTime) {
    const last = lastDay(rule.days);
    const asked = `${rule.days} clear days before the meeting${last === null ? '' : `, by ${formatWeekdayDate(last)}`}`;
    if (on === null) return [find('look', `Say when this key decision was announced: it is due ${asked}.`)];
    if (last === null || on <= last) return [];
    return [
      find(
        'wrong',
        `The key decision was announced on ${formatWeekdayDate(on)}; it was due ${asked}. ${waysOut(rule.exceptions)}`,
      ),
    ];
  }

  const exception = rule.exceptions.find((one) => one.id === keyDecision);
  if (exception === undefined) {
    return [find('wrong', `This body has no such exception for key decisions. ${waysOut(rule.exceptions)}`)];
  }
  const findings: AgendaFinding[] = [];
  const last = exception.days === null ? null : lastDay(exception.days);
  if (on === null) {
    const by = last === null ? '' : `, by ${formatWeekdayDate(last)}`;
    findings.push(find('wrong', `${nameOf(exception)}: ${exception.asks}${by}. Say when that was done.`));
  } else if (last !== null && on > last) {
    const others = rule.exceptions.filter(({ days }) => days === null);
    const late = `${nameOf(exception)}: ${formatWeekdayDate(on)} leaves fewer than ${exception.days ?? 0} clear days; the last day was ${formatWeekdayDate(last)}.`;
    findings.push(find('wrong', `${late} ${waysOut(others)}`));
  }
  if (urgentReason === null || urgentReason.trim() === '') {
    findings.push(find('wrong', `${nameOf(exception)}: say why it could not wait, since the reason is published.`));
  }
  return findings;
}

/** `General exception (SI 2012/2089 reg 10)`. */
function nameOf({ name, source }: KeyDecisionException): string {
  return `${name} (${source})`;
}

function waysOut(exceptions: readonly KeyDecisionException[]): string {
  if (exceptions.length === 0) return 'It waits for a later meeting.';
  return `It waits for a later meeting, unless it is taken under: ${exceptions
    .map((exception) => `${nameOf(exception)} – ${exception.asks}`)
    .join('; or ')}.`;
}
