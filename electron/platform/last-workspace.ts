import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { StoreInput } from '../ipc/port.ts';
import type { StoreClient } from '../ipc/store-client.ts';

const Remembered = z.object({ path: z.string().min(1) });

/** The workspace that was open last, if its file is still there. A damaged memory of it counts as none. */
export function readLastWorkspace(file: string): string | undefined {
  try {
    const { path } = Remembered.parse(JSON.parse(readFileSync(file, 'utf8')));
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** The same client; each workspace that it opens is kept in `file` for the next start. */
export function rememberWorkspaces(client: StoreClient, file: string): StoreClient {
  return {
    ...client,
    ask: async (name, input) => {
      const answer = await client.ask(name, input);
      // The name has just said which input this is; a generic parameter is not narrowed by it.
      if (name === 'private.open' && answer.ok) keep(file, (input as StoreInput<'private.open'>).path);
      return answer;
    },
  };
}

/** That the path could not be kept is no reason to disturb anybody. */
function keep(file: string, path: string): void {
  const unfinished = `${file}.new`;
  try {
    writeFileSync(unfinished, JSON.stringify({ path }));
    renameSync(unfinished, file);
  } catch {
    // A read-only profile: the next start asks which workspace to open.
  }
}
