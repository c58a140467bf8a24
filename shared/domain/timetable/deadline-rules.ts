import type { Nation } from '../days/nation.ts';
import type { ClearDayRule } from '../days/clear-days.ts';
import type { DecisionNoticeRule } from '../law/rules.ts';
import type { EffectiveRules } from '../law/effective-rules.ts';

/** What of a body's rules decides its deadlines. */
export interface DeadlineRules {
  /** The preset's name; null: the body has chosen none. */
  readonly presetName: string | null;
  /** Null: no clear days are asked of it. */
  readonly notice: ClearDayRule | null;
  /** Why its notice is not that of its preset; null where it is. */
  readonly differsBecause: string | null;
  readonly keyDecisionNotice: DecisionNoticeRule | null;
  readonly privateMeetingNotice: DecisionNoticeRule | null;
  /** Whose bank holidays are shown and left out of counts. */
  readonly nation: Nation;
}

/** Deadlines by a body's rules; null: it has none. [D1][D2] */
export function deadlineRulesFrom(effective: EffectiveRules | null): DeadlineRules {
  if (effective === null) {
    return {
      presetName: null,
      notice: null,
      differsBecause: null,
      keyDecisionNotice: null,
      privateMeetingNotice: null,
      nation: 'england-and-wales',
    };
  }
  const { preset, rules, differences } = effective;
  return {
    presetName: preset.name,
    notice: rules.notice,
    differsBecause: differences.get('notice') ?? null,
    keyDecisionNotice: rules.keyDecisionNotice,
    privateMeetingNotice: rules.privateMeetingNotice,
    nation: rules.notice?.nation ?? nationOf[preset.territory],
  };
}

const nationOf = {
  England: 'england-and-wales',
  Wales: 'england-and-wales',
  Scotland: 'scotland',
  'Northern Ireland': 'northern-ireland',
  any: 'england-and-wales',
} as const satisfies Record<EffectiveRules['preset']['territory'], Nation>;
