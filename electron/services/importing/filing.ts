import type { BodyId, ImportFileId, ImportId, MeetingId } from '../../../shared/domain/ids.ts';
import { ImportFileId as FileIdSchema } from '../../../shared/domain/ids.ts';
import type { DraftAttendance, DraftDocument, DraftItem, LineRange } from '../../../shared/reading/draft.ts';
import type { Tx } from '../../store/change-set.ts';
import { insertImport, insertImportFile, insertProvenance, type RecordKind } from '../../store/imports.ts';
import type { ServiceContext } from '../context.ts';
import type { PackedFile } from './packed-file.ts';

/** One import under way: its row is there, and so are the rows of the files that brought something so far. */
export interface ImportUnderWay {
  readonly id: ImportId;
  readonly label: string;
  /** Where the row of each file is, by the SHA-256 of its bytes. */
  readonly files: Map<string, ImportFileId>;
}

/** Where the records of one file are filed. */
export interface Filing {
  readonly tx: Tx;
  readonly context: ServiceContext;
  readonly importId: ImportId;
  readonly fileId: ImportFileId;
  readonly sha256: string;
  /** The records that an answer made sure of, each with the readings it turned down. */
  readonly turnedDown: ReadonlyMap<DraftAttendance | DraftItem, readonly string[]>;
}

/** One document of a file, as it is stored and as it was read. */
export interface Filed {
  readonly document: DraftDocument;
  /** With every doubt and before any answer; its records stand at the same places. */
  readonly asRead: DraftDocument;
  /** The documents of the same file, in order. */
  readonly neighbours: readonly DraftDocument[];
}

/** What one document brought. */
export interface Brought {
  readonly meeting: { readonly id: MeetingId; readonly label: string } | null;
  readonly body: { readonly id: BodyId; readonly name: string; readonly isNew: boolean } | null;
  readonly minutes: number;
  readonly resolutions: number;
  readonly actions: number;
  /** Who stands in the attendance of its meeting: ids, and names of those who are nobody known. */
  readonly people: readonly string[];
  readonly otherDocuments: number;
  readonly leftAsTheyAre: readonly string[];
  readonly doubts: number;
}

/** Opens a file of an import, storing that the import took place and which file it read where that is not stored yet. */
export function openFiling(
  tx: Tx,
  context: ServiceContext,
  underWay: ImportUnderWay,
  file: PackedFile,
  turnedDown: Filing['turnedDown'],
): Filing {
  const { id: importId, label, files } = underWay;
  if (files.size === 0) insertImport(tx, { id: importId, label, importedAt: tx.now });
  const known = files.get(file.sha256);
  const fileId = known ?? FileIdSchema.parse(context.makeId());
  if (known === undefined) {
    const { name, sha256, size, lineCount: lines } = file;
    insertImportFile(tx, { id: fileId, importId, name, sha256, size, lines }, file.lines);
    files.set(sha256, fileId);
  }
  return { tx, context, importId, fileId, sha256: file.sha256, turnedDown };
}

/** Ties a record to its lines; how sure its reading is follows from its doubts. */
export function prove(
  { tx, context, importId, fileId }: Filing,
  recordKind: RecordKind,
  recordId: string,
  lines: LineRange,
  doubt: {
    readonly repaired: string | null;
    readonly alternatives: readonly string[];
    /** The readings that the clerk turned down: what was taken instead is sure. */
    readonly turnedDown?: readonly string[] | undefined;
  } = { repaired: null, alternatives: [] },
): void {
  const { repaired, turnedDown } = doubt;
  const alternatives = turnedDown ?? doubt.alternatives;
  const isSure = turnedDown !== undefined || (alternatives.length === 0 && repaired === null);
  const confidence = isSure ? 'high' : alternatives.length > 0 ? 'low' : 'medium';
  insertProvenance(tx, {
    ...{ id: context.makeId(), importId, importFileId: fileId, recordKind, recordId, lines, confidence },
    ...{ repaired, alternatives, message: null },
  });
}

/** Items with their sub-items behind them, in printed order. */
export function flattenItems(items: readonly DraftItem[]): DraftItem[] {
  return items.flatMap((item) => [item, ...flattenItems(item.children)]);
}
