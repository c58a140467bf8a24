import { useCallback, useSyncExternalStore } from 'react';
import type { Input, OperationName, Output } from '../../shared/contract/index.ts';
import { ask, listenTo } from './bridge.ts';
import { createQueryCache, type QueryState, type Question, takeNew, waiting } from './query-cache.ts';

const cache = createQueryCache();
let workspaceName: string | null = null;

/** Starts to follow the workspace: what is shown is asked for again when it changes. The answer stops following. */
export function followWorkspace(): () => void {
  return listenTo('workspace.changed', ({ state }) => {
    const name = state?.name ?? null;
    if (name === workspaceName) cache.refresh();
    else cache.clear();
    workspaceName = name;
  });
}

export interface QuerySettings<T> {
  readonly calm?: () => number;
  readonly share?: (before: T | undefined, after: T) => T;
}

/** An answer with a way to ask again at once. */
export type Query<T> = QueryState<T> & { readonly retry: () => void };

/**
 * Asks a question that only reads, and keeps the answer true while the component is on screen. The same question asked
 * in two places is asked once. With `null` as input nothing is asked.
 */
export function useQuery<N extends OperationName>(
  name: N,
  input: Input<N> | null,
  settings: QuerySettings<Output<N>> = {},
): Query<Output<N>> {
  const question = input === null ? null : findQuestion(name, input, settings);
  const subscribe = useCallback(
    (listen: () => void) => (question === null ? () => undefined : cache.watch(question, listen)),
    [question],
  );
  const read = () => (question === null ? waiting : question.state);
  // Safe: a question's answers come from `ask` of the very name that its key begins with.
  const state = useSyncExternalStore(subscribe, read, read) as QueryState<Output<N>>;
  const retry = useCallback(() => {
    if (question !== null) cache.refetch(question);
  }, [question]);
  return { ...state, retry };
}

/** Puts a change that a mutation brought along into a shown answer, before the workspace says that it changed. */
export function updateQuery<N extends OperationName>(
  name: N,
  input: Input<N>,
  change: (value: Output<N>) => Output<N>,
): void {
  // Safe for the same reason as in useQuery.
  cache.put(keyOf(name, input), (value) => change(value as Output<N>));
}

function findQuestion<N extends OperationName>(
  name: N,
  input: Input<N>,
  { calm = atOnce, share }: QuerySettings<Output<N>>,
): Question {
  return cache.find(keyOf(name, input), {
    fetch: () => ask(name, input),
    calm,
    // Safe: both values are answers of `name`.
    share:
      share === undefined ? takeNew : (before, after) => share(before as Output<N> | undefined, after as Output<N>),
  });
}

const atOnce = () => 0;

function keyOf(name: OperationName, input: unknown): string {
  return `${name} ${JSON.stringify(input)}`;
}
