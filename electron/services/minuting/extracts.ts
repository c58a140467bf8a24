import type { Approval } from '../../../shared/domain/minuting/records.ts';
import { type LetterToSend, wordLetter } from '../../../shared/domain/minuting/approvals.ts';
import { markOf } from '../../../shared/domain/minuting/editions.ts';
import type { ApprovalId, MeetingId } from '../../../shared/domain/ids.ts';
import { meetingLabel } from '../../../shared/domain/wording.ts';
import { composeMinutes } from '../../../shared/layout/compose-minutes.ts';
import type { LayoutDocument } from '../../../shared/layout/document.ts';
import { markDocument } from '../../../shared/layout/standing.ts';
import type { Readable } from '../../store/file/connection.ts';
import { listMinutes } from '../../store/minutes.ts';
import { listApprovals } from '../../store/minuting/approvals.ts';
import { notFound } from '../../store/refusal.ts';
import { toFileName } from '../documents/compose-document.ts';
import {
  type Composed,
  composeStandingMinutes,
  listMinutesEditions,
  readComposed,
  readWholeLayout,
} from './editions.ts';

/** A letter that asks for agreement, with the document that goes with it. */
interface ComposedLetter {
  readonly letter: LetterToSend;
  /** Without its ending; the letter and the document in it are called alike. */
  readonly fileName: string;
  readonly layout: LayoutDocument;
}

/** The letters of requests of one meeting, in the order of the ids. Rule [AP4]. @throws Refusal `not-found` */
export function composeLetters(db: Readable, meetingId: MeetingId, ids: readonly ApprovalId[]): ComposedLetter[] {
  const composed = readComposed(db, meetingId);
  const known = new Map(listApprovals(db, meetingId).map((approval) => [approval.id, approval]));
  return ids.map((id) => {
    const approval = known.get(id);
    if (approval === undefined) throw notFound('request for agreement');
    return composeLetter(db, composed, approval);
  });
}

function composeLetter(db: Readable, composed: Composed, approval: Approval): ComposedLetter {
  const { meeting, body } = composed;
  const minutes = listMinutes(db, meeting.id).filter(({ id }) => approval.minuteIds.includes(id));
  const items = minutes.map(({ number, title }) => [number, title].filter((word) => word !== null).join(' '));
  const label = meetingLabel(meeting);
  const named = meeting.title === null && meeting.heldOn !== null ? `meeting on ${label}` : label;
  const words = wordLetter({ ...approval, bodyName: body.name, meeting: named, items });
  const what = approval.kind === 'extract' ? `draft minute ${items.join(', ')}` : 'draft minutes';
  const layout = approval.kind === 'extract' ? composeExtract(db, composed, approval) : composeDraft(db, composed);
  return {
    letter: { ...words, to: { name: approval.asked, address: approval.email } },
    fileName: toFileName(`${body.shortName ?? body.name} ${what} for ${approval.asked}`),
    layout,
  };
}

/** The draft as it went to the chair, or as it stands where it has not gone. */
function composeDraft(db: Readable, composed: Composed): LayoutDocument {
  const sent = listMinutesEditions(db, composed.meeting.id).findLast(
    ({ kept }) => kept.part === 'open' && kept.standing === 'with-chair',
  );
  return sent === undefined ? composeStandingMinutes(db, composed, 'open') : readWholeLayout(sent.row, 'members');
}

/** Only the minutes named, under the opening of the minutes; neither attendance nor a line to sign on. Rule [AP5]. */
function composeExtract(
  db: Readable,
  { meeting, body, style }: Composed,
  { minuteIds }: Pick<Approval, 'minuteIds'>,
): LayoutDocument {
  const minutes = listMinutes(db, meeting.id)
    .filter(({ id }) => minuteIds.includes(id))
    .map((minute) => ({ ...minute, refersTo: [] }));
  const bare = { ...meeting, publicCount: null, pressCount: null };
  const layout = composeMinutes({ body, meeting: bare, attendance: [], minutes }, style);
  const blocks = layout.blocks.filter(({ kind }) => kind !== 'signature');
  return markDocument({ ...layout, blocks }, markOf('draft', body.chairWord));
}
