import type { Answer } from '../../shared/contract/operation.ts';
import type { LetterToSend } from '../../shared/domain/minuting/approvals.ts';
import type { ReadChanges } from '../../shared/domain/minuting/returned-changes.ts';
import type { LayoutDocument } from '../../shared/layout/document.ts';
import type { ReadFile } from './read-file.ts';
import type { ProducedDocument } from '../../shared/contract/documents.ts';
import type { FolderParts } from './chosen-folders.ts';
import type { SheetContent } from './sheet-content.ts';
import type { StoreClient } from './store-client.ts';

export type DocumentFormat = ProducedDocument['format'];

/** What main's handlers stand on; platform/ brings the real ones. */
export interface MainParts extends FolderParts {
  readonly store: StoreClient;
  readonly dialogs: Dialogs;
  /** Reads in a process of its own, with a cap on memory and time; `isMore` where other files will follow. */
  readonly readDocument: (
    path: string,
    signal: AbortSignal,
    tell: (doing: string) => void,
    isMore: boolean,
  ) => Promise<Answer<ReadFile>>;
  /** Somebody begins to choose a file: a process is made ready to read it. */
  readonly prepareReader: () => void;
  /** Text from the clipboard, with the mark-up that stood beside it or null, likewise. */
  readonly readPasted: (
    text: string,
    html: string | null,
    signal: AbortSignal,
    tell: (doing: string) => void,
  ) => Promise<Answer<ReadFile>>;
  /** Tells the window how far a reading or a storing is; `of` null where that cannot be counted. */
  readonly tellProgress: (doing: string, done: number, of: number | null) => void;
  /** Writes in a process of its own: the whole new file or, on failure, the old one. */
  readonly writeDocument: (
    layout: LayoutDocument,
    format: Exclude<DocumentFormat, 'pdf'>,
    path: string,
  ) => Promise<Answer<Record<string, never>>>;
  /** Prints a document to a PDF, tagged and with an outline: the whole new file or, on failure, the old one. */
  readonly printDocument: (layout: LayoutDocument, path: string) => Promise<Answer<Record<string, never>>>;
  /** Writes a workbook or a calendar file in a process of its own, likewise. */
  readonly writeSheet: (content: SheetContent, path: string) => Promise<Answer<Record<string, never>>>;
  /** Writes a letter with a Word file of the document, likewise. */
  readonly writeLetter: (
    letter: LetterToSend,
    attachmentName: string,
    layout: LayoutDocument,
    path: string,
  ) => Promise<Answer<Record<string, never>>>;
  /** Reads the tracked changes and comments of a Word file in a process of its own, with a cap on memory and time. */
  readonly readChanges: (path: string) => Promise<Answer<ReadChanges>>;
  /** Puts a fresh copy of the shipped sample where the clerk may write, and answers its path. */
  readonly copySample: () => Promise<Answer<string>>;
  readonly scans: ScanFiles;
  readonly exportFolder: ExportFolder;
  readonly reveal: (path: string) => void;
  readonly closeWindow: () => void;
}

/** Files that are attached to meetings, on their way in and out. */
export interface ScanFiles {
  /** The name and bytes of a file. Fails with `file-refused`, `file-unreadable`; nothing is read of one that is too large. */
  readonly read: (path: string) => Promise<Answer<{ readonly name: string; readonly bytes: Uint8Array }>>;
  /** The whole new file or, on failure, the old one. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<Answer<Record<string, never>>>;
  /** Opens a copy in the system's own program for it; the copy goes with the app. */
  readonly show: (name: string, bytes: Uint8Array) => Promise<Answer<Record<string, never>>>;
}

/** The folder that several files of a publication go to. */
export interface ExportFolder {
  /** Null where the dialog was left. */
  readonly choose: () => Promise<string | null>;
  /** Those of the names that the folder holds already. */
  readonly whichAreThere: (folder: string, names: readonly string[]) => Promise<readonly string[]>;
  /** One question about all of them: put the new ones in their place, or keep both; null writes nothing. */
  readonly askAboutThere: (names: readonly string[], folder: string) => Promise<'replace' | 'beside' | null>;
}

/** The system's own dialogs. Each answers null when the clerk leaves it. */
export interface Dialogs {
  readonly chooseWorkspace: () => Promise<string | null>;
  readonly nameNewWorkspace: () => Promise<string | null>;
  readonly chooseDocuments: () => Promise<readonly string[]>;
  /** A Word file that came back with changes. */
  readonly chooseReturned: () => Promise<string | null>;
  readonly chooseScan: () => Promise<string | null>;
  /** @param name with its ending, which the file keeps. */
  readonly nameCopy: (name: string) => Promise<string | null>;
  readonly chooseFolder: () => Promise<string | null>;
  readonly nameExport: (suggestedName: string, format: DocumentFormat | 'xlsx' | 'ics') => Promise<string | null>;
}
