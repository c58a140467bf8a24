import type { FileToken, StoredFolder, StoreOrder } from '../../../shared/contract/imports.ts';
import { ImportId } from '../../../shared/domain/ids.ts';
import type { ReadingHabit } from '../../../shared/reading/answers.ts';
import { endGathering, mutate, type Gathering } from '../../store/change-set.ts';
import { asFailure, Refusal } from '../../store/refusal.ts';
import { undoGathered } from '../../store/undo.ts';
import type { ServiceContext } from '../context.ts';
import { nothingToStore, sumUp } from '../import-file.ts';
import { answerFile, fileDocument, type AnsweredFile } from './file-document.ts';
import type { Brought, ImportUnderWay } from './filing.ts';
import { orderPieces, type Piece } from './order-pieces.ts';
import { unpackDraft, type PackedFile } from './packed-file.ts';
import { findRemembered, joinAnswers, learnHabits, type HabitsByBody } from './remembered.ts';

/**
 * Storing many files in pieces: one document, one transaction. Nothing else holds the pieces together than the step that
 * gathers them, so that whoever asks in between is answered, and what was stored when a machine dies is whole meetings.
 */
export interface FolderStoring {
  /** Begins; one storing at a time. @throws Refusal `not-found`, `input-refused` */
  readonly begin: (orders: readonly StoreOrder[]) => { readonly pieces: number };
  /** Stores the next piece. One that cannot be stored is remembered, and the next goes on. @throws Refusal `write-failed` */
  readonly storePiece: () => Record<string, never>;
  /** Ends it: all of it is one step now. */
  readonly finish: () => StoredFolder;
  /** Ends it and takes back what it stored; what somebody changed meanwhile is in the way. @throws Refusal `moved-on` */
  readonly takeBack: () => Record<string, never>;
  /** Lets go of it, as when the workspace is closed: what was stored stays. */
  readonly forget: () => void;
}

/** One storing that is under way. */
interface UnderWay {
  readonly context: ServiceContext;
  readonly gathering: Gathering;
  readonly orders: ReadonlyMap<FileToken, StoreOrder>;
  readonly learned: HabitsByBody;
  readonly pieces: readonly Piece<FileToken>[];
  readonly brought: Brought[];
  readonly failed: Map<FileToken, string>;
  readonly stored: Set<FileToken>;
  next: number;
  current: ImportUnderWay;
  /** The file of the last piece, with its answers: the next piece is often of the same. */
  answered: { readonly token: FileToken; readonly file: AnsweredFile } | null;
}

/**
 * @param staged what was read of a file. @throws Refusal `not-found`
 * @param unstage lets go of a file that is stored
 */
export function createFolderStoring(
  contextNow: () => ServiceContext,
  staged: (token: FileToken) => PackedFile,
  unstage: (token: FileToken) => void,
): FolderStoring {
  let underWay: UnderWay | null = null;
  const require = (): UnderWay => {
    if (underWay === null)
      throw new Refusal('not-found', 'Nothing is being stored at present. Choose the files again.');
    return underWay;
  };

  const begin = (orders: readonly StoreOrder[]) => {
    if (underWay !== null)
      throw new Refusal('input-refused', 'Files are being stored already. Wait until that is done.');
    const context = contextNow();
    const files = orders.map((order) => ({ order, file: staged(order.token) }));
    const pieces = orderPieces(files.map(({ order, file }) => ({ ...order, outline: file.outline })));
    const [first] = files;
    if (pieces.length === 0 || first === undefined) throw nothingToStore(first?.file.name ?? 'The folder');
    const label = files.length === 1 ? `Import of ${first.file.name}` : `Import of ${files.length} files`;
    underWay = {
      ...{ context, pieces, gathering: { label, changeSetIds: [] }, next: 0, brought: [], answered: null },
      orders: new Map(orders.map((order) => [order.token, order])),
      learned: learnFrom(files),
      failed: new Map(),
      stored: new Set(),
      current: { id: ImportId.parse(context.makeId()), label, files: new Map() },
    };
    return { pieces: pieces.length };
  };

  const storePiece = (): Record<string, never> => {
    const storing = require();
    const piece = storing.pieces[storing.next];
    if (piece === undefined) return {};
    storing.next += 1;
    try {
      storing.brought.push(storeOne(storing, piece, staged(piece.token)));
      storing.stored.add(piece.token);
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.code === 'write-failed' || failure.code === 'read-only') throw thrown;
      storing.failed.set(piece.token, failure.message);
    }
    return {};
  };

  const finish = (): StoredFolder => {
    const { context, gathering, brought, failed, stored, current } = require();
    endGathering(context.workspace, gathering, context.now());
    underWay = null;
    const names = [...failed].map(([token, words]) => ({ name: staged(token).name, words }));
    for (const token of stored) if (!failed.has(token)) unstage(token);
    return { ...sumUp(current, brought), files: stored.size, failed: names };
  };

  const takeBack = (): Record<string, never> => {
    const { context, gathering } = require();
    underWay = null;
    try {
      undoGathered(context.workspace, gathering, context.now());
    } catch (failure) {
      // What stays must be a step that the clerk can take back once nothing is in its way.
      endGathering(context.workspace, gathering, context.now());
      throw failure;
    }
    return {};
  };

  const forget = (): void => {
    underWay = null;
  };
  return { begin, storePiece, finish, takeBack, forget };
}

/** Stores one document in a transaction of its own; the rows of import and file count only once it is committed. */
function storeOne(storing: UnderWay, { token, document }: Piece<FileToken>, file: PackedFile): Brought {
  const { context, gathering, orders } = storing;
  const order = orders.get(token);
  if (order === undefined) throw new RangeError('a piece of a file that was not ordered');
  const answered = answerOnce(storing, order, file);
  const attempt: ImportUnderWay = { ...storing.current, files: new Map(storing.current.files) };
  const brought = mutate(context.workspace, { label: gathering.label, now: context.now(), gathering }, (tx) =>
    fileDocument(tx, context, attempt, answered, document, order),
  );
  storing.current = attempt;
  return brought;
}

function answerOnce(storing: UnderWay, order: StoreOrder, file: PackedFile): AnsweredFile {
  if (storing.answered?.token === order.token) return storing.answered.file;
  const draft = unpackDraft(file);
  const remembered = findRemembered(storing.context.workspace, draft, order, storing.learned);
  const answered = answerFile(file, draft, order.answers, joinAnswers(order.answers, remembered));
  storing.answered = { token: order.token, file: answered };
  return answered;
}

/** What the clerk said to doubts of any of the files: it counts for all files of the same body. */
function learnFrom(files: readonly { readonly order: StoreOrder; readonly file: PackedFile }[]): HabitsByBody {
  const learned = new Map<string, readonly ReadingHabit[]>();
  for (const { order, file } of files) {
    if (order.answers.length === 0) continue;
    for (const [name, habits] of learnHabits(unpackDraft(file), order.answers, order)) {
      learned.set(name, [...(learned.get(name) ?? []), ...habits]);
    }
  }
  return learned;
}
