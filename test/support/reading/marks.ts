import { readFileSync } from 'node:fs';
import type { FoundDocument, Tally } from './records.ts';

/** A repair that a careful person had to make: the item it was made to, or the lines where it stands. */
export interface KnownRepair {
  readonly label: string;
  readonly number: string | null;
  readonly lines: readonly [number, number] | null;
}

interface RepairTruth {
  readonly items: readonly {
    readonly number: string;
    readonly source: { readonly lines: readonly [number, number] };
  }[];
  readonly source: { readonly lines: readonly [number, number] };
  readonly ocrRepairs?: readonly { readonly number?: string; readonly where?: string; readonly why: string }[];
}

/** Warnings that tell of a repair; the others tell of a doubt. */
const repairCodes = new Set([
  ...['number-repaired', 'heading-repaired', 'bullet-removed', 'letters-repaired', 'paragraph-joined'],
  ...['attendance-columns', 'table-repaired', 'dates-separated'],
]);

/** The repairs of a truth file: by the number of their item, by the lines they name, or by the lines of the item they name. */
export function readRepairs(path: string): readonly KnownRepair[] {
  const truth = JSON.parse(readFileSync(path, 'utf8')) as RepairTruth;
  const before: readonly [number, number] = [truth.source.lines[0], (truth.items[0]?.source.lines[0] ?? 2) - 1];
  return (truth.ocrRepairs ?? []).map(({ number, where = '', why }) => {
    if (number !== undefined) return { label: `${number} ${why}`, number, lines: null };
    const named = /lines? (\d+)(?:\s*[-–/]\s*(\d+))?/.exec(`${where} ${why}`);
    const item = truth.items.find((one) => where.startsWith(one.number));
    const lines: readonly [number, number] = named
      ? [Number(named[1]), Number(named[2] ?? named[1])]
      : (item?.source.lines ?? before);
    return { label: `${where} (${lines.join('–')}): ${why}`, number: null, lines };
  });
}

/**
 * Which known repairs are marked, which are not, and which marks stand where nothing was repaired. An item is marked by its
 * `repaired`, a place by a warning on one of its lines; a number that differs from the printed one must be marked.
 */
export function scoreMarks(known: readonly KnownRepair[], document: FoundDocument | null): Tally {
  if (document === null) return { hits: [], misses: known.map(({ label }) => label), inventions: [] };
  const { items, warnings } = document;
  const marks = warnings.filter(({ code }) => repairCodes.has(code));
  const isMarked = ({ number, lines }: KnownRepair): boolean =>
    number === null
      ? lines !== null && marks.some(({ line }) => line >= lines[0] && line <= lines[1])
      : items.some((item) => item.number === number && item.repaired !== null);
  const silent = items.filter(({ number, printed, repaired }) => number !== printed && repaired === null);
  const invented = items.filter(
    ({ number, repaired }) => repaired !== null && !known.some((one) => one.number === number),
  );
  return {
    hits: known.filter(isMarked).map(({ label }) => label),
    misses: [
      ...known.filter((one) => !isMarked(one)).map(({ label }) => label),
      ...silent.map(({ number }) => `${number ?? '?'} differs from what is printed and does not say why`),
    ],
    inventions: invented.map(({ number, repaired }) => `${number ?? '?'} ${repaired ?? ''}`),
  };
}
