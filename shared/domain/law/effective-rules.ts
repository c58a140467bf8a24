import type { RuleDifference } from '../body.ts';
import { BodyRules, type LawPreset, type RuleName } from './rules.ts';

/** The rules of one body: its preset's, with its own where it differs. */
export interface EffectiveRules {
  readonly preset: LawPreset;
  readonly rules: BodyRules;
  /** What differs from the preset, and why. */
  readonly differences: ReadonlyMap<RuleName, string>;
  /** Differences that cannot be read any more: the preset's value holds, and the clerk is told. */
  readonly unread: readonly string[];
}

/** Whether a name is that of a rule. */
export function isRuleName(name: string): name is RuleName {
  return Object.hasOwn(BodyRules.shape, name);
}

/** Applies a body's differences to its preset. A difference whose value its rule does not take is left out and named. */
export function applyDifferences(preset: LawPreset, differences: readonly RuleDifference[]): EffectiveRules {
  let rules = preset.rules;
  const applied = new Map<RuleName, string>();
  const unread: string[] = [];
  for (const { rule, value, reason } of differences) {
    const parsed = isRuleName(rule) ? BodyRules.safeParse({ ...rules, [rule]: value }) : null;
    if (parsed?.success === true && isRuleName(rule)) {
      rules = parsed.data;
      applied.set(rule, reason);
    } else unread.push(rule);
  }
  return { preset, rules, differences: applied, unread };
}

/** What a rule of a body rests on: the source of its preset, or the body's own reason where it differs. Rule [J14]. */
export function sourceOfRule({ preset, differences }: EffectiveRules, rule: RuleName): string {
  const reason = differences.get(rule);
  return reason === undefined ? preset.sources[rule].source : `the body’s own rule: ${reason}`;
}
