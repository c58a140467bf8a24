import type { ExportFolder } from './main-parts.ts';

/** No two files of one folder are called the same, however the system of files reads capitals. */
export function nameApart(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = numbered(name, count);
    taken.add(free.toLowerCase());
    return free;
  });
}

/** Names that are free in the folder, for those that are taken. */
export async function namesBeside(
  exportFolder: ExportFolder,
  folder: string,
  names: readonly string[],
  there: ReadonlySet<string>,
): Promise<string[]> {
  const free: string[] = [];
  for (const name of names) {
    let beside = name;
    for (let count = 2; there.has(name); count += 1) {
      beside = numbered(name, count);
      const isTaken = names.includes(beside) || (await exportFolder.whichAreThere(folder, [beside])).length > 0;
      if (!isTaken) break;
    }
    free.push(beside);
  }
  return free;
}

/** `Agenda (2).docx` */
function numbered(name: string, count: number): string {
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)} (${count})${name.slice(dot)}`;
}
