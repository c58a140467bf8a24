import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contract, type OperationName } from '../../../shared/contract/index.ts';
import {
  createDispatcher,
  createSenderCheck,
  fail,
  type MainHandlers,
  type SenderFacts,
} from '../../../electron/ipc/dispatch.ts';
import { inputSchemaOf } from '../../../electron/ipc/port.ts';

const ownWindow: SenderFacts = { url: 'app://minutebook/index.html', isTopFrame: true, contentsId: 1 };
const names = Object.keys(contract) as OperationName[];

/** Pages that are not ours, though some look like it. */
const foreign = [
  '',
  'about:blank',
  'https://minutebook/',
  'file:///minutebook/index.html',
  'app://minutebook.example/',
  'app://minutebook@example/',
  'app://elsewhere/minutebook/',
  'data:text/html,app://minutebook/',
];

/** A dispatcher that notes which handlers ran, so that a test can show that none did. */
function dispatcher() {
  const ran: string[] = [];
  const note = (name: string) => () => {
    ran.push(name);
    return Promise.resolve({ ok: true, value: {} } as const);
  };
  const handlers = Object.fromEntries(names.map((name) => [name, note(name)])) as unknown as MainHandlers;
  const dispatch = createDispatcher({
    isOwnWindow: createSenderCheck((contentsId) => contentsId === 1),
    handlers,
    askStore: (name) => note(name)(),
  });
  return { dispatch, ran };
}

describe('dispatcher between window and main', () => {
  it.each(names)('%s: refuses a foreign window, a sub-frame, and runs no handler', async (name) => {
    const { dispatch, ran } = dispatcher();
    for (const sender of [
      { ...ownWindow, contentsId: 2 },
      { ...ownWindow, isTopFrame: false },
      ...foreign.map((url) => ({ ...ownWindow, url })),
    ]) {
      expect(await dispatch(sender, name, {})).toMatchObject({ ok: false, failure: { code: 'sender-refused' } });
    }
    expect(ran).toEqual([]);
  });

  it.each(names)('%s: refuses two hundred malformed inputs and runs no handler', async (name) => {
    const { dispatch, ran } = dispatcher();
    const malformed = fc
      .anything({ withNullPrototype: true })
      .filter((input) => !contract[name].input.safeParse(input).success);
    await fc.assert(
      fc.asyncProperty(malformed, async (input) => {
        const answer = await dispatch(ownWindow, name, input);
        expect(answer).toMatchObject({ ok: false, failure: { code: 'input-refused' } });
      }),
      { numRuns: 200 },
    );
    expect(ran).toEqual([]);
  });

  it.each([['constructor'], ['__proto__'], ['private.open'], ['toString'], [42], [null], [{ name: 'desk.get' }]])(
    'refuses the name %s, also those of private requests',
    async (name) => {
      const { dispatch, ran } = dispatcher();
      expect(await dispatch(ownWindow, name, {})).toMatchObject({ ok: false, failure: { code: 'input-refused' } });
      expect(ran).toEqual([]);
    },
  );

  it('refuses a body nested beyond every schema, and stays', async () => {
    const { dispatch, ran } = dispatcher();
    const paragraph = { type: 'paragraph' };
    let list: object = paragraph;
    for (let depth = 0; depth < 20_000; depth += 1) {
      list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph, list] }] };
    }
    const input = {
      id: '018f0000-0000-7000-8000-000000000001',
      revision: 1,
      body: { schemaVersion: 1, doc: { type: 'doc', content: [list] } },
    };
    expect(await dispatch(ownWindow, 'minutes.save', input)).toMatchObject({ failure: { code: 'input-refused' } });
    expect(ran).toEqual([]);
  });

  it('carries a sound request to its handler', async () => {
    const { dispatch, ran } = dispatcher();
    await dispatch(ownWindow, 'desk.get', { today: '2026-03-04' });
    await dispatch(ownWindow, 'workspace.open', {});
    expect(ran).toEqual(['desk.get', 'workspace.open']);
  });

  it('turns what a handler throws into a sentence without a word of it', async () => {
    const dispatch = createDispatcher({
      isOwnWindow: () => true,
      handlers: {
        'workspace.open': () =>
          Promise.reject(new Error("EACCES: permission denied, open '/home/Jo Clerk/secret.minutebook'")),
      } as unknown as MainHandlers,
      askStore: () => Promise.resolve(fail('unexpected', 'not asked')),
    });
    const answer = await dispatch(ownWindow, 'workspace.open', {});
    expect(answer).toMatchObject({ ok: false, failure: { code: 'unexpected' } });
    expect(JSON.stringify(answer)).not.toMatch(/clerk|secret|EACCES/i);
  });
});

describe('names at the port', () => {
  it('the store answers private names and store operations, nothing else', () => {
    expect(inputSchemaOf('private.open')).not.toBeNull();
    expect(inputSchemaOf('desk.get')).not.toBeNull();
    expect(inputSchemaOf('workspace.open')).toBeNull();
    expect(inputSchemaOf('hasOwnProperty')).toBeNull();
  });
});
