import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleDifference } from '../../../../shared/domain/body.ts';
import { carryDifferences } from '../../../../shared/domain/law/change-preset.ts';
import { ruleNames } from '../../../../shared/domain/law/describe-rules.ts';
import { differenceFrom, presetById, rulesOf } from '../../../../shared/domain/law/presets-of-body.ts';
import { lawPresets } from '../../../../shared/domain/law/presets/index.ts';
import type { LawPreset, RuleName } from '../../../../shared/domain/law/rules.ts';

const reason = 'Standing order 4';

function preset(id: string): LawPreset {
  const found = presetById(id);
  if (found === undefined) throw new Error(`no preset ${id}`);
  return found;
}

/** What the body differs in, from its preset's rule with some of it changed. */
function difference(home: LawPreset, rule: RuleName, change: object | string | number | boolean): RuleDifference {
  const value = typeof change === 'object' ? { ...(home.rules[rule] as object), ...change } : change;
  const stated = differenceFrom(home, rule, value, reason);
  if (stated.kind !== 'differs') throw new Error(`${rule} does not differ`);
  return stated.difference;
}

const partnership = preset('partnership');
const scotland = preset('council-scotland');

function rulesThatStay(from: LawPreset, toId: string | null, differences: readonly RuleDifference[]) {
  const { kept, dropped } = carryDifferences({ presetId: from.id, differences: [...differences] }, toId);
  return {
    kept: kept.map(({ rule }) => rule),
    dropped: Object.fromEntries(dropped.map(({ difference: { rule }, because }) => [rule, because])),
  };
}

describe('[J16] a body that goes over to other rules', () => {
  it('keeps what no law of the new rules settles and what rests on nothing of the old ones', () => {
    const own: RuleDifference[] = [
      difference(partnership, 'quorum', { basis: { kind: 'number', members: 6 } }),
      difference(partnership, 'substitutes', 'named-deputies'),
      difference(partnership, 'remoteCounts', false),
    ];
    const { kept, dropped } = rulesThatStay(partnership, 'charity-trustees', own);
    expect(kept).toEqual(['quorum', 'substitutes', 'remoteCounts']);
    expect(dropped).toEqual({});
  });

  it('keeps a difference from a law that both state alike, in England from council to executive', () => {
    const council = preset('principal-council-england');
    const own = [difference(council, 'notice', { days: 7 }), difference(council, 'absenceMonths', 3)];
    expect(rulesThatStay(council, 'executive-england', own).kept).toEqual(['notice', 'absenceMonths']);
  });

  it('drops what is law there, what rests on the old preset, and what the new one says itself', () => {
    const own = [
      difference(scotland, 'notice', { days: 7 }),
      difference(scotland, 'closing', { publicInterestTest: true }),
      difference(scotland, 'confirmation', { signed: false }),
      difference(scotland, 'absenceMonths', 3),
    ];
    const { kept, dropped } = rulesThatStay(scotland, 'partnership', own);
    expect(kept).toEqual(['absenceMonths']);
    expect(dropped['notice']).toBe('It rests on what Council or committee (Scotland) says.');
    expect(dropped['closing']).toContain('It rests on');
    expect(dropped['confirmation']).toContain('It rests on');
    expect(rulesThatStay(scotland, 'council-northern-ireland', own).dropped['notice']).toMatch(
      /^For Council or committee \(Northern Ireland\) this is law: .*s43\(3\)/,
    );
    const alike = [difference(partnership, 'substitutes', 'not-allowed')];
    expect(rulesThatStay(partnership, 'nhs-board-england', alike).dropped['substitutes']).toContain('says the same');
  });

  it('keeps nothing without a preset, with one of a later version, or of one that is not known', () => {
    const own = [difference(partnership, 'remoteCounts', false)];
    expect(rulesThatStay(partnership, null, own).kept).toEqual([]);
    expect(rulesThatStay(partnership, 'of-a-later-version', own).kept).toEqual([]);
    expect(carryDifferences({ presetId: 'gone', differences: own }, 'charity-trustees').kept).toEqual([]);
    expect(carryDifferences({ presetId: 'partnership', differences: own }, 'partnership').kept).toEqual(own);
  });

  it('[J3] never carries a word of the old preset that the new one does not have', () => {
    const anyId = fc.constantFrom(...lawPresets.map(({ id }) => id));
    const wordsOf = (value: unknown): string[] => {
      if (typeof value === 'string') return value === '' ? [] : [value];
      return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : [];
    };
    fc.assert(
      fc.property(anyId, anyId, anyId, fc.constantFrom(...ruleNames), (fromId, toId, lentId, rule) => {
        const [from, to] = [preset(fromId), preset(toId)];
        const stated = differenceFrom(from, rule, preset(lentId).rules[rule], reason);
        if (stated.kind !== 'differs') return;
        const { kept, dropped } = carryDifferences({ presetId: fromId, differences: [stated.difference] }, toId);
        expect(kept.length + dropped.length).toBe(1);
        const isShared = JSON.stringify(from.rules[rule]) === JSON.stringify(to.rules[rule]);
        if (isShared || kept.length === 0) return;
        const effective = rulesOf({ presetId: toId, differences: [...kept] });
        const [old, next] = [new Set(wordsOf(from.rules[rule])), new Set(wordsOf(to.rules[rule]))];
        expect(wordsOf(effective?.rules[rule]).filter((word) => old.has(word) && !next.has(word))).toEqual([]);
        expect(to.sources[rule].basis).toBe('custom');
      }),
      { numRuns: 300 },
    );
  });
});
