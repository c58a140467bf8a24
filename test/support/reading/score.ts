import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plain, type FoundDocument, type FoundItem } from './records.ts';

/** Where the measured documents and what a careful person reads in them lie, beside the checkout; null where they do not. */
export function findMeasuredDocuments(): { readonly seeds: string; readonly truth: string } | null {
  const shared = join(import.meta.dirname, '../../../../shared');
  const found = { seeds: join(shared, 'seeds'), truth: join(shared, 'truth') };
  return existsSync(found.seeds) && existsSync(found.truth) ? found : null;
}

export const seedPack = '001_07c43db1edbe14ed.txt';

/** Records of one kind, each as one line of text that two readings have in common when they agree. */
export type Records = Readonly<Record<string, readonly string[]>>;

export interface Score {
  readonly kind: string;
  readonly hits: readonly string[];
  readonly misses: readonly string[];
  readonly inventions: readonly string[];
}

/** Each expected record found once, each found record expected once; the rest are misses and inventions. */
export function score(expected: Records, found: Records): Score[] {
  return Object.keys(expected).map((kind) => {
    const left = (found[kind] ?? []).map(plain);
    const hits: string[] = [];
    const misses: string[] = [];
    for (const one of (expected[kind] ?? []).map(plain)) {
      const place = left.indexOf(one);
      if (place < 0) misses.push(one);
      else hits.push(...left.splice(place, 1));
    }
    return { kind, hits, misses, inventions: left };
  });
}

const person = ({ name, organisation }: { name: string; organisation?: string | null }): string =>
  `${name} | ${organisation ?? ''}`;

/** The records of a document that was read. What was found in prose is offered, not read, and so not scored here. */
export function recordsOf(document: FoundDocument): Records {
  const items = document.items;
  const each = <One>(list: (item: FoundItem) => readonly One[], print: (one: One) => string): string[] =>
    items.flatMap((item) => list(item).map((one) => `${item.number ?? '?'}: ${print(one)}`));
  const labelled = (item: FoundItem) => item.actions.filter((action) => action.labelled);
  return {
    items: items.map(({ number, title }) => `${number ?? '?'} ${title}`),
    agenda: items.map(({ number, title, presenter, paperAttached }) =>
      [number ?? '', title, presenter ?? '', paperAttached ? '*' : ''].join(' | '),
    ),
    resolutions: each(
      ({ resolutions }) => resolutions.filter((one) => one.labelled ?? true),
      ({ text, clauses }) => `${text} [${clauses.join(' ¦ ')}]`,
    ),
    actions: each(labelled, ({ text, owners }) => `${text ?? '–'} [${owners.join(' ¦ ')}]`),
    owners: each(
      (item) => labelled(item).flatMap(({ owners }) => owners),
      (owner) => owner,
    ),
    present: document.present.map(person),
    apologies: document.apologies.map(person),
    references: each(
      ({ refersTo }) => refersTo,
      (number) => number,
    ),
    tables: each(
      ({ tables }) => tables.flatMap(({ rows }) => rows),
      (cells) => cells.join(' | '),
    ),
  };
}

interface TruthItem {
  readonly number: string | number;
  readonly title: string;
  readonly presenter?: string | null;
  readonly starred?: boolean;
  readonly refersTo?: readonly (string | { readonly minute: string })[];
  readonly carriedOver?: { readonly minute: string };
  readonly resolutions?: readonly { readonly text: string; readonly clauses: readonly { readonly text: string }[] }[];
  readonly actions?: readonly TruthAction[];
  readonly tables?: readonly {
    readonly rows: readonly (readonly (string | null)[])[];
    readonly totalRow?: readonly string[];
  }[];
}
interface Task {
  readonly text: string | null;
  readonly owners: readonly { readonly printed: string }[];
}
interface TruthAction extends Partial<Task> {
  readonly actions?: readonly Task[];
}
interface Truth {
  readonly items: readonly TruthItem[];
  readonly unnumbered?: readonly { readonly title: string; readonly starred: boolean }[];
  readonly present?: readonly { readonly name: string; readonly organisation?: string }[];
  readonly apologies?: readonly { readonly name: string; readonly organisation?: string }[];
}

/** The records of a truth file. */
export function readTruth(path: string): Records {
  const truth = JSON.parse(readFileSync(path, 'utf8')) as Truth;
  const each = <One>(list: (item: TruthItem) => readonly One[], print: (one: One) => string): string[] =>
    truth.items.flatMap((item) => list(item).map((one) => `${item.number}: ${print(one)}`));
  const actions = ({ actions: lines = [] }: TruthItem): Task[] =>
    lines.flatMap(({ text = null, owners = [], actions: several }): readonly Task[] => several ?? [{ text, owners }]);
  return {
    items: truth.items.map(({ number, title }) => `${number} ${title}`),
    agenda: [
      ...(truth.unnumbered ?? []).map(({ title, starred }) =>
        [' ', title, '', starred ? '*' : ''].join(' | ').trimStart(),
      ),
      ...truth.items.map(({ number, title, presenter, starred }) =>
        [number, title, presenter ?? '', starred === true ? '*' : ''].join(' | '),
      ),
    ],
    resolutions: each(
      ({ resolutions = [] }) => resolutions,
      ({ text, clauses }) => `${text} [${clauses.map((clause) => clause.text).join(' ¦ ')}]`,
    ),
    actions: each(
      actions,
      ({ text, owners }) => `${text ?? '–'} [${owners.map(({ printed }) => printed).join(' ¦ ')}]`,
    ),
    owners: each(
      (item) => actions(item).flatMap(({ owners }) => owners),
      ({ printed }) => printed,
    ),
    present: (truth.present ?? []).map(person),
    apologies: (truth.apologies ?? []).map(person),
    references: each(
      ({ refersTo = [] }) => refersTo,
      (one) => (typeof one === 'string' ? one : one.minute),
    ),
    tables: each(
      ({ tables = [] }) => tables.flatMap(({ rows, totalRow }) => [...rows, ...(totalRow ? [totalRow] : [])]),
      (cells) => cells.map((cell) => cell ?? '').join(' | '),
    ),
  };
}
