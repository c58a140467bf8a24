import { describe, expect, it } from 'vitest';
import { ClockTime, IsoDate } from '../../../shared/domain/calendar.ts';
import { AgendaItemId, MeetingId, PaperId } from '../../../shared/domain/ids.ts';
import { newAgendaItemFacts, newMeetingFacts, newPaperFacts } from '../../../shared/domain/meeting.ts';
import type { AgendaRecord } from '../../../shared/layout/agenda/agenda-record.ts';
import { composeNotice, composeSummons } from '../../../shared/layout/agenda/compose-notice.ts';
import { composeSigningSheet } from '../../../shared/layout/agenda/compose-signing-sheet.ts';
import type { LayoutDocument } from '../../../shared/layout/document.ts';
import { textOfRuns } from '../../../shared/layout/runs.ts';
import { s2 } from '../../../shared/layout/styles/s2.ts';

const uuid = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const meetingId = MeetingId.parse(uuid(1));
const itemId = AgendaItemId.parse(uuid(2));
const stored = { revision: 1, importId: null };
const record: AgendaRecord = {
  body: { name: 'Averley Town Council', words: {}, chairWord: 'Mayor' },
  above: null,
  meeting: {
    ...newMeetingFacts,
    ...{
      id: meetingId,
      heldOn: IsoDate.parse('2026-01-14'),
      startsAt: ClockTime.parse('19:00'),
      venue: 'the Guildhall',
    },
  },
  items: [{ ...newAgendaItemFacts, id: itemId, meetingId, position: 0, title: 'Grievance of a caretaker', ...stored }],
  papers: [
    {
      ...{ ...newPaperFacts, id: PaperId.parse(uuid(3)), agendaItemId: itemId, position: 0, title: 'Note', ...stored },
      access: { kind: 'exempt', grounds: ['1960 Act s1(2)'], reason: 'Staffing' },
    },
  ],
  supplement: null,
  readers: 'members',
};
const words = {
  issuedOn: IsoDate.parse('2026-01-09'),
  by: 'Clerk to the Council',
  to: 'To all members of the Council',
  under: 'Local Government Act 1972 Sch 12 para 10(2)(a)',
};

function print(document: LayoutDocument): string[] {
  return document.blocks.flatMap((block) => {
    if (block.kind === 'heading' || block.kind === 'paragraph') return [textOfRuns(block.runs)];
    if (block.kind === 'signature')
      return [block.fields.map(({ label, caption }) => `${label}: ${caption}`).join('; ')];
    if (block.kind !== 'table') return [];
    return block.rows.map(({ cells }) => cells.map((cell) => cell.paragraphs.map(textOfRuns).join(' / ')).join(' | '));
  });
}

describe('a public notice', () => {
  it('[L33] says who meets, when, where and under what, and names no item', () => {
    expect(print(composeNotice(record, { ...words, to: null }, s2))).toEqual([
      'AVERLEY TOWN COUNCIL',
      'NOTICE OF MEETING',
      'The Averley Town Council will meet on Wednesday, 14 January 2026 at 7.00pm at the Guildhall.',
      'Members of the public and the press may attend, except for items that are closed to them.',
      'This notice is given under Local Government Act 1972 Sch 12 para 10(2)(a).',
      'Signed: Clerk to the Council; Date: 9 January 2026',
    ]);
  });

  it('[L33] says that a meeting will not be held', () => {
    const off = { ...record, meeting: { ...record.meeting, calledOff: 'postponed' as const } };
    expect(print(composeNotice(off, { issuedOn: null, by: null, to: null, under: null }, s2))).toEqual([
      'AVERLEY TOWN COUNCIL',
      'MEETING POSTPONED',
      'The meeting of the Averley Town Council on Wednesday, 14 January 2026 is postponed.',
    ]);
  });
});

it('[L34] a summons goes to the members with the business, authenticated, each anchor its own', () => {
  const summons = composeSummons(record, words, s2);
  expect(print(summons)).toEqual([
    'AVERLEY TOWN COUNCIL',
    'To all members of the Council',
    'You are summoned to attend the meeting of the Averley Town Council to be held on Wednesday, 14 January 2026 at 7.00pm at the Guildhall, for the business set out below.',
    'Signed: Clerk to the Council; Date: 9 January 2026',
    'AGENDA',
    'OPEN SESSION',
    '1. | Grievance of a caretaker* / Exempt under 1960 Act s1(2). | ',
  ]);
  const anchors = summons.blocks.map(({ anchor }) => anchor);
  expect(new Set(anchors).size).toBe(anchors.length);
  expect(anchors.every((anchor) => /^[a-z][a-z0-9_]{0,39}$/.test(anchor))).toBe(true);
});

it('[L35] a signing-in sheet has the members first, then officers, then free rows', () => {
  const sheet = composeSigningSheet(
    record,
    [
      { name: 'Rhian Marlow', organisation: null, class: 'in-attendance' },
      { name: 'Cllr J Pym', organisation: 'North ward', class: 'member' },
    ],
    s2,
  );
  const lines = print(sheet);
  // Two lines high: an empty row would be too low to sign in.
  const toSign = '\u00a0 \u00a0';
  expect(lines.slice(0, 5)).toEqual([
    'Averley Town Council',
    'Signing-in sheet, Wednesday, 14 January 2026',
    'Name | Organisation | Signature | Time',
    `Cllr J Pym | North ward | ${toSign} | `,
    `Rhian Marlow |  | ${toSign} | `,
  ]);
  expect(lines.slice(5)).toEqual(Array.from({ length: 8 }, () => ` |  | ${toSign} | `));
});
