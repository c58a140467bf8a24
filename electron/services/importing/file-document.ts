import type { StoreOrder } from '../../../shared/contract/imports.ts';
import type { Body } from '../../../shared/domain/body.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { settleAnswered, type DoubtAnswer, type SettledDraft } from '../../../shared/reading/answers.ts';
import type { DraftDocument, DraftImport } from '../../../shared/reading/draft.ts';
import type { Tx } from '../../store/change-set.ts';
import { getBodyOfMeeting } from '../../store/bodies.ts';
import { getMeeting } from '../../store/meetings.ts';
import type { ServiceContext } from '../context.ts';
import { findAlreadyHeld } from './already-held.ts';
import { fileMeeting } from './file-meeting.ts';
import { openFiling, type Brought, type Filed, type Filing, type ImportUnderWay } from './filing.ts';
import { keepDocument } from './keep-document.ts';
import type { PackedFile } from './packed-file.ts';
import { findNamedOwners, nameOwner } from './name-owners.ts';
import { rememberAnswers } from './remembered.ts';
import type { BodyChoice } from './settle-body.ts';
import { updateMeeting } from './update-meeting.ts';

/** A file with the answers that count for it. */
export interface AnsweredFile {
  readonly file: PackedFile;
  readonly draft: DraftImport;
  /** What the clerk said. */
  readonly said: readonly DoubtAnswer[];
  readonly settled: SettledDraft;
}

/** Which body, and what becomes of documents whose meeting is held already. */
export interface FilingChoice extends BodyChoice {
  readonly held: StoreOrder['held'];
}

/** Applies answers to a file once, for all of its documents. */
export function answerFile(
  file: PackedFile,
  draft: DraftImport,
  said: readonly DoubtAnswer[],
  answers: readonly DoubtAnswer[],
): AnsweredFile {
  return { file, draft, said, settled: settleAnswered(draft, answers) };
}

/** Stores one document of a file, with what was said of it, in the mutation that is under way. */
export function fileDocument(
  tx: Tx,
  context: ServiceContext,
  underWay: ImportUnderWay,
  answered: AnsweredFile,
  place: number,
  choice: FilingChoice,
): Brought {
  const { file, draft, said, settled } = answered;
  const document = settled.draft.documents[place];
  const asRead = draft.documents[place];
  if (document === undefined || asRead === undefined) throw new RangeError('a document that the file does not hold');
  const filing = openFiling(tx, context, underWay, file, settled.turnedDown);
  const filed: Filed = { document, asRead, neighbours: draft.documents };
  const isUpdate = choice.held.some((one) => one.document === place && one.as === 'update');
  const brought =
    document.kind === 'minutes'
      ? fileMinutes(filing, filed, choice, isUpdate)
      : keepDocument(filing, filed, choice, isUpdate);
  if (brought.body !== null) rememberAnswers(filing, draft, said, place, brought.body.id);
  return brought;
}

function fileMinutes(filing: Filing, filed: Filed, choice: BodyChoice, isUpdate: boolean): Brought {
  const held = isUpdate ? findHeld(filing, filed.document, choice) : null;
  const brought =
    held === null ? fileMeeting(filing, filed, choice) : updateMeeting(filing, filed, held.meeting, held.body);
  for (const [spelling, name] of findNamedOwners(filed.asRead, filed.document)) {
    if (brought.meeting !== null) nameOwner(filing.tx, brought.meeting.id, spelling, name);
  }
  return brought;
}

/** The meeting that minutes bring up to date; null where it is not there any more, and they are added. */
function findHeld({ tx, sha256 }: Filing, document: DraftDocument, choice: BodyChoice) {
  const [held] = findAlreadyHeld(tx, { documents: [document] }, sha256, choice);
  const meeting: Meeting | undefined = held && getMeeting(tx, held.meetingId);
  const body: Body | undefined = meeting && getBodyOfMeeting(tx, meeting.id);
  return meeting === undefined || body === undefined ? null : { meeting, body };
}
