import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { addAgendaItem } from '../../../../electron/services/agenda/agenda.ts';
import { addPaper } from '../../../../electron/services/agenda/papers.ts';
import { addAttendance, changeAttendance } from '../../../../electron/services/attendance/attendance.ts';
import { createBody } from '../../../../electron/services/bodies.ts';
import { composeDocument, composeForExport } from '../../../../electron/services/documents/compose-document.ts';
import { beginMinutes } from '../../../../electron/services/minuting/drafting.ts';
import {
  dropExclusion,
  getExclusionPage,
  saveExclusion,
  setPart,
} from '../../../../electron/services/minuting/exclusions.ts';
import { listMinutesOf, removeMinute, saveMinute } from '../../../../electron/services/minutes.ts';
import { undo } from '../../../../electron/store/undo.ts';
import { makeDocument } from '../../../../electron/writers/make-document.ts';
import type { Input } from '../../../../shared/contract/index.ts';
import type { AgendaItemId } from '../../../../shared/domain/ids.ts';
import { newPaperFacts } from '../../../../shared/domain/meeting.ts';
import { dump } from '../../../support/store/dump.ts';
import { action, aMeeting, bodyOf, paragraph, resolution } from '../../../support/store/records.ts';
import { codeOf } from '../../../support/store/refusals.ts';
import { temporaryContext } from '../../../support/store/temporary-workspace.ts';

const ground = 'LGA 1972 Sch 12A ¶3';

/** A council with an exclusion, a lease whose paper is exempt, an unnumbered line and roads on its agenda. */
function aCouncil() {
  const context = temporaryContext();
  const facts = { shortName: null, kind: 'council', parentId: null, numberStyle: 'n/yy' } as const;
  const body = createBody(context, { name: 'Vale Council', ...facts, presetId: 'principal-council-england' });
  const meeting = aMeeting(context, body);
  let after: AgendaItemId | null = null;
  const items = ['Exclusion of the public', 'Zebedee lease', 'Roads'].map((title) => {
    const { item } = addAgendaItem(context, { meetingId: meeting.id, parentId: null, after, title });
    after = item.id;
    return item;
  });
  const [exclusion, lease, roads] = items;
  if (exclusion === undefined || lease === undefined || roads === undefined) throw new Error('no agenda');
  const minutes = beginMinutes(context, { meetingId: meeting.id });
  return { context, meeting, exclusion, lease, roads, minutes };
}

type Council = ReturnType<typeof aCouncil>;
const close = ({ context, meeting, lease, minutes }: Council, more: Partial<Input<'exclusions.save'>> = {}) =>
  saveExclusion(context, {
    ...{ id: null, revision: null, meetingId: meeting.id, minuteId: minutes[0]?.id ?? null, moved: true },
    items: [{ agendaItemId: lease.id, minuteId: null, grounds: [ground], reason: null }],
    ...{ from: null, until: null, untilMinuteId: null, stayed: null, ...more },
  });
const list = ({ context, meeting }: Council) => listMinutesOf(context, { meetingId: meeting.id });
const parts = (council: Council) => list(council).map(({ part }) => part);

describe('exclusions', () => {
  it('[EX5] put the minutes of their items into the closed part, and take them out again, each one step of undo', () => {
    const council = aCouncil();
    const { context, roads } = council;
    const before = dump(context.workspace);
    const first = close(council);
    expect(parts(council)).toEqual(['open', 'closed', 'open']);
    const both = [...first.items, { agendaItemId: roads.id, minuteId: null, grounds: [ground], reason: 'terms' }];
    const wider = close(council, { id: first.id, revision: first.revision, items: both });
    expect(parts(council)).toEqual(['open', 'closed', 'closed']);
    expect(codeOf(() => close(council, { id: first.id, revision: first.revision }))).toBe('moved-on');
    const narrow = close(council, { id: first.id, revision: wider.revision, items: both.slice(1) });
    expect(parts(council)).toEqual(['open', 'open', 'closed']);
    dropExclusion(context, { id: narrow.id, revision: narrow.revision });
    expect(parts(council)).toEqual(['open', 'open', 'open']);
    for (let step = 0; step < 4; step += 1) undo(context.workspace, context.now());
    expect(dump(context.workspace)).toEqual(before);
  });

  it('[EX5] leave closed what its papers close, and open what is only noted without disclosing', () => {
    const council = aCouncil();
    const { context, lease } = council;
    addPaper(context, {
      ...{ ...newPaperFacts, agendaItemId: lease.id, title: 'Terms' },
      access: { kind: 'exempt', grounds: [ground], reason: null },
    });
    expect(getExclusionPage(context, { meetingId: council.meeting.id }).items[1]).toMatchObject({
      ...{ label: 'item 2', isClosed: true, grounds: [ground] },
    });
    const noted = close(council, { moved: false });
    expect(parts(council)).toEqual(['open', 'open', 'open']);
    const moved = close(council, { id: noted.id, revision: noted.revision });
    dropExclusion(context, { id: moved.id, revision: moved.revision });
    expect(parts(council)).toEqual(['open', 'closed', 'open']);
  });

  it('outlive the minute that resolved them', () => {
    const council = aCouncil();
    close(council);
    const [minute] = list(council);
    if (minute === undefined) throw new Error('no minute');
    removeMinute(council.context, { id: minute.id, revision: minute.revision });
    const page = getExclusionPage(council.context, { meetingId: council.meeting.id });
    expect(page.exclusions).toMatchObject([{ exclusion: { minuteId: null }, words: 'item 2' }]);
  });
});

describe('documents of a meeting with a closed part', () => {
  const secret = ['Quillon', 'Brindle', 'Larkspur', 'Ostrava', 'Zebedee'];

  /** The lease is minuted with words that stand nowhere else, somebody left for it, and it is closed. */
  function aSecret() {
    const council = aCouncil();
    const { context, meeting, lease } = council;
    const there = {
      meetingId: meeting.id,
      presence: 'present',
      organisationName: null,
      class: 'member',
      role: null,
    } as const;
    const row = addAttendance(context, { ...there, printedName: 'Cllr A Bell' });
    const movements = [{ way: 'out' as const, at: null, agendaItemId: lease.id, why: null }];
    changeAttendance(context, { ...there, printedName: 'Cllr A Bell', id: row.id, revision: row.revision, movements });
    const [, minute] = list(council);
    if (minute === undefined) throw new Error('no minute');
    const words = bodyOf(
      paragraph('Quillon Ltd had offered terms.'),
      resolution(null, 'RESOLVED that', [null, 'Brindle be paid'], [null, 'Larkspur be told']),
      action(null, 'Action – Ostrava'),
    );
    saveMinute(context, { id: minute.id, revision: minute.revision, body: words });
    close(council);
    return council;
  }

  it('[EX6] hold no word of a closed minute where the public reads them, in any format', async () => {
    const { context, meeting } = aSecret();
    const { layout } = composeDocument(context.workspace, meeting.id, { kind: 'minutes' });
    for (const format of ['txt', 'html', 'docx'] as const) {
      const text = textIn(Buffer.from(await makeDocument(layout, format)));
      expect([format, text.includes('Roads') || text.includes('ROADS')]).toEqual([format, true]);
      const lower = text.toLowerCase();
      expect([format, secret.filter((word) => lower.includes(word.toLowerCase()))]).toEqual([format, []]);
    }
  });

  it('[EX6] name the number of a closed minute with its public summary, and nothing without one', () => {
    const council = aSecret();
    const { context, meeting } = council;
    const shown = () => JSON.stringify(composeDocument(context.workspace, meeting.id, { kind: 'minutes' }).layout);
    expect(shown()).not.toContain('"2/26"');
    const [, minute] = list(council);
    if (minute === undefined) throw new Error('no minute');
    const { id: minuteId, revision } = minute;
    const kept = setPart(context, { minuteId, revision, part: 'closed', publicSummary: 'A lease was agreed.' });
    expect(shown()).toContain('"2/26"');
    expect(shown().toLowerCase()).toContain('item closed to the public');
    expect(shown()).toContain('A lease was agreed.');
    expect(secret.filter((word) => shown().includes(word))).toEqual([]);
    setPart(context, { minuteId, revision: kept.revision, part: 'open', publicSummary: null });
    expect(shown()).toContain('Quillon');
  });

  it('[EX7] have the closed minutes in a document of their own, which says what it is', () => {
    const { context, meeting } = aSecret();
    const { layout, suggestedName } = composeForExport(context.workspace, meeting.id, { kind: 'closed-minutes' });
    const text = JSON.stringify(layout);
    expect(suggestedName).toContain('minutes of the closed part');
    expect(text).toContain(`Not for publication: ${ground}`);
    expect(text).toContain('Quillon');
    expect(text.toLowerCase()).not.toContain('roads');
    const other = aCouncil();
    const ask = () => composeForExport(other.context.workspace, other.meeting.id, { kind: 'closed-minutes' });
    expect(codeOf(ask)).toBe('input-refused');
  });
});

/** The text of a file; of a package all its deflated entries. */
function textIn(bytes: Buffer): string {
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return bytes.toString('utf8');
  const parts: string[] = [];
  for (let at = bytes.indexOf('PK\x03\x04', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4, 'latin1')) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const isDeflated = bytes.readUInt16LE(at + 8) === 8;
    const size = bytes.readUInt32LE(at + 18);
    const next = bytes.indexOf('PK', start + size, 'latin1');
    const data = bytes.subarray(start, size > 0 ? start + size : next);
    parts.push(isDeflated ? inflateRawSync(data, { finishFlush: 2 }).toString('utf8') : data.toString('utf8'));
  }
  return parts.join('\n');
}
