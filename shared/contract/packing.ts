import type { OperationName } from './index.ts';
import type { Answer, PackedAnswer } from './operation.ts';

/**
 * Answers of tens of thousands of small values. The bridge copies each value by itself, which would hold the window up
 * for half a second; one text crosses at once.
 */
const large: readonly unknown[] = ['imports.read'] satisfies readonly OperationName[];

/** An answer as it crosses to the window: packed where it may be large. Its value must survive JSON. */
export function packAnswer(name: unknown, answer: Answer<unknown>): Answer<unknown> | PackedAnswer {
  return answer.ok && large.includes(name) ? { ok: true, packed: JSON.stringify(answer.value) } : answer;
}

/** The answer again as it was before {@link packAnswer}. */
export function unpackAnswer<T>(answer: Answer<T> | PackedAnswer): Answer<T> {
  if (!answer.ok || !('packed' in answer)) return answer;
  // Safe: it was packed from an answer of this very operation, which had been checked.
  return { ok: true, value: JSON.parse(answer.packed) as T };
}
