import type { Body } from '../body.ts';
import { applyDifferences } from '../law/effective-rules.ts';
import type { LawPreset } from '../law/rules.ts';
import { deadlineRulesFrom, type DeadlineRules } from './deadline-rules.ts';

const presets: readonly LawPreset[] = [];

/** The deadlines of a body by its own preset and differences; without a preset it has none. [D1] */
export function deadlineRulesOf(body: Pick<Body, 'presetId' | 'differences'>): DeadlineRules {
  const preset = presets.find(({ id }) => id === body.presetId);
  return deadlineRulesFrom(preset === undefined ? null : applyDifferences(preset, body.differences));
}
