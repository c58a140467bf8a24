import type { MainHandlers } from './dispatch.ts';
import { fail } from './dispatch.ts';
import type { MainParts } from './main-parts.ts';

const left = () => fail('cancelled', 'Nothing was opened.');

/** Opens, makes and copies workspaces: main asks for the path, the store process opens it. */
export function workspaceHandlers({ store, dialogs, copySample }: MainParts) {
  const open = async (path: string, create: boolean) => {
    const answer = await store.ask('private.open', { path, create });
    return answer.ok ? { ok: true as const, value: { state: answer.value } } : answer;
  };
  return {
    'workspace.open': async () => {
      const path = await dialogs.chooseWorkspace();
      return path === null ? left() : open(path, false);
    },
    'workspace.create': async () => {
      const path = await dialogs.nameNewWorkspace();
      return path === null ? left() : open(path, true);
    },
    'workspace.openSample': async () => {
      const copied = await copySample();
      return copied.ok ? open(copied.value, false) : copied;
    },
  } satisfies Partial<MainHandlers>;
}
