import { describe, expect, it } from 'vitest';
import { getAgendaPage } from '../../../electron/services/agenda/agenda.ts';
import { fillStanding } from '../../../electron/services/agenda/standing-items.ts';
import { getRoomPage } from '../../../electron/services/attendance/room-page.ts';
import { changeBody, createBody } from '../../../electron/services/bodies.ts';
import type { ServiceContext } from '../../../electron/services/context.ts';
import { listFormerNamesOf } from '../../../electron/services/people/organisations.ts';
import { undoStep } from '../../../electron/services/undo.ts';
import { findBodyByName, getBody, updateBody } from '../../../electron/store/bodies.ts';
import { composeDocument } from '../../../electron/services/documents/compose-document.ts';
import { createMeeting } from '../../../electron/services/meetings.ts';
import { mutate } from '../../../electron/store/change-set.ts';
import type { Body, RuleDifference } from '../../../shared/domain/body.ts';
import { plainStanding } from '../../../shared/domain/agenda/standing.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import { rulesOf } from '../../../shared/domain/law/presets-of-body.ts';
import { advisePublication } from '../../../shared/domain/life/publication.ts';
import type { Meeting, MeetingKind } from '../../../shared/domain/meeting.ts';
import { temporaryContext } from '../../support/store/temporary-workspace.ts';

function aBody(context: ServiceContext, presetId: string | null, differences: RuleDifference[] = []): Body {
  const facts = { shortName: null, kind: 'parish-council', parentId: null, numberStyle: null } as const;
  const made = createBody(context, { name: 'Averley Town Council', ...facts, presetId, chairWord: 'Mayor' });
  mutate(context.workspace, { label: 'Rules', now: context.now() }, (tx) => updateBody(tx, { ...made, differences }));
  const body = getBody(context.workspace, made.id);
  if (body === undefined) throw new Error('the body was made');
  return body;
}

function aMeeting(context: ServiceContext, body: Body, kind: MeetingKind = 'ordinary', day = '2026-01-14') {
  const heldOn = IsoDate.parse(day);
  return createMeeting(context, { bodyId: body.id, title: null, heldOn, startsAt: null, venue: null, kind });
}

function linesOf(presetId: string | null, differences: RuleDifference[] = [], kind: MeetingKind = 'ordinary') {
  const context = temporaryContext();
  const meeting = aMeeting(context, aBody(context, presetId, differences), kind);
  fillStanding(context, { meetingId: meeting.id });
  return getAgendaPage(context, { meetingId: meeting.id }).items.map(({ title }) => title);
}

const parish = 'parish-council-england';

describe('the rules of a body reach', () => {
  it('[J6] [J14] the agenda that it begins with, and a body without a preset begins with a plain one', () => {
    const decides = { decisions: true, words: '' };
    const own = { rule: 'otherBusiness', value: decides, reason: 'Standing order 14' };
    expect(linesOf(parish)).not.toContain('Any other business');
    expect(linesOf(parish)).not.toContain('Matters arising');
    expect(linesOf(parish, [own])).toEqual(expect.arrayContaining(['Any other business', 'Matters arising']));
    expect(linesOf(parish, [], 'annual')[0]).toBe('Election of the Mayor');
    expect(linesOf(null)).toEqual(plainStanding('ordinary').map(({ title }) => title));
  });

  it('[J14] the quorum of its meetings', () => {
    const context = temporaryContext();
    const quorum = { basis: { kind: 'number', members: 7 }, minimum: 0, clauses: [] };
    const body = aBody(context, parish, [{ rule: 'quorum', value: quorum, reason: 'Standing order 3' }]);
    expect(getRoomPage(context, { meetingId: aMeeting(context, body).id }).quorum?.need).toBe(7);
  });

  it('[J14] what is said of a late agenda, with the reason of the body and not the source of the preset', () => {
    const late = (differences: RuleDifference[]) =>
      advisePublication({
        ...{ body: { presetId: parish, differences }, ownHolidays: [] },
        ...{ meetingOn: IsoDate.parse('2026-01-14'), on: IsoDate.parse('2026-01-13') },
      }).lateness;
    const source = rulesOf({ presetId: parish, differences: [] })?.preset.sources.urgentItems.source ?? '';
    expect(late([])).toContain(source);
    const own = late([{ rule: 'urgentItems', value: 'free', reason: 'Charter of 1974' }]);
    expect(own).toContain('The chair decides');
    expect(own).toContain('(the body’s own rule: Charter of 1974)');
    expect(own).not.toContain(source);
  });

  it('[J14] its printed notice, which names no law where the body has a rule of its own', () => {
    const noticeOf = (differences: RuleDifference[]) => {
      const context = temporaryContext();
      const meeting = aMeeting(context, aBody(context, parish, differences));
      const document = { kind: 'notice', issuedOn: null } as const;
      return JSON.stringify(composeDocument(context.workspace, meeting.id, document).layout);
    };
    const source = rulesOf({ presetId: parish, differences: [] })?.preset.sources.publicNotice.source ?? '';
    expect(noticeOf([])).toContain(source);
    const board = { where: 'on the board at the Guildhall', words: 'Notice is given', notice: null };
    expect(noticeOf([{ rule: 'publicNotice', value: board, reason: 'Charter of 1974' }])).not.toContain(source);
  });
});

it('[J16] other rules take over only the differences that mean something under them, in one step that undo takes back', () => {
  const context = temporaryContext();
  const own: RuleDifference[] = [
    { rule: 'absenceMonths', value: 3, reason: 'Standing order 9' },
    { rule: 'urgentItems', value: 'free', reason: 'Charter of 1974' },
  ];
  const body = aBody(context, parish, own);
  const { id, revision, name, shortName, kind, numberStyle, chairWord, decisionWord } = body;
  const facts = { id, revision, name, shortName, kind, numberStyle, chairWord, decisionWord };
  const changed = changeBody(context, { ...facts, presetId: 'partnership' });
  expect(changed.differences).toEqual(own.slice(0, 1));
  expect(rulesOf(changed)?.rules).toMatchObject({ absenceMonths: 3, urgentItems: 'free' });
  undoStep(context);
  expect(getBody(context.workspace, id)).toMatchObject({ presetId: parish, differences: own });
  const again = getBody(context.workspace, id);
  const none = changeBody(context, { ...facts, revision: again?.revision ?? 0, presetId: null });
  expect(none.differences).toEqual([]);
});

it('[V12] a body that is renamed keeps its name in one step; documents call it what it was called on their day', () => {
  const context = temporaryContext();
  const body = aBody(context, parish);
  const before = aMeeting(context, body);
  const { id, revision, shortName, kind, numberStyle, chairWord, decisionWord } = body;
  const facts = { id, revision, shortName, kind, numberStyle, chairWord, decisionWord };
  const formerName = { until: IsoDate.parse('2026-01-31') };
  changeBody(context, { ...facts, name: 'Averley Parish Council', formerName });
  const after = aMeeting(context, body, 'ordinary', '2026-02-01');
  const nameIn = (meetingId: Meeting['id']) =>
    /Averley \w+ Council/i.exec(
      JSON.stringify(composeDocument(context.workspace, meetingId, { kind: 'notice', issuedOn: null }).layout),
    )?.[0];
  expect(nameIn(before.id)?.toLowerCase()).toBe('averley town council');
  expect(nameIn(after.id)?.toLowerCase()).toBe('averley parish council');
  expect(findBodyByName(context.workspace, 'averley town council')?.id).toBe(id);
  undoStep(context);
  undoStep(context);
  expect(getBody(context.workspace, id)?.name).toBe('Averley Town Council');
  expect(listFormerNamesOf(context, { bodyId: id })).toEqual([]);
});
