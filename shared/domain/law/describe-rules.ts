import { formatLongDate } from '../../text/dates.ts';
import type { ClearDayRule } from '../days/clear-days.ts';
import { describeQuorumRule, inWords } from '../room/quorum-words.ts';
import { isRuleName, type EffectiveRules } from './effective-rules.ts';
import { BodyRules, type KeyDecisionException, type RuleName, type RuleSource } from './rules.ts';

/** One rule of a body as the Body screen shows it. */
export interface DescribedRule {
  readonly rule: RuleName;
  /** What the rule is about: `Clear days`. */
  readonly title: string;
  /** What holds for this body, in one sentence. */
  readonly words: string;
  /** Why it differs from its preset; null: it does not. */
  readonly differsBecause: string | null;
  /** What the preset says, where this body differs. */
  readonly presetWords: string | null;
  /** What the preset says line by line, where one sentence does not hold it: its grounds, clauses and interests. */
  readonly presetLines: readonly string[];
  readonly source: string;
  /** How sure we are, in words. */
  readonly sureness: string;
}

const titles: Readonly<Record<RuleName, string>> = {
  notice: 'Clear days of the agenda',
  summons: 'Summons',
  publicNotice: 'Public notice',
  keyDecisionNotice: 'Notice of key decisions',
  privateMeetingNotice: 'Notice of private meetings',
  urgentItems: 'Late items',
  closing: 'Closed business',
  quorum: 'Quorum',
  remoteCounts: 'Members on a screen',
  substitutes: 'Substitutes',
  interests: 'Interests',
  taxArrears: 'Arrears of council tax',
  confirmation: 'Confirming minutes',
  votes: 'Votes',
  callIn: 'Call-in',
  absenceMonths: 'Absence',
  otherBusiness: 'Other business',
  inspection: 'Inspection',
  words: 'Words',
  apologyReasonsPrinted: 'Reasons of apologies',
};

/** Every rule of a body in one sentence each, with its source, how sure we are, and where it differs. [J5] */
export function describeRules({ preset, rules, differences }: EffectiveRules): DescribedRule[] {
  return ruleNames.map((rule) => {
    const differsBecause = differences.get(rule) ?? null;
    const source = preset.sources[rule];
    return {
      rule,
      title: titles[rule],
      words: sentenceOf[rule](rules),
      differsBecause,
      presetWords: differsBecause === null ? null : sentenceOf[rule](preset.rules),
      presetLines: linesOf(rule, preset.rules),
      source: source.source,
      sureness: describeSureness(source),
    };
  });
}

/** The rules in the order of the schema. */
export const ruleNames: readonly RuleName[] = BodyRules.keyof().options;

/** `Law, text read on 23 November 2026`: how far a rule may be relied on. */
export function describeSureness({ basis, isRead, checkedOn }: RuleSource): string {
  if (basis === 'custom')
    return `Custom, no law: the body's own rules decide; looked at on ${formatLongDate(checkedOn)}`;
  return isRead
    ? `Law; the text was read on ${formatLongDate(checkedOn)}`
    : `Law; the text was not read by ${formatLongDate(checkedOn)}: look before relying on it`;
}

function linesOf(rule: RuleName, { closing, quorum, interests }: BodyRules): readonly string[] {
  if (rule === 'closing') return closing.grounds.map(({ words }) => words);
  if (rule === 'quorum') return quorum.clauses.map(({ words }) => words);
  return rule === 'interests' ? interests.map(({ words }) => words) : [];
}

/** The rule's name as the Rules tab heads it: `Closed business`. */
export function titleOfRule(rule: string): string {
  return isRuleName(rule) ? titles[rule] : rule;
}

/** `Five clear working days; Saturdays do not count.` */
export function describeDays({ days, kind, saturdays, breaks, unit, shorterNotice }: ClearDayRule): string {
  const count = `${days} clear ${unit === 'working' ? 'working ' : ''}${days === 1 ? 'day' : 'days'}`;
  const parts = [
    count,
    ...(unit === 'calendar' ? ['every day counts'] : [`Saturdays ${saturdays === 'count' ? 'count' : 'do not count'}`]),
    ...(unit === 'working' && breaks !== 'count' ? ['the Christmas and Easter breaks do not count'] : []),
    ...(shorterNotice === 'allowed' ? ['shorter notice is possible'] : []),
    ...(kind === 'voluntary' ? ['of its own accord'] : []),
  ];
  return parts.join('; ');
}

const sentenceOf: Readonly<Record<RuleName, (rules: BodyRules) => string>> = {
  notice: ({ notice }) =>
    notice === null ? 'No clear days are asked for.' : `The agenda is out ${describeDays(notice)}.`,
  summons: ({ summons }) =>
    summons === null
      ? 'No summons goes out.'
      : `A summons goes to ${summons.to} from ${summons.by}: ${summons.notice === null ? 'with the agenda' : describeDays(summons.notice)}.`,
  publicNotice: ({ publicNotice }) =>
    publicNotice === null
      ? 'No public notice goes out.'
      : `A public notice goes up ${publicNotice.where}: ${publicNotice.notice === null ? 'with the agenda' : describeDays(publicNotice.notice)}.`,
  keyDecisionNotice: ({ keyDecisionNotice }) =>
    keyDecisionNotice === null
      ? 'No notice of key decisions is given.'
      : `A key decision is announced ${keyDecisionNotice.days} clear days before${describeExceptions(keyDecisionNotice.exceptions)}.`,
  privateMeetingNotice: ({ privateMeetingNotice }) =>
    privateMeetingNotice === null
      ? 'No notice of private meetings is given.'
      : `A private meeting is announced ${privateMeetingNotice.days} clear days before${privateMeetingNotice.second === null ? '' : `, and again ${privateMeetingNotice.second} before`}.`,
  urgentItems: ({ urgentItems }) => urgentWords[urgentItems],
  closing: ({ closing }) => {
    if (closing.under === null) return 'Nothing is closed to the public, since the public is not there.';
    const asked = [
      ...(closing.publicInterestTest ? ['the public interest is weighed'] : []),
      ...(closing.reasonInResolution ? ['the resolution says the reason'] : []),
      ...(closing.confidential ? ['what is confidential needs no resolution'] : []),
    ];
    const count = closing.grounds.length;
    const grounds = count === 0 ? 'with no ground named' : `on ${inWords(count)} ${count === 1 ? 'ground' : 'grounds'}`;
    return `A part is closed under ${closing.under}, ${grounds}${asked.length === 0 ? '' : `; ${asked.join('; ')}`}.`;
  },
  quorum: ({ quorum }) => `${describeQuorumRule(quorum)}.`,
  remoteCounts: ({ remoteCounts }) =>
    remoteCounts
      ? 'A member on a screen is present.'
      : 'A member on a screen may listen and speak, but is not present in law.',
  substitutes: ({ substitutes }) => substituteWords[substitutes],
  interests: ({ interests }) =>
    interests.length === 0
      ? 'No interests are declared.'
      : `Declared are: ${interests.map(({ words }) => words).join('; ')}.`,
  taxArrears: ({ taxArrears }) =>
    taxArrears
      ? 'A budget meeting reminds members of arrears of council tax.'
      : 'No reminder of arrears of council tax is printed.',
  confirmation: ({ confirmation }) => {
    const more = [
      ...(confirmation.signed ? ['signed'] : []),
      ...(confirmation.leavesInitialled ? ['each loose leaf initialled'] : []),
      ...(confirmation.passesOverExtraordinary ? ['not at an extraordinary meeting'] : []),
    ];
    return `Minutes are ${[confirmation.words, ...more].join(', ')}.`;
  },
  votes: ({ votes }) => {
    const said = [
      votes.castingVote ? 'the chair has a casting vote' : 'the chair has no casting vote',
      ...(votes.ownVoteOnRequest ? ['any member may have their own vote recorded'] : []),
      ...(votes.namedAtBudget ? ['at the budget every vote is recorded by name'] : []),
    ];
    return `${said.join('; ').replace(/^t/, 'T')}.`;
  },
  callIn: ({ callIn }) =>
    callIn === null
      ? 'Nothing is called in.'
      : `A decision can be called in for ${callIn.workingDays} working days${callIn.members === null ? '' : ` by ${callIn.members} members`}.`,
  absenceMonths: ({ absenceMonths }) =>
    absenceMonths === null
      ? 'No seat is lost by absence alone.'
      : `A seat is lost after ${absenceMonths} months without attendance, unless a reason is approved before.`,
  otherBusiness: ({ otherBusiness }) =>
    otherBusiness.decisions ? 'Other business may be taken and decided.' : otherBusiness.words,
  inspection: ({ inspection }) =>
    inspection === null
      ? 'No period of inspection is set.'
      : `Minutes are open to inspection for ${inspection.minutesYears} years, background papers for ${inspection.backgroundYears}.`,
  words: ({ words }) => `${words.chair}, ${words.clerk}, ${words.decision}.`,
  apologyReasonsPrinted: ({ apologyReasonsPrinted }) =>
    apologyReasonsPrinted ? 'Reasons of apologies are printed.' : 'Reasons of apologies are not printed.',
};

function describeExceptions(exceptions: readonly KeyDecisionException[]): string {
  if (exceptions.length === 0) return '';
  return `; later only under ${exceptions.map(({ name }) => name.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase())).join(' or ')}`;
}

const urgentWords: Readonly<Record<BodyRules['urgentItems'], string>> = {
  'chair-opinion':
    'A late item needs the opinion of the chair that it is urgent, and the circumstances in the minutes.',
  'executive-exceptions': 'A late key decision needs the general exception or special urgency.',
  'not-allowed': 'Nothing can be added once the business has been named.',
  free: 'A late item comes on as the chair allows.',
};

const substituteWords: Readonly<Record<BodyRules['substitutes'], string>> = {
  'named-deputies': 'Only the deputy named for a seat may stand in.',
  'same-group': 'A member of the same political group may stand in.',
  allowed: 'Somebody else may stand in for a member.',
  'not-allowed': 'Nobody stands in for a member.',
};
