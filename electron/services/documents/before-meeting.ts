import type { DocumentChoice } from '../../../shared/contract/documents.ts';
import type { Body } from '../../../shared/domain/body.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { EffectiveRules } from '../../../shared/domain/law/effective-rules.ts';
import { rulesOf } from '../../../shared/domain/law/presets-of-body.ts';
import { coversDay } from '../../../shared/domain/seats/seats.ts';
import type { AgendaRecord } from '../../../shared/layout/agenda/agenda-record.ts';
import { composeAgenda } from '../../../shared/layout/agenda/compose-agenda.ts';
import { composeNotice, composeSummons, type NoticeWords } from '../../../shared/layout/agenda/compose-notice.ts';
import { composeSigningSheet, type Expected } from '../../../shared/layout/agenda/compose-signing-sheet.ts';
import type { LayoutDocument } from '../../../shared/layout/document.ts';
import type { HouseStyle } from '../../../shared/layout/house-style.ts';
import { listAgendaItems, listPapersOfMeeting } from '../../store/agenda/agenda.ts';
import { listAttendance } from '../../store/attendance.ts';
import type { Readable } from '../../store/file/connection.ts';
import { listMembers } from '../../store/memberships.ts';
import { getBodyAsCalled } from '../../store/seats.ts';

/** The meeting that a document is of, and how it prints. */
interface Of {
  readonly meeting: Meeting;
  readonly body: Body;
  readonly style: HouseStyle;
}

/** Composes a document that goes out before a meeting. */
export function composeBeforeMeeting(
  db: Readable,
  { meeting, body, style }: Of,
  choice: Exclude<DocumentChoice, { kind: 'minutes' | 'closed-minutes' | 'edition' }>,
): LayoutDocument {
  const parent = body.parentId === null ? undefined : getBodyAsCalled(db, body.parentId, meeting.heldOn);
  const record: AgendaRecord = {
    ...{ body: withOpenPart(body), above: parent?.name ?? null, meeting },
    ...{ items: listAgendaItems(db, meeting.id), papers: listPapersOfMeeting(db, meeting.id) },
    ...{ supplement: null, readers: 'members' },
  };
  switch (choice.kind) {
    case 'agenda':
      return composeAgenda({ ...record, readers: choice.readers, supplement: choice.supplement }, style);
    case 'notice':
      return composeNotice(record, { ...noticeWords(body), to: null, issuedOn: choice.issuedOn }, style);
    case 'summons':
      return composeSummons(record, { ...noticeWords(body), issuedOn: choice.issuedOn }, style);
    case 'signing-sheet':
      return composeSigningSheet(record, listExpected(db, meeting), style);
  }
}

/** Who authenticates what goes out, to whom, and under what: by the body's own rules, or nobody where it keeps none. */
function noticeWords(body: Body): Omit<NoticeWords, 'issuedOn'> {
  const effective = rulesOf(body);
  const summons = effective?.rules.summons ?? null;
  return {
    by: body.words.clerk ?? (summons === null ? null : withCapital(summons.by.replace(/^the /, ''))),
    to: summons === null ? null : `To ${summons.to}`,
    under: effective === null ? null : lawOfNotice(effective),
  };
}

/** The law that a notice is given under; none where the body's own rule stands in its place. Rule [J14] of law. */
function lawOfNotice({ preset, rules, differences }: EffectiveRules): string | null {
  return rules.publicNotice === null || differences.has('publicNotice') ? null : preset.sources.publicNotice.source;
}

function withCapital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The body with the word that stands over its open part: its own, else that of its preset, else the style's. */
function withOpenPart(body: Body): Body {
  const openPart = body.words.openPart ?? rulesOf(body)?.rules.words.openPart;
  return openPart === undefined ? body : { ...body, words: { ...body.words, openPart } };
}

/** Those who are on the attendance but for whom apologies were given, then the members who are not on it yet. */
function listExpected(db: Readable, meeting: Meeting): Expected[] {
  const attendance = listAttendance(db, meeting.id);
  const known = new Set(attendance.map(({ personId }) => personId));
  const members = listMembers(db, meeting.bodyId).filter(
    ({ membership, person }) => coversDay(membership, meeting.heldOn) && !known.has(person.id),
  );
  return [
    ...attendance
      .filter(({ presence }) => presence === 'present')
      .map((one) => ({ name: one.printedName, organisation: one.organisationName, class: one.class })),
    ...members.map(({ membership, person, organisation }) => ({
      name: person.title === null ? person.name : `${person.title} ${person.name}`,
      organisation: organisation?.name ?? membership.ward,
      class: membership.capacity === 'member' ? ('member' as const) : ('in-attendance' as const),
    })),
  ];
}
