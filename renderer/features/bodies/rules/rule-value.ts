import type { RuleDifference } from '../../../../shared/domain/body.ts';

/** The value of a rule as it is stored. */
export type RuleValue = RuleDifference['value'];
type Path = readonly (string | number)[];

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

/** One thing that can be changed in the value of a rule. */
export type RuleField =
  | { readonly kind: 'check'; readonly path: Path; readonly words: string }
  | { readonly kind: 'number'; readonly path: Path; readonly words: string; readonly isOptional?: boolean }
  | { readonly kind: 'text'; readonly path: Path; readonly words: string; readonly isOptional?: boolean }
  | {
      readonly kind: 'choice';
      readonly path: Path;
      readonly words: string;
      readonly choices: readonly { readonly key: string; readonly words: string }[];
      /** What stands at the place for a choice that is no plain word. */
      readonly values?: Readonly<Record<string, RuleValue>>;
    };
