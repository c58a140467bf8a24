import { z } from 'zod';
import { readMinutesEdition } from '../domain/minuting/editions.ts';
import type { LayoutBlock, LayoutDocument, Running } from './document.ts';
import { toPrintable, toRun } from './runs.ts';

/** The same document under a mark that stands on each of its pages; null: under none. Rule [L42]. */
export function markDocument({ mark: _before, ...document }: LayoutDocument, mark: string | null): LayoutDocument {
  return mark === null ? document : { ...document, mark: toPrintable(mark) };
}

/** The mark of a document as a line over the head of its pages; none where it has none. */
export function markLines({ mark }: LayoutDocument): Running[] {
  return mark === undefined ? [] : [{ align: 'centre', parts: [{ kind: 'text', text: mark }] }];
}

/**
 * Minutes with the corrections that were made when they were confirmed, numbered, in front of the line to sign on; their own
 * text stays as it was. Rule [L43].
 *
 * @param when where and when they were made: `the meeting held on 4 June 2026`
 * @param corrections each a sentence
 */
export function addCorrections(document: LayoutDocument, when: string, corrections: readonly string[]): LayoutDocument {
  if (corrections.length === 0) return document;
  const set = document.blocks.filter(({ anchor }) => anchor.startsWith('mb_corrections_of_')).length + 1;
  const added: LayoutBlock[] = [
    {
      ...{ kind: 'heading', anchor: `mb_corrections_of_${set}`, level: 2, style: 'label', keepWithNext: true },
      runs: [toRun(`Corrections made at ${toPrintable(when)}`)],
    },
    {
      ...{ kind: 'list', anchor: `mb_corrected_${set}`, marker: 'ordered', start: 1 },
      entries: corrections.map((words, at) => ({
        ...{ anchor: `mb_corrected_${set}_${at + 1}`, style: 'list-item', keepWithNext: true, nested: [] },
        runs: [toRun(toPrintable(words))],
      })),
    },
  ];
  const signature = document.blocks.findIndex(({ kind }) => kind === 'signature');
  const end = signature === -1 ? document.blocks.length : signature;
  return { ...document, blocks: [...document.blocks.slice(0, end), ...added, ...document.blocks.slice(end)] };
}

const Layout = z.custom<LayoutDocument>(
  (value) => typeof value === 'object' && value !== null && 'blocks' in value && 'styles' in value,
);
const AgendaEdition = z.object({ public: Layout, members: Layout });

/** The document that an edition kept, for one kind of reader; null where it cannot be read. Minutes have one for all. */
export function readEditionLayout(content: string, readers: 'public' | 'members'): LayoutDocument | null {
  const minutes = readMinutesEdition(content);
  if (minutes !== null) return Layout.safeParse(minutes.layout).data ?? null;
  try {
    return AgendaEdition.safeParse(JSON.parse(content)).data?.[readers] ?? null;
  } catch {
    return null;
  }
}
