import type { Input, OperationName, Output } from '../../shared/contract/index.ts';
import { ask } from '../gateway/bridge.ts';

/** What came of a change: its answer, or the sentence that says why it was not made. */
export type Attempt<T> =
  { readonly value: T; readonly refusal: null } | { readonly value: null; readonly refusal: string };

/** Carries out a change whose refusal is to be shown beside the fields that it is about, not as a notice. */
export async function attempt<N extends OperationName>(name: N, input: Input<N>): Promise<Attempt<Output<N>>> {
  const answer = await ask(name, input);
  return answer.ok ? { value: answer.value, refusal: null } : { value: null, refusal: answer.failure.message };
}
