import { z } from 'zod';

/**
 * Branded ids: one type per aggregate, so that a meeting's id is never taken for a minute's. Each is a UUID made by the
 * application (version 7: RFC 9562 §5.7, so that ids sort by the time they were made).
 */
export const BodyId = z.uuid().brand('BodyId');
export const OrganisationId = z.uuid().brand('OrganisationId');
export const PersonId = z.uuid().brand('PersonId');
export const MembershipId = z.uuid().brand('MembershipId');
export const MeetingId = z.uuid().brand('MeetingId');
export const AgendaItemId = z.uuid().brand('AgendaItemId');
export const PaperId = z.uuid().brand('PaperId');
export const AttendanceId = z.uuid().brand('AttendanceId');
export const MinuteId = z.uuid().brand('MinuteId');
export const ResolutionId = z.uuid().brand('ResolutionId');
export const ClauseId = z.uuid().brand('ClauseId');
export const ActionId = z.uuid().brand('ActionId');
export const ActionOwnerId = z.uuid().brand('ActionOwnerId');
export const ReferenceId = z.uuid().brand('ReferenceId');
export const AttachmentId = z.uuid().brand('AttachmentId');
export const ImportId = z.uuid().brand('ImportId');
export const ImportFileId = z.uuid().brand('ImportFileId');
export const DoubtId = z.uuid().brand('DoubtId');
export const MeetingStageId = z.uuid().brand('MeetingStageId');
export const EditionId = z.uuid().brand('EditionId');
export const StandingItemId = z.uuid().brand('StandingItemId');
export const VacancyId = z.uuid().brand('VacancyId');
export const GroupId = z.uuid().brand('GroupId');
export const AffiliationId = z.uuid().brand('AffiliationId');
export const ClosedDayId = z.uuid().brand('ClosedDayId');
export const BodyNameId = z.uuid().brand('BodyNameId');
export const BodyOrganisationId = z.uuid().brand('BodyOrganisationId');
export const MeetingStepId = z.uuid().brand('MeetingStepId');
export const MeetingAttachmentId = z.uuid().brand('MeetingAttachmentId');
export const NotesId = z.uuid().brand('NotesId');
export const MinuteVersionId = z.uuid().brand('MinuteVersionId');
export const PhraseId = z.uuid().brand('PhraseId');
export const MotionId = z.uuid().brand('MotionId');
export const InterestId = z.uuid().brand('InterestId');
export const StandingInterestId = z.uuid().brand('StandingInterestId');
export const ExclusionId = z.uuid().brand('ExclusionId');
export const MeetingEventId = z.uuid().brand('MeetingEventId');
export const DepartureId = z.uuid().brand('DepartureId');
export const ApprovalId = z.uuid().brand('ApprovalId');
export const ProposedChangeId = z.uuid().brand('ProposedChangeId');
export const ConfirmationId = z.uuid().brand('ConfirmationId');
export const CorrectionId = z.uuid().brand('CorrectionId');
export const ChangeSetId = z.uuid().brand('ChangeSetId');

export type BodyId = z.infer<typeof BodyId>;
export type OrganisationId = z.infer<typeof OrganisationId>;
export type PersonId = z.infer<typeof PersonId>;
export type MembershipId = z.infer<typeof MembershipId>;
export type MeetingId = z.infer<typeof MeetingId>;
export type AgendaItemId = z.infer<typeof AgendaItemId>;
export type PaperId = z.infer<typeof PaperId>;
export type AttendanceId = z.infer<typeof AttendanceId>;
export type MinuteId = z.infer<typeof MinuteId>;
export type ResolutionId = z.infer<typeof ResolutionId>;
export type ClauseId = z.infer<typeof ClauseId>;
export type ActionId = z.infer<typeof ActionId>;
export type ActionOwnerId = z.infer<typeof ActionOwnerId>;
export type ReferenceId = z.infer<typeof ReferenceId>;
export type AttachmentId = z.infer<typeof AttachmentId>;
export type ImportId = z.infer<typeof ImportId>;
export type ImportFileId = z.infer<typeof ImportFileId>;
export type DoubtId = z.infer<typeof DoubtId>;
export type MeetingStageId = z.infer<typeof MeetingStageId>;
export type EditionId = z.infer<typeof EditionId>;
export type StandingItemId = z.infer<typeof StandingItemId>;
export type VacancyId = z.infer<typeof VacancyId>;
export type GroupId = z.infer<typeof GroupId>;
export type AffiliationId = z.infer<typeof AffiliationId>;
export type ClosedDayId = z.infer<typeof ClosedDayId>;
export type BodyNameId = z.infer<typeof BodyNameId>;
export type BodyOrganisationId = z.infer<typeof BodyOrganisationId>;
export type MeetingStepId = z.infer<typeof MeetingStepId>;
export type MeetingAttachmentId = z.infer<typeof MeetingAttachmentId>;
export type NotesId = z.infer<typeof NotesId>;
export type MinuteVersionId = z.infer<typeof MinuteVersionId>;
export type PhraseId = z.infer<typeof PhraseId>;
export type MotionId = z.infer<typeof MotionId>;
export type InterestId = z.infer<typeof InterestId>;
export type StandingInterestId = z.infer<typeof StandingInterestId>;
export type ExclusionId = z.infer<typeof ExclusionId>;
export type MeetingEventId = z.infer<typeof MeetingEventId>;
export type DepartureId = z.infer<typeof DepartureId>;
export type ApprovalId = z.infer<typeof ApprovalId>;
export type ProposedChangeId = z.infer<typeof ProposedChangeId>;
export type ConfirmationId = z.infer<typeof ConfirmationId>;
export type CorrectionId = z.infer<typeof CorrectionId>;
export type ChangeSetId = z.infer<typeof ChangeSetId>;

/** Each byte as two figures of base 16: an import makes ids by the thousand. */
const hexOfBytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * The text of a UUID version 7.
 *
 * @param epochMilliseconds the time of making, in milliseconds since 1970 UTC; its low 48 bits are kept.
 * @param random at least ten random bytes; the caller brings them, since `shared/` has no randomness of its own.
 * @throws RangeError when fewer than ten bytes are given.
 * @see RFC 9562 §5.7 for the layout.
 */
export function formatUuidV7(epochMilliseconds: number, random: Uint8Array): string {
  if (random.length < 10) throw new RangeError('a UUID version 7 needs ten random bytes');
  const bytes = new Uint8Array(16);
  let time = epochMilliseconds;
  for (let place = 5; place >= 0; place -= 1) {
    bytes[place] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  let text = '';
  for (let place = 0; place < 16; place += 1) {
    if (place === 4 || place === 6 || place === 8 || place === 10) text += '-';
    text += hexOfBytes[bytes[place] ?? 0] ?? '';
  }
  return text;
}

/** Makes the text of the next id; the caller brands it with the schema of its aggregate. */
export type MakeId = () => string;
