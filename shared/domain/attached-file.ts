import { z } from 'zod';

/** What a file that is attached to a meeting is of. */
export const AttachedKind = z.enum(['attendance-sheet', 'signed-minutes']);
export type AttachedKind = z.infer<typeof AttachedKind>;

/** The most that a workspace takes of one file, in bytes: some hundred scanned pages. */
export const MOST_OF_A_SCAN = 40 * 1024 * 1024;

/** The endings that are offered where a scan is chosen, without dots. */
export const scanEndings = ['pdf', 'jpg', 'jpeg', 'png', 'tif', 'tiff', 'heic'] as const;

/** A scan that can be attached, or the sentence that says why this file cannot. */
export type JudgedScan =
  { readonly kind: 'scan'; readonly mediaType: string } | { readonly kind: 'refused'; readonly words: string };

/** Why a file of this size is not taken, before anything of it is read; null where its size is no hindrance. */
export function refuseScanSize(name: string, size: number): string | null {
  if (size === 0) return `“${name}” is empty: there is nothing in the file. Scan the sheet again, and attach that.`;
  if (size <= MOST_OF_A_SCAN) return null;
  return (
    `“${name}” holds ${describeSize(size)}, and the most that is taken for one file is ${describeSize(MOST_OF_A_SCAN)}. ` +
    'Scan it with fewer dots (300 to the inch are enough), or in parts.'
  );
}

/** Tells a scan by its first bytes, whatever its name says; anything but a PDF or a picture is refused. */
export function judgeScan(name: string, bytes: Uint8Array): JudgedScan {
  const tooMuch = refuseScanSize(name, bytes.length);
  if (tooMuch !== null) return { kind: 'refused', words: tooMuch };
  const mediaType = typeOf(bytes);
  if (mediaType !== null) return { kind: 'scan', mediaType };
  return {
    kind: 'refused',
    words: `“${name}” is neither a PDF nor a picture (JPEG, PNG, TIFF, HEIC). Save the scan as a PDF, and attach that.`,
  };
}

/** Readers find the mark of a PDF anywhere in this many bytes (ISO 32000-1, Annex H, note 13). */
const PDF_MARK_WITHIN = 1024;

function typeOf(bytes: Uint8Array): string | null {
  const begins = (...mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);
  if (begins(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (begins(0x49, 0x49, 0x2a, 0) || begins(0x4d, 0x4d, 0, 0x2a)) return 'image/tiff';
  const head = String.fromCharCode(...bytes.subarray(0, PDF_MARK_WITHIN));
  if (head.includes('%PDF-')) return 'application/pdf';
  if (head.slice(4, 8) === 'ftyp' && ['heic', 'heix', 'mif1', 'msf1'].includes(head.slice(8, 12))) {
    return 'image/heic';
  }
  return null;
}

const endingOf: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/tiff': ['tif', 'tiff'],
  'image/heic': ['heic', 'heif'],
};

/**
 * The name under which a scan leaves the workspace: no folders, nothing that a file system refuses, and an ending that says
 * what it is, so that `sheet.pdf.exe` is never opened as a program.
 */
export function nameOfScan(name: string, mediaType: string): string {
  const bare = name
    .replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
  const stem = bare.replace(/^[ .]+/, '');
  const endings = endingOf[mediaType] ?? ['bin'];
  if (endings.some((ending) => stem.toLowerCase().endsWith(`.${ending}`) && stem.length > ending.length + 1))
    return stem;
  return `${stem === '' ? 'scan' : stem}.${endings[0]}`;
}

/** `240 KB`, `1.2 MB`. */
export function describeSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return `${Math.round(kilobytes)} KB`;
  const megabytes = kilobytes / 1024;
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}
