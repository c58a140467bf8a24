import { app } from 'electron';
import path from 'node:path';

/**
 * In a packaged app, the native part of the database is the one inside the package, whatever the environment says. In a
 * checkout the launcher names it there (`electron/dev/runtime.ts`), or nobody does and better-sqlite3 takes its own.
 * The store process reads the variable. Call this before anything else reads the environment.
 */
export function settleSqliteBinding(): void {
  if (!app.isPackaged) return;
  const unpacked = path.join(process.resourcesPath, 'app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds');
  process.env['MINUTEBOOK_SQLITE_BINDING'] = path.join(unpacked, `${process.platform}-${process.arch}.node`);
}
