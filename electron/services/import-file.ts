import type { StoredImport, StoreOrder } from '../../shared/contract/imports.ts';
import { ImportId } from '../../shared/domain/ids.ts';
import { mutate } from '../store/change-set.ts';
import { Refusal } from '../store/refusal.ts';
import type { ServiceContext } from './context.ts';
import { answerFile, fileDocument } from './importing/file-document.ts';
import type { Brought, ImportUnderWay } from './importing/filing.ts';
import { orderPieces } from './importing/order-pieces.ts';
import { unpackDraft, type PackedFile } from './importing/packed-file.ts';
import { findRemembered, joinAnswers } from './importing/remembered.ts';

/** What of a file is stored, and how; `bodyName` is the command line's. */
export type StoreChoice = Pick<StoreOrder, 'documents' | 'bodyId'> &
  Partial<Pick<StoreOrder, 'answers' | 'held'>> & { readonly bodyName?: string };

/**
 * Stores the chosen documents of a file as one step that undo takes back: minutes as meetings with people, attendance,
 * resolutions, actions and references; agendas with their meeting; anything else beside them; and where each was read.
 * Numbers are born frozen as printed; doubts that neither the clerk nor a habit of the body answered are kept.
 *
 * @throws Refusal `input-refused` when the file holds none of the chosen documents; whatever `mutate` throws
 */
export function storeImport(context: ServiceContext, file: PackedFile, choice: StoreChoice): StoredImport {
  const draft = unpackDraft(file);
  const pieces = orderPieces([{ token: '', outline: file.outline, documents: choice.documents }]);
  if (pieces.length === 0) throw nothingToStore(file.name);
  const { answers: said = [], held = [] } = choice;
  const label = `Import of ${file.name}`;
  const underWay: ImportUnderWay = { id: ImportId.parse(context.makeId()), label, files: new Map() };
  return mutate(context.workspace, { label, now: context.now() }, (tx) => {
    const answered = answerFile(file, draft, said, joinAnswers(said, findRemembered(tx, draft, choice)));
    const brought = pieces.map(({ document }) =>
      fileDocument(tx, context, underWay, answered, document, { ...choice, held }),
    );
    return sumUp(underWay, brought);
  });
}

/** How a file is refused that holds nothing of what is to be stored. */
export function nothingToStore(name: string): Refusal {
  return new Refusal(
    'input-refused',
    `${name} holds nothing that Minutebook could store. Choose one of its documents, or another file.`,
  );
}

/** What an import brought in all, each meeting and body once. */
export function sumUp({ id }: Pick<ImportUnderWay, 'id'>, brought: readonly Brought[]): StoredImport {
  const meetings = new Map(
    brought.flatMap(({ meeting }) => (meeting === null ? [] : [[meeting.id, meeting] as const])),
  );
  const bodies = new Map<string, StoredImport['bodies'][number]>();
  for (const { body } of brought) {
    // A body that one document made is new, whatever the next one finds.
    if (body !== null && bodies.get(body.id) === undefined) bodies.set(body.id, body);
  }
  const total = (count: (one: Brought) => number): number => brought.reduce((sum, one) => sum + count(one), 0);
  return {
    importId: id,
    meetings: [...meetings.values()],
    bodies: [...bodies.values()],
    minutes: total((one) => one.minutes),
    resolutions: total((one) => one.resolutions),
    actions: total((one) => one.actions),
    people: new Set(brought.flatMap((one) => one.people)).size,
    otherDocuments: total((one) => one.otherDocuments),
    leftAsTheyAre: brought.flatMap((one) => one.leftAsTheyAre),
    doubts: total((one) => one.doubts),
  };
}
