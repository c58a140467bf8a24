import { rmSync } from 'node:fs';
import { mkdtemp, open, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { refuseScanSize } from '../../shared/domain/attached-file.ts';
import type { Answer, FailureCode } from '../../shared/contract/operation.ts';
import type { ScanFiles } from '../ipc/main-parts.ts';
import { FileNotWritten, writeFileAtomically } from '../writers/write-file.ts';

/** Files on the disk, and what is to be done as the app ends. */
export interface OwnScanFiles extends ScanFiles {
  /** Removes the copies that were made to be looked at. */
  readonly forgetShown: () => void;
}

/** @param openPath opens a file in the system's program for it, and answers why not, or nothing (Electron's `shell.openPath`). */
export function createScanFiles(openPath: (file: string) => Promise<string>): OwnScanFiles {
  const shown: string[] = [];
  return {
    read: readScan,
    write: async (file, bytes) => {
      try {
        await writeFileAtomically(file, bytes);
        return { ok: true, value: {} };
      } catch (failure) {
        if (!(failure instanceof FileNotWritten)) throw failure;
        return fail('write-failed', failure.message);
      }
    },
    show: async (name, bytes) => {
      try {
        // A folder of its own, that nobody else may look into; the copy cannot be written in and mistaken for the one kept.
        const folder = await mkdtemp(path.join(os.tmpdir(), 'minutebook-shown-'));
        shown.push(folder);
        const file = path.join(folder, name);
        await writeFile(file, bytes, { mode: 0o400 });
        if ((await openPath(file)) === '') return { ok: true, value: {} };
      } catch {
        // Said below: the copy could not be made, or nothing here opens it.
      }
      return fail('write-failed', `“${name}” could not be opened here. Save a copy of it, and open that.`);
    },
    forgetShown: () => {
      for (const folder of shown.splice(0)) {
        try {
          rmSync(folder, { recursive: true, force: true });
        } catch {
          // Windows keeps what a program still shows; the system clears its folder of temporary files.
        }
      }
    },
  };
}

async function readScan(file: string): Promise<Answer<{ readonly name: string; readonly bytes: Uint8Array }>> {
  const name = path.basename(file);
  try {
    const handle = await open(file, 'r');
    try {
      const facts = await handle.stat();
      if (!facts.isFile())
        return fail('file-refused', `“${name}” is a folder or no file at all. Choose the scan itself.`);
      const refused = refuseScanSize(name, facts.size);
      if (refused !== null) return fail('file-refused', refused);
      return { ok: true, value: { name, bytes: await handle.readFile() } };
    } finally {
      await handle.close();
    }
  } catch {
    return fail(
      'file-unreadable',
      `“${name}” could not be read: it is gone, or you are not allowed to open it. Look for it, and choose it again.`,
    );
  }
}

function fail(code: FailureCode, message: string): Extract<Answer<never>, { ok: false }> {
  return { ok: false, failure: { code, message } };
}
