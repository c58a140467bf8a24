import type { RuleName } from '../../../../shared/domain/law/rules.ts';
import { clauseList, groundList, interestList } from './rule-lists.ts';
import { type Path, readAt, type RuleField, type RuleValue } from './rule-value.ts';

/** How the value of a rule is asked for. */
export interface RuleForm {
  /** A rule that a body may be without: the sentence to tick where it has it, and what it then begins with. */
  readonly optional?: { readonly words: string; readonly beginning: RuleValue };
  /** The fields for a value as it is now. */
  readonly fields: (value: RuleValue) => readonly RuleField[];
  /** Wide where it asks for a list. */
  readonly width?: 'large';
}

const count = (path: Path, words: string): RuleField => ({ kind: 'number', path, words });
const text = (path: Path, words: string): RuleField => ({ kind: 'text', path, words });
const check = (path: Path, words: string): RuleField => ({ kind: 'check', path, words });

const fields = (...all: readonly RuleField[]): RuleForm => ({ fields: () => all });

const wide = (...all: readonly RuleField[]): RuleForm => ({ ...fields(...all), width: 'large' });

const daysAt = (at: Path): readonly RuleField[] => [
  count([...at, 'days'], 'Clear days'),
  {
    ...{ kind: 'choice', path: [...at, 'unit'], words: 'Which days count' },
    choices: [
      { key: 'working', words: 'Working days' },
      { key: 'calendar', words: 'Every day' },
    ],
  },
  {
    ...{ kind: 'choice', path: [...at, 'saturdays'], words: 'Saturdays' },
    choices: [
      { key: 'skip', words: 'Do not count' },
      { key: 'count', words: 'Count' },
    ],
  },
  {
    ...{ kind: 'choice', path: [...at, 'breaks'], words: 'Christmas and Easter breaks' },
    choices: [
      { key: 'count', words: 'Count but for the holidays' },
      { key: 'skip', words: 'Do not count' },
      { key: 'skip-bank-holiday-breaks', words: 'Nor days beside a bank holiday' },
    ],
  },
  {
    ...{ kind: 'choice', path: [...at, 'shorterNotice'], words: 'A meeting called later than that' },
    choices: [
      { key: 'allowed', words: 'Is lawful from when it is called' },
      { key: 'never', words: 'Is not lawful' },
    ],
  },
];

const days = daysAt([]);

const firstDays = {
  ...{ days: 5, kind: 'voluntary', nation: 'england-and-wales', saturdays: 'skip' },
  ...{ breaks: 'count', unit: 'working', shorterNotice: 'allowed' },
} as const;

/** The count of days of a summons or a notice; without one that of the agenda holds. */
const ownDays: RuleField = {
  ...{ kind: 'part', path: ['notice'], words: 'It has a count of days of its own' },
  ...{ beginning: firstDays, fields: daysAt(['notice']) },
};

const notices: RuleForm = {
  optional: { words: 'Such a notice is given', beginning: { days: 28, second: null } },
  fields: () => [
    count(['days'], 'Clear days before'),
    { kind: 'number', path: ['second'], words: 'And again, days before', isOptional: true },
  ],
};

/** How each rule is asked for; a rule without a form is shown and not changed here. */
export const ruleForms: Partial<Readonly<Record<RuleName, RuleForm>>> = {
  notice: {
    optional: {
      words: 'Clear days are kept',
      beginning: firstDays,
    },
    fields: () => days,
  },
  summons: {
    optional: {
      words: 'A summons goes out',
      beginning: { to: 'every member', by: 'the Clerk', words: 'You are summoned to attend', notice: null },
    },
    fields: () => [text(['to'], 'To whom'), text(['by'], 'From whom'), text(['words'], 'Its words'), ownDays],
  },
  publicNotice: {
    optional: {
      words: 'A public notice goes up',
      beginning: { where: 'on the website', words: 'Notice is given of a meeting', notice: null },
    },
    fields: () => [text(['where'], 'Where'), text(['words'], 'Its words'), ownDays],
  },
  keyDecisionNotice: {
    optional: { words: 'Such a notice is given', beginning: { days: 28, second: null, exceptions: [] } },
    fields: () => [count(['days'], 'Clear days before')],
  },
  privateMeetingNotice: notices,
  urgentItems: fields({
    ...{ kind: 'choice', path: [], words: 'Late items' },
    choices: [
      { key: 'chair-opinion', words: 'With the chair’s opinion that they are urgent' },
      { key: 'executive-exceptions', words: 'By the exceptions of an executive' },
      { key: 'not-allowed', words: 'Not at all' },
      { key: 'free', words: 'As the chair allows' },
    ],
  }),
  closing: wide(
    { kind: 'text', path: ['under'], words: 'Closed under', isOptional: true },
    check(['publicInterestTest'], 'The public interest is weighed'),
    check(['reasonInResolution'], 'The resolution says the reason'),
    check(['confidential'], 'What is confidential is closed without a resolution'),
    groundList,
  ),
  quorum: { fields: quorumFields, width: 'large' },
  remoteCounts: fields(check([], 'A member on a screen is present')),
  substitutes: fields({
    ...{ kind: 'choice', path: [], words: 'Who may stand in' },
    choices: [
      { key: 'named-deputies', words: 'The deputy named for the seat' },
      { key: 'same-group', words: 'A member of the same political group' },
      { key: 'allowed', words: 'Somebody else' },
      { key: 'not-allowed', words: 'Nobody' },
    ],
  }),
  interests: { ...fields(interestList), width: 'large' },
  taxArrears: fields(check([], 'A budget meeting reminds members of arrears of council tax')),
  confirmation: fields(
    text(['words'], 'Minutes are'),
    check(['signed'], 'The chair signs them'),
    check(['leavesInitialled'], 'Each loose leaf is initialled'),
    check(['passesOverExtraordinary'], 'Not at an extraordinary meeting'),
  ),
  votes: fields(
    check(['castingVote'], 'The chair has a casting vote'),
    check(['ownVoteOnRequest'], 'Any member may have their own vote recorded'),
    check(['namedAtBudget'], 'At the budget every vote is recorded by name'),
  ),
  callIn: {
    optional: { words: 'Decisions can be called in', beginning: { workingDays: 5, members: null } },
    fields: () => [
      count(['workingDays'], 'Working days'),
      { kind: 'number', path: ['members'], words: 'By so many members', isOptional: true },
    ],
  },
  absenceMonths: {
    optional: { words: 'A seat is lost by absence', beginning: 6 },
    fields: () => [count([], 'Months without attendance')],
  },
  otherBusiness: fields(check(['decisions'], 'It may be decided'), text(['words'], 'Otherwise it is told so')),
  inspection: {
    optional: { words: 'Papers are open to inspection', beginning: { minutesYears: 6, backgroundYears: 4 } },
    fields: () => [count(['minutesYears'], 'Minutes, years'), count(['backgroundYears'], 'Background papers, years')],
  },
  apologyReasonsPrinted: fields(check([], 'Reasons of apologies are printed')),
};

const roundings = [
  { key: 'up', words: 'Up' },
  { key: 'down', words: 'Down' },
  { key: 'nearest', words: 'To the nearest' },
];

function quorumFields(value: RuleValue): readonly RuleField[] {
  const basis: RuleField = {
    ...{ kind: 'choice', path: ['basis'], words: 'Counted as' },
    choices: [
      { key: 'number', words: 'A number of members' },
      { key: 'fraction', words: 'A part of them' },
      { key: 'clauses-only', words: 'By who is there alone' },
    ],
    values: {
      number: { kind: 'number', members: 3 },
      fraction: { kind: 'fraction', numerator: 1, denominator: 3, of: 'seats', rounding: 'up' },
      'clauses-only': { kind: 'clauses-only' },
    },
  };
  const kind = readAt(value, ['basis', 'kind']);
  const least = count(['minimum'], 'Never fewer than');
  if (kind === 'number') return [basis, count(['basis', 'members'], 'Members'), least, clauseList];
  if (kind !== 'fraction') return [basis, least, clauseList];
  return [
    basis,
    count(['basis', 'numerator'], 'So many'),
    count(['basis', 'denominator'], 'Of so many parts'),
    {
      ...{ kind: 'choice', path: ['basis', 'of'], words: 'Of' },
      choices: [
        { key: 'seats', words: 'All seats, vacant ones too' },
        { key: 'in-post', words: 'The members in post' },
      ],
    },
    { kind: 'choice', path: ['basis', 'rounding'], words: 'Rounded', choices: roundings },
    least,
    clauseList,
  ];
}
