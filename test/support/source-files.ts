import { readdirSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../electron/dev/project.ts';

/** Every source file under the given folders of the project, as a path from its root with forward slashes, sorted. */
export function listSourceFiles(...folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        path.posix.join(folder, ...file.split(path.sep)),
      ),
    )
    .filter((file) => /\.(ts|tsx|mjs|css)$/.test(file))
    .sort();
}
