import { describe, expect, it } from 'vitest';
import type { AgendaRecord } from '../../../shared/layout/agenda/agenda-record.ts';
import { composeAgenda } from '../../../shared/layout/agenda/compose-agenda.ts';
import type { Access } from '../../../shared/domain/access.ts';
import { ClockTime, IsoDate } from '../../../shared/domain/calendar.ts';
import { AgendaItemId, MeetingId, PaperId } from '../../../shared/domain/ids.ts';
import { newAgendaItemFacts, newMeetingFacts, newPaperFacts } from '../../../shared/domain/meeting.ts';
import type { AgendaItem, Paper } from '../../../shared/domain/meeting.ts';
import type { Run } from '../../../shared/layout/document.ts';
import { textOfRuns } from '../../../shared/layout/runs.ts';
import { houseStyleById } from '../../../shared/layout/styles/index.ts';

const uuid = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const meetingId = MeetingId.parse(uuid(1));
let next = 100;

function line(title: string, facts: Partial<AgendaItem> = {}): AgendaItem {
  next += 1;
  const id = AgendaItemId.parse(uuid(next));
  return { ...newAgendaItemFacts, title, id, meetingId, position: next, revision: 1, importId: null, ...facts };
}

function paper(item: AgendaItem, title: string, facts: Partial<Paper> = {}): Paper {
  next += 1;
  const id = PaperId.parse(uuid(next));
  return { ...newPaperFacts, title, id, agendaItemId: item.id, position: next, revision: 1, importId: null, ...facts };
}

function record(items: readonly AgendaItem[], papers: readonly Paper[] = [], facts: Partial<AgendaRecord> = {}) {
  return {
    body: { name: 'Calder Vale Safer Partnership Board', words: {}, chairWord: 'Chair' },
    above: 'Calder Vale County Council',
    meeting: {
      ...newMeetingFacts,
      ...{ id: meetingId, heldOn: IsoDate.parse('2026-11-18'), startsAt: ClockTime.parse('09:30') },
      ...{ venue: 'Calder Hall', room: 'Conference Room' },
    },
    items: items.map((item, position) => ({ ...item, position })),
    ...{ papers, supplement: null, readers: 'members' },
    ...facts,
  } satisfies AgendaRecord;
}

/** Each paragraph, heading and row of the document as a line of text; cells apart by bars, lines of a cell by slashes. */
function print(agenda: AgendaRecord, style = 's2'): string[] {
  return composeAgenda(agenda, houseStyleById(style)).blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [textOfRuns(block.runs)];
      case 'table':
        return block.rows.map(({ cells }) =>
          cells.map((cell) => cell.paragraphs.map(linesOfRuns).join(' / ')).join(' | '),
        );
      case 'run-in':
      case 'list':
      case 'attendance':
      case 'signature':
      case 'page-break':
        return [block.kind];
    }
  });
}

/** A run of words, its line breaks as slashes too, and blanks that do not break as blanks. */
function linesOfRuns(runs: readonly Run[]): string {
  return runs
    .map((run) => (run.kind === 'line-break' ? ' / ' : textOfRuns([run])))
    .join('')
    .replaceAll('\u00a0', ' ');
}

describe('the agenda of a board (S1)', () => {
  it('[L25]–[L28] has its head, its unnumbered lines, and its items in three columns with stars', () => {
    const budget = line('Budget', { presenter: 'Howard Vane' });
    const bid = line('Capital Bid', { parentId: budget.id });
    const minutes = line('Minutes of the last meeting', { presenter: 'Cllr Hart' });
    const items = [
      line('Apologies', { rowKind: 'unnumbered' }),
      minutes,
      line('Matters Arising', { presenter: 'Cllr Hart' }),
      ...[budget, bid],
      line('Date of next meeting', { standingKey: 'next-meeting', note: 'Wednesday, 10 March 2027' }),
    ];
    const papers = [paper(minutes, 'Minutes'), paper(budget, 'Budget report')];
    expect(print(record(items, papers))).toEqual([
      'CALDER VALE SAFER PARTNERSHIP BOARD',
      'Wednesday, 18 November 2026 9.30am, Calder Hall, Conference Room',
      'AGENDA',
      'OPEN SESSION',
      'Apologies',
      '1. | Minutes of the last meeting* | Cllr Hart',
      '2. | Matters Arising | Cllr Hart',
      '3. | Budget* / • Capital Bid | Howard Vane',
      '4. | Date of next meeting | ',
      'Wednesday, 10 March 2027',
    ]);
  });

  it('[L32] sets the day of the next meeting below, whether it is the standing item or was typed under its name', () => {
    const typed = line('Date of next meeting :', { note: 'Wednesday, 10 March 2027' });
    expect(print(record([typed])).slice(-2)).toEqual(['1. | Date of next meeting : | ', 'Wednesday, 10 March 2027']);
    const other = line('Venue for the next meeting', { note: 'Two halls are free.' });
    expect(print(record([other])).at(-1)).toBe('1. | Venue for the next meeting / Two halls are free. | ');
  });

  it('[L25] says what is not known, and shows XX while numbers are not given', () => {
    const facts = { heldOn: null, startsAt: null, venue: null, room: null, agendaNumbered: false };
    const agenda = record([line('Budget')]);
    const lines = print({ ...agenda, meeting: { ...agenda.meeting, ...facts, kind: 'special' } });
    expect(lines).toContain('Special meeting, Date to be confirmed, venue to be confirmed');
    expect(lines).toContain('XX. | Budget | ');
  });

  it('[L26] tells in words what does not come with the agenda', () => {
    const item = line('Business case');
    const states = ['verbal', 'to-follow', 'separate'] as const;
    const papers = states.map((state) => paper(item, `Paper ${state}`, { state }));
    expect(print(record([item], papers))).toContain(
      '1. | Business case / (verbal) / Paper to-follow: to follow / Paper separate: sent separately | ',
    );
  });

  it('[L32] keeps the number of an item that was withdrawn', () => {
    const gone = line('Trap car bid', { withdrawn: true, withdrawnReason: 'Not reissued.', number: '1' });
    expect(print(record([gone, line('Budget')]))).toEqual(
      expect.arrayContaining(['1. | Trap car bid – item withdrawn / Not reissued. | ', '2. | Budget | ']),
    );
  });
});

describe('what is closed', () => {
  const access: Access = { kind: 'exempt', grounds: ['LGA 1972 Sch 12A ¶3'], reason: null };
  const contract = line('Leisure contract with Broadmere Ltd', { presenter: 'P Tavener', note: 'Broadmere attends.' });
  const under = line('Terms', { parentId: contract.id });

  it('[L29] has neither title nor anything else for the public, and all of it for members', () => {
    const papers = [paper(contract, 'Broadmere prices', { access }), paper(under, 'Broadmere terms', { access })];
    const shown = print(record([contract, under], papers)).join('\n');
    expect(shown).toContain(
      'Leisure contract with Broadmere Ltd* / • Terms* / Exempt under LGA 1972 Sch 12A ¶3. / Broadmere attends.',
    );
    const bare = line('Terms of Broadmere', { parentId: contract.id });
    const agenda = record([contract, under, bare], papers, { readers: 'public' });
    expect(print(agenda).at(-1)).toBe('1. | Item closed to the public / Exempt under LGA 1972 Sch 12A ¶3. | ');
    expect(JSON.stringify(composeAgenda(agenda, houseStyleById('s2')))).not.toMatch(/Broadmere|Tavener|Terms/);
  });

  it('[L30] in an open item is told under it, without its title for the public', () => {
    const open = line('Leisure contract');
    const report = paper(open, 'Report');
    const appendix = paper(open, 'Broadmere prices', { access, kind: 'appendix', parentId: report.id });
    expect(print(record([open], [report, appendix])).at(-1)).toBe(
      '1. | Leisure contract* / Broadmere prices is exempt under LGA 1972 Sch 12A ¶3. | ',
    );
    expect(print(record([open], [report, appendix], { readers: 'public' })).at(-1)).toBe(
      '1. | Leisure contract* / An appendix to this item is exempt under LGA 1972 Sch 12A ¶3. | ',
    );
  });
});

it('[L30] a closed sub-item of an open item tells of itself, once', () => {
  const item = line('Commissioning');
  const under = line('Broadmere', { parentId: item.id });
  const access = { kind: 'confidential' } as const;
  const papers = [paper(item, 'Report'), paper(under, 'Prices', { access })];
  expect(print(record([item, under], papers, { readers: 'public' })).at(-1)).toBe(
    '1. | Commissioning* / • Item closed to the public / Confidential. | ',
  );
});

describe('other agendas', () => {
  it('[L31] a supplement prints its own items under their numbers', () => {
    const items = [line('Budget', { number: '1' }), line('Late bid', { supplement: 1, urgentReason: 'Funds lapse.' })];
    const lines = print(record(items, [], { supplement: 1 }));
    expect(lines).toContain('SUPPLEMENTARY AGENDA');
    expect(lines.filter((one) => one.includes('|'))).toEqual(['2. | Late bid / Taken as urgent: Funds lapse. | ']);
  });

  it('[L25] have the heads of their families', () => {
    const items = [line('Grants', { purpose: 'decide' })];
    expect(print(record(items), 's5').slice(0, 4)).toEqual([
      'CALDER VALE COUNTY COUNCIL',
      'MEETING OF CALDER VALE SAFER PARTNERSHIP BOARD',
      '18 November 2026',
      '9.30am, Calder Hall, Conference Room',
    ]);
    expect(print(record(items), 's6')).toEqual(
      expect.arrayContaining(['Calder Vale County Council', '1. | Grants (for decision) | ']),
    );
    const key = [
      line('Leisure contract', { purpose: 'decide', keyDecision: 'special-urgency', urgentReason: 'It ends.' }),
    ];
    expect(print(record(key), 's6').at(-1)).toBe(
      '1. | Leisure contract (for decision; key decision) / Taken at shorter notice: It ends. | ',
    );
    expect(print(record(key)).at(-1)).toBe('1. | Leisure contract / Taken at shorter notice: It ends. | ');
    expect(print(record(items), 's7').slice(0, 4)).toEqual([
      'Calder Vale Safer Partnership Board',
      'DATE: Wednesday, 18 November 2026',
      'TIME: 9.30am',
      'VENUE: Calder Hall, Conference Room',
    ]);
  });

  it('with sections of their own print these in place of the open part', () => {
    const lines = print(record([line('Part 1', { rowKind: 'heading' }), line('Budget')]));
    expect(lines).not.toContain('OPEN SESSION');
    expect(lines.slice(-2)).toEqual(['Part 1', '1. | Budget | ']);
  });

  it('[L3] have anchors that are all different', () => {
    const items = Array.from({ length: 200 }, (_one, at) =>
      line(`Item ${at}`, at % 7 === 0 ? { rowKind: 'heading' } : {}),
    );
    const anchors = composeAgenda(record(items), houseStyleById('s2')).blocks.map((block) => block.anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
  });
});
