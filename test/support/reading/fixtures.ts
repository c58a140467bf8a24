import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { readSource } from '../../../electron/readers/read-source.ts';
import { isRefusal } from '../../../electron/readers/refusal.ts';
import { toImportJson } from '../../../shared/reading/import-json.ts';
import { readDocuments } from '../../../shared/reading/read-documents.ts';
import type { FoundDocument } from './records.ts';
import { wordFixtures } from '../word-fixtures.ts';
import { structuredWordFixtures } from './word-fixtures.ts';

/** What a careful person reads in a fixture, as its `.json` writes it: what is null, empty or usual is left out. */
export interface FixtureTruth {
  readonly documents: readonly TruthDocument[];
}

export interface TruthDocument {
  readonly kind: string;
  /** Absent where the document is the whole file. */
  readonly lines?: readonly [number, number];
  /** Several where a careful person may read either, as the trust or its board. */
  readonly body?: string | readonly string[];
  readonly title?: string;
  readonly date?: string;
  readonly time?: string;
  readonly venue?: string | readonly string[];
  readonly numberStyle?: string;
  /** `Cllr Ann Vale | Organisation | Role | because ill`: the name as printed, then what else is known, in any order. */
  readonly present?: readonly string[];
  readonly apologies?: readonly string[];
  readonly items?: readonly TruthItem[];
  readonly report?: {
    readonly author?: string;
    readonly recommendations?: readonly string[];
    readonly keyDecision?: string;
    readonly callIn?: string;
  };
}

export interface TruthItem {
  readonly number?: string;
  /** Several where what follows on the line may belong to the heading or not. */
  readonly title: string | readonly string[];
  readonly presenter?: string;
  readonly paperAttached?: boolean;
  readonly refersTo?: readonly string[];
  readonly resolutions?: readonly TruthResolution[];
  readonly actions?: readonly TruthAction[];
  /** Rows of each table, the first being its columns. */
  readonly tables?: readonly (readonly (readonly string[])[])[];
  readonly children?: readonly TruthItem[];
}

export interface TruthResolution {
  /** RESOLVED where it is left out. */
  readonly verb?: string;
  readonly text?: string;
  readonly clauses: readonly string[];
  /** Told by a motion and its outcome: found where the words of its clauses are, whatever stands around them. */
  readonly loose?: boolean;
  readonly proposer?: string;
  readonly seconder?: string;
  readonly vote?: {
    readonly for?: number;
    readonly against?: number;
    readonly abstained?: number;
    readonly outcome?: string;
    readonly castingVote?: boolean;
  };
  /** False: prose that need only be offered. `either`: formal words in prose, found as a decision and as an offer alike. */
  readonly labelled?: boolean | 'either';
}

export interface TruthAction {
  readonly text: string | null;
  /** Owners stand beside a paragraph, not in a line of their own: its words and none are both right. */
  readonly loose?: boolean;
  readonly owners: readonly string[];
  readonly due?: string;
  readonly labelled?: boolean;
}

const folder = join(import.meta.dirname, '../../fixtures/reading');
const made: Readonly<Record<string, () => Promise<Buffer>>> = { ...wordFixtures, ...structuredWordFixtures };

/** The fixtures below test/fixtures/reading that have a truth beside them, by their path in it: `parish/harrow-ley.txt`. */
export function listFixtures(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length).split(sep).join('/'))
    .sort();
}

/** The truth beside a fixture. */
export function readFixtureTruth(name: string): FixtureTruth {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as FixtureTruth;
}

/** Where a fixture lies; a Word document is made anew, in a folder of its own. */
export async function placeFixture(name: string): Promise<string> {
  const make = made[name];
  if (!make) return join(folder, name);
  const path = join(mkdtempSync(join(tmpdir(), 'minutebook-reading-')), name.replaceAll('/', '-'));
  writeFileSync(path, await make());
  return path;
}

/** What `import --json` prints of a file; the sentence of the refusal where it is not read. */
export async function importFile(path: string): Promise<readonly FoundDocument[] | string> {
  const source = await readSource(path);
  if (isRefusal(source)) return source.sentence;
  const printed = JSON.stringify(toImportJson([readDocuments(source)]));
  return (JSON.parse(printed) as { documents: FoundDocument[] }).documents;
}
