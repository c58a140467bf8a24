import type { DocumentSketch } from '../../shared/reading/copies.ts';
import type { SourceFile } from '../../shared/reading/line.ts';

/** A file as the reading process hands it over: `services/importing/packed-file.ts` packs and unpacks it. */
export interface ReadFile {
  /** Without folders. */
  readonly name: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly format: SourceFile['format'];
  readonly notes: string[];
  readonly lineCount: number;
  readonly outline: DocumentSketch[];
  readonly lines: { readonly sha256: string; readonly bytes: Uint8Array };
  readonly draft: Uint8Array;
}
