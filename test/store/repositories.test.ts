import { describe, expect, it } from 'vitest';
import { getBody } from '../../electron/store/bodies.ts';
import { insertAgendaItem, insertPaper, listAgendaItems, listPapers } from '../../electron/store/agenda/agenda.ts';
import { getAttachment, insertAttachment, readAttachment } from '../../electron/store/attachments.ts';
import { mutate, type Tx } from '../../electron/store/change-set.ts';
import { insertDoubt, listOpenDoubts, settleDoubt } from '../../electron/store/doubts.ts';
import {
  findProvenance,
  insertImport,
  insertImportFile,
  insertProvenance,
  nameOfSource,
  wasImported,
} from '../../electron/store/imports.ts';
import { findMeetings, listInDoubt } from '../../electron/store/meetings.ts';
import { findOrganisationByName, insertOrganisation } from '../../electron/store/organisations.ts';
import { addAlias, findPeopleByName, getPerson, insertPerson, listPeople } from '../../electron/store/people.ts';
import { insertProduction, listProductions } from '../../electron/store/productions.ts';
import { getSetting, putSetting } from '../../electron/store/settings.ts';
import { undo } from '../../electron/store/undo.ts';
import type { ServiceContext } from '../../electron/services/context.ts';
import type { Access } from '../../shared/domain/access.ts';
import { type Organisation, type Person, newPersonFacts } from '../../shared/domain/body.ts';
import { IsoDate } from '../../shared/domain/calendar.ts';
import {
  AgendaItemId,
  AttachmentId,
  DoubtId,
  ImportFileId,
  ImportId,
  OrganisationId,
  PaperId,
  PersonId,
} from '../../shared/domain/ids.ts';
import { type AgendaItem, type Paper, newAgendaItemFacts, newPaperFacts } from '../../shared/domain/meeting.ts';
import { z } from 'zod';
import { dump } from '../support/store/dump.ts';
import { aBody, aMeeting } from '../support/store/records.ts';
import { temporaryContext } from '../support/store/temporary-workspace.ts';

const step = <T>(context: ServiceContext, work: (tx: Tx) => T): T =>
  mutate(context.workspace, { label: 'Step', now: context.now() }, work);

describe('a repository', () => {
  it('keeps agenda items, and papers with their access', () => {
    const context = temporaryContext();
    const { workspace, makeId } = context;
    const meeting = aMeeting(context, aBody(context));
    const item: AgendaItem = {
      ...newAgendaItemFacts,
      ...{ id: AgendaItemId.parse(makeId()), meetingId: meeting.id, parentId: null, position: 0, number: '7a' },
      ...{ title: 'Commissioning', presenter: 'P Tavener', purpose: 'decide', withdrawn: true },
      ...{ importId: null, revision: 1 },
    };
    const grounds = ['LGA 1972 Sch 12A ¶3'];
    const accesses: Access[] = [
      { kind: 'open' },
      { kind: 'exempt', grounds, reason: 'Prices of three bidders.' },
      { kind: 'exempt', grounds, reason: null },
      { kind: 'confidential' },
    ];
    const papers = accesses.map((access, position): Paper => {
      const id = PaperId.parse(makeId());
      const stored = { ...newPaperFacts, importId: null, revision: 1 };
      return { ...stored, id, agendaItemId: item.id, position, title: `Paper ${position}`, access };
    });
    step(context, (tx) => {
      insertAgendaItem(tx, item);
      for (const paper of papers) insertPaper(tx, paper);
    });
    expect(listAgendaItems(workspace, meeting.id)).toEqual([item]);
    expect(listPapers(workspace, item.id)).toEqual(papers);
  });

  it('lets no paper be exempt without its grounds, whatever a program writes', () => {
    const context = temporaryContext();
    const meeting = aMeeting(context, aBody(context));
    const id = AgendaItemId.parse(context.makeId());
    const facts = { ...newAgendaItemFacts, importId: null, revision: 1 };
    step(context, (tx) => {
      insertAgendaItem(tx, { ...facts, id, meetingId: meeting.id, position: 0, title: 'Item' });
    });
    const paper = { id: 'p', agenda_item_id: id, position: 0, title: 'Paper', attachment_id: null, import_id: null };
    const access = { access_kind: 'exempt', access_grounds: null, access_reason: null };
    expect(() => step(context, (tx) => tx.insert('papers', { ...paper, ...access, revision: 1 }))).toThrow(/CHECK/);
  });

  it('keeps the bytes of an attachment once, and takes the attachment back alone', () => {
    const context = temporaryContext();
    const { workspace, makeId } = context;
    const bytes = new TextEncoder().encode('the appendix');
    const ids = [AttachmentId.parse(makeId()), AttachmentId.parse(makeId())];
    const [first, second] = ids.map((id) =>
      step(context, (tx) =>
        insertAttachment(tx, { id, name: 'a.pdf', mediaType: 'application/pdf', importId: null }, bytes),
      ),
    );
    if (first === undefined || second === undefined) throw new Error('both were stored');
    expect(getAttachment(workspace, first.id)).toEqual(first);
    expect(first.sha256).toBe(second.sha256);
    expect(workspace.all('SELECT sha256 FROM attachment_blobs')).toHaveLength(1);
    undo(workspace, context.now());
    expect(getAttachment(workspace, second.id)).toBeUndefined();
    expect(Buffer.from(readAttachment(workspace, first.id) ?? []).toString()).toBe('the appendix');
  });

  it('finds people by any of their names, and adds a name once', () => {
    const context = temporaryContext();
    const { workspace, makeId } = context;
    const stored = { importId: null, revision: 1 };
    const person: Person = {
      ...newPersonFacts,
      id: PersonId.parse(makeId()),
      title: 'Cllr',
      name: 'Sally Goodman',
      aliases: ['S Goodman'],
      ...stored,
    };
    step(context, (tx) => insertPerson(tx, person, makeId));
    expect(findPeopleByName(workspace, 's goodman')).toEqual([person]);
    expect(findPeopleByName(workspace, 'SALLY GOODMAN')).toEqual([person]);
    for (const alias of ['Mrs Goodman', 'Sally Goodman', 'S Goodman']) {
      const known = getPerson(workspace, person.id);
      if (known !== undefined) step(context, (tx) => addAlias(tx, known, alias, makeId));
    }
    expect(listPeople(workspace)).toEqual([{ ...person, aliases: ['S Goodman', 'Mrs Goodman'] }]);
  });

  it('finds organisations by name or abbreviation', () => {
    const context = temporaryContext();
    const id = OrganisationId.parse(context.makeId());
    const organisation: Organisation = {
      id,
      name: 'Vale Health Trust',
      abbreviation: 'VHT',
      aliases: [],
      importId: null,
      revision: 1,
    };
    step(context, (tx) => insertOrganisation(tx, organisation, context.makeId));
    expect(findOrganisationByName(context.workspace, 'vale health trust')).toEqual(organisation);
    expect(findOrganisationByName(context.workspace, 'VHT')).toEqual(organisation);
    expect(findOrganisationByName(context.workspace, 'Vale')).toBeUndefined();
  });

  it('finds the meetings of a body on a day', () => {
    const context = temporaryContext();
    const body = aBody(context);
    const meetings = [aMeeting(context, body), aMeeting(context, body), aMeeting(context, body, '2026-11-17')];
    const found = findMeetings(context.workspace, body.id, IsoDate.parse('2026-09-01'));
    expect(found).toEqual(meetings.slice(0, 2));
  });

  it('keeps what an import brought, its doubts until they are settled, and forgets it when it is undone', () => {
    const context = temporaryContext();
    const { workspace, makeId } = context;
    const meeting = aMeeting(context, aBody(context));
    const before = dump(workspace);
    const importId = ImportId.parse(makeId());
    const importFileId = ImportFileId.parse(makeId());
    const sha256 = 'ab'.repeat(32);
    const low = DoubtId.parse(makeId());
    const high = DoubtId.parse(makeId());
    step(context, (tx) => {
      insertImport(tx, { id: importId, label: 'Import of March.txt', importedAt: tx.now });
      const lines = { sha256: 'cd'.repeat(32), bytes: new Uint8Array([1, 2, 3]) };
      insertImportFile(tx, { id: importFileId, importId, name: 'March.txt', sha256, size: 12, lines: 3 }, lines);
      const record = { recordKind: 'meeting' as const, recordId: meeting.id, lines: [1, 3] as const };
      const reading = { confidence: 'low' as const, repaired: 'S2 read as 52', alternatives: ['42/26'], message: null };
      insertProvenance(tx, { id: makeId(), importId, importFileId, ...record, ...reading });
      const about = { importId, importFileId, meetingId: meeting.id, minuteId: null, bodyId: meeting.bodyId };
      const kind = { code: 'number-repaired' as const, record: null, subject: null, offer: null, consequence: 0 };
      const words = { message: 'The number was damaged.', alternatives: ['42/26'] };
      insertDoubt(tx, { id: low, ...about, ...kind, ...words, line: 1, weight: 'low' });
      insertDoubt(tx, { id: high, ...about, ...kind, ...words, line: 3, weight: 'high' });
    });
    expect(wasImported(workspace, sha256)).toBe(true);
    expect(nameOfSource(workspace, meeting.id)).toBe('March.txt');
    expect(findProvenance(workspace, meeting.id)?.source).toEqual(Buffer.from([1, 2, 3]));
    expect(listOpenDoubts(workspace, meeting.id).map(({ id, alternatives }) => [id, alternatives])).toEqual([
      [high, ['42/26']],
      [low, ['42/26']],
    ]);
    // What was tidied is told at the meeting and is no doubt.
    expect(listInDoubt(workspace)).toMatchObject([{ id: meeting.id, doubts: 1 }]);
    expect(step(context, (tx) => settleDoubt(tx, high, 1))).toBe(meeting.id);
    expect(listInDoubt(workspace)).toEqual([]);
    expect(listOpenDoubts(workspace, meeting.id).map(({ id }) => id)).toEqual([low]);
    undo(workspace, context.now());
    expect(listInDoubt(workspace)).toMatchObject([{ doubts: 1 }]);
    undo(workspace, context.now());
    expect(dump(workspace)).toBe(before);
    expect(wasImported(workspace, sha256)).toBe(false);
  });

  it('keeps settings and produced documents', () => {
    const context = temporaryContext();
    const { workspace, makeId } = context;
    const meeting = aMeeting(context, aBody(context));
    const Columns = z.array(z.string());
    expect(getSetting(workspace, 'columns', Columns)).toBeUndefined();
    step(context, (tx) => putSetting(tx, 'columns', ['number']));
    step(context, (tx) => putSetting(tx, 'columns', ['number', 'title']));
    expect(getSetting(workspace, 'columns', Columns)).toEqual(['number', 'title']);
    expect(getSetting(workspace, 'columns', z.number())).toBeUndefined();
    undo(workspace, context.now());
    expect(getSetting(workspace, 'columns', Columns)).toEqual(['number']);

    const facts = { meetingId: meeting.id, kind: 'minutes', format: 'docx', digest: '0'.repeat(64) };
    const made = ['one.docx', 'two.docx'].map((fileName) => ({
      id: makeId(),
      ...facts,
      fileName,
      producedAt: context.now(),
    }));
    step(context, (tx) => {
      for (const production of made) insertProduction(tx, production);
    });
    expect(listProductions(workspace, meeting.id).map(({ fileName }) => fileName)).toEqual(['two.docx', 'one.docx']);
  });

  it('says so when a row no longer reads as its entity, instead of passing it on', () => {
    const context = temporaryContext();
    const body = aBody(context);
    step(context, (tx) => tx.update('bodies', body.id, null, { kind: 'a kind of a later version' }));
    expect(() => getBody(context.workspace, body.id)).toThrow(/Invalid option/);
  });
});
