import type { ClearDayRule } from '../days/clear-days.ts';
import type { Nation } from '../days/nation.ts';

/** The nations whose bank holidays are known, in words. */
export const nationWords: Readonly<Record<Nation, string>> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};

/** A rule of notice as one line: `5 clear working days; Saturdays do not count; bank holidays of Scotland`. */
export function describeNoticeRule(rule: ClearDayRule): string {
  const { days, unit, saturdays, breaks, mourning, nation } = rule;
  const unitWords = unit === 'working' ? 'working ' : 'calendar ';
  const parts = [`${days} clear ${unitWords}${days === 1 ? 'day' : 'days'}`];
  if (unit === 'working') {
    parts.push(saturdays === 'count' ? 'Saturdays count' : 'Saturdays do not count');
    if (breaks !== 'count') parts.push('the breaks at Christmas and Easter do not count');
    if (breaks === 'skip-bank-holiday-breaks') parts.push('nor do the days around bank holidays');
    if (mourning === 'skip') parts.push('nor do days of national mourning');
    parts.push(`bank holidays of ${nationWords[nation]} do not count`);
  }
  return parts.join('; ');
}
