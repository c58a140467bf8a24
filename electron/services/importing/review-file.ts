import type {
  FileSurvey,
  FileToken,
  ImportReview,
  ReviewedSource,
  SurveyedDocument,
} from '../../../shared/contract/imports.ts';
import { settleAnswered } from '../../../shared/reading/answers.ts';
import type { DraftDocument } from '../../../shared/reading/draft.ts';
import type { SourceFile } from '../../../shared/reading/line.ts';
import type { Readable } from '../../store/file/connection.ts';
import { wasImported } from '../../store/imports.ts';
import { findAlreadyHeld } from './already-held.ts';
import { flattenItems } from './filing.ts';
import { unpackDraft, unpackSource, type PackedFile } from './packed-file.ts';
import { findRemembered } from './remembered.ts';

const asPrinted = { bodyId: null };

/** What the window reviews of a file: all of it, what the workspace holds of it already, and answers given before. */
export function reviewFile(db: Readable, token: FileToken, file: PackedFile): ImportReview {
  const draft = unpackDraft(file);
  return {
    ...{ token, name: file.name, source: showSource(unpackSource(file)), draft },
    seenBefore: wasImported(db, file.sha256),
    alreadyHeld: findAlreadyHeld(db, draft, file.sha256),
    remembered: findRemembered(db, draft, asPrinted),
  };
}

/** The lines without all that only reading needs of them: a file of thousands crosses to the window with a third less. */
function showSource({ lines, ...file }: SourceFile): ReviewedSource {
  const shown = lines.map(({ number, text, cells }) => ({ number, text: cells === null ? text : cells.join('  |  ') }));
  return { ...file, lines: shown };
}

/**
 * The same in short, for the report on a folder.
 *
 * @param sameAs the name of another file of this choosing with the same bytes, or null
 * @param copies what files of this choosing hold as well
 */
export function surveyFile(
  db: Readable,
  token: FileToken,
  file: PackedFile,
  sameAs: string | null,
  copies: FileSurvey['copies'] = [],
): FileSurvey {
  const draft = unpackDraft(file);
  const settled = settleAnswered(draft, findRemembered(db, draft, asPrinted)).draft;
  return {
    ...{ token, name: file.name, notes: [...file.notes], sameAs, copies },
    documents: settled.documents.map(surveyDocument),
    seenBefore: wasImported(db, file.sha256),
    alreadyHeld: findAlreadyHeld(db, draft, file.sha256),
  };
}

function surveyDocument(document: DraftDocument): SurveyedDocument {
  const items = flattenItems(document.items);
  const count = (kind: 'resolution' | 'action'): number =>
    items.reduce((sum, { blocks }) => sum + blocks.filter((block) => block.kind === kind).length, 0);
  const high = document.doubts.filter(({ weight }) => weight === 'high').length;
  return {
    ...{ kind: document.kind, body: document.body, title: document.title, date: document.date },
    ...{ items: items.length, decisions: count('resolution'), actions: count('action') },
    people: document.present.length + document.apologies.length + document.absent.length,
    ...{ high, low: document.doubts.length - high },
  };
}
