import { Refusal } from '../refusal.ts';

/** The Node-API that better-sqlite3's prebuilt addon is made for; below it the process would die without a word. */
const NEEDED_NODE_API = 10;

/**
 * Says in a sentence what would otherwise be a crash: the prebuilt SQLite addon needs Node-API 10 (Node 22.14 or later,
 * Electron 36 or later). An addon built for an older runtime and given by path passes.
 *
 * @param nodeApi `process.versions.napi`
 * @param nativeBinding path of an addon built for this runtime, or null for the prebuilt one
 * @throws Refusal `unexpected`
 */
export function assertNodeApi(nodeApi: string | undefined, nativeBinding: string | null): void {
  if (nativeBinding !== null || Number(nodeApi ?? 0) >= NEEDED_NODE_API) return;
  throw new Refusal(
    'unexpected',
    `Minutebook needs Node 22.14 or later, or its own desktop runtime, to open a workspace. Start it with "npm start" or "npm run cli", which bring the right one.`,
  );
}
