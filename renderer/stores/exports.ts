import { create } from 'zustand';
import type { DocumentChoice, DocumentFormat } from '../../shared/contract/documents.ts';
import type { FileToken } from '../../shared/contract/imports.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import { ask } from '../gateway/bridge.ts';
import { showNotice } from './notices.ts';
import { perform } from './perform.ts';
import { flushAll } from './unsaved.ts';

export const exportFormats = ['docx', 'pdf', 'html', 'txt'] as const satisfies readonly DocumentFormat[];
export type ExportFormat = (typeof exportFormats)[number];

export const formatWords: Readonly<Record<ExportFormat, string>> = {
  docx: 'Word',
  pdf: 'PDF',
  txt: 'Plain text',
  html: 'Web page',
};

interface ExportStore {
  /** Files written in this session, by name, that can be shown in the file manager. */
  readonly written: Readonly<Record<string, FileToken>>;
  readonly busy: ExportFormat | null;
  readonly set: (change: Partial<Pick<ExportStore, 'written' | 'busy'>>) => void;
}

export const useExportStore = create<ExportStore>()((set) => ({
  written: {},
  busy: null,
  set: (change) => set(change),
}));

/** Writes the minutes of a meeting to a file that the clerk names. */
export function exportMinutes(meetingId: MeetingId, format: ExportFormat): Promise<boolean> {
  return exportDocument(meetingId, { kind: 'minutes' }, format);
}

/** Writes a document of a meeting to a file that the clerk names; everything typed is stored first. Whether it was written. */
export async function exportDocument(
  meetingId: MeetingId,
  document: DocumentChoice,
  format: ExportFormat,
): Promise<boolean> {
  const { set } = useExportStore.getState();
  if (!(await beginExport(format))) return false;
  const made = await perform('documents.export', { meetingId, document, format });
  set({ busy: null });
  if (made === null) return false;
  keepWritten([made]);
  showNotice({
    tone: 'done',
    words: `${made.fileName} is written.`,
    step: { words: 'Show the file', run: () => void revealFile(made.token) },
  });
  return true;
}

/**
 * Writes documents of a meeting into one folder that the clerk chooses; everything typed is stored first. `before` is what
 * has just been done, which is said with what came of the files.
 */
export async function exportDocuments(
  meetingId: MeetingId,
  documents: readonly DocumentChoice[],
  format: ExportFormat,
  before: string,
): Promise<void> {
  const { set } = useExportStore.getState();
  if (!(await beginExport(format))) return;
  const answer = await ask('documents.exportAll', { meetingId, documents: [...documents], format });
  set({ busy: null });
  if (!answer.ok) {
    const { code, message } = answer.failure;
    const words = `${before} ${message} The Documents tab writes its files at any time.`;
    showNotice({ tone: code === 'cancelled' ? 'news' : 'care', words });
    return;
  }
  const { folder, files, trouble } = answer.value;
  keepWritten(files);
  const [first] = files;
  const many = files.length === 1 ? 'One file is' : `${files.length} files are`;
  showNotice({
    tone: trouble === null ? 'done' : 'care',
    words:
      trouble === null
        ? `${before} ${many} written to “${folder}”.`
        : `${before} ${files.length} of ${documents.length} files are written to “${folder}”. ${trouble}`,
    ...(first !== undefined && { step: { words: 'Show the files', run: () => void revealFile(first.token) } }),
  });
}

/** Takes the turn to export; false where another export has it, or something typed could not be stored. */
async function beginExport(format: ExportFormat): Promise<boolean> {
  const { busy, set } = useExportStore.getState();
  if (busy !== null) return false;
  if (!(await flushAll())) {
    showNotice({
      tone: 'care',
      words: 'Something typed could not be saved yet, so nothing was exported. See the foot of the left side.',
    });
    return false;
  }
  set({ busy: format });
  return true;
}

function keepWritten(files: readonly { readonly token: FileToken; readonly fileName: string }[]): void {
  const { written, set } = useExportStore.getState();
  set({ written: { ...written, ...Object.fromEntries(files.map(({ fileName, token }) => [fileName, token])) } });
}

/** Shows a written file in the system's file manager. */
export async function revealFile(token: FileToken): Promise<void> {
  await perform('documents.reveal', { token });
}
