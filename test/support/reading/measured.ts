import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importFile } from './fixtures.ts';
import { readRepairs, scoreMarks } from './marks.ts';
import {
  addTallies,
  emptyTally,
  pairUp,
  plain,
  sharesWords,
  tallyLines,
  type FoundDocument,
  type FoundItem,
  type Tally,
} from './records.ts';
import { findMeasuredDocuments, readTruth, recordsOf, score, seedPack, type Records } from './score.ts';

/** One kind of record of one measured document, and how well it must be read. */
export interface MeasuredScore {
  readonly document: string;
  readonly kind: string;
  readonly tally: Tally;
  /** Null where it is printed only. */
  readonly floor: number | null;
}

/** What is scored of which document of the pack, and the floor of each kind of record. */
const minutesAndAgenda = [
  { truth: 'agenda.json', kind: 'agenda', place: 0, floors: { agenda: 0.97 } },
  {
    truth: 'scb-minutes.json',
    kind: 'minutes',
    place: 0,
    floors: {
      items: 0.98,
      resolutions: 0.97,
      actions: 0.95,
      owners: 0.95,
      present: 0.97,
      apologies: 0.97,
      references: 1,
      tables: 0.95,
    },
  },
  {
    truth: 'sctag-minutes.json',
    kind: 'minutes',
    place: 1,
    floors: { items: 0.98, actions: 1, owners: 1, present: 0.97, apologies: 0.97, references: 1, tables: 0.95 },
  },
] as const;

/** Scores of the five measured documents; null where they are not beside this checkout. */
export async function scoreMeasured(): Promise<readonly MeasuredScore[] | null> {
  const measured = findMeasuredDocuments();
  if (measured === null) return null;
  const pack = await open(measured.seeds, seedPack);
  const scores = minutesAndAgenda.flatMap(({ truth, kind, place, floors }): MeasuredScore[] => {
    const document = pack.filter((one) => one.kind === kind)[place];
    const path = join(measured.truth, truth);
    const all = readTruth(path);
    const wanted = Object.entries(floors);
    const expected: Records = Object.fromEntries(wanted.map(([name]) => [name, all[name] ?? []]));
    const found = document ? recordsOf(document) : {};
    const tallies = score(expected, found);
    return [
      ...wanted.map(([name, floor]) => ({
        ...{ document: truth, kind: name, floor },
        tally: tallies.find((one) => one.kind === name) ?? emptyTally,
      })),
      ...(kind === 'minutes'
        ? [{ document: truth, kind: 'repairs', floor: 1, tally: scoreMarks(readRepairs(path), document ?? null) }]
        : []),
      ...(truth === 'sctag-minutes.json'
        ? scoreOffers(path, document).map((one) => ({ document: truth, ...one }))
        : []),
    ];
  });
  return [...scores, await scoreReports(measured)];
}

async function open(folder: string, name: string): Promise<readonly FoundDocument[]> {
  const found = await importFile(join(folder, name));
  if (typeof found === 'string') throw new Error(found);
  return found;
}

interface OfferTruth {
  readonly items: readonly {
    readonly number: string;
    readonly decisions?: readonly string[];
    readonly impliedActions?: readonly { readonly text: string }[];
  }[];
}

/** Decisions and actions told in prose: each must be offered; what else is offered is printed and does not count. */
function scoreOffers(path: string, document: FoundDocument | undefined): Omit<MeasuredScore, 'document'>[] {
  const { items } = JSON.parse(readFileSync(path, 'utf8')) as OfferTruth;
  const offered = (of: (item: FoundItem) => readonly (string | null)[]): string[] =>
    (document?.items ?? []).flatMap((item) => of(item).map((text) => `${item.number ?? '?'}: ${text ?? ''}`));
  const found = {
    decisions: offered(({ resolutions }) =>
      resolutions.filter((one) => one.labelled === false).map(({ text }) => text),
    ),
    actions: offered(({ actions }) => actions.filter((one) => !one.labelled).map(({ text }) => text)),
  };
  const expected = {
    decisions: items.flatMap(({ number, decisions = [] }) => decisions.map((text) => `${number}: ${text}`)),
    actions: items.flatMap(({ number, impliedActions = [] }) => impliedActions.map(({ text }) => `${number}: ${text}`)),
  };
  return (['decisions', 'actions'] as const).flatMap((kind) => {
    const { pairs, missed, invented } = pairUp(expected[kind], found[kind], isSameOffer);
    const hits = pairs.map(([one]) => one);
    return [
      { kind: `offered ${kind}`, floor: 1, tally: { hits, misses: missed, inventions: [] } },
      { kind: `${kind} offered besides`, floor: null, tally: { hits: [], misses: [], inventions: invented } },
    ];
  });
}

function isSameOffer(one: string, other: string): boolean {
  const [number = '', ...words] = one.split(': ');
  const [otherNumber = '', ...otherWords] = other.split(': ');
  return number === otherNumber && sharesWords(words.join(': '), otherWords.join(': '));
}

interface ReportsTruth {
  readonly reports: readonly {
    readonly id: string;
    readonly source: { readonly file: string; readonly lines: readonly [number, number] };
    readonly recommendations: readonly { readonly text: string }[];
  }[];
}

/** The recommendations of all reports of all measured files, each report found by its lines. */
async function scoreReports({ seeds, truth }: { seeds: string; truth: string }): Promise<MeasuredScore> {
  const { reports } = JSON.parse(readFileSync(join(truth, 'reports.json'), 'utf8')) as ReportsTruth;
  const tallies: Tally[] = [];
  const files = new Map<string, readonly FoundDocument[]>();
  for (const { id, source, recommendations } of reports) {
    const found = files.get(source.file) ?? (await open(seeds, source.file));
    files.set(source.file, found);
    const [first, last] = source.lines;
    const document = found.find(({ kind, lines }) => kind === 'report' && lines[0] <= last && lines[1] >= first);
    const texts = (document?.report?.recommendations ?? []).map((one) => (typeof one === 'string' ? one : one.text));
    tallies.push(
      tallyLines(
        recommendations.map(({ text }) => `${id}: ${plain(text)}`),
        texts.map((text) => `${id}: ${plain(text)}`),
      ),
    );
  }
  return { document: 'reports.json', kind: 'recommendations', floor: 0.95, tally: addTallies(tallies) };
}
