import { formatClockTime } from '../../text/times.ts';
import type { ClosingRule } from '../law/rules.ts';
import type { Exclusion } from './records.ts';

/** An item that is closed, as a resolution in the public minutes names it: never by a title that the public does not see. */
export interface ClosedItem {
  /** `item 8`; null where it has no number. */
  readonly label: string | null;
  /** The names of the grounds, as the body's rule has them. */
  readonly grounds: readonly string[];
  readonly reason: string | null;
}

/** What an exclusion gives the minute that resolves it. */
export interface ExclusionText {
  /** The words of the resolution: all of it, or with clauses what stands before them. Null: nothing was moved. */
  readonly lead: string | null;
  readonly clauses: readonly string[];
  readonly after: readonly string[];
}

/**
 * What the minutes say of an exclusion, in the words of the body's own rule. Rules [EX1]–[EX3].
 *
 * @param rule how the body closes a meeting; null: it keeps none
 */
export function wordExclusion(
  { moved, stayed }: Pick<Exclusion, 'moved' | 'stayed'>,
  items: readonly ClosedItem[],
  rule: ClosingRule | null,
  decisionWord: string,
): ExclusionText {
  if (!moved) return { lead: null, clauses: [], after: [wordNotMoved(items)] };
  const after = stayed === null || stayed.trim() === '' ? [] : [`${stayed.trim()} remained in the meeting.`];
  const under = rule?.under ?? null;
  const opening = `${decisionWord} that${under === null ? '' : `, under ${under},`} the public and press be excluded from the meeting`;
  const schedule = commonSchedule(items);
  const [only, ...others] = items;
  const test =
    rule?.publicInterestTest === true
      ? ', and that in all the circumstances the public interest in keeping it exempt outweighs the public interest in disclosing it'
      : '';
  if (only !== undefined && others.length === 0) {
    const during = `${opening} during ${only.label ?? 'the business that follows'}`;
    if (schedule !== null) {
      const why = `as it involves the likely disclosure of exempt information as defined in ${paragraphsOf(only)} of ${schedule}${test}`;
      return { lead: `${during}, ${why}${reasonOf(only)}.`, clauses: [], after };
    }
    return { lead: `${during}${becauseOf(only, rule)}.`, clauses: [], after };
  }
  const during = `${opening} during the following items`;
  const why =
    schedule === null
      ? ''
      : `, as they involve the likely disclosure of exempt information as defined in the paragraphs of ${schedule} named with each${test}`;
  const clauses = items.map((item) => {
    const label = item.label ?? 'business without a number';
    return schedule === null ? `${label}${becauseOf(item, rule)}` : `${label}, ${paragraphsOf(item)}${reasonOf(item)}`;
  });
  return { lead: `${during}${why}:`, clauses, after };
}

/** `The exempt paper under item 7 was noted without disclosing it, so the public were not excluded.` Rule [EX3]. */
function wordNotMoved(items: readonly ClosedItem[]): string {
  const labels = items.flatMap(({ label }) => (label === null ? [] : [label]));
  const under = labels.length === 0 ? '' : ` under ${joinWithAnd(labels)}`;
  return items.length > 1
    ? `The exempt papers${under} were noted without disclosing what they say, so the public were not excluded.`
    : `The exempt paper${under} was noted without disclosing what it says, so the public were not excluded.`;
}

/** What the minutes say when the public may come back. Rule [EX3]. */
export function wordReopened(until: Exclusion['until']): string {
  return `The meeting returned to public session${until === null ? '' : ` at ${formatClockTime(until)}`}.`;
}

const groundName = /^(.{1,60}?) Sch (\w+)(?: \(\w+\))? ¶(\d+\w?)$/;

const acts: Readonly<Record<string, string>> = {
  'LGA 1972': 'the Local Government Act 1972',
  'LG(S)A 1973': 'the Local Government (Scotland) Act 1973',
  'LGA(NI) 2014': 'the Local Government Act (Northern Ireland) 2014',
};

/** `Schedule 12A to the Local Government Act 1972`, where all grounds are paragraphs of it; else null. */
function commonSchedule(items: readonly ClosedItem[]): string | null {
  const named = items.flatMap(({ grounds }) => grounds.map((ground) => groundName.exec(ground)));
  const [first] = named;
  if (first === undefined || first === null || items.some(({ grounds }) => grounds.length === 0)) return null;
  const [, act = '', schedule = ''] = first;
  if (named.some((one) => one?.[1] !== act || one[2] !== schedule)) return null;
  return `Schedule ${schedule} to ${acts[act] ?? act}`;
}

/** `paragraph 3`, `paragraphs 1 and 2`. */
function paragraphsOf({ grounds }: ClosedItem): string {
  const figures = grounds.map((ground) => groundName.exec(ground)?.[3] ?? ground);
  return `${figures.length === 1 ? 'paragraph' : 'paragraphs'} ${joinWithAnd(figures)}`;
}

function reasonOf({ reason }: ClosedItem): string {
  const words = cleanReason(reason);
  return words === '' ? '' : ` (${words})`;
}

/** `, because the business is confidential: legal advice`; a ground that asks for a reason is that reason. */
function becauseOf({ grounds, reason }: ClosedItem, rule: ClosingRule | null): string {
  const words = grounds.flatMap((ground) => {
    const known = rule?.grounds.find(({ id }) => id === ground)?.words ?? ground;
    return /\breason\b/i.test(known) && cleanReason(reason) !== ''
      ? []
      : [known.charAt(0).toLowerCase() + known.slice(1)];
  });
  const said = cleanReason(reason);
  if (words.length === 0) return said === '' ? '' : `, for this reason: ${said}`;
  return `, because ${joinWithAnd(words)}${said === '' ? '' : `: ${said}`}`;
}

function cleanReason(reason: string | null): string {
  return (reason ?? '').replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '');
}

function joinWithAnd(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** What an exclusion still wants by the body's rule, in sentences; nothing is refused. Rule [EX4]. */
export function checkExclusion(
  { moved, items }: Pick<Exclusion, 'moved' | 'items'>,
  rule: ClosingRule | null,
  labels: readonly (string | null)[],
): string[] {
  if (!moved) return [];
  if (rule?.under === null) return ['By its rules this body closes no part of its meetings.'];
  return items.flatMap(({ grounds, reason }, at) => {
    const label = labels[at] ?? 'the business that is closed';
    const has = (reason ?? '').trim() !== '';
    return [
      ...(grounds.length === 0 && (rule?.grounds.length ?? 0) > 0
        ? [`Name the grounds on which ${label} is closed.`]
        : []),
      ...(rule?.reasonInResolution === true && !has
        ? [`The resolution must say the reason why ${label} is closed.`]
        : []),
    ];
  });
}

/** What the public reads in place of a closed minute: its number and what may be said of it. Rule [EX6]. */
export const closedTitle = 'Item closed to the public';
