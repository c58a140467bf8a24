import type { Body } from '../body.ts';
import type { IsoDate } from '../calendar.ts';
import { checkNotice, type ClearDayRule, type NoticeCheck } from '../days/clear-days.ts';
import type { ClosedPeriod } from '../days/day-sheet.ts';
import { sourceOfRule } from '../law/effective-rules.ts';
import { rulesOf } from '../law/presets-of-body.ts';
import type { BodyRules } from '../law/rules.ts';
import { countOrNull } from '../timetable/meeting-deadlines.ts';

/** How early one thing that goes out is. */
export interface Punctuality {
  readonly what: 'agenda' | 'summons' | 'notice';
  readonly kind: ClearDayRule['kind'];
  readonly check: NoticeCheck;
}

/** What is to be known before an agenda goes out. */
export interface PublicationAdvice {
  /** Each that the body's rules know, counted by its own rule; empty where they know none. */
  readonly checks: readonly Punctuality[];
  /** What it means where one of them is late, by the body's rule on late items; null where none is, or none says. */
  readonly lateness: string | null;
}

export interface Publication {
  readonly body: Pick<Body, 'presetId' | 'differences'>;
  readonly meetingOn: IsoDate;
  /** The day on which it is to go out. */
  readonly on: IsoDate;
  readonly ownHolidays: readonly ClosedPeriod[];
}

/** Counts what goes out against the body's own rules. Rules [LI4], [LI5]. */
export function advisePublication({ body, meetingOn, on, ownHolidays }: Publication): PublicationAdvice {
  const effective = rulesOf(body);
  if (effective === null) return { checks: [], lateness: null };
  const { rules } = effective;
  const asked = [
    { what: 'agenda', rule: rules.notice },
    { what: 'summons', rule: rules.summons === null ? null : (rules.summons.notice ?? rules.notice) },
    { what: 'notice', rule: rules.publicNotice === null ? null : (rules.publicNotice.notice ?? rules.notice) },
  ] as const;
  const checks = asked.flatMap(({ what, rule }): Punctuality[] => {
    if (rule === null) return [];
    const check = countOrNull(() => checkNotice(on, { meetingOn, rule, ownHolidays }));
    return check === null ? [] : [{ what, kind: rule.kind, check }];
  });
  const late = checks.filter(({ check }) => !check.enough);
  if (late.length === 0) return { checks, lateness: null };
  if (late.every(({ kind }) => kind === 'voluntary')) {
    return { checks, lateness: 'The days are this body’s own rule, so the meeting can go on; the chair should know.' };
  }
  return { checks, lateness: `${latenessWords[rules.urgentItems]} (${sourceOfRule(effective, 'urgentItems')})` };
}

const latenessWords: Readonly<Record<BodyRules['urgentItems'], string>> = {
  'chair-opinion':
    'Each item on it can be taken only if the chair is of the opinion that it is urgent, and the minutes give the circumstances.',
  'executive-exceptions': 'A key decision on it can be taken only by the general exception or as special urgency.',
  'not-allowed':
    'What was not called in time cannot be decided: move the meeting to a later day, or take legal advice.',
  free: 'The chair decides whether the business is taken all the same.',
};
