import { describe, expect, it } from 'vitest';
import {
  addAgendaItem,
  changeAgendaItem,
  getAgendaPage,
  removeAgendaItems,
} from '../../../electron/services/agenda/agenda.ts';
import { addPaper } from '../../../electron/services/agenda/papers.ts';
import type { ServiceContext } from '../../../electron/services/context.ts';
import { composeDocument, composeForExport } from '../../../electron/services/documents/compose-document.ts';
import {
  getKeptEdition,
  getMeetingLife,
  publishAgenda,
  recordStage,
  takeBackStage,
} from '../../../electron/services/documents/publish.ts';
import { undoStep } from '../../../electron/services/undo.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import { EditionId } from '../../../shared/domain/ids.ts';
import { newPaperFacts, type AgendaItem, type Meeting, type Stage } from '../../../shared/domain/meeting.ts';
import { aBody, aMeeting } from '../../support/store/records.ts';
import { codeOf } from '../../support/store/refusals.ts';
import { temporaryContext } from '../../support/store/temporary-workspace.ts';

const on = IsoDate.parse('2026-08-24');

function anItem(context: ServiceContext, meeting: Meeting, title: string, after: AgendaItem | null): AgendaItem {
  const place = { meetingId: meeting.id, parentId: null, after: after?.id ?? null };
  return addAgendaItem(context, { ...place, title }).item;
}

const numbersOf = (context: ServiceContext, meeting: Meeting) =>
  getAgendaPage(context, { meetingId: meeting.id })
    .items.toSorted((one, other) => one.position - other.position)
    .map(({ number, title }) => [number, title]);

function anAgenda() {
  const context = temporaryContext();
  const meeting = aMeeting(context, aBody(context));
  const first = anItem(context, meeting, 'Minutes', null);
  const second = anItem(context, meeting, 'Budget', first);
  const publish = (how: 'issue' | 'supplement' | 'correction') =>
    publishAgenda(context, { meetingId: meeting.id, on, how, note: null });
  return { context, meeting, first, second, publish };
}

describe('publishing an agenda', () => {
  it('[AG4] keeps its numbers from then on, and what went out as an edition that tells damage', () => {
    const { context, meeting, first, publish } = anAgenda();
    const stage = publish('issue');
    expect(stage).toMatchObject({ stage: 'agenda-published', on });
    expect(getAgendaPage(context, { meetingId: meeting.id }).publishedOn).toBe(on);
    anItem(context, meeting, 'Late bid', first);
    expect(numbersOf(context, meeting)).toEqual([
      ['1', 'Minutes'],
      [null, 'Late bid'],
      ['2', 'Budget'],
    ]);
    expect(codeOf(() => removeAgendaItems(context, { meetingId: meeting.id, ids: [first.id] }))).toBe('input-refused');
    const life = getMeetingLife(context, { meetingId: meeting.id });
    expect(life.editions).toMatchObject([{ kind: 'agenda', ordinal: 1, isWhole: true }]);
    const edition = getKeptEdition(context, { id: EditionId.parse(stage.editionId) });
    expect(edition.content).toContain('Budget');
    expect(edition.content).not.toContain('Late bid');
    const changeBehindOurBack = (sql: string) => context.workspace.connection.database.exec(sql);
    for (const damage of ["replace(content, 'Budget', 'Gift')", "'{}'"]) {
      changeBehindOurBack(`UPDATE editions SET content = ${damage}`);
      const damaged = getMeetingLife(context, { meetingId: meeting.id });
      expect(damaged.editions).toMatchObject([{ isWhole: false }]);
    }
  });

  it('[AG16] tells what has changed since', () => {
    const { context, meeting, first, second, publish } = anAgenda();
    expect(getMeetingLife(context, { meetingId: meeting.id }).changes).toEqual([]);
    publish('issue');
    expect(getMeetingLife(context, { meetingId: meeting.id }).changes).toEqual([]);
    const [item] = getAgendaPage(context, { meetingId: meeting.id }).items.filter(({ id }) => id === second.id);
    if (item === undefined) throw new Error('the item is there');
    changeAgendaItem(context, { id: item.id, revision: item.revision, title: 'Budget for 2027', withdrawn: true });
    addPaper(context, { ...newPaperFacts, agendaItemId: first.id, title: 'Minutes of June' });
    anItem(context, meeting, 'Late bid', second);
    expect(getMeetingLife(context, { meetingId: meeting.id }).changes.map(({ words }) => words)).toEqual([
      '“Minutes”: papers.',
      '“Budget”: title, withdrawn.',
      '“Late bid” was added.',
    ]);
  });

  it('[AG17] a supplement brings what was added, under its number in the whole', () => {
    const { context, meeting, second, publish } = anAgenda();
    expect(codeOf(() => publish('supplement'))).toBe('input-refused');
    publish('issue');
    expect(codeOf(() => publish('supplement'))).toBe('input-refused');
    anItem(context, meeting, 'Late bid', second);
    expect(publish('supplement').stage).toBe('supplement-published');
    const document = { kind: 'agenda', readers: 'public', supplement: 1 } as const;
    const printed = JSON.stringify(composeDocument(context.workspace, meeting.id, document).layout);
    expect(printed).toContain('Late bid');
    expect(printed).toContain('"3."');
    expect(printed).not.toContain('Budget');
    expect(getMeetingLife(context, { meetingId: meeting.id })).toMatchObject({
      changes: [],
      editions: [{ kind: 'agenda' }, { kind: 'supplement', ordinal: 1 }],
    });
    expect(publish('correction').stage).toBe('agenda-corrected');
  });

  it('is refused for an empty agenda, and is no step of undo', () => {
    const context = temporaryContext();
    const meeting = aMeeting(context, aBody(context));
    const empty = { meetingId: meeting.id, on, how: 'issue', note: null } as const;
    expect(codeOf(() => publishAgenda(context, empty))).toBe('input-refused');
    anItem(context, meeting, 'Minutes', null);
    publishAgenda(context, empty);
    // What went out under a number is not undone behind the readers' backs.
    expect(codeOf(() => undoStep(context))).toBe('moved-on');
    expect(getMeetingLife(context, { meetingId: meeting.id }).stages).toHaveLength(1);
  });
});

describe('[LI6] taking back that something went out', () => {
  const stageOf = (context: ServiceContext, meeting: Meeting, stage: Stage) => {
    const found = getMeetingLife(context, { meetingId: meeting.id }).stages.findLast((one) => one.stage === stage);
    if (found === undefined) throw new Error('it was recorded');
    return { id: found.id, revision: found.revision };
  };

  it('of the only issue frees the numbers; the edition stays kept, and the next one is another', () => {
    const { context, meeting, first, publish } = anAgenda();
    publish('issue');
    anItem(context, meeting, 'Late bid', first);
    takeBackStage(context, stageOf(context, meeting, 'agenda-published'));
    expect(numbersOf(context, meeting).map(([number]) => number)).toEqual([null, null, null]);
    expect(getMeetingLife(context, { meetingId: meeting.id })).toMatchObject({
      ...{ stages: [], changes: [] },
      editions: [{ kind: 'agenda', ordinal: 1 }],
    });
    expect(getAgendaPage(context, { meetingId: meeting.id }).publishedOn).toBeNull();
    expect(codeOf(() => publish('correction'))).toBe('input-refused');
    publish('issue');
    expect(numbersOf(context, meeting).map(([number]) => number)).toEqual(['1', '2', '3']);
    expect(getMeetingLife(context, { meetingId: meeting.id }).editions).toMatchObject([{ ordinal: 1 }, { ordinal: 2 }]);
  });

  it('of a supplement or a correction tells the change again, and keeps the numbers of the issue', () => {
    const { context, meeting, second, publish } = anAgenda();
    publish('issue');
    anItem(context, meeting, 'Late bid', second);
    publish('correction');
    expect(getMeetingLife(context, { meetingId: meeting.id }).changes).toEqual([]);
    takeBackStage(context, stageOf(context, meeting, 'agenda-corrected'));
    expect(getMeetingLife(context, { meetingId: meeting.id }).changes).toMatchObject([{ kind: 'added' }]);
    publish('supplement');
    takeBackStage(context, stageOf(context, meeting, 'supplement-published'));
    expect(getMeetingLife(context, { meetingId: meeting.id }).changes).toMatchObject([{ kind: 'added' }]);
    expect(numbersOf(context, meeting)).toContainEqual(['1', 'Minutes']);
    publish('supplement');
    const document = { kind: 'agenda', readers: 'members', supplement: 2 } as const;
    expect(JSON.stringify(composeDocument(context.workspace, meeting.id, document).layout)).toContain('Late bid');
  });
});

it('stages are facts with days, in any order, and can be taken back', () => {
  const context = temporaryContext();
  const meeting = aMeeting(context, aBody(context));
  const held = recordStage(context, { meetingId: meeting.id, stage: 'held', on, note: null });
  recordStage(context, {
    meetingId: meeting.id,
    stage: 'notice-published',
    on: IsoDate.parse('2026-08-20'),
    note: 'Board',
  });
  const stages = () => getMeetingLife(context, { meetingId: meeting.id }).stages.map(({ stage }) => stage);
  expect(stages()).toEqual(['notice-published', 'held']);
  takeBackStage(context, { id: held.id, revision: held.revision });
  expect(stages()).toEqual(['notice-published']);
});

describe('what leaves the house', () => {
  it('is no agenda, summons or supplement without a line; the notice of a meeting needs none', () => {
    const context = temporaryContext();
    const meeting = aMeeting(context, aBody(context));
    const agenda = (supplement: number | null) => ({ kind: 'agenda', readers: 'members', supplement }) as const;
    const exportOf = (choice: Parameters<typeof composeForExport>[2]) => () =>
      composeForExport(context.workspace, meeting.id, choice);
    expect(exportOf(agenda(null))).toThrow('There is nothing on this agenda yet. Add its items, then export it.');
    expect(codeOf(exportOf({ kind: 'summons', issuedOn: on }))).toBe('input-refused');
    expect(exportOf({ kind: 'notice', issuedOn: on })().layout.blocks.length).toBeGreaterThan(2);
    anItem(context, meeting, 'Budget', null);
    expect(exportOf(agenda(null))().suggestedName).toContain('agenda');
    expect(exportOf(agenda(1))).toThrow('There is no supplementary agenda 1 for this meeting.');
  });
});
