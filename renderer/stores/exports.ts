import { create } from 'zustand';
import type { DocumentChoice, DocumentFormat } from '../../shared/contract/documents.ts';
import type { FileToken } from '../../shared/contract/imports.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
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
  const made = await perform('documents.export', { meetingId, document, format });
  set({ busy: null });
  if (made === null) return false;
  set({ written: { ...useExportStore.getState().written, [made.fileName]: made.token } });
  showNotice({
    tone: 'done',
    words: `${made.fileName} is written.`,
    step: { words: 'Show the file', run: () => void revealFile(made.token) },
  });
  return true;
}

/** Shows a written file in the system's file manager. */
export async function revealFile(token: FileToken): Promise<void> {
  await perform('documents.reveal', { token });
}
