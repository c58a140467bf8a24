import { createHash } from 'node:crypto';
import type { AttachedFile } from '../../../shared/contract/meeting-files.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import { type AttachedKind, judgeScan, nameOfScan } from '../../../shared/domain/attached-file.ts';
import { AttachmentId, MeetingAttachmentId, type MeetingId } from '../../../shared/domain/ids.ts';
import { attachedKindWords, meetingLabel } from '../../../shared/domain/wording.ts';
import {
  findMeetingsWithFile,
  getMeetingFile,
  insertAttachment,
  insertMeetingFile,
  listMeetingFiles,
  readAttachment,
  removeMeetingFile,
} from '../../store/attachments.ts';
import { mutate } from '../../store/change-set.ts';
import { getMeeting } from '../../store/meetings.ts';
import { notFound, Refusal } from '../../store/refusal.ts';
import type { ServiceContext } from '../context.ts';

/** Answers `meetingFiles.list`. @throws Refusal `not-found` */
export function listFilesOf(
  { workspace }: ServiceContext,
  { meetingId }: Input<'meetingFiles.list'>,
): Output<'meetingFiles.list'> {
  if (getMeeting(workspace, meetingId) === undefined) throw notFound('meeting');
  return listMeetingFiles(workspace, meetingId);
}

/** A file as main read it from the disk. */
export interface FileToAttach {
  readonly meetingId: MeetingId;
  readonly kind: AttachedKind;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Attaches a scan to a meeting, as one step. The same bytes are attached once as what they are; where they are at another
 * meeting too, the answer says at which ([MF1]–[MF3]).
 *
 * @throws Refusal `not-found`, `file-refused` with the sentence for the clerk
 */
export function attachFile(context: ServiceContext, { meetingId, kind, name, bytes }: FileToAttach): AttachedFile {
  const { workspace } = context;
  if (getMeeting(workspace, meetingId) === undefined) throw notFound('meeting');
  const judged = judgeScan(name, bytes);
  if (judged.kind === 'refused') throw new Refusal('file-refused', judged.words);
  const held = findMeetingsWithFile(workspace, createHash('sha256').update(bytes).digest('hex'));
  const same = held.find((one) => one.meetingId === meetingId && one.file.kind === kind);
  if (same !== undefined) throw new Refusal('file-refused', sameFileWords(name, same.file.name));
  const label = `${attachedKindWords[kind]} “${name}”`;
  const id = MeetingAttachmentId.parse(context.makeId());
  const file = mutate(workspace, { label, now: context.now() }, (tx) => {
    const stored = insertAttachment(
      tx,
      { id: AttachmentId.parse(context.makeId()), name, mediaType: judged.mediaType, importId: null },
      bytes,
    );
    insertMeetingFile(tx, { id, meetingId, attachmentId: stored.id, kind });
    return { id, kind, name, mediaType: stored.mediaType, size: stored.size, revision: 1 };
  });
  const other = held.find((one) => one.meetingId !== meetingId);
  const meeting = other === undefined ? undefined : getMeeting(workspace, other.meetingId);
  return { file, alsoAt: meeting === undefined ? null : meetingLabel(meeting) };
}

function sameFileWords(name: string, attachedAs: string): string {
  const as = attachedAs === name ? '' : `, as “${attachedAs}”`;
  return `“${name}” is attached to this meeting already${as}: it is the same file to the last byte. Nothing was added.`;
}

/** The bytes of a file of a meeting, under the name that it leaves the workspace with. @throws Refusal `not-found` */
export function readMeetingFile(
  { workspace }: ServiceContext,
  { id }: { readonly id: MeetingAttachmentId },
): { readonly name: string; readonly bytes: Uint8Array } {
  const held = getMeetingFile(workspace, id);
  const bytes = held && readAttachment(workspace, held.attachmentId);
  if (held === undefined || bytes === undefined) throw notFound('file');
  return { name: nameOfScan(held.file.name, held.file.mediaType), bytes };
}

/** Answers `meetingFiles.remove`. @throws Refusal `moved-on`, `not-found` */
export function dropMeetingFile(
  context: ServiceContext,
  { id, revision }: Input<'meetingFiles.remove'>,
): Output<'meetingFiles.remove'> {
  const { workspace } = context;
  const held = getMeetingFile(workspace, id);
  if (held === undefined) throw notFound('file');
  const { name } = held.file;
  return mutate(workspace, { label: `Removal of “${name}”`, now: context.now() }, (tx) => {
    removeMeetingFile(tx, id, revision);
    return { name };
  });
}
