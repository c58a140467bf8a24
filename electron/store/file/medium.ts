import { statfsSync } from 'node:fs';
import path from 'node:path';

/**
 * Where a workspace lies. On a network drive SQLite's shared memory does not work between computers, and a synchronised
 * folder copies the log and the file at different moments: there a workspace is written without a log beside it.
 */
export type Medium = 'local' | 'network' | 'synchronised';

/** Types of network file systems as Linux tells them: NFS, SMB in three generations, 9P, AFS, Ceph. */
const networkTypes = new Set([0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x01021997, 0x5346414f, 0x00c36400]);

/** Folders that the usual programs keep in step with other computers. */
const synchronised =
  /^(OneDrive( - .+)?|Dropbox( \(.+\))?|Google ?Drive|My Drive|iCloud ?Drive|com~apple~CloudDocs|Nextcloud|ownCloud|Box Sync|Syncthing)$/i;

/**
 * What can be known of the medium of a file: a UNC path or a network file system, a folder of a synchronising program.
 * A drive letter that Windows has mapped to a network drive looks local.
 */
export function detectMedium(file: string): Medium {
  const folders = file.split(/[\\/]+/).slice(0, -1);
  if (folders.some((folder) => synchronised.test(folder))) return 'synchronised';
  return /^(\\\\|\/\/)[^\\/?.]/.test(file) || networkTypes.has(typeOfFileSystem(file)) ? 'network' : 'local';
}

/** What to tell the clerk of a medium that is not local. */
export function noticeOfMedium(medium: Medium, name: string): string | null {
  switch (medium) {
    case 'local':
      return null;
    case 'network':
      return `${name} lies on a network drive. Saving is slower there, and one person at a time can write in it.`;
    case 'synchronised':
      return `${name} lies in a folder that is kept in step with other computers. Close it here, and let the folder come into step, before you open it elsewhere.`;
  }
}

function typeOfFileSystem(file: string): number {
  if (process.platform !== 'linux') return 0;
  try {
    return statfsSync(path.dirname(file)).type;
  } catch {
    return 0;
  }
}
