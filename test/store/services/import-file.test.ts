import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../electron/dev/project.ts';
import { storeImport } from '../../../electron/services/import-file.ts';
import { findAlreadyHeld } from '../../../electron/services/importing/already-held.ts';
import { packFile, type StagedFile } from '../../../electron/services/importing/packed-file.ts';
import { changeMeeting, getMeetingPage } from '../../../electron/services/meetings.ts';
import {
  composeDocument,
  listProduced,
  recordProduction,
} from '../../../electron/services/documents/compose-document.ts';
import { listActions, listDecisions } from '../../../electron/services/progress.ts';
import { readFileForImport } from '../../../electron/services/read-file.ts';
import { undoStep, redoStep } from '../../../electron/services/undo.ts';
import { listMinutes } from '../../../electron/store/minutes.ts';
import { listPeople } from '../../../electron/store/people.ts';
import { listReferences } from '../../../electron/store/references.ts';
import { dump } from '../../support/store/dump.ts';
import { temporaryContext } from '../../support/store/temporary-workspace.ts';

/** The legacy pack that ships: an agenda, minutes of a board and of its group, a report; as damaged as real ones. */
async function readPack(): Promise<StagedFile> {
  const name = 'calder-vale-pack-2023-11.txt';
  const read = await readFileForImport(path.join(projectRoot, 'resources', 'samples', name));
  if (!read.ok) throw new Error(read.failure.message);
  return { name, ...read.value };
}

const everything = (file: StagedFile) => ({ documents: file.draft.documents.map((_, place) => place), bodyId: null });

describe('storing an import', () => {
  it('makes bodies, meetings, people, minutes and what follows from their words, and keeps what lies beside them', async () => {
    const context = temporaryContext();
    const file = await readPack();
    const stored = storeImport(context, packFile(file), everything(file));

    expect(stored.meetings.map(({ label }) => label)).toEqual([
      'Calder Vale Safer Partnership Board, 6 September 2023',
      'Calder Vale Tasking and Advisory Group, 19 October 2023',
      'Calder Vale Safer Partnership Board, 15 November 2023',
    ]);
    expect(stored.bodies.map(({ isNew }) => isNew)).toEqual([true, true]);
    expect(stored.otherDocuments).toBe(file.draft.documents.filter(({ kind }) => kind !== 'minutes').length);
    const [board] = stored.meetings;
    if (board === undefined) throw new Error('the board met');
    const page = getMeetingPage(context, { id: board.id });
    expect(page.importedFrom).toBe('calder-vale-pack-2023-11.txt');
    expect(page.body).toMatchObject({ kind: 'partnership-board', numberStyle: 'n/yy', decisionWord: 'RESOLVED' });
    expect(page.attendance.filter(({ presence }) => presence === 'present')).toHaveLength(17);
    expect(page.attendance.filter(({ presence }) => presence === 'apologies')).toHaveLength(5);
    expect(page.attendance.every(({ personId }) => personId !== null)).toBe(true);

    const minutes = listMinutes(context.workspace, board.id);
    expect(minutes.map(({ number }) => number)).toEqual(Array.from({ length: 14 }, (_, place) => `${27 + place}/23`));
    expect(minutes.every(({ numberFrozen }) => numberFrozen)).toBe(true);
    expect(minutes.filter(({ repaired }) => repaired !== null).length).toBeGreaterThan(0);
    expect(listDecisions(context, { bodyId: page.body.id, meetingId: null }).length).toBeGreaterThan(5);
    const owners = listActions(context, { bodyId: page.body.id, meetingId: null, status: 'open' }).flatMap(
      (row) => row.owners,
    );
    expect(owners.filter(({ personId }) => personId !== null).length).toBeGreaterThan(5);
  });

  it('keeps each doubt with its reason, at its minute where it is about one', async () => {
    const context = temporaryContext();
    const file = await readPack();
    const stored = storeImport(context, packFile(file), everything(file));
    const kept = stored.meetings.flatMap(({ id }) => getMeetingPage(context, { id }).doubts);
    const drafted = file.draft.documents.flatMap(({ doubts }) => doubts);
    expect(kept.map(({ message }) => message).sort()).toEqual(drafted.map(({ message }) => message).sort());
    expect(kept.some(({ minuteId }) => minuteId !== null)).toBe(true);
  });

  it('ties every minute, resolution and action to lines of the file', async () => {
    const context = temporaryContext();
    const file = await readPack();
    const stored = storeImport(context, packFile(file), everything(file));
    const proven = (kind: string) =>
      context.workspace.all('SELECT record_id FROM provenance WHERE record_kind = ?', kind).length;
    expect(proven('minute')).toBe(stored.minutes);
    expect(proven('resolution')).toBe(stored.resolutions);
    expect(proven('action')).toBe(stored.actions);
  });

  it('stores the reference of a heading with the title, and as a reference', async () => {
    const context = temporaryContext();
    const file = await readPack();
    const stored = storeImport(context, packFile(file), everything(file));
    const referring = stored.meetings
      .flatMap(({ id }) => listMinutes(context.workspace, id))
      .filter(({ title }) => /\(min.* refers\)$/.test(title));
    expect(referring.length).toBeGreaterThan(0);
    for (const minute of referring) expect(listReferences(context.workspace, minute.id).length).toBeGreaterThan(0);
  });

  describe('with answers to its doubts', () => {
    const findDoubt = (file: StagedFile, code: string, alternative: string) => {
      const document = file.draft.documents.findIndex(
        ({ body, kind }) => kind === 'minutes' && /Board$/.test(body ?? ''),
      );
      const doubts = file.draft.documents[document]?.doubts ?? [];
      const doubt = doubts.findIndex((one) => one.code === code && one.alternatives.includes(alternative));
      expect(doubt).not.toBe(-1);
      return { document, doubt };
    };
    const storeWith = (file: StagedFile, answers: NonNullable<Parameters<typeof storeImport>[2]['answers']>) => {
      const context = temporaryContext();
      const [board] = storeImport(context, packFile(file), { ...everything(file), answers }).meetings;
      if (board === undefined) throw new Error('the board met');
      const page = getMeetingPage(context, { id: board.id });
      const evidence = (recordId: string | undefined) =>
        context.workspace.all(
          'SELECT confidence, alternatives, repaired FROM provenance WHERE record_id = ?',
          recordId ?? '',
        );
      return {
        page,
        minutes: listMinutes(context.workspace, board.id),
        evidence,
        tully: page.attendance.find(({ printedName }) => printedName === 'L Tully'),
        doubts: page.doubts.map(({ message }) => message),
      };
    };

    it('[Q1] [Q3] stores the organisation that was chosen, and no such doubt', async () => {
      const file = await readPack();
      const at = findDoubt(file, 'attendance-columns', 'Brackenfold Homes');
      const plain = storeWith(file, []);
      expect(plain.tully?.organisationName).toBe('Harrowmoor Borough Council');
      expect(plain.doubts.filter((message) => message.startsWith('L Tully may'))).toHaveLength(1);
      expect(plain.evidence(plain.tully?.id)).toMatchObject([
        { confidence: 'low', alternatives: '["Brackenfold Homes"]' },
      ]);

      const answered = storeWith(file, [{ ...at, alternative: 0 }]);
      expect(answered.tully).toMatchObject({ organisationName: 'Brackenfold Homes' });
      expect(answered.tully?.organisationId).toBe(
        answered.page.attendance.find(({ printedName }) => printedName === 'J Hartwell')?.organisationId,
      );
      expect(answered.doubts).toEqual(plain.doubts.filter((message) => !message.startsWith('L Tully may')));
      expect(answered.evidence(answered.tully?.id)).toMatchObject([
        { confidence: 'high', alternatives: '["Harrowmoor Borough Council"]' },
      ]);
    });

    it('[Q1] [Q3] stores the number as printed, or the repaired one as sure where that was confirmed', async () => {
      const file = await readPack();
      const at = findDoubt(file, 'number-repaired', '3O/23');
      const printed = storeWith(file, [{ ...at, alternative: 0 }]);
      const minute = printed.minutes.find(({ number }) => number === '3O/23');
      expect(minute?.repaired).not.toContain('letters in it were read as digits');
      expect(printed.minutes.some(({ number }) => number === '30/23')).toBe(false);
      expect(printed.evidence(minute?.id)).toMatchObject([{ confidence: 'high', alternatives: '["30/23"]' }]);

      const confirmed = storeWith(file, [{ ...at, alternative: null }]);
      const same = confirmed.minutes.find(({ number }) => number === '30/23');
      expect(same?.repaired).toContain('letters in it were read as digits');
      expect(confirmed.evidence(same?.id)).toMatchObject([{ confidence: 'high', alternatives: '["3O/23"]' }]);
      for (const { doubts } of [printed, confirmed]) {
        expect(doubts.some((message) => message.includes('3O/23'))).toBe(false);
      }
    });
  });

  it('is one step: undo takes all of it back, redo brings all of it again', async () => {
    const context = temporaryContext();
    const file = await readPack();
    const before = dump(context.workspace);
    storeImport(context, packFile(file), everything(file));
    const after = dump(context.workspace);
    expect(undoStep(context).redo).toEqual({ label: 'Import of calder-vale-pack-2023-11.txt' });
    expect(dump(context.workspace)).toBe(before);
    redoStep(context);
    expect(dump(context.workspace)).toBe(after);
  });

  it('finds body and people again when more of the same body comes in', async () => {
    const context = temporaryContext();
    const pack = await readPack();
    storeImport(context, packFile(pack), everything(pack));
    const people = listPeople(context.workspace).length;
    const again = storeImport(context, packFile(pack), everything(pack));
    expect(again.bodies.map(({ isNew }) => isNew)).toEqual([false, false]);
    expect(listPeople(context.workspace)).toHaveLength(people);
  });

  it('tells which meetings the workspace holds already, by body and day, whatever the file is', async () => {
    const context = temporaryContext();
    const file = await readPack();
    expect(findAlreadyHeld(context.workspace, file.draft, file.sha256)).toEqual([]);
    storeImport(context, packFile(file), everything(file));
    expect(findAlreadyHeld(context.workspace, file.draft, file.sha256)).toMatchObject([
      { document: 0, label: 'Calder Vale Safer Partnership Board, 15 November 2023', sameFile: true, workedOn: 0 },
      { document: 1, label: 'Calder Vale Safer Partnership Board, 6 September 2023', sameFile: true, workedOn: 0 },
      { document: 2, label: 'Calder Vale Tasking and Advisory Group, 19 October 2023', sameFile: true, workedOn: 0 },
    ]);
    const other = findAlreadyHeld(context.workspace, file.draft, 'f'.repeat(64));
    expect(other.map(({ sameFile }) => sameFile)).toEqual([false, false, false]);
  });

  it('refuses a choice that the file does not hold in one sentence and stores nothing', async () => {
    const context = temporaryContext();
    const file = await readPack();
    const before = dump(context.workspace);
    expect(() => storeImport(context, packFile(file), { documents: [99], bodyId: null })).toThrow(/holds nothing that/);
    expect(dump(context.workspace)).toBe(before);
  });
});

describe('producing minutes', () => {
  it('lists what was produced, and says when the minutes have changed since', async () => {
    const context = temporaryContext();
    const file = await readPack();
    const [board] = storeImport(context, packFile(file), everything(file)).meetings;
    if (board === undefined) throw new Error('the board met');
    const { suggestedName, digest } = composeDocument(context.workspace, board.id, { kind: 'minutes' });
    expect(suggestedName).toBe('Calder Vale Safer Partnership Board minutes 6 September 2023');

    const document = { kind: 'minutes' } as const;
    const written = {
      meetingId: board.id,
      document,
      format: 'docx',
      fileName: `${suggestedName}.docx`,
      digest,
    } as const;
    recordProduction(context, written);
    expect(listProduced(context.workspace, board.id)).toMatchObject([{ format: 'docx', outdated: false }]);
    expect(undoStep(context).undo).toBeNull();
    redoStep(context);
    expect(listProduced(context.workspace, board.id)).toHaveLength(1);
    const { meeting } = getMeetingPage(context, { id: board.id });
    changeMeeting(context, { ...meeting, venue: 'The Old Mill' });
    expect(listProduced(context.workspace, board.id)).toMatchObject([{ outdated: true }]);
    // Composed before the change, recorded after it: the file does not show the change.
    recordProduction(context, { ...written, fileName: 'again.docx' });
    expect(listProduced(context.workspace, board.id)).toMatchObject([{ outdated: true }, { outdated: true }]);
  });
});
