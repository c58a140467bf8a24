import { events, type EventName } from '../../shared/contract/events.ts';
import type { Answer } from '../../shared/contract/operation.ts';
import { fail } from './dispatch.ts';
import type { PortMessage, PortRequest, StoreInput, StoreOutput, StoreRequestName } from './port.ts';

/** The port to the store process, whatever kind of process it is. */
export interface StorePort {
  readonly send: (request: PortRequest) => void;
  readonly onMessage: (listen: (message: PortMessage) => void) => void;
  /** The process ended; every open question is answered with a failure. */
  readonly onEnd: (listen: () => void) => void;
}

export interface StoreClient {
  /** Asks one thing; never rejects. */
  readonly ask: <N extends StoreRequestName>(name: N, input: StoreInput<N>) => Promise<Answer<StoreOutput<N>>>;
  /** The same for a name and input that the dispatcher has checked against the contract. */
  readonly askChecked: (name: string, input: unknown) => Promise<Answer<unknown>>;
}

/** Pairs questions with answers over the port and passes events on. */
export function createStoreClient(port: StorePort, onEvent: (event: EventName, payload: unknown) => void): StoreClient {
  const waiting = new Map<number, (answer: Answer<unknown>) => void>();
  let last = 0;
  let ended = false;
  const gone = () =>
    fail(
      'unexpected',
      'The part of Minutebook that keeps the workspace has stopped. Close Minutebook and open it again: everything saved is in the file.',
    );

  port.onMessage((message) => {
    if ('event' in message) {
      if (Object.hasOwn(events, message.event)) onEvent(message.event, message.payload);
      return;
    }
    waiting.get(message.id)?.(message.answer);
    waiting.delete(message.id);
  });
  port.onEnd(() => {
    ended = true;
    for (const answer of waiting.values()) answer(gone());
    waiting.clear();
  });

  const askChecked = (name: string, input: unknown): Promise<Answer<unknown>> => {
    if (ended) return Promise.resolve(gone());
    last += 1;
    const id = last;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      port.send({ id, name, input });
    });
  };
  return {
    askChecked,
    // The store process answers a name with the output of that name (StoreHandlers); the port carries it as unknown.
    ask: (name, input) => askChecked(name, input) as Promise<Answer<StoreOutput<typeof name>>>,
  };
}
