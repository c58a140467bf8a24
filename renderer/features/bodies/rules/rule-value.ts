import type { RuleDifference } from '../../../../shared/domain/body.ts';
import type { Nation } from '../../../../shared/domain/days/nation.ts';

/** The value of a rule as it is stored. */
export type RuleValue = RuleDifference['value'];
export type Path = readonly (string | number)[];

/** What stands at a place of a value; undefined where there is nothing. */
export function readAt(value: RuleValue, path: Path): RuleValue | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const inner = Array.isArray(value) ? value[Number(first)] : value[first];
  return inner === undefined ? undefined : readAt(inner, rest);
}

/** The value with something else at a place of it. */
export function writeAt(value: RuleValue, path: Path, part: RuleValue): RuleValue {
  const [first, ...rest] = path;
  if (first === undefined) return part;
  if (Array.isArray(value)) {
    return value.map((inner, index) => (index === Number(first) ? writeAt(inner, rest, part) : inner));
  }
  const record = typeof value === 'object' && value !== null ? value : {};
  return { ...record, [first]: writeAt(record[first] ?? null, rest, part) };
}

/**
 * The value as a rule takes it: words that were begun and left empty in a list are gone, and what records have no name for is
 * named by its own words.
 */
export function tidyValue(value: RuleValue): RuleValue {
  if (Array.isArray(value)) {
    const tidied = value.map((inner) => (typeof inner === 'string' ? inner.trim() : tidyValue(inner)));
    return tidied.filter((inner) => inner !== '');
  }
  if (typeof value !== 'object' || value === null) return value;
  const tidied = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tidyValue(inner)]));
  return tidied['id'] === '' ? { ...tidied, id: tidied['words'] ?? '' } : tidied;
}

/** The value with its days counted by the calendar of a nation, wherever it counts days. */
export function inNation(value: RuleValue, nation: Nation): RuleValue {
  if (Array.isArray(value)) return value.map((inner) => inNation(inner, nation));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'nation' ? nation : inNation(inner, nation)]),
  );
}

/** One thing that can be changed in the value of a rule. */
export type RuleField =
  | { readonly kind: 'check'; readonly path: Path; readonly words: string }
  | { readonly kind: 'number'; readonly path: Path; readonly words: string; readonly isOptional?: boolean }
  | { readonly kind: 'text'; readonly path: Path; readonly words: string; readonly isOptional?: boolean }
  /** Several words, between commas. */
  | { readonly kind: 'words'; readonly path: Path; readonly words: string; readonly hint?: string }
  | {
      readonly kind: 'choice';
      readonly path: Path;
      readonly words: string;
      readonly choices: readonly { readonly key: string; readonly words: string }[];
      /** What stands at the place for a choice that is no plain word. */
      readonly values?: Readonly<Record<string, RuleValue>>;
    }
  /** A part that may be missing: the sentence to tick, what it begins with, and its fields. */
  | {
      readonly kind: 'part';
      readonly path: Path;
      readonly words: string;
      readonly beginning: RuleValue;
      readonly fields: readonly RuleField[];
    }
  /** As many of one kind as there are. `words` names one of them: `Ground`. */
  | {
      readonly kind: 'list';
      readonly path: Path;
      readonly words: string;
      readonly add: string;
      readonly none: string;
      readonly beginning: RuleValue;
      readonly fields: (path: Path, one: RuleValue) => readonly RuleField[];
    };
