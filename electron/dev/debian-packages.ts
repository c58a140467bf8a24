import { existsSync } from 'node:fs';
import { capture, captureOrThrow, isOnPath } from './commands.ts';
import { say } from './project.ts';

/** What a task needs from the system, and how to see on any Linux whether it is there. */
interface SystemNeed {
  readonly debianPackage: string;
  readonly isPresent: () => boolean;
}

const program = (name: string, debianPackage = name): SystemNeed => ({
  debianPackage,
  isPresent: () => isOnPath(name),
});

export const virtualDisplayNeeds: readonly SystemNeed[] = [program('Xvfb', 'xvfb')];

/** Chromium draws nothing without a font; Liberation has the widths of Arial and Times New Roman. */
export const fontNeeds: readonly SystemNeed[] = [
  { debianPackage: 'fonts-liberation2', isPresent: () => existsSync('/usr/share/fonts/truetype/liberation2') },
];

export const compilerNeeds: readonly SystemNeed[] = [program('python3'), program('make'), program('g++')];

export const archiveNeeds: readonly SystemNeed[] = [program('unzip')];

/** What the tests of documents compare with: LibreOffice as a second reader of .docx, Poppler as the reader of its PDF. */
export const documentTestNeeds: readonly SystemNeed[] = [
  program('soffice', 'libreoffice-writer-nogui'),
  program('pdftotext', 'poppler-utils'),
];

/** The shared libraries that Electron links to and a bare Debian lacks, by the name under which the loader misses them. */
const electronLibraries: Readonly<Record<string, string>> = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libnspr4.so': 'libnss3',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libXss.so.1': 'libxss1',
  'libXtst.so.6': 'libxtst6',
};

/** The shared libraries that `executable` needs and this Linux does not have. Empty on other systems. */
export async function findMissingLibraries(executable: string): Promise<string[]> {
  if (process.platform !== 'linux') return [];
  const { output } = await capture('ldd', [executable]);
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

/** Provides the libraries that Electron's executable links to. */
export async function provideElectronLibraries(executable: string): Promise<void> {
  const missing = await findMissingLibraries(executable);
  if (missing.length === 0) return;
  const packages = new Set([...missing.map((name) => electronLibraries[name]), ...Object.values(electronLibraries)]);
  await installDebianPackages([...packages].filter((name) => name !== undefined));
  const still = await findMissingLibraries(executable);
  if (still.length > 0)
    throw new Error(`Electron needs these system libraries, which are missing: ${still.join(', ')}.`);
}

/** Provides programs and fonts on Linux; elsewhere they are looked for by whoever needs them. */
export async function provideFromSystem(needs: readonly SystemNeed[]): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = needs.filter((need) => !need.isPresent());
  if (missing.length > 0) await installDebianPackages(missing.map((need) => need.debianPackage));
}

/**
 * Installs Debian packages when that is possible without asking anybody (root, with apt-get); otherwise throws with the
 * exact command that a person with the right to do so would give.
 */
async function installDebianPackages(packages: readonly string[]): Promise<void> {
  const names = [...new Set(packages)].sort();
  const command = `apt-get install -y --no-install-recommends ${names.join(' ')}`;
  if (!isOnPath('apt-get')) {
    throw new Error(
      `Some system packages are missing. Debian calls them: ${names.join(' ')}. Install your system's own.`,
    );
  }
  if (process.getuid?.() !== 0) {
    throw new Error(`Some system packages are missing. Install them, then run this again:\n  sudo ${command}`);
  }
  say(`Installing ${names.join(' ')} with apt-get…`);
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  await captureOrThrow('apt-get update', 'apt-get', ['update', '-qq'], { environment });
  await captureOrThrow(command, 'apt-get', command.split(' ').slice(1), { environment });
}
