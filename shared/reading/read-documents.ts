import { findOrganisations } from './attendance/find-organisations.ts';
import { partFlattenedAgendas } from './blocks/flattened-agenda.ts';
import { partFlattenedHeads } from './blocks/flattened-head.ts';
import { toBlocks } from './blocks/to-blocks.ts';
import type { Doubt, DraftDocument, DraftImport } from './draft.ts';
import { readAgenda } from './documents/read-agenda.ts';
import { readMinutes, type FileFacts } from './documents/read-minutes.ts';
import { readDecisionNotice } from './documents/read-decision-notice.ts';
import { readLetter } from './documents/read-letter.ts';
import { readProse } from './documents/read-prose.ts';
import { readReport } from './documents/read-report.ts';
import { readStrategy } from './documents/read-strategy.ts';
import { splitDocuments, type DocumentPart } from './documents/split-documents.ts';
import type { SourceFile } from './line.ts';

/**
 * Understands a file: lines → blocks → documents → items → records. Pure and total: any lines give a draft, every line of
 * a document stands in one of its parts, and whatever was repaired or is in doubt says so with its reason.
 */
export function readDocuments(source: SourceFile): DraftImport {
  const { blocks: printed, doubts } = toBlocks(source);
  const blocks = partFlattenedAgendas(partFlattenedHeads(printed));
  const parts = splitDocuments(blocks);
  const organisations = findOrganisations(blocks);
  const notes = source.notes.map((message): Doubt => ({
    code: 'reader-note',
    message,
    line: 1,
    weight: 'low',
    alternatives: [],
  }));
  const marksAreDebris = source.format === 'text' && !/\.(?:md|markdown)$/i.test(source.name);
  const documents = parts.map((part, place) => {
    const read = readPart(part, { marksAreDebris, organisations, printed: source.lines });
    const [first] = read.lines;
    const next = parts[place + 1]?.blocks[0]?.lines[0] ?? Number.POSITIVE_INFINITY;
    const own = doubts.filter(({ line }) => (place === 0 || line >= first) && line < next);
    return { ...read, doubts: [...(place === 0 ? notes : []), ...own, ...read.doubts] };
  });
  return { file: source.name, documents };
}

function readPart({ kind, blocks }: DocumentPart, file: FileFacts): DraftDocument {
  const lines = [blocks[0]?.lines[0] ?? 1, blocks.at(-1)?.lines[1] ?? 1] as const;
  switch (kind) {
    case 'minutes':
      return readDecisionNotice(blocks, lines) ?? readMinutes(blocks, lines, file);
    case 'agenda':
      return readAgenda(blocks, lines);
    case 'report':
      return readReport(blocks, lines);
    case 'letter':
      return readLetter(blocks, lines);
    case 'strategy':
      return readStrategy(blocks, lines);
    case 'other':
      return readProse(kind, blocks, lines);
  }
}
