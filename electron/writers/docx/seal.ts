import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/**
 * The parts of a package as one file: sorted by path, with one fixed time, compressed by the machine's own zlib. The same
 * parts give the same bytes, whenever and in whatever time zone.
 *
 * The first entry is `[Content_Types].xml`, by which file sniffers tell a .docx (its bracket sorts before all letters).
 */
export async function seal(parts: ReadonlyMap<string, Buffer>): Promise<Uint8Array> {
  const archive = new ZipFile();
  // The zip format counts from 1980, in local time: so the time is made of local parts, and the UTC field left out.
  const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };
  for (const [path, bytes] of Array.from(parts).sort(byPath)) archive.addBuffer(bytes, path, options);
  archive.end();
  return buffer(archive.outputStream);
}

function byPath([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
