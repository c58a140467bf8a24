import { describe, expect, it } from 'vitest';
import {
  addAgendaItem,
  arrangeAgenda,
  changeAgendaItem,
  freezeNumbers,
  getAgendaPage,
  numberItems,
  removeAgendaItems,
} from '../../../electron/services/agenda/agenda.ts';
import { copyAgenda, pasteAgenda } from '../../../electron/services/agenda/copy-and-paste.ts';
import { addPaper, changePaper, dropPaper, placePaper } from '../../../electron/services/agenda/papers.ts';
import { fillStanding, listStanding, saveStanding } from '../../../electron/services/agenda/standing-items.ts';
import type { ServiceContext } from '../../../electron/services/context.ts';
import { mutate } from '../../../electron/store/change-set.ts';
import { redo, undo } from '../../../electron/store/undo.ts';
import { accessOfItem } from '../../../shared/domain/agenda/access.ts';
import { indentRow, outdentRow, stepRow, type Placement } from '../../../shared/domain/agenda/outline.ts';
import { lawPresets } from '../../../shared/domain/law/presets/index.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { newPaperFacts, type AgendaItem } from '../../../shared/domain/meeting.ts';
import { aLine, readLines } from '../../support/store/agendas.ts';
import { dump } from '../../support/store/dump.ts';
import { aBody, aMeeting } from '../../support/store/records.ts';
import { codeOf, refusalOf } from '../../support/store/refusals.ts';
import { wordEntry, wordPage, wordParagraph, wordTable } from '../../support/word-clipboard.ts';
import { temporaryContext } from '../../support/store/temporary-workspace.ts';

function anAgenda(...titles: string[]) {
  const context = temporaryContext();
  const body = aBody(context);
  const meeting = aMeeting(context, body);
  const lines = titles.map((title) => aLine(context, meeting.id, title));
  return { context, body, meeting, lines, line: (at: number) => lines[at] ?? missing() };
}

function missing(): never {
  throw new Error('there is no such line');
}

/** Carries out placements under the revisions that are stored, as the window does. */
function arrange(context: ServiceContext, meetingId: MeetingId, placements: readonly Placement[]): void {
  const revisions = new Map(getAgendaPage(context, { meetingId }).items.map(({ id, revision }) => [id, revision]));
  arrangeAgenda(context, {
    ...{ meetingId, label: 'Moving “Budget”' },
    placements: placements.map((placement) => ({ ...placement, revision: revisions.get(placement.id) ?? 0 })),
  });
}

const rowsOf = (context: ServiceContext, meetingId: MeetingId): AgendaItem[] =>
  getAgendaPage(context, { meetingId }).items;

describe('lines of an agenda', () => {
  it('[AG1] [AG3] come in behind another or first, and numbers follow', () => {
    const { context, meeting, line } = anAgenda('Budget', 'Any other business');
    const added = addAgendaItem(context, {
      ...{ meetingId: meeting.id, parentId: null, after: line(0).id, title: ' Performance ' },
    });
    expect(added.moved).toEqual([]);
    addAgendaItem(context, {
      ...{ meetingId: meeting.id, parentId: null, after: null, title: 'Apologies', rowKind: 'unnumbered' },
    });
    expect(readLines(context, meeting.id)).toEqual(['Apologies', '1 Budget', '2  Performance', '3 Any other business']);
  });

  it('[AG1] write themselves alone; only where no room is left do the others make room, and say so', () => {
    const { context, meeting, line } = anAgenda('A', 'B', 'C');
    const writesOf = (work: () => unknown) => {
      const count = () => Number(context.workspace.get('SELECT count(*) AS n FROM changes')?.['n']);
      const before = count();
      work();
      return count() - before;
    };
    const add = () =>
      addAgendaItem(context, { meetingId: meeting.id, parentId: null, after: line(0).id, title: 'Between' });
    const writes = Array.from({ length: 24 }, () => writesOf(add));
    expect(writes.filter((count) => count === 1).length).toBeGreaterThan(20);
    expect(Math.max(...writes)).toBeGreaterThan(3);
    const rows = rowsOf(context, meeting.id);
    for (const placement of stepRow(rows, line(2).id, -1)) expect(placement.id).toBe(line(2).id);
    expect(writesOf(() => arrange(context, meeting.id, stepRow(rows, line(2).id, -1)))).toBe(1);
  });

  it('[AG2] are put under items with their sub-items behind them, and out again; no deeper', () => {
    const { context, meeting, line } = anAgenda('Budget', 'Capital bid', 'Heating', 'Roof');
    for (const at of [1, 2, 3]) arrange(context, meeting.id, indentRow(rowsOf(context, meeting.id), line(at).id));
    expect(readLines(context, meeting.id)).toEqual(['1 Budget', '- Capital bid', '- Heating', '- Roof']);
    arrange(context, meeting.id, outdentRow(rowsOf(context, meeting.id), line(2).id));
    expect(readLines(context, meeting.id)).toEqual(['1 Budget', '- Capital bid', '2 Heating', '- Roof']);
    const under = { meetingId: meeting.id, parentId: line(3).id, after: null, title: 'Deeper' };
    expect(codeOf(() => addAgendaItem(context, under))).toBe('input-refused');
    const tooDeep = [{ id: line(2).id, parentId: line(0).id, position: 5 }];
    expect(codeOf(() => arrange(context, meeting.id, tooDeep))).toBe('input-refused');
    const heading = rowsOf(context, meeting.id).find(({ title }) => title === 'Heating');
    const asHeading = { id: line(2).id, revision: heading?.revision ?? 0, rowKind: 'heading' as const };
    expect(codeOf(() => changeAgendaItem(context, asHeading))).toBe('input-refused');
  });

  it('are changed under the revision that was seen; what is left out stays', () => {
    const { context, meeting, line } = anAgenda('Budget');
    const { id, revision } = line(0);
    const changed = changeAgendaItem(context, { id, revision, presenter: 'Helen Marsh' });
    expect(changed).toMatchObject({ title: 'Budget', presenter: 'Helen Marsh', revision: revision + 1 });
    const late = refusalOf(() => changeAgendaItem(context, { id, revision, title: 'Budget 2027' }));
    expect(late).toMatchObject({ code: 'moved-on' });
    expect(readLines(context, meeting.id)).toEqual(['1 Budget']);
    const again = changeAgendaItem(context, { id, revision: changed.revision, presenter: null, title: 'Budget 2027' });
    expect(again).toMatchObject({ title: 'Budget 2027', presenter: null });
    undo(context.workspace, context.now());
    expect(rowsOf(context, meeting.id)[0]).toMatchObject({ title: 'Budget', presenter: 'Helen Marsh' });
  });

  it('that another window moved are not moved again unseen', () => {
    const { context, meeting, line } = anAgenda('A', 'B');
    const placements = stepRow(rowsOf(context, meeting.id), line(1).id, -1).map((one) => ({ ...one, revision: 1 }));
    arrangeAgenda(context, { meetingId: meeting.id, label: 'Moving “B”', placements });
    expect(codeOf(() => arrangeAgenda(context, { meetingId: meeting.id, label: 'Moving “B”', placements }))).toBe(
      'moved-on',
    );
  });

  it('go with sub-items and papers, in one step that undo takes back', () => {
    const { context, meeting, line } = anAgenda('Budget', 'Performance', 'Roof');
    const sub = aLine(context, meeting.id, 'Capital bid', {}, line(0).id);
    const report = addPaper(context, { ...newPaperFacts, agendaItemId: sub.id, title: 'Bid' });
    addPaper(context, { ...newPaperFacts, agendaItemId: sub.id, parentId: report.id, title: 'Costs' });
    const before = dump(context.workspace);
    removeAgendaItems(context, { meetingId: meeting.id, ids: [line(0).id, sub.id, line(2).id] });
    expect(readLines(context, meeting.id)).toEqual(['1 Performance']);
    expect(getAgendaPage(context, { meetingId: meeting.id }).papers).toEqual([]);
    undo(context.workspace, context.now());
    expect(dump(context.workspace)).toBe(before);
  });
});

describe('numbers of an agenda', () => {
  it('[AG6] show XX until they are given', () => {
    const { context, meeting } = anAgenda('Budget');
    numberItems(context, { meetingId: meeting.id, isNumbered: false });
    expect(readLines(context, meeting.id)).toEqual(['XX Budget']);
    numberItems(context, { meetingId: meeting.id, isNumbered: true });
    expect(readLines(context, meeting.id)).toEqual(['1 Budget']);
  });

  it('[AG4] [AG5] stay once they have gone out: withdrawn, not removed, and late ones take a letter', () => {
    const { context, meeting, line } = anAgenda('Budget', 'Performance');
    mutate(context.workspace, { label: 'Publishing', now: context.now() }, (tx) => freezeNumbers(tx, meeting.id));
    const remove = refusalOf(() => removeAgendaItems(context, { meetingId: meeting.id, ids: [line(0).id] }));
    expect(remove.message).toContain('Item 1 has gone out');
    expect(codeOf(() => numberItems(context, { meetingId: meeting.id, isNumbered: false }))).toBe('input-refused');
    const { id, revision } = rowsOf(context, meeting.id)[0] ?? missing();
    changeAgendaItem(context, { id, revision, withdrawn: true, withdrawnReason: 'Not ready' });
    addAgendaItem(context, { meetingId: meeting.id, parentId: null, after: id, title: 'Flood relief' });
    addAgendaItem(context, { meetingId: meeting.id, parentId: null, after: line(1).id, title: 'Roof' });
    expect(readLines(context, meeting.id)).toEqual(['1 Budget', '1a Flood relief', '2 Performance', '3 Roof']);
  });
});

describe('papers', () => {
  it('[AG9] stand under their item, appendices under their report, and close it only when all are closed', () => {
    const { context, meeting, line } = anAgenda('Land', 'Budget');
    const report = addPaper(context, { ...newPaperFacts, agendaItemId: line(0).id, title: 'Sale of land' });
    const closed = { kind: 'exempt' as const, grounds: ['LGA 1972 Sch 12A ¶3'], reason: 'It names a price.' };
    const appendix = addPaper(context, {
      ...newPaperFacts,
      ...{ agendaItemId: line(0).id, parentId: report.id, title: 'Valuation', kind: 'appendix', access: closed },
    });
    const papers = () => getAgendaPage(context, { meetingId: meeting.id }).papers;
    expect(accessOfItem(papers())).toMatchObject({ kind: 'partly-closed' });
    changePaper(context, { ...facts(report), id: report.id, revision: report.revision, access: closed });
    expect(accessOfItem(papers())).toEqual({ kind: 'closed', grounds: closed.grounds, isConfidential: false });
    const deep = { ...newPaperFacts, agendaItemId: line(0).id, parentId: appendix.id, title: 'Deeper' };
    expect(codeOf(() => addPaper(context, deep))).toBe('input-refused');
    const elsewhere = { ...newPaperFacts, agendaItemId: line(1).id, parentId: report.id, title: 'Elsewhere' };
    expect(codeOf(() => addPaper(context, elsewhere))).toBe('input-refused');
    const moving = papers().find(({ id }) => id === report.id) ?? missing();
    placePaper(context, { id: report.id, revision: moving.revision, agendaItemId: line(1).id, after: null });
    expect(papers().map(({ title, agendaItemId }) => [title, agendaItemId])).toEqual([
      ['Sale of land', line(1).id],
      ['Valuation', line(1).id],
    ]);
    const last = papers().find(({ id }) => id === report.id) ?? missing();
    dropPaper(context, { id: report.id, revision: last.revision });
    expect(papers()).toEqual([]);
  });
});

function facts({ title, kind, state, author, access, attachmentId }: ReturnType<typeof addPaper>) {
  return { title, kind, state, author, access, attachmentId };
}

describe('a standing agenda', () => {
  const line = { standingKey: null, purpose: null, presenter: null, note: null, rowKind: 'item' } as const;

  it('[AG10] [AG8] fills an agenda around what is there, each line once', () => {
    const { context, meeting } = anAgenda('budget', 'Any Other Business.');
    expect(fillStanding(context, { meetingId: meeting.id })).toEqual({ added: 5, passedOver: 1 });
    expect(readLines(context, meeting.id)).toEqual([
      'Apologies',
      '1 Declarations of interest',
      '2 Minutes of the last meeting',
      '3 Matters arising',
      '4 budget',
      '5 Any Other Business.',
      '6 Date of next meeting',
    ]);
    expect(fillStanding(context, { meetingId: meeting.id }).added).toBe(0);
    undo(context.workspace, context.now());
    expect(readLines(context, meeting.id)).toEqual(['1 budget', '2 Any Other Business.']);
  });

  it('[AG10] is what the rules of the body say while it has none of its own', () => {
    const { context, body } = anAgenda();
    const titles = () =>
      listStanding(context, { bodyId: body.id })[0]?.items.map(({ standingKey, title }) => standingKey ?? title);
    expect(titles()).toContain('any-other-business');
    mutate(context.workspace, { label: 'Rules', now: context.now() }, (tx) => {
      const parish = lawPresets.find(({ rules }) => !rules.otherBusiness.decisions);
      tx.update('bodies', body.id, null, { preset_id: parish?.id ?? null });
    });
    expect(titles()).toContain('confirmation');
    expect(titles()).not.toContain('any-other-business');
  });

  it('[AG10] is saved for one kind of meeting alone, each time one step that undo takes back', () => {
    const { context, body } = anAgenda();
    const linesOf = (titles: readonly string[]) => titles.map((title) => ({ ...line, title, place: 'first' as const }));
    let before: string[] = [];
    const save = (...titles: string[]) => {
      const seen = linesOf(before);
      saveStanding(context, { bodyId: body.id, meetingKind: 'special', before: seen, items: linesOf(titles) });
      before = titles;
    };
    const own = () =>
      listStanding(context, { bodyId: body.id }).flatMap(({ meetingKind, isOwn, items }) =>
        isOwn ? [[meetingKind, ...items.map(({ title }) => title)]] : [],
      );
    save('Welcome');
    save('Welcome', 'Apologies');
    save();
    expect(own()).toEqual([]);
    undo(context.workspace, context.now());
    expect(own()).toEqual([['special', 'Welcome', 'Apologies']]);
    undo(context.workspace, context.now());
    expect(own()).toEqual([['special', 'Welcome']]);
  });

  it('[AG21] is never stored over lines that were not seen', () => {
    const { context, body } = anAgenda();
    const lines = (title: string) => [{ ...line, title, place: 'first' as const }];
    const save = (before: string | null, title: string | null) =>
      saveStanding(context, {
        ...{ bodyId: body.id, meetingKind: 'ordinary', before: before === null ? [] : lines(before) },
        items: title === null ? [] : lines(title),
      });
    save(null, 'Welcome');
    const stored = dump(context.workspace);
    // The body had none when they were seen; it had others; they are to be removed.
    for (const stale of [
      () => save(null, 'Prayers'),
      () => save('Apologies', 'Prayers'),
      () => save('Apologies', null),
    ]) {
      const said = refusalOf(stale);
      expect(said).toMatchObject({ code: 'moved-on' });
      expect(said.message).toContain('was changed in the meantime');
      expect(dump(context.workspace)).toBe(stored);
    }
    save('Welcome', 'Prayers');
    expect(listStanding(context, { bodyId: body.id })[0]?.items.map(({ title }) => title)).toEqual(['Prayers']);
  });

  it('[AG10] is the body’s own for a kind of meeting once it is saved', () => {
    const { context, meeting, body } = anAgenda();
    const own = [
      { ...line, title: 'Welcome', place: 'first' as const },
      { ...line, title: 'Part 2', rowKind: 'heading' as const, place: 'closed-part' as const },
      { ...line, title: 'Update from partners', place: 'business' as const },
    ];
    saveStanding(context, { bodyId: body.id, meetingKind: 'ordinary', before: [], items: own });
    const listed = listStanding(context, { bodyId: body.id });
    expect(listed.map(({ meetingKind, isOwn, items }) => [meetingKind, isOwn, items.length])).toEqual([
      ['ordinary', true, 3],
      ['annual', false, 6],
      ['extraordinary', false, 2],
      ['budget', false, 6],
      ['special', false, 2],
    ]);
    const before = dump(context.workspace);
    saveStanding(context, { bodyId: body.id, meetingKind: 'ordinary', before: own, items: own });
    expect(dump(context.workspace)).toBe(before);
    fillStanding(context, { meetingId: meeting.id });
    expect(readLines(context, meeting.id)).toEqual(['1 Welcome', '2 Update from partners', 'Part 2']);
    saveStanding(context, { bodyId: body.id, meetingKind: 'ordinary', before: own, items: [] });
    expect(listStanding(context, { bodyId: body.id })[0]).toMatchObject({ isOwn: false });
  });
});

describe('copying and pasting', () => {
  it('copies the lines of an earlier agenda behind those that are there, without what belonged to that meeting', () => {
    const { context, body, meeting: earlier, line } = anAgenda('Apologies', 'Budget', 'Old matter');
    const sub = aLine(context, earlier.id, 'Capital bid', { presenter: 'Helen Marsh' }, line(1).id);
    addPaper(context, { ...newPaperFacts, agendaItemId: sub.id, title: 'Bid' });
    changeAgendaItem(context, { id: line(2).id, revision: 1, withdrawn: true });
    mutate(context.workspace, { label: 'Publishing', now: context.now() }, (tx) => freezeNumbers(tx, earlier.id));
    const meeting = aMeeting(context, body, '2026-12-01');
    aLine(context, meeting.id, 'APOLOGIES', { rowKind: 'unnumbered' });
    expect(copyAgenda(context, { meetingId: meeting.id, fromMeetingId: earlier.id })).toEqual({
      added: 2,
      passedOver: 2,
    });
    expect(readLines(context, meeting.id)).toEqual(['APOLOGIES', '1 Budget', '- Capital bid']);
    const copied = rowsOf(context, meeting.id).find(({ title }) => title === 'Capital bid');
    expect(copied).toMatchObject({ presenter: 'Helen Marsh', sourceKind: 'copied', sourceId: sub.id });
    expect(getAgendaPage(context, { meetingId: meeting.id }).papers).toEqual([]);
  });

  it('reads pasted words as an agenda: numbered, in a table, or lines alone', () => {
    const { context, meeting, line } = anAgenda('Apologies', 'Any other business');
    const paste = (after: AgendaItem | null, text: string) =>
      pasteAgenda(context, { meetingId: meeting.id, after: after?.id ?? null, text, html: null });
    expect(paste(line(0), '1. Budget report*\n2. Performance\n   a) Fire\n   b) Police\n3. Roads\n').added).toBe(5);
    expect(paste(line(1), 'Item\tTitle\tLead\n1\tFinance\tHelen Marsh\n2\tEstates\tAll\n').added).toBe(2);
    expect(paste(null, 'Welcome').added).toBe(1);
    expect(readLines(context, meeting.id)).toEqual([
      '1 Welcome',
      '2 Apologies',
      '3 Budget report',
      '4 Performance',
      '- Fire',
      '- Police',
      '5 Roads',
      '6 Any other business',
      '7 Finance',
      '8 Estates',
    ]);
    const page = getAgendaPage(context, { meetingId: meeting.id });
    const budget = page.items.find(({ title }) => title === 'Budget report');
    expect(budget).toMatchObject({ presenter: null, number: null, sourceKind: 'pasted' });
    expect(page.items.find(({ title }) => title === 'Finance')?.presenter).toBe('Helen Marsh');
    expect(page.papers).toMatchObject([{ agendaItemId: budget?.id, title: 'Budget report', state: 'expected' }]);
    undo(context.workspace, context.now());
    redo(context.workspace, context.now());
    expect(readLines(context, meeting.id)).toHaveLength(10);
  });

  it('[AG20] reads the lists, levels, tables and bold words of Word beside the text', () => {
    const { context, meeting } = anAgenda();
    // As text the labels of a list are gone into tabs, and a bullet is a sign of Word's own.
    const paste = (html: string, text = 'Budget\r\nRoads') => {
      for (const { id } of rowsOf(context, meeting.id).filter(({ parentId }) => parentId === null)) {
        removeAgendaItems(context, { meetingId: meeting.id, ids: [id] });
      }
      pasteAgenda(context, { meetingId: meeting.id, after: null, text, html });
      return readLines(context, meeting.id);
    };
    const list = [
      wordEntry('1.', 'Apologies for absence'),
      wordEntry('2.', '<b>Budget report</b>*'),
      wordEntry('3.', 'Performance of\n  the year'),
      wordEntry('·', 'Fire', 2),
      wordEntry('·', 'Police', 2),
      wordEntry('4.', 'Roads'),
    ];
    expect(paste(wordPage(wordParagraph('<b>AGENDA</b>'), ...list))).toEqual([
      ...['1 Apologies for absence', '2 Budget report', '3 Performance of the year', '- Fire', '- Police', '4 Roads'],
    ]);
    expect(getAgendaPage(context, { meetingId: meeting.id }).papers).toMatchObject([{ title: 'Budget report' }]);
    expect(paste(wordPage(...list))).toHaveLength(6);

    const table = wordTable(
      ['<b>Item</b>', '<b>Title</b>', '<b>Lead</b>'],
      ['1', 'Finance*', 'Helen Marsh'],
      ['2', 'Estates\nDepot', 'All'],
    );
    expect(paste(wordPage(table))).toEqual(['1 Finance', '2 Estates', '- Depot']);
    const { items, papers } = getAgendaPage(context, { meetingId: meeting.id });
    expect(items.map(({ presenter }) => presenter)).toEqual(expect.arrayContaining(['Helen Marsh', 'All']));
    expect(papers).toMatchObject([{ title: 'Finance' }]);

    const bold = ['Budget report', 'Roads'].flatMap((title) => [
      wordParagraph(`<b>${title}</b>`),
      wordParagraph('The members are asked to agree what the paper sets out.'),
    ]);
    expect(paste(wordPage(...bold))).toEqual(['1 Budget report', '2 Roads']);
  });

  it('[AG20] falls back to the text where the mark-up holds no agenda', () => {
    const { context, meeting } = anAgenda();
    const empty = '<html><body><!--StartFragment--><img src="file:///C:/clip.png"><!--EndFragment--></body></html>';
    const input = { meetingId: meeting.id, after: null, text: '1. Budget\n2. Roads' };
    expect(pasteAgenda(context, { ...input, html: empty }).added).toBe(2);
    expect(pasteAgenda(context, { ...input, html: '<div>'.repeat(5000) }).added).toBe(2);
  });

  it('says in one sentence that a paste holds no agenda, and stores nothing', () => {
    const { context, meeting } = anAgenda();
    const prose =
      'The council met last week and many residents thought that the long discussion had been worth having, because it ' +
      'brought together people from all of the villages. It should happen again next year, if there is money for it.';
    for (const text of [prose, ' \n \n', 'Dear Ann, see you on Tuesday.\n\nBest wishes\nPat', '\u0000']) {
      const said = refusalOf(() => pasteAgenda(context, { meetingId: meeting.id, after: null, text, html: null }));
      expect(said).toMatchObject({ code: 'input-refused' });
      expect(said.message).toContain('No agenda was found in what was pasted.');
    }
    expect(readLines(context, meeting.id)).toEqual([]);
  });

  it('takes two hundred lines in one step', () => {
    const { context, meeting, line } = anAgenda('First', 'Last');
    const text = Array.from({ length: 200 }, (_, at) => `${at + 1}. Matter of ward ${at + 1}`).join('\n');
    expect(pasteAgenda(context, { meetingId: meeting.id, after: line(0).id, text, html: null }).added).toBe(200);
    const lines = readLines(context, meeting.id);
    expect([lines[1], lines[200], lines[201]]).toEqual(['2 Matter of ward 1', '201 Matter of ward 200', '202 Last']);
  });
});
