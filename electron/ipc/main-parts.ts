import type { Answer } from '../../shared/contract/operation.ts';
import type { LayoutDocument } from '../../shared/layout/document.ts';
import type { DraftImport } from '../../shared/reading/draft.ts';
import type { SourceFile } from '../../shared/reading/line.ts';
import type { ProducedDocument } from '../../shared/contract/documents.ts';
import type { FileTokens } from './file-tokens.ts';
import type { StoreClient } from './store-client.ts';

export type DocumentFormat = ProducedDocument['format'];

/** A file as the reading process hands it over. */
export interface ReadFile {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly source: SourceFile;
  readonly draft: DraftImport;
}

/** What main's handlers stand on; platform/ brings the real ones. */
export interface MainParts {
  readonly store: StoreClient;
  readonly tokens: FileTokens;
  readonly dialogs: Dialogs;
  /** Reads in a process of its own, with a cap on memory and time. */
  readonly readDocument: (
    path: string,
    signal: AbortSignal,
    tell: (doing: string) => void,
  ) => Promise<Answer<ReadFile>>;
  /** Tells the window what a reading is doing. */
  readonly tellReading: (doing: string) => void;
  /** Writes in a process of its own: the whole new file or, on failure, the old one. */
  readonly writeDocument: (
    layout: LayoutDocument,
    format: DocumentFormat,
    path: string,
  ) => Promise<Answer<Record<string, never>>>;
  /** Puts a fresh copy of the shipped sample where the clerk may write, and answers its path. */
  readonly copySample: () => Promise<Answer<string>>;
  readonly reveal: (path: string) => void;
  readonly closeWindow: () => void;
}

/** The system's own dialogs. Each answers null when the clerk leaves it. */
export interface Dialogs {
  readonly chooseWorkspace: () => Promise<string | null>;
  readonly nameNewWorkspace: () => Promise<string | null>;
  readonly chooseDocuments: () => Promise<readonly string[]>;
  readonly nameExport: (suggestedName: string, format: DocumentFormat) => Promise<string | null>;
}
