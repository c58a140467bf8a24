import { copyFile, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SourceFile } from '../../../shared/reading/line.ts';
import { readPackage } from '../package/read-package.ts';
import { RefusedFile } from '../refusal.ts';
import { findOffice } from './find-office.ts';
import { runOffice, type HelperListener } from './run-office.ts';

/** What LibreOffice must not do with a document of unknown origin: run macros, fetch what it links to, keep links fresh. */
const settings = [
  ['/org.openoffice.Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['/org.openoffice.Office.Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['/org.openoffice.Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['/org.openoffice.Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['/org.openoffice.Office.Writer/Content/Update', 'Link', '0'],
] as const;

/**
 * Reads a document in the old Word format: LibreOffice, where there is one, turns a copy of it into .docx in a folder of
 * its own, with a profile of its own, and that is read.
 *
 * @throws RefusedFile when there is no LibreOffice, or it cannot make sense of the file within its limits
 */
export async function readThroughOffice(name: string, file: string, started: HelperListener): Promise<SourceFile> {
  const program = findOffice(process.env, process.platform);
  if (program === null) {
    throw new RefusedFile(
      'is in the old Word format (.doc), which is read with the help of LibreOffice, and there is none on this computer. Open it in Word, save it as .docx and import that; or install LibreOffice and import it again.',
    );
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'minutebook-office-'));
  try {
    const profile = path.join(folder, 'profile');
    await mkdir(path.join(profile, 'user'), { recursive: true });
    await writeFile(path.join(profile, 'user', 'registrymodifications.xcu'), toRegistry());
    // A copy under a plain name: the original is never locked, and no name is taken for an option.
    const copy = path.join(folder, 'document.doc');
    await copyFile(file, copy);
    const words = [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      ...['--headless', '--invisible', '--nologo', '--norestore', '--nodefault', '--nolockcheck'],
      ...['--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder, copy],
    ];
    const end = await runOffice(program, words, folder, started);
    if (end === 'time')
      throw new RefusedFile(`is in the old Word format (.doc), and LibreOffice took too long over it. ${remedy}`);
    if (end === 'memory') {
      throw new RefusedFile(
        `is in the old Word format (.doc), and LibreOffice needed more memory for it than a document should. ${remedy}`,
      );
    }
    const made = path.join(folder, 'document.docx');
    const isThere = await stat(made).then(
      (facts) => facts.isFile(),
      () => false,
    );
    if (!isThere) {
      throw new RefusedFile(`looks like the old Word format (.doc), but LibreOffice could not open it. ${remedy}`);
    }
    const source = await readPackage(name, made);
    return {
      ...source,
      notes: ['The file is in the old Word format; LibreOffice turned it into .docx.', ...source.notes],
    };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const remedy = 'Open it in Word, save it as .docx and import that.';

function toRegistry(): string {
  const items = settings.map(
    ([place, name, value]) =>
      `<item oor:path="${place}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" ' +
    `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${items.join('')}</oor:items>`
  );
}
