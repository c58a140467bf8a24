import { z } from 'zod';
import type { Body, BodyKind, RuleDifference } from '../body.ts';
import { applyDifferences, isRuleName, type EffectiveRules } from './effective-rules.ts';
import { lawPresets } from './presets/index.ts';
import { isSameValue } from './same-value.ts';
import { BodyRules, type LawPreset, type RuleName } from './rules.ts';

/** A preset by its stored name, or undefined where this version does not know it. [J1] */
export function presetById(id: string): LawPreset | undefined {
  return lawPresets.find((preset) => preset.id === id);
}

/** All presets, those meant for this kind of body first; what stays behind can still be chosen. [J2] */
export function presetsFor(kind: BodyKind): {
  readonly offered: readonly LawPreset[];
  readonly others: readonly LawPreset[];
} {
  const isMeant = (preset: LawPreset): boolean => preset.kinds.includes(kind);
  return { offered: lawPresets.filter(isMeant), others: lawPresets.filter((preset) => !isMeant(preset)) };
}

/** The rules that hold for a body; null where it has no preset, or one that this version does not know. [J3] */
export function rulesOf({ presetId, differences }: Pick<Body, 'presetId' | 'differences'>): EffectiveRules | null {
  const preset = presetId === null ? undefined : presetById(presetId);
  return preset === undefined ? null : applyDifferences(preset, differences);
}

/** What came of stating a difference: to be stored, the same as the preset, or why it cannot be. */
export type StatedDifference =
  | { readonly kind: 'differs'; readonly difference: RuleDifference }
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly words: string };

/** States where a body differs from its preset; it needs a reason, and a value that the rule takes. [J4] */
export function differenceFrom(preset: LawPreset, rule: string, value: unknown, reason: string): StatedDifference {
  if (!isRuleName(rule)) return { kind: 'refused', words: `There is no rule called ${rule}` };
  const parsed = BodyRules.shape[rule].safeParse(value);
  const json = parsed.success ? z.json().safeParse(parsed.data) : null;
  if (json?.success !== true)
    return { kind: 'refused', words: 'A part of this rule is missing, or is not what it asks for: fill it in' };
  if (isSameValue(json.data, preset.rules[rule])) return { kind: 'same' };
  if (reason.trim() === '')
    return { kind: 'refused', words: 'Say why this body differs: the reason is kept with the rule' };
  return { kind: 'differs', difference: { rule, value: json.data, reason: reason.trim() } };
}

/** A body's differences with one of them put in, replaced or taken back. Others stay in their order. */
export function withDifference(
  differences: readonly RuleDifference[],
  rule: RuleName,
  stated: StatedDifference,
): RuleDifference[] {
  if (stated.kind === 'refused') return [...differences];
  const others = differences.filter((difference) => difference.rule !== rule);
  return stated.kind === 'same' ? others : [...others, stated.difference];
}
