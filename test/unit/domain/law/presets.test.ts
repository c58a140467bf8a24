import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BodyKind } from '../../../../shared/domain/body.ts';
import { IsoDate } from '../../../../shared/domain/calendar.ts';
import { countClearDays } from '../../../../shared/domain/days/clear-days.ts';
import { describeRules, ruleNames } from '../../../../shared/domain/law/describe-rules.ts';
import {
  differenceFrom,
  presetById,
  presetsFor,
  rulesOf,
  withDifference,
} from '../../../../shared/domain/law/presets-of-body.ts';
import { lawPresets } from '../../../../shared/domain/law/presets/index.ts';
import { BodyRules, type LawPreset } from '../../../../shared/domain/law/rules.ts';

function preset(id: string): LawPreset {
  const found = presetById(id);
  if (found === undefined) throw new Error(`no preset ${id}`);
  return found;
}

const anyPreset = fc.constantFrom(...lawPresets);
const anyRule = fc.constantFrom(...ruleNames);

describe('the presets', () => {
  it('[J1] are fourteen, each with a name of its own, complete and readable by the schema', () => {
    expect(lawPresets).toHaveLength(14);
    expect(new Set(lawPresets.map(({ id }) => id)).size).toBe(14);
    for (const { id, rules, sources } of lawPresets) {
      expect(BodyRules.parse(rules), id).toEqual(rules);
      expect(Object.keys(sources).sort(), id).toEqual([...ruleNames].sort());
      for (const source of Object.values(sources)) expect(IsoDate.safeParse(source.checkedOn).success, id).toBe(true);
    }
  });

  it('[J2] offers every kind of body at least one preset, and loses none', () => {
    for (const kind of BodyKind.options) {
      const { offered, others } = presetsFor(kind);
      expect(offered.length, kind).toBeGreaterThan(0);
      expect(offered.length + others.length).toBe(14);
    }
    expect(presetsFor('parish-council').offered.map(({ id }) => id)).toEqual([
      'parish-council-england',
      'community-council-wales',
      'community-council-scotland',
    ]);
    expect(presetsFor('annual-meeting').offered.map(({ id }) => id)).toEqual([
      'parish-meeting-england',
      'community-meeting-wales',
    ]);
  });

  it('[J3] gives a body without a preset, or with one of a later version, no rules at all', () => {
    expect(rulesOf({ presetId: null, differences: [] })).toBeNull();
    expect(rulesOf({ presetId: 'of-a-later-version', differences: [] })).toBeNull();
  });

  it('[J3] lets no text and no value of one preset reach a body of another', () => {
    const marks: readonly (readonly [RegExp, readonly string[]])[] = [
      [/LGA 1972 Sch 12A ¶/, ['principal-council-england', 'executive-england']],
      [/LGA 1972 Sch 12A \(Wales\)/, ['principal-council-wales']],
      [/Sch 7A/, ['council-scotland']],
      [/LGA\(NI\)/, ['council-northern-ireland']],
      [
        /1960 Act/,
        ['parish-council-england', 'parish-meeting-england', 'community-council-wales', 'nhs-board-england'],
      ],
      [/SI 2013\/1624/, ['school-governing-board-england']],
      [/executive-exceptions/, ['executive-england']],
      [/Disclosable pecuniary/, ['principal-council-england', 'executive-england', 'parish-council-england']],
      [/summons names the business/, ['parish-council-england', 'community-council-wales']],
    ];
    for (const { id } of lawPresets) {
      const text = JSON.stringify(rulesOf({ presetId: id, differences: [] })?.rules);
      for (const [mark, homes] of marks) expect(mark.test(text), `${mark.source} in ${id}`).toBe(homes.includes(id));
    }
  });

  it('[J3] keeps every rule of a preset its own, whatever single rule a body takes from another', () => {
    fc.assert(
      fc.property(anyPreset, anyPreset, anyRule, (home, other, rule) => {
        const before = JSON.stringify(lawPresets);
        const stated = differenceFrom(home, rule, other.rules[rule], 'agreed in May');
        const effective = rulesOf({ presetId: home.id, differences: withDifference([], rule, stated) });
        expect(effective?.rules[rule]).toEqual(other.rules[rule]);
        for (const name of ruleNames) if (name !== rule) expect(effective?.rules[name]).toEqual(home.rules[name]);
        expect(JSON.stringify(lawPresets)).toBe(before);
      }),
    );
  });

  it('counts the days of each law', () => {
    const notices = lawPresets.map(({ id, rules: { notice } }) => [id, notice?.days, notice?.kind, notice?.unit]);
    expect(notices).toEqual([
      ['principal-council-england', 5, 'statutory', 'working'],
      ['executive-england', 5, 'statutory', 'working'],
      ['parish-council-england', 3, 'statutory', 'working'],
      ['parish-meeting-england', 7, 'statutory', 'working'],
      ['principal-council-wales', 3, 'statutory', 'working'],
      ['community-council-wales', 3, 'statutory', 'working'],
      ['community-meeting-wales', 7, 'statutory', 'working'],
      ['council-scotland', 3, 'statutory', 'working'],
      ['community-council-scotland', 7, 'voluntary', 'working'],
      ['council-northern-ireland', 5, 'statutory', 'calendar'],
      ['nhs-board-england', 3, 'statutory', 'working'],
      ['school-governing-board-england', 7, 'statutory', 'calendar'],
      ['partnership', 5, 'voluntary', 'working'],
      ['charity-trustees', 7, 'voluntary', 'calendar'],
    ]);
  });

  it('posts the summons of a town council for 14 January 2026 by Friday 9, without Saturdays by Thursday 8', () => {
    const parish = preset('parish-council-england');
    const saturdays = { ...parish.rules.notice, saturdays: 'skip' };
    const stated = differenceFrom(parish, 'notice', saturdays, 'our standing orders');
    const lastDayOf = (differences: Parameters<typeof rulesOf>[0]['differences']): string | undefined => {
      const rule = rulesOf({ presetId: parish.id, differences })?.rules.notice;
      return rule
        ? countClearDays({ meetingOn: IsoDate.parse('2026-01-14'), rule, ownHolidays: [] }).lastDay
        : undefined;
    };
    expect(lastDayOf([])).toBe('2026-01-09');
    expect(lastDayOf([...withDifference([], 'notice', stated)])).toBe('2026-01-08');
  });

  it('counts the agenda, the summons and the notice of a council by the law of its nation, and says whether later is lawful', () => {
    const countsOf = (id: string) => {
      const { notice, summons, publicNotice } = preset(id).rules;
      return [notice, summons?.notice, publicNotice?.notice].map((one) => one && `${one.days} ${one.shorterNotice}`);
    };
    expect(countsOf('principal-council-england')).toEqual(['5 allowed', '5 never', '5 allowed']);
    expect(countsOf('principal-council-wales')).toEqual(['3 allowed', '3 allowed', '3 allowed']);
    expect(countsOf('council-scotland')).toEqual(['3 allowed', '3 never', '3 allowed']);
    expect(countsOf('council-northern-ireland')).toEqual(['5 allowed', '3 never', '5 allowed']);
    expect(countsOf('parish-council-england')).toEqual(['3 never', '3 never', '3 never']);
    expect(countsOf('community-council-wales')).toEqual(['3 allowed', '3 allowed', '3 allowed']);
    expect(preset('principal-council-wales').rules.inspection).toEqual({ minutesYears: 6, backgroundYears: 6 });
  });

  it('[J5] tell for each rule of law whether its text was read, and lately', () => {
    const laws = lawPresets.flatMap(({ sources }) => Object.values(sources)).filter(({ basis }) => basis === 'law');
    const unread = laws.filter(({ isRead }) => !isRead);
    expect(unread.length).toBeLessThan(laws.length / 4);
    for (const { source, checkedOn } of unread) expect(checkedOn, source).toBe('2026-11-24');
    const quorum = [
      'principal-council-england',
      'principal-council-wales',
      'council-scotland',
      'council-northern-ireland',
    ];
    for (const id of quorum) expect(preset(id).sources.quorum).toMatchObject({ isRead: true, checkedOn: '2026-11-24' });
  });
});

describe('a difference from a preset', () => {
  const parish = preset('parish-council-england');

  it('[J4] is stored with its reason, and taken back by stating what the preset says', () => {
    const stated = differenceFrom(parish, 'absenceMonths', null, ' the order of 2026 ');
    expect(stated).toEqual({
      kind: 'differs',
      difference: { rule: 'absenceMonths', value: null, reason: 'the order of 2026' },
    });
    const differences = withDifference([], 'absenceMonths', stated);
    expect(withDifference(differences, 'absenceMonths', differenceFrom(parish, 'absenceMonths', 6, ''))).toEqual([]);
  });

  it('[J4] needs a reason, a rule that exists and a value that the rule takes', () => {
    expect(differenceFrom(parish, 'absenceMonths', 9, ' ').kind).toBe('refused');
    expect(differenceFrom(parish, 'toString', 9, 'because').kind).toBe('refused');
    expect(differenceFrom(parish, 'absenceMonths', 'nine', 'because').kind).toBe('refused');
    expect(withDifference([], 'absenceMonths', differenceFrom(parish, 'absenceMonths', 'nine', 'because'))).toEqual([]);
  });

  it('[J4] names a stored value that a rule does not take any more, and goes on with the preset', () => {
    const effective = rulesOf({
      presetId: parish.id,
      differences: [{ rule: 'quorum', value: 'half', reason: 'old' }],
    });
    expect(effective?.unread).toEqual(['quorum']);
    expect(effective?.rules.quorum).toEqual(parish.rules.quorum);
  });
});

describe('the rules in words', () => {
  it('[J5] say every rule of every preset in one sentence with its source and how sure it is', () => {
    for (const { id } of lawPresets) {
      const effective = rulesOf({ presetId: id, differences: [] });
      const described = effective === null ? [] : describeRules(effective);
      expect(described.map(({ rule }) => rule)).toEqual(ruleNames);
      for (const { words, source, sureness, rule } of described) {
        expect(words, `${id} ${rule}`).toMatch(/^[A-Z].*\.$/s);
        expect(words, `${id} ${rule}`).not.toMatch(/null|undefined|;\.|\.\./);
        expect(source).not.toBe('');
        expect(sureness).toMatch(/^(Law|Custom)/);
      }
    }
  });

  it('[J5] show what the body differs in, why, and what the preset says', () => {
    const parish = preset('parish-council-england');
    const stated = differenceFrom(parish, 'substitutes', 'allowed', 'resolved in May');
    const effective = rulesOf({ presetId: parish.id, differences: withDifference([], 'substitutes', stated) });
    const described = effective === null ? [] : describeRules(effective);
    expect(described.find(({ rule }) => rule === 'substitutes')).toMatchObject({
      words: 'Somebody else may stand in for a member.',
      differsBecause: 'resolved in May',
      presetWords: 'Nobody stands in for a member.',
    });
    expect(described.find(({ rule }) => rule === 'quorum')).toMatchObject({
      words: 'One third of all seats, vacant ones too, rounded up; and never fewer than three.',
      differsBecause: null,
    });
    expect(described.find(({ rule }) => rule === 'closing')?.words).toContain('1960');
  });
});
