import type { Bridge, Input, OperationName, Output } from '../../shared/contract/index.ts';
import type { EventName, EventPayload } from '../../shared/contract/events.ts';
import type { Answer, FailureCode } from '../../shared/contract/operation.ts';

type Answers = { [N in OperationName]?: (input: Input<N>) => Answer<Output<N>> | Promise<Answer<Output<N>>> };

/** The door of the window, answered in memory: for drawing components and trying the window's own logic, nothing more. */
export interface MemoryBridge {
  /** What was asked, in order. */
  readonly asked: readonly { readonly name: OperationName; readonly input: unknown }[];
  readonly answer: (answers: Answers) => void;
  readonly tell: <N extends EventName>(name: N, payload: EventPayload<N>) => void;
}

/** Puts a bridge on the window of a jsdom test. What is not answered fails with `unexpected`. */
export function installMemoryBridge(first: Answers = {}): MemoryBridge {
  let answers = first;
  const asked: { name: OperationName; input: unknown }[] = [];
  const listeners = new Map<string, Set<(payload: never) => void>>();
  const bridge: Bridge = {
    invoke: async (name, input) => {
      asked.push({ name, input });
      const give = answers[name];
      if (give === undefined)
        return { ok: false, failure: { code: 'unexpected', message: `${name} is not answered.` } };
      return give(input);
    },
    subscribe: (name, listen) => {
      const known = listeners.get(name) ?? new Set();
      known.add(listen);
      listeners.set(name, known);
      return () => void known.delete(listen);
    },
    acceptDrop: () => Promise.resolve({ ok: false, failure: { code: 'file-refused', message: 'That is no file.' } }),
  };
  Object.assign(window, { minutebook: bridge });
  return {
    asked,
    answer: (more) => {
      answers = { ...answers, ...more };
    },
    tell: (name, payload) => {
      // Listeners were added under this very name.
      for (const listen of listeners.get(name) ?? []) (listen as (payload: unknown) => void)(payload);
    },
  };
}

/** A good answer. */
export function done<T>(value: T): Answer<T> {
  return { ok: true, value };
}

/** A failure with a sentence. */
export function failed(code: FailureCode, message = 'It could not be done.'): Answer<never> {
  return { ok: false, failure: { code, message } };
}
