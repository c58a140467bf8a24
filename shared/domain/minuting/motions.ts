import type { Motion, NamedVote } from './records.ts';

/** Somebody in the room, by whom a motion can be moved or voted on. */
export interface PersonInRoom {
  readonly name: string;
  readonly personId: string | null;
}

/** The room at an item, as votes are checked against it. */
export interface VotingRoom {
  /** Those in the room who may vote on the item. */
  readonly voters: readonly PersonInRoom[];
  /** Everybody in the room. */
  readonly present: readonly PersonInRoom[];
  /** What the rules of the body say of votes; null: it keeps none. */
  readonly votes: {
    readonly castingVote: boolean;
    readonly ownVoteOnRequest: boolean;
    readonly namedAtBudget: boolean;
  } | null;
  /** Whether the item sets a budget, a precept or a council tax. */
  readonly isBudget: boolean;
}

/** What a motion is worded from. */
export type MotionFacts = Omit<Motion, 'id' | 'minuteId' | 'position' | 'revision' | 'resolutionId'>;

/** The words that a motion gives its minute, in order. */
export interface MotionText {
  readonly before: readonly string[];
  /** `RESOLVED that …`; null where nothing was decided, or nobody wrote what. */
  readonly resolution: string | null;
  readonly after: readonly string[];
}

const methodWords = {
  assent: 'by general assent',
  'show-of-hands': 'on a show of hands',
  named: 'on a recorded vote',
  ballot: 'on a ballot',
  'not-put': '',
} as const;

const voteWords = { for: 'for', against: 'against', abstained: 'as an abstention' } as const;

/**
 * What the minute says of a motion. Rules [MV1]–[MV3].
 *
 * @param words the body's word for a decision and for its chair
 */
export function wordMotion(motion: MotionFacts, words: { decisionWord: string; chairWord: string }): MotionText {
  const what = cleanWords(motion.words);
  const isAmendment = motion.parentId !== null;
  const vote = describeVote(motion, words.chairWord);
  const after = [...listNames(motion), ...listRequests(motion.named)];
  if (motion.outcome === 'carried' && !isAmendment) {
    const moved = describeMovers(motion, 'and seconded by');
    const sentence =
      moved === ''
        ? vote === ''
          ? []
          : [`${capital(vote)}, the motion was carried.`]
        : [`It was ${describeMovers(motion, 'seconded by')} and${vote === '' ? '' : `, ${vote},`} carried.`];
    const resolution = what === '' ? null : `${words.decisionWord} ${withThat(what)}.`;
    return { before: sentence, resolution, after };
  }
  const name = isAmendment ? 'amendment' : 'motion';
  const moved = describeMovers(motion, 'and seconded by');
  const that = what === '' ? '' : ` ${withThat(what)}`;
  const opening = isAmendment
    ? `An amendment was ${moved === '' ? 'moved' : moved}${that}.`
    : `${moved === '' ? 'A motion was moved' : `It was ${moved}`}${that}.`;
  const end = describeEnd(motion, name, vote);
  return { before: [end === '' ? opening : `${opening} ${end}`], resolution: null, after };
}

function describeEnd({ outcome, seconder }: MotionFacts, name: string, vote: string): string {
  switch (outcome) {
    case null:
      return '';
    case 'withdrawn':
      return `With the consent of the meeting the ${name} was withdrawn.`;
    case 'lapsed':
      return seconder === null
        ? `There being no seconder, the ${name} lapsed.`
        : `The ${name} was not put to the vote and lapsed.`;
    case 'carried':
    case 'lost':
      return vote === '' ? `The ${name} was ${outcome}.` : `${capital(vote)}, the ${name} was ${outcome}.`;
  }
}

/** `moved by Cllr A, seconded by Cllr B`; empty where nobody is named. */
function describeMovers({ mover, seconder }: MotionFacts, joined: 'seconded by' | 'and seconded by'): string {
  if (mover === null) return '';
  if (seconder === null) return `moved by ${mover}`;
  return joined === 'seconded by'
    ? `moved by ${mover}, seconded by ${seconder}`
    : `moved by ${mover} and seconded by ${seconder}`;
}

/** `on a show of hands (4 for, 4 against) and the casting vote of the Chair`. */
function describeVote(motion: MotionFacts, chairWord: string): string {
  const how = methodWords[motion.method];
  const { votesFor, votesAgainst, abstained } = countsOf(motion);
  const numbers = [
    ...(votesFor === null ? [] : [`${votesFor} for`]),
    ...(votesAgainst === null ? [] : [`${votesAgainst} against`]),
    ...(abstained === null || abstained === 0
      ? []
      : [`${abstained} ${abstained === 1 ? 'abstention' : 'abstentions'}`]),
  ];
  const counted =
    how === '' || numbers.length === 0 || motion.method === 'assent' ? how : `${how} (${numbers.join(', ')})`;
  if (motion.casting === null) return counted;
  const casting = `the casting vote of ${motion.castingBy ?? `the ${chairWord}`}`;
  return counted === '' ? `on ${casting}` : `${counted} and ${casting}`;
}

/** The numbers of a motion: those of the names where all of them were taken. */
export function countsOf({
  method,
  named,
  votesFor,
  votesAgainst,
  abstained,
}: Pick<Motion, 'method' | 'named' | 'votesFor' | 'votesAgainst' | 'abstained'>): Pick<
  Motion,
  'votesFor' | 'votesAgainst' | 'abstained'
> {
  if (method !== 'named' || named.length === 0) return { votesFor, votesAgainst, abstained };
  const count = (vote: NamedVote['vote']) => named.filter((one) => one.vote === vote).length;
  return { votesFor: count('for'), votesAgainst: count('against'), abstained: count('abstained') };
}

/** Who voted how, where the names of all were taken. */
function listNames({ method, named }: MotionFacts): string[] {
  if (method !== 'named' || named.length === 0) return [];
  const of = (vote: NamedVote['vote']) => named.filter((one) => one.vote === vote).map(({ name }) => name);
  const line = (label: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${label} (${names.length}): ${names.join(', ')}.`];
  return [...line('For', of('for')), ...line('Against', of('against')), ...line('Abstained', of('abstained'))];
}

function listRequests(named: readonly NamedVote[]): string[] {
  return named
    .filter(({ onRequest }) => onRequest)
    .map(({ name, vote }) =>
      vote === 'abstained'
        ? `${name} asked that their abstention be recorded.`
        : `${name} asked that their vote ${voteWords[vote]} be recorded.`,
    );
}

function cleanWords(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '');
}

/** `that the hall be painted`, `to paint the hall`. */
function withThat(what: string): string {
  const first = what.slice(0, 5).toLowerCase();
  if (first === 'that ' || first.startsWith('to ')) return what.charAt(0).toLowerCase() + what.slice(1);
  return `that ${lowerArticle(what)}`;
}

/** `The hall be …` goes on in small letters; a name keeps its capital. */
function lowerArticle(what: string): string {
  return /^(?:The|A|An|This|These|All|No)\s/.test(what) ? what.charAt(0).toLowerCase() + what.slice(1) : what;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether two names stand for one person. */
export function isSamePerson(one: PersonInRoom, other: PersonInRoom): boolean {
  if (one.personId !== null && other.personId !== null) return one.personId === other.personId;
  return foldName(one.name) === foldName(other.name);
}

function foldName(name: string): string {
  return name.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/**
 * What does not fit together in a vote, in plain sentences; nothing of it is refused. Rules [MV4]–[MV6].
 *
 * @returns empty where all of it fits
 */
export function checkMotion(motion: MotionFacts, room: VotingRoom): string[] {
  return [
    ...checkMovers(motion, room),
    ...checkNumbers(motion, room),
    ...checkNames(motion, room),
    ...checkResult(motion, room),
  ];
}

function checkMovers({ mover, moverId, seconder, seconderId }: MotionFacts, { present, voters }: VotingRoom): string[] {
  const moving = mover === null ? null : { name: mover, personId: moverId };
  const seconding = seconder === null ? null : { name: seconder, personId: seconderId };
  const remarks = [[moving, 'moved'] as const, [seconding, 'seconded'] as const].flatMap(([who, did]) => {
    if (who === null || present.length === 0) return [];
    if (!present.some((one) => isSamePerson(one, who)))
      return [`${who.name}, who ${did} it, is not noted as in the room for this item.`];
    if (!voters.some((one) => isSamePerson(one, who)))
      return [`${who.name}, who ${did} it, may not vote on this item.`];
    return [];
  });
  const isOne = moving !== null && seconding !== null && isSamePerson(moving, seconding);
  return isOne ? [...remarks, 'The same member moved and seconded it.'] : remarks;
}

function checkNumbers(motion: MotionFacts, { voters }: VotingRoom): string[] {
  const { votesFor, votesAgainst, abstained } = countsOf(motion);
  const counted = (votesFor ?? 0) + (votesAgainst ?? 0) + (abstained ?? 0);
  if (counted === 0 || voters.length === 0) return [];
  const may = `${voters.length} in the room may vote on this item`;
  if (counted > voters.length) return [`${plural(counted, 'vote')} counted, but ${may}.`];
  const isWhole = votesFor !== null && votesAgainst !== null && abstained !== null;
  return isWhole && counted < voters.length
    ? [`${plural(counted, 'vote')} counted, and ${may}: ${voters.length - counted} did not vote.`]
    : [];
}

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? ' was' : 's were'}`;

function checkNames(motion: MotionFacts, { voters, votes }: VotingRoom): string[] {
  const twice = motion.named.filter((one, at) => motion.named.findIndex((other) => isSamePerson(one, other)) < at);
  const strangers =
    voters.length === 0 ? [] : motion.named.filter((one) => !voters.some((voter) => isSamePerson(voter, one)));
  const asks = motion.named.some(({ onRequest }) => onRequest);
  return [
    ...twice.map(({ name }) => `${name} is named twice among the votes.`),
    ...strangers.map(({ name }) => `${name} is not among those in the room who may vote on this item.`),
    ...(asks && votes?.ownVoteOnRequest === false
      ? ['The rules of this body give a member no right to have their own vote recorded; it may still be noted.']
      : []),
  ];
}

function checkResult(motion: MotionFacts, { votes, isBudget }: VotingRoom): string[] {
  const { outcome, casting, method } = motion;
  const { votesFor, votesAgainst } = countsOf(motion);
  const isCounted = votesFor !== null && votesAgainst !== null;
  const remarks: string[] = [];
  if (casting !== null && votes?.castingVote === false)
    remarks.push('By the rules of this body the chair has no casting vote.');
  if (casting !== null && isCounted && votesFor !== votesAgainst)
    remarks.push('A casting vote is for equal votes, and these are not equal.');
  if (isCounted && (outcome === 'carried' || outcome === 'lost')) {
    if (votesFor === votesAgainst && casting === null && votesFor > 0) {
      remarks.push('The votes are equal, and no casting vote is noted.');
    } else if (outcome === 'carried' && votesFor < votesAgainst) {
      remarks.push('It is noted as carried, but fewer voted for it than against it.');
    } else if (outcome === 'lost' && votesFor > votesAgainst) {
      remarks.push(
        'It is noted as lost, but more voted for it than against it. Say so in the minute if it needed more than half.',
      );
    }
  }
  if (
    casting !== null &&
    ((casting === 'for' && outcome === 'lost') || (casting === 'against' && outcome === 'carried'))
  ) {
    remarks.push('The casting vote went the other way.');
  }
  if (isBudget && votes?.namedAtBudget === true && method !== 'named' && method !== 'not-put') {
    remarks.push('How each member voted on the budget is to be recorded by name (SI 2014/165).');
  }
  return remarks;
}

/** Whether an item sets a budget, a precept or a council tax, by its title and the kind of the meeting. Rule [MV6]. */
export function isBudgetItem(title: string, meetingKind: string): boolean {
  return meetingKind === 'budget' || /\b(?:budget|precept|council tax)\b/i.test(title);
}
