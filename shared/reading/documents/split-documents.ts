import type { SourceBlock } from '../blocks/block.ts';
import type { DocumentKind } from '../draft.ts';
import { attendanceLabels } from '../recognisers/attendance-words.ts';
import { findDecision } from '../recognisers/decision-forms.ts';
import { findHeadings } from '../items/find-headings.ts';
import { freeNumberedRows } from './free-rows.ts';
import { documentSigns } from './document-signs.ts';

/** One document of a file. */
export interface DocumentPart {
  readonly kind: DocumentKind;
  readonly blocks: readonly SourceBlock[];
}

/** How far before its sign a document may start. */
const LONGEST_HEAD = 8;

interface Start {
  readonly kind: DocumentKind;
  readonly place: number;
  readonly sign: number;
}

/** Cuts the blocks of a file at the starts of its documents. What stands before the first sign joins it, when it is short. */
export function splitDocuments(blocks: readonly SourceBlock[]): DocumentPart[] {
  if (blocks.length === 0) return [];
  const starts: Start[] = [];
  blocks.forEach((_, place) => {
    const last = starts.at(-1);
    const sign = documentSigns.find((one) => one.at(blocks, place));
    if (!sign) return;
    const start: Start = { kind: sign.kind, place: startOfHead(blocks, place, last, sign.headed), sign: place };
    if (last && belongsTo(last, start, blocks)) return;
    starts.push(start);
  });
  const [first] = starts;
  if (!first || first.place > LONGEST_HEAD) starts.unshift({ kind: 'other', place: 0, sign: 0 });
  else starts[0] = { ...first, place: 0 };
  return starts.map(({ kind, place }, index) => {
    const own = blocks.slice(place, starts[index + 1]?.place);
    return { kind: kind === 'other' ? kindByContent(own) : kind, blocks: own };
  });
}

function startOfHead(
  blocks: readonly SourceBlock[],
  sign: number,
  last: Start | undefined,
  headed: (block: SourceBlock, place: number) => boolean,
): number {
  let place = sign;
  const first = Math.max(sign - LONGEST_HEAD, last === undefined ? 0 : last.sign + 1);
  while (place > first) {
    const before = blocks[place - 1];
    if (!before || before.kind !== 'text' || !headed(before, place - 1)) break;
    place -= 1;
  }
  return place;
}

/** A sign so near the one before that both are of one document: `Report of` under a cover, a repeated page head. */
function belongsTo(last: Start, start: Start, blocks: readonly SourceBlock[]): boolean {
  if (start.sign - last.sign <= 3 && (start.kind === last.kind || last.kind === 'strategy')) return true;
  if (last.kind === 'strategy' && start.kind === 'strategy') return true;
  if (start.kind === 'report' && last.kind === 'report') return isRepeatedHead(last, start, blocks);
  return start.kind === 'letter' && last.kind === 'agenda' && start.sign - last.sign <= 6;
}

/** The head of a report's second page: the same lines as at its start. */
function isRepeatedHead(last: Start, start: Start, blocks: readonly SourceBlock[]): boolean {
  const head = (one: Start): string[] =>
    blocks.slice(one.place, one.sign).map((block) => (block.kind === 'text' ? block.words.text : ''));
  const before = new Set(head(last));
  const now = head(start);
  return blocks[start.sign]?.kind === 'text' && now.length > 0 && now.every((text) => before.has(text));
}

const reportHeading =
  /^(?:\(?\d{1,2}[).]? ?)?(?:purpose of (?:the )?report|recommendations?(?:\(s\))?|executive summary|background(?: papers)?|financial (?:implications|considerations)|legal (?:implications|considerations)|reasons? for recommendations?|implications)\b/i;

/** What a document without a sign is, by what stands in it. */
function kindByContent(blocks: readonly SourceBlock[]): DocumentKind {
  const texts = blocks.flatMap((block) => (block.kind === 'text' ? [block.words.text] : []));
  const reportHeadings = texts.filter((text) => text.length < 400 && reportHeading.test(text)).length;
  const numbered = findHeadings(freeNumberedRows(blocks)).headings.length;
  const attended = texts
    .slice(0, 40)
    .some(
      (text) => attendanceLabels.some(({ pattern }) => pattern.test(text)) || /\bapologies\b/i.test(text.slice(0, 60)),
    );
  const decided = texts.filter((text) => text.length < 5000 && findDecision(text) !== null).length;
  if (numbered >= 2 && (attended || decided > 0)) return 'minutes';
  if (reportHeadings >= 2) return 'report';
  return attended && decided > 0 ? 'minutes' : 'other';
}
