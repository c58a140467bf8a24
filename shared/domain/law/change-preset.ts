import type { Body, RuleDifference } from '../body.ts';
import { isRuleName } from './effective-rules.ts';
import { presetById } from './presets-of-body.ts';
import { isSameValue } from './same-value.ts';
import { BodyRules, type LawPreset, type RuleName } from './rules.ts';

/** A difference that does not go over to other rules, and why, as a sentence. */
export interface DroppedDifference {
  readonly difference: RuleDifference;
  readonly because: string;
}

/** What becomes of the differences of a body that goes over to other rules. */
export interface CarriedDifferences {
  readonly kept: readonly RuleDifference[];
  readonly dropped: readonly DroppedDifference[];
}

/**
 * Which differences of a body mean something under another preset: those in a rule that both presets state alike, and those
 * in a rule that no law of the new preset settles, as long as none of their words and numbers is that of the old preset. A
 * preset that is null, or that this version does not know, keeps none. Rule [J16].
 */
export function carryDifferences(
  { presetId, differences }: Pick<Body, 'presetId' | 'differences'>,
  nextId: string | null,
): CarriedDifferences {
  if (presetId === nextId) return { kept: differences, dropped: [] };
  const from = presetId === null ? undefined : presetById(presetId);
  const to = nextId === null ? undefined : presetById(nextId);
  const kept: RuleDifference[] = [];
  const dropped: DroppedDifference[] = [];
  for (const difference of differences) {
    const because = whyDropped(difference, from, to);
    if (because === null) kept.push(difference);
    else dropped.push({ difference, because });
  }
  return { kept, dropped };
}

function whyDropped(
  { rule, value }: RuleDifference,
  from: LawPreset | undefined,
  to: LawPreset | undefined,
): string | null {
  if (to === undefined) return 'Without a preset there is nothing to differ from.';
  if (from === undefined || !isRuleName(rule) || !BodyRules.shape[rule].safeParse(value).success) {
    return 'What it differed from is not known here.';
  }
  if (isSameValue(value, to.rules[rule])) return `${to.name} says the same.`;
  if (isSameValue(from.rules[rule], to.rules[rule])) return null;
  const { basis, source } = to.sources[rule];
  if (basis === 'law') return `For ${to.name} this is law: ${source}.`;
  return carriesOld(value, rule, from, to) ? `It rests on what ${from.name} says.` : null;
}

/** Whether a word or a number of a value is that of the old preset and not that of the new one. */
function carriesOld(value: unknown, rule: RuleName, from: LawPreset, to: LawPreset): boolean {
  const old = new Set(leavesOf(from.rules[rule]));
  const next = new Set(leavesOf(to.rules[rule]));
  return leavesOf(value).some((leaf) => old.has(leaf) && !next.has(leaf));
}

/** The words and numbers in a value; yes and no, nought and no words are anybody's. */
function leavesOf(value: unknown): (string | number)[] {
  if (typeof value === 'string' || typeof value === 'number') return value === '' || value === 0 ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(leavesOf);
}
