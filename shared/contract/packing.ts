import type { OperationName } from './index.ts';
import type { Answer, PackedAnswer } from './operation.ts';

/**
 * Answers of tens of thousands of small values. The bridge copies each value by itself, which would hold the window up
 * for half a second; one text crosses at once.
 */
const large: readonly unknown[] = ['imports.read'] satisfies readonly OperationName[];

/** An answer as it crosses to the window: packed where it may be large. Its value must be an object that survives JSON. */
export function packAnswer(name: unknown, answer: Answer<unknown>): Answer<unknown> | PackedAnswer {
  if (!answer.ok || !large.includes(name) || typeof answer.value !== 'object') return answer;
  const fields = Object.entries<unknown>({ ...answer.value }).filter(([, value]) => value !== undefined);
  return { ok: true, packed: fields.map(([field, value]) => [field, JSON.stringify(value)]) };
}

/** The answer again as it was before {@link packAnswer}; pauses between its large fields. */
export async function unpackAnswer<T>(
  answer: Answer<T> | PackedAnswer,
  pause: () => Promise<void>,
): Promise<Answer<T>> {
  if (!answer.ok || !('packed' in answer)) return answer;
  const fields: [string, unknown][] = [];
  for (const [field, json] of answer.packed) {
    if (json.length > LONG) await pause();
    fields.push([field, JSON.parse(json)]);
  }
  if (answer.packed.some(([, json]) => json.length > LONG)) await pause();
  // Safe: it was packed from an answer of this very operation, which had been checked.
  return { ok: true, value: Object.fromEntries(fields) as T };
}

/** Characters of JSON that take some milliseconds to parse. */
const LONG = 200_000;
