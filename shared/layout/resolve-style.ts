import type { z } from 'zod';
import { HouseStyle } from './house-style.ts';

/** An RFC 7396 merge patch over a house style: a member replaces, null removes, arrays are replaced whole. */
export type StylePatch = Readonly<Record<string, unknown>>;

/** An override that does not give a house style. `message` is a sentence for the clerk, naming the setting. */
export class HouseStyleRefused extends Error {
  override readonly name = 'HouseStyleRefused';
}

/**
 * The style in force for a meeting: the base, then what its body changes, then what the meeting changes; there are no
 * more levels. Null where a level changes nothing.
 *
 * @throws HouseStyleRefused when the result is no house style.
 * @see RFC 7396 for the merging.
 */
export function resolveStyle(
  base: HouseStyle,
  bodyPatch: StylePatch | null,
  meetingPatch: StylePatch | null,
): HouseStyle {
  const merged = [bodyPatch, meetingPatch].reduce<unknown>(
    (style, patch) => (patch === null ? style : mergePatch(style, patch)),
    base,
  );
  const checked = HouseStyle.safeParse(merged);
  if (checked.success) return checked.data;
  throw new HouseStyleRefused(describeIssue(checked.error));
}

/** The target with the patch merged into it; neither is changed. */
function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isRecord(patch)) return patch;
  const merged = new Map(Object.entries(isRecord(target) ? target : {}));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key);
    else merged.set(key, mergePatch(merged.get(key), value));
  }
  return Object.fromEntries(merged);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describeIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  const place = issue === undefined || issue.path.length === 0 ? 'as a whole' : `at "${issue.path.join('.')}"`;
  return `The house style cannot take this change ${place}: ${issue?.message ?? 'unknown setting'}.`;
}
