import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../../../shared/domain/calendar.ts';
import { AgendaItemId } from '../../../../shared/domain/ids.ts';
import { checkAgenda, type CheckedItem } from '../../../../shared/domain/law/check-agenda.ts';
import { presetById } from '../../../../shared/domain/law/presets-of-body.ts';
import { lawPresets } from '../../../../shared/domain/law/presets/index.ts';
import type { BodyRules } from '../../../../shared/domain/law/rules.ts';
import { standingOf } from '../../../../shared/domain/law/standing-agendas.ts';
import { MeetingKind } from '../../../../shared/domain/meeting.ts';

function rulesOf(id: string): BodyRules {
  const preset = presetById(id);
  if (preset === undefined) throw new Error(`no preset ${id}`);
  return preset.rules;
}

const plain: CheckedItem = {
  id: AgendaItemId.parse('00000001-0000-7000-8000-000000000001'),
  title: 'Staffing',
  standingKey: null,
  urgentReason: null,
  supplement: null,
  withdrawn: false,
  note: null,
  access: [],
  keyDecision: null,
  keyDecisionOn: null,
};
const heldOn = IsoDate.parse('2026-05-19');
const find = (id: string, facts: Partial<CheckedItem>, kind: MeetingKind = 'ordinary'): string[] =>
  checkAgenda(rulesOf(id), { kind, heldOn }, [{ ...plain, ...facts }]).map(
    ({ weight, words }) => `${weight}: ${words}`,
  );

describe('a standing agenda', () => {
  it('[J6] of a summons has no other business and no matters arising; of a partnership both, apologies unnumbered', () => {
    const keys = (id: string, kind: MeetingKind) => standingOf(rulesOf(id), kind).map(({ standingKey }) => standingKey);
    const parish = ['apologies', 'declarations', 'confirmation', 'public-session', 'next-meeting', 'exclusion'];
    expect(keys('parish-council-england', 'ordinary')).toEqual(parish);
    const open = [
      'apologies',
      'declarations',
      'confirmation',
      'matters-arising',
      'sub-group-minutes',
      'any-other-business',
    ];
    expect(keys('partnership', 'ordinary')).toEqual([...open, 'next-meeting']);
    expect(standingOf(rulesOf('partnership'), 'ordinary')[0]?.rowKind).toBe('unnumbered');
    expect(standingOf(rulesOf('parish-council-england'), 'annual')[0]?.title).toBe('Election of the Chairman');
  });

  it('[J6] passes the checks of its own body, for every preset and kind of meeting', () => {
    for (const { id, rules } of lawPresets) {
      for (const kind of MeetingKind.options) {
        const items = standingOf(rules, kind).map((line) => ({ ...plain, ...line }));
        expect(checkAgenda(rules, { kind, heldOn }, items), `${id} ${kind}`).toEqual([]);
      }
    }
  });
});

describe('the checks of an agenda', () => {
  it('[J7] warn quietly of other business on a summons, not elsewhere', () => {
    expect(find('parish-council-england', { standingKey: 'any-other-business' })).toEqual([
      'look: A summons names the business: what it does not name cannot be decided.',
    ]);
    for (const title of ['Any other business', 'AOB:', 'A.O.B.', 'other urgent business']) {
      expect(find('parish-council-england', { title }), title).toHaveLength(1);
    }
    expect(find('parish-council-england', { title: 'Another business park' })).toEqual([]);
    expect(find('partnership', { standingKey: 'any-other-business' })).toEqual([]);
  });

  it('[J7] remind of council tax at a budget meeting where the law asks it', () => {
    expect(find('parish-council-england', {}, 'budget')[0]).toContain('s106');
    expect(find('partnership', {}, 'budget')).toEqual([]);
  });

  it('[J8] ask for a ground of the body’s own law, and for its reason', () => {
    const exempt = (grounds: string[], reason: string | null) => ({
      access: [{ kind: 'exempt' as const, grounds, reason }],
    });
    const foreign = find('parish-council-england', exempt(['LGA 1972 Sch 12A ¶1'], 'a complaint'));
    expect(foreign).toHaveLength(1);
    expect(foreign[0]).toContain('1960');
    expect(find('parish-council-england', exempt(['1960 Act s1(2) confidential'], null))).toEqual([
      'wrong: Say the reason: the resolution must state it.',
    ]);
    expect(find('parish-council-england', exempt(['1960 Act s1(2) confidential'], 'a complaint'))).toEqual([]);
    expect(find('principal-council-england', exempt(['LGA 1972 Sch 12A ¶3'], null))[0]).toContain('public interest');
    expect(find('principal-council-england', exempt([], 'prices'))[0]).toContain('ground');
    expect(find('charity-trustees', exempt(['anything'], 'x'))[0]).toContain('no rule');
    expect(find('parish-council-england', { access: [{ kind: 'confidential' }] })).toHaveLength(1);
  });

  it('[J9] treat a late item as the body does', () => {
    expect(find('principal-council-england', { supplement: 1 })[0]).toContain('why the chair');
    expect(find('principal-council-england', { supplement: 1, urgentReason: 'the grant ends on Friday' })).toEqual([]);
    const late = { supplement: 1, urgentReason: 'the grant ends on Friday' };
    expect(find('executive-england', late)).toEqual([]);
    expect(find('executive-england', { supplement: 1 })).toEqual(['look: Say why this item is late.']);
    expect(find('parish-council-england', late)[0]).toContain('nothing can be added');
    expect(find('partnership', late)).toEqual([]);
    expect(find('parish-council-england', { ...late, withdrawn: true })).toEqual([]);
  });

  it('[J15] ask when a key decision was announced, and count its clear days', () => {
    const announced = (on: string | null) =>
      find('executive-england', { keyDecision: 'notice', keyDecisionOn: on === null ? null : IsoDate.parse(on) });
    expect(announced(null)).toEqual([
      'look: Say when this key decision was announced: it is due 28 clear days before the meeting, by Monday, 20 April 2026.',
    ]);
    expect(announced('2026-04-20')).toEqual([]);
    const [late = ''] = announced('2026-04-21');
    expect(late).toMatch(/^wrong: .*Tuesday, 21 April 2026; it was due .* by Monday, 20 April 2026/);
    expect(late).toMatch(
      /General exception \(SI 2012\/2089 reg 10\).*told in writing.*Special urgency \(SI 2012\/2089 reg 11\).*agrees/,
    );
  });

  it('[J15] hold a key decision at shorter notice to its exception, never to the opinion of the chair', () => {
    const taken = (keyDecision: string, on: string | null, urgentReason: string | null = 'the grant ends on Friday') =>
      find('executive-england', {
        ...{ supplement: 1, keyDecision, urgentReason },
        keyDecisionOn: on === null ? null : IsoDate.parse(on),
      });
    expect(taken('general-exception', '2026-05-13')).toEqual([]);
    expect(taken('general-exception', '2026-05-14')[0]).toMatch(
      /fewer than 5 clear days.*13 May 2026.*Special urgency/,
    );
    expect(taken('general-exception', null)[0]).toMatch(
      /scrutiny committee.*is told in writing.*by Wednesday, 13 May 2026/,
    );
    expect(taken('special-urgency', '2026-05-18')).toEqual([]);
    expect(taken('special-urgency', null)[0]).toMatch(/agrees.*Say when that was done/);
    expect(taken('special-urgency', '2026-05-18', ' ')).toEqual([
      'wrong: Special urgency (SI 2012/2089 reg 11): say why it could not wait, since the reason is published.',
    ]);
    expect(taken('chairs-urgency', '2026-05-18')[0]).toContain('no such exception');
  });

  it('[J15] apply no key decisions to a body whose rules know none, and wait where there is no exception', () => {
    const key = { keyDecision: 'notice', keyDecisionOn: null };
    for (const { id, rules } of lawPresets) {
      const words = find(id, key);
      expect(words, id).toHaveLength(1);
      expect(words[0]?.includes('know no key decisions'), id).toBe(rules.keyDecisionNotice === null);
    }
    const rules = { ...rulesOf('executive-england'), keyDecisionNotice: { days: 28, second: null, exceptions: [] } };
    const late = { ...plain, keyDecision: 'notice', keyDecisionOn: IsoDate.parse('2026-05-01') };
    expect(checkAgenda(rules, { kind: 'ordinary', heldOn }, [late])[0]?.words).toMatch(
      /It waits for a later meeting\.$/,
    );
    expect(checkAgenda(rules, { kind: 'ordinary', heldOn: null }, [late])).toEqual([]);
  });
});
