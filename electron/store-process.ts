/**
 * Composition root of the store process: it owns the only writing connection, runs the services one after another, and
 * answers main over one port.
 */
import type { Answer } from '../shared/contract/operation.ts';
import { eventMessage, inputSchemaOf, type PortMessage, type PortRequest, type StoreRequestName } from './ipc/port.ts';
import { openJobPort } from './platform/job-port.ts';
import { thisMachine } from './platform/this-machine.ts';
import { startSession } from './services/open-session.ts';
import { createStoreHandlers } from './store-handlers.ts';
import { asFailure, Refusal } from './store/refusal.ts';

const port = openJobPort();
const session = startSession(thisMachine);
const handlers = createStoreHandlers(session);

port.onMessage((message) => {
  // Main sends nothing else, and nobody but main has this port.
  const { id, name, input } = message as PortRequest;
  const before = JSON.stringify(session.state());
  const answer = answerRequest(name, input);
  const state = session.state();
  send({ id, answer });
  if (JSON.stringify(state) !== before) send(eventMessage('workspace.changed', { state }));
  if (name === 'private.close') port.finish();
});

function send(message: PortMessage): void {
  port.post(message);
}

/** Runs one request; whatever goes wrong becomes a failure value. The schema gives inputs their defaults and brands. */
function answerRequest(name: string, input: unknown): Answer<unknown> {
  try {
    const schema = inputSchemaOf(name);
    if (schema === null) throw new Refusal('input-refused', 'Minutebook does not know this request.');
    // The name was found in the tables that type the handlers; a union of functions cannot say that it fits its input.
    const handler = handlers[name as StoreRequestName] as (input: unknown) => unknown;
    return { ok: true, value: handler(schema.parse(input)) };
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) reportFault(name, thrown);
    return { ok: false, failure: asFailure(thrown) };
  }
}

/** Where a fault of ours happened, without its message, which could hold words of a minute. */
function reportFault(name: string, thrown: unknown): void {
  const [, ...places] = thrown instanceof Error ? (thrown.stack ?? '').split('\n') : [];
  process.stderr.write(`${name}: ${thrown instanceof Error ? thrown.name : 'fault'}\n${places.join('\n')}\n`);
}
