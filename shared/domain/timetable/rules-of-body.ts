import type { Body } from '../body.ts';
import { rulesOf } from '../law/presets-of-body.ts';
import { deadlineRulesFrom, type DeadlineRules } from './deadline-rules.ts';

/** The deadlines of a body by its own preset and differences; without a preset it has none. [D1] */
export function deadlineRulesOf(body: Pick<Body, 'presetId' | 'differences'>): DeadlineRules {
  return deadlineRulesFrom(rulesOf(body));
}
