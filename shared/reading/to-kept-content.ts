import type { MakeId } from '../domain/ids.ts';
import type { KeptContent } from '../minutes/kept-content.ts';
import { formatLongDate } from '../text/dates.ts';
import type { DraftBlock, DraftDocument, DraftItem } from './draft.ts';
import { toMinuteBody } from './to-minute-body.ts';

/** A document that is no minutes in the form in which it is kept: every word of its blocks and items, in printed order. */
export function toKeptContent(document: DraftDocument, makeId: MakeId): KeptContent {
  const loose = gatherNeighbours(document.blocks, document.items).map((blocks) => ({
    line: blocks[0]?.lines[0] ?? 0,
    section: { number: null, title: null, body: toMinuteBody(blocks, makeId) },
  }));
  const items = flatten(document.items).map((item) => ({
    line: item.lines[0],
    section: { number: item.number, title: headingOf(item), body: toMinuteBody(item.blocks, makeId) },
  }));
  const sections = [...loose, ...items].sort((one, other) => one.line - other.line).map(({ section }) => section);
  return { version: 1, facts: factsOf(document), sections };
}

/** Blocks outside items, those together that no item stands between. */
function gatherNeighbours(blocks: readonly DraftBlock[], items: readonly DraftItem[]): DraftBlock[][] {
  const starts = items.map(({ lines }) => lines[0]).sort((one, other) => one - other);
  const groups: DraftBlock[][] = [];
  let passed = -1;
  let next = 0;
  for (const block of [...blocks].sort((one, other) => one.lines[0] - other.lines[0])) {
    while (next < starts.length && (starts[next] ?? 0) <= block.lines[0]) next += 1;
    if (passed === next) groups.at(-1)?.push(block);
    else groups.push([block]);
    passed = next;
  }
  return groups;
}

/** `Budget monitoring (J Vale)`: an agenda prints who presents an item behind its title. */
function headingOf({ title, headingReference, presenter }: DraftItem): string {
  const words = headingReference === null ? title : `${title} ${headingReference}`;
  return presenter === null ? words : `${words} – ${presenter}`.trim();
}

function factsOf({ date, time, venue, report }: DraftDocument): KeptContent['facts'] {
  const facts: readonly (readonly [label: string, words: string | null])[] = [
    ['Date', date === null ? null : formatLongDate(date)],
    ['Time', time],
    ['Place', venue],
    ['Author', report?.author ?? null],
    ['Office', report?.authorRole ?? null],
    ['Agenda item', report?.agendaItem ?? null],
    ['Key decision', report?.keyDecision ?? null],
    ['Call-in', report?.callIn ?? null],
    ['Appendices', report === null || report.appendices.length === 0 ? null : report.appendices.join('; ')],
  ];
  return facts.flatMap(([label, words]) => (words === null || words === '' ? [] : [{ label, words }]));
}

/** Items with their sub-items behind them, in printed order. */
function flatten(items: readonly DraftItem[]): DraftItem[] {
  return items.flatMap((item) => [item, ...flatten(item.children)]);
}
