import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names another LibreOffice than the one found, by its path; empty: none is to be used. */
const CHOSEN_OFFICE = 'MINUTEBOOK_OFFICE';

/**
 * The LibreOffice of this computer: the one that the environment names, one on the search path, or one where its
 * installers put it. Null where there is none.
 */
export function findOffice(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | null {
  const chosen = environment[CHOSEN_OFFICE];
  if (chosen !== undefined) return chosen !== '' && canRun(chosen) ? chosen : null;
  const names = platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
  const onPath = (environment['PATH'] ?? environment['Path'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces(environment, platform)].find(canRun) ?? null;
}

function usualPlaces(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'win32') {
    return ['ProgramFiles', 'ProgramW6432', 'ProgramFiles(x86)'].flatMap((name) => {
      const folder = environment[name];
      return folder === undefined ? [] : [join(folder, 'LibreOffice', 'program', 'soffice.com')];
    });
  }
  if (platform === 'darwin') {
    return ['/', environment['HOME'] ?? '/'].map((root) =>
      join(root, 'Applications', 'LibreOffice.app', 'Contents', 'MacOS', 'soffice'),
    );
  }
  return [
    '/usr/lib/libreoffice/program/soffice',
    '/usr/lib64/libreoffice/program/soffice',
    '/snap/bin/libreoffice',
    ...versionsIn('/opt').map((folder) => join('/opt', folder, 'program', 'soffice')),
  ];
}

/** Folders of LibreOffice's own packages (`libreoffice24.8`), the newest first. */
function versionsIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.startsWith('libreoffice'))
      .sort()
      .reverse();
  } catch {
    return [];
  }
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
