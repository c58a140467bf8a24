import type { TruthAction, TruthDocument, TruthItem, TruthResolution } from './fixtures.ts';
import {
  addTallies,
  emptyTally,
  foldWords,
  pairUp,
  plain,
  sharesWords,
  tallyLines,
  type FoundAction,
  type FoundDocument,
  type FoundItem,
  type FoundPerson,
  type FoundResolution,
  type Tally,
} from './records.ts';

/** Kinds of record that count, then those that are only offered and printed beside them. */
export const mainKinds = [
  ...['documents', 'meeting', 'items', 'agenda', 'resolutions', 'votes', 'actions', 'due', 'present', 'apologies'],
  ...['details', 'references', 'tables', 'report', 'recommendations'],
] as const;
export const offeredKinds = ['offered decisions', 'offered actions'] as const;

export type Tallies = Readonly<Record<string, Tally>>;

/** Compares what was found in a file with its truth. Documents are the same where kind and most of the lines are. */
export function scoreFixture(truth: readonly TruthDocument[], found: readonly FoundDocument[]): Tallies {
  const last = Math.max(1, ...found.map(({ lines }) => lines[1]));
  const linesOf = ({ lines }: TruthDocument): readonly [number, number] =>
    truth.length === 1 ? [1, last] : (lines ?? [1, last]);
  const { pairs, missed, invented } = pairUp(
    truth,
    found,
    (one, other) => one.kind === other.kind && overlap(linesOf(one), other.lines) > 0.5,
  );
  const tallies = [
    ...pairs.map(([one, other]) => scoreDocument(one, other)),
    ...missed.map((one) => scoreDocument(one, null)),
    ...invented.map((other) => scoreDocument(null, other)),
  ];
  const name = ({ kind }: { kind: string }): string => kind;
  const documents: Tally = {
    hits: pairs.map(([one]) => one.kind),
    misses: missed.map(name),
    inventions: invented.map(({ kind, lines }) => `${kind} ${lines.join('-')}`),
  };
  return sumByKind([...tallies, { documents }]);
}

/** Tallies of several documents as one, kind by kind. */
export function sumByKind(all: readonly Tallies[]): Tallies {
  return Object.fromEntries(
    [...mainKinds, ...offeredKinds].map((kind) => [kind, addTallies(all.map((one) => one[kind] ?? emptyTally))]),
  );
}

/** The lines that both have, as a share of those that either has. */
function overlap(one: readonly [number, number], other: readonly [number, number]): number {
  const both = Math.min(one[1], other[1]) - Math.max(one[0], other[0]) + 1;
  const either = Math.max(one[1], other[1]) - Math.min(one[0], other[0]) + 1;
  return both / either;
}

function scoreDocument(truth: TruthDocument | null, found: FoundDocument | null): Tallies {
  const foundItems = flatten(found?.items ?? []);
  const expectedItems = chooseTitles(flatten(truth?.items ?? []), foundItems);
  const [expectedOwners, foundOwners] = [expectedItems.map(placeAtItem), foundItems.map(placeAtItem)];
  const isAgenda = (truth ?? found)?.kind === 'agenda';
  const names = (people: readonly string[] = []): string[] => people.map((one) => one.split(' | ')[0] ?? one);
  const speaks = (field: 'refersTo' | 'tables'): boolean => expectedItems.some(({ item }) => item[field] !== undefined);
  return {
    meeting: tallyLines(factsOfTruth(truth, found), factsOfFound(truth, found)),
    items: tallyLines(expectedItems.map(printItem), foundItems.map(printItem)),
    agenda: isAgenda ? tallyLines(expectedItems.map(printAgendaItem), foundItems.map(printAgendaItem)) : emptyTally,
    ...scoreResolutions(expectedOwners, foundOwners),
    ...scoreActions(expectedOwners, foundOwners),
    present: tallyLines(names(truth?.present), (found?.present ?? []).map(printName)),
    apologies: tallyLines(names(truth?.apologies), (found?.apologies ?? []).map(printName)),
    details: scoreDetails(truth, found),
    references: speaks('refersTo')
      ? tallyLines(
          expectedOwners.flatMap(({ item, path }) => (item.refersTo ?? []).map((one) => `${path}: ${one}`)),
          foundOwners.flatMap(({ item, path }) => item.refersTo.map((one) => `${path}: ${one}`)),
        )
      : emptyTally,
    tables: speaks('tables')
      ? tallyLines(
          expectedOwners.flatMap(({ item, path }) =>
            (item.tables ?? []).flat().map((row) => `${path}: ${row.join(' | ')}`),
          ),
          foundOwners.flatMap(({ item, path }) =>
            item.tables.flatMap(({ columns, rows }) => [columns, ...rows]).map((row) => `${path}: ${row.join(' | ')}`),
          ),
        )
      : emptyTally,
    report: tallyLines(reportFacts(truth?.report, truth?.report), reportFacts(truth?.report, found?.report)),
    recommendations: tallyLines(
      (truth?.report?.recommendations ?? []).map(withoutEnd),
      (found?.report?.recommendations ?? []).map((one) => withoutEnd(typeof one === 'string' ? one : one.text)),
    ),
  };
}

interface Placed<Item> {
  readonly item: Item;
  /** Numbers from the outermost item inwards, the title where there is none: `4 > a`. */
  readonly path: string;
}

/** Items with their sub-items. A sub-item without a title of its own is text, and no record. */
function flatten<Item extends TruthItem | FoundItem>(items: readonly Item[], above = ''): Placed<Item>[] {
  return items.flatMap((item) => {
    const path = `${above}${item.number ?? '?'}`;
    // The children of an item are items of its own kind.
    const children = flatten((item.children ?? []) as readonly Item[], `${path} > `);
    return above !== '' && item.title === '' ? children : [{ item, path }, ...children];
  });
}

/** A record belongs to its item; that a sub-item was not found is counted once, among the items. */
function placeAtItem<Item>({ item, path }: Placed<Item>): Placed<Item> {
  return { item, path: path.split(' > ', 1)[0] ?? path };
}

/** Of several titles that are right the one that was found. */
function chooseTitles(
  expected: readonly Placed<TruthItem>[],
  found: readonly Placed<FoundItem>[],
): Placed<TruthItem>[] {
  const titles = new Set(found.map(printItem));
  return expected.map(({ item, path }) => {
    const choices = [item.title].flat();
    const title = choices.find((one) => titles.has(printItem({ item: { ...item, title: one }, path })));
    return { item: { ...item, title: title ?? choices[0] ?? '' }, path };
  });
}

const printItem = ({ item, path }: Placed<TruthItem | FoundItem>): string =>
  `${path} ${withoutEnd([item.title].flat().join(' '))}`;

const printAgendaItem = ({ item, path }: Placed<TruthItem | FoundItem>): string =>
  [path, withoutEnd([item.title].flat().join(' ')), item.presenter ?? '', item.paperAttached === true ? '*' : ''].join(
    ' | ',
  );

/** Sentences are the same with and without what ends them, a full stop or `; and`: it depends on what follows. */
function withoutEnd(text: string): string {
  return plain(text)
    .replace(/[;,] and$/, '')
    .replace(/[\s.;,:]+$/, '');
}

const facts = ['body', 'date', 'time', 'venue', 'title', 'numberStyle'] as const;

/** Facts of a meeting that are absent in the truth must be absent; of other papers only those are compared that it states. */
function isCompared(fact: (typeof facts)[number], truth: TruthDocument | null): boolean {
  if (truth === null || truth[fact] !== undefined) return true;
  const ofMeeting = fact === 'body' || fact === 'date' || fact === 'time' || fact === 'venue';
  return ofMeeting && (truth.kind === 'minutes' || truth.kind === 'agenda');
}

function factsOfTruth(truth: TruthDocument | null, found: FoundDocument | null): string[] {
  return facts.flatMap((fact) => {
    const values = [truth?.[fact] ?? []].flat().flatMap((value) => printFact(fact, value));
    const [chosen] = printFact(fact, found?.[fact]).filter((one) => values.includes(one));
    return chosen === undefined ? values.slice(0, 1) : [chosen];
  });
}

function factsOfFound(truth: TruthDocument | null, found: FoundDocument | null): string[] {
  return facts.flatMap((fact) => (isCompared(fact, truth) ? printFact(fact, found?.[fact]) : []));
}

/** Capitals of a heading are not the body's; a place is the same with and without its article. */
function printFact(fact: string, value: string | null | undefined): string[] {
  if (value === null || value === undefined) return [];
  const shown = fact === 'body' || fact === 'venue' ? foldWords(value).replace(/^the /, '') : withoutEnd(value);
  return [`${fact} ${shown}`];
}

function reportFacts(truth: TruthDocument['report'], value: FoundDocument['report']): string[] {
  return (['author', 'keyDecision', 'callIn'] as const).flatMap((fact) =>
    truth?.[fact] === undefined ? [] : printFact(fact, value?.[fact]),
  );
}

const printName = ({ title, name }: FoundPerson): string => (title === undefined ? name : `${title} ${name}`);

/** What else the truth tells of the people of the attendance. Whether somebody only attends is not printed in the JSON. */
function scoreDetails(truth: TruthDocument | null, found: FoundDocument | null): Tally {
  const expected = [...(truth?.present ?? []), ...(truth?.apologies ?? [])].flatMap((line) => {
    const [name = '', ...rest] = line.split(' | ');
    return rest.filter((one) => !/^(?:in-attendance|member|absent)$/.test(one)).map((one) => `${name} | ${one}`);
  });
  const stated = [...(found?.present ?? []), ...(found?.apologies ?? [])].flatMap((person) =>
    [
      person.organisation,
      person.role,
      person.representing === undefined ? undefined : `for ${person.representing}`,
      person.reason === undefined ? undefined : `because ${person.reason}`,
    ].flatMap((one) => (one === undefined ? [] : [`${printName(person)} | ${one}`])),
  );
  return tallyLines(expected, stated);
}

function scoreResolutions(expected: readonly Placed<TruthItem>[], found: readonly Placed<FoundItem>[]): Tallies {
  const truths = expected.flatMap(({ item, path }) =>
    (item.resolutions ?? []).map((resolution): OneOf<TruthResolution> => ({ path, resolution })),
  );
  const read = found.flatMap(({ item, path }) =>
    item.resolutions.map((resolution): OneOf<FoundResolution> => ({ path, resolution })),
  );
  const isRead = ({ resolution }: OneOf<FoundResolution>): boolean => resolution.labelled ?? true;
  const { pairs, missed, invented } = pairUp(
    truths.filter(({ resolution }) => resolution.labelled !== false),
    read.filter(isRead),
    isEqualDecision,
    ({ path, resolution }, other) =>
      (resolution.loose === true || resolution.labelled === 'either') && isAlikeDecision({ path, resolution }, other),
  );
  const unread = missed.filter(({ resolution }) => resolution.labelled === 'either');
  const offered = pairUp(
    [...truths.filter(({ resolution }) => resolution.labelled === false), ...unread],
    read.filter((one) => !isRead(one)),
    isAlikeDecision,
  );
  return {
    resolutions: {
      hits: pairs.map(([one]) => printDecision(one)),
      misses: missed.filter((one) => !unread.includes(one)).map(printDecision),
      inventions: invented.map(printDecision),
    },
    votes: addTallies(pairs.map(([one, other]) => scoreVote(one, other))),
    'offered decisions': {
      hits: offered.pairs.map(([one]) => printDecision(one)),
      misses: offered.missed.map(printDecision),
      inventions: offered.invented.map(printDecision),
    },
  };
}

interface OneOf<Resolution> {
  readonly path: string;
  readonly resolution: Resolution;
}

function printDecision({ path, resolution }: OneOf<TruthResolution | FoundResolution>): string {
  return `${path}: ${resolution.text ?? ''} [${resolution.clauses.join(' ¦ ')}]`;
}

function isEqualDecision(one: OneOf<TruthResolution>, other: OneOf<FoundResolution>): boolean {
  const { verb = 'RESOLVED', text, clauses } = one.resolution;
  return (
    one.path === other.path &&
    plain(verb) === plain(other.resolution.verb).toUpperCase() &&
    withoutEnd(text ?? other.resolution.text) === withoutEnd(other.resolution.text) &&
    clauses.length === other.resolution.clauses.length &&
    clauses.every((clause, place) => withoutEnd(clause) === withoutEnd(other.resolution.clauses[place] ?? ''))
  );
}

function isAlikeDecision(one: OneOf<TruthResolution>, other: OneOf<FoundResolution>): boolean {
  const { text, clauses } = other.resolution;
  return (
    one.path === other.path &&
    one.resolution.clauses.every((clause) => sharesWords(clause, [text, ...clauses].join(' ')))
  );
}

/** Who moved a decision and how the vote went. Where votes are counted they tell the outcome, said as well or not. */
function scoreVote({ path, resolution }: OneOf<TruthResolution>, other: OneOf<FoundResolution>): Tally {
  const isCounted = resolution.vote?.for !== undefined;
  const parts = ['proposer', 'seconder', 'for', 'against', 'abstained', 'outcome', 'castingVote'];
  const list = ({ proposer, seconder, vote }: TruthResolution | FoundResolution): string[] => {
    const told: Readonly<Record<string, unknown>> = { proposer, seconder, ...vote };
    return Object.entries(told)
      .filter(([part, value]) => parts.includes(part) && value !== undefined && value !== false)
      .filter(([part]) => part !== 'outcome' || !isCounted)
      .map(([part, value]) => `${path}: ${part} ${String(value)}`);
  };
  return tallyLines(list(resolution), list(other.resolution));
}

function scoreActions(expected: readonly Placed<TruthItem>[], found: readonly Placed<FoundItem>[]): Tallies {
  type One<Action> = { path: string; action: Action };
  const of = <Action extends { labelled?: boolean }>(
    items: readonly Placed<{ readonly actions?: readonly Action[] }>[],
    labelled: boolean,
  ): One<Action>[] =>
    items.flatMap(({ item, path }) =>
      (item.actions ?? []).filter((one) => (one.labelled ?? true) === labelled).map((action) => ({ path, action })),
    );
  const isSameTask = (one: One<TruthAction>, other: One<FoundAction>): boolean =>
    one.path === other.path && plain(one.action.owners.join('; ')) === plain(other.action.owners.join('; '));
  const print = ({ path, action }: One<TruthAction | FoundAction>): string =>
    `${path}: ${action.text ?? '–'} [${action.owners.join(' ¦ ')}]${action.due === undefined ? '' : ` ${action.due}`}`;
  const { pairs, missed, invented } = pairUp(
    of<TruthAction>(expected, true),
    of<FoundAction>(found, true),
    (one, other) =>
      isSameTask(one, other) && withoutEnd(one.action.text ?? '–') === withoutEnd(other.action.text ?? '–'),
    (one, other) =>
      one.action.loose === true &&
      isSameTask(one, other) &&
      (other.action.text === null || sharesWords(one.action.text ?? '', other.action.text)),
  );
  const offered = pairUp(
    of<TruthAction>(expected, false),
    of<FoundAction>(found, false),
    (one, other) => one.path === other.path && sharesWords(one.action.text ?? '', other.action.text ?? ''),
  );
  const dueOf = ({ action }: One<TruthAction | FoundAction>, { path }: { path: string }): string[] =>
    action.due === undefined ? [] : [`${path}: ${action.text ?? '–'} due ${action.due}`];
  return {
    actions: { hits: pairs.map(([one]) => print(one)), misses: missed.map(print), inventions: invented.map(print) },
    due: addTallies(
      pairs.map(([one, other]) =>
        tallyLines(
          dueOf(one, one),
          other.action.due === undefined
            ? []
            : dueOf({ ...other, action: { ...one.action, due: other.action.due } }, one),
        ),
      ),
    ),
    'offered actions': {
      hits: offered.pairs.map(([one]) => print(one)),
      misses: offered.missed.map(print),
      inventions: offered.invented.map(print),
    },
  };
}
