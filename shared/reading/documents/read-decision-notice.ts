import { spanLines, wordsWithLabel, type SourceBlock } from '../blocks/block.ts';
import type { Doubt, DraftBlock, DraftDocument, DraftItem, DraftResolution, LineRange } from '../draft.ts';
import { readBody } from '../items/read-body.ts';
import { plainWords } from '../words.ts';
import { isDecisionNotice } from './document-signs.ts';
import { textOf } from './nearby.ts';
import { readMeetingHead } from './read-head.ts';
import { splitClauses } from './read-recommendations.ts';
import { readCover, titleOf } from './report-cover.ts';
import { splitCell, type SectionEntry } from './report-sections.ts';

const decisionHeading =
  /^(?:\d{1,2}[.)]? )?(?:the |details of (?:the )?|record of (?:the )?)?decisions?(?:\(s\))?(?: (?:made|taken|agreed))?\s*(?::|$)/i;
const otherHeading =
  /^(?:\d{1,2}[.)]? )?(?:reasons? for|(?:alternative |other )?options?\b|alternatives?\b|details of (?:any )?(?:alternative|conflict)|(?:any )?conflicts? of interest|(?:any )?(?:interests?|dispensations?) declared|background|consultation|call[- ]?in|implementation|date\b|signed|contact|wards? affected|issue for|summary|implications|key decision|financial|legal|published|effective)\b/i;

/**
 * Reads the notice of one decision by a member or officer as minutes of one item: what was decided is its resolution,
 * reasons and options are its text. Null for anything else, the decisions of a whole meeting among them. [DN1]
 */
export function readDecisionNotice(blocks: readonly SourceBlock[], lines: LineRange): DraftDocument | null {
  const titleAt = blocks.slice(0, 6).findIndex((block) => isDecisionNotice(textOf(block)));
  if (titleAt < 0) return null;
  const decision = findDecisionSection(blocks, titleAt + 1);
  if (decision === null) return null;
  const cover = readCover(blocks.slice(0, 25));
  const { head, used, lines: headLines, doubts: headDoubts } = readMeetingHead(blocks.slice(0, decision.from));
  const doubts: Doubt[] = [...headDoubts];
  const context = { meetingDate: head.date, people: [], style: null };
  const left = (part: readonly SourceBlock[], from: number): SourceBlock[] =>
    part.filter((_, place) => !used.has(place + from) || from > 0);
  const before = readBody(left(blocks.slice(0, decision.from), 0), context, doubts);
  const after = readBody(blocks.slice(decision.to), context, doubts);
  const printed: DraftBlock[] =
    decision.heading === null
      ? []
      : [{ kind: 'subheading', lines: decision.lines, words: plainWords(decision.heading) }];
  const title = cover.title ?? titleOf(blocks.slice(titleAt + 1, decision.from), isSubject) ?? textOf(blocks[titleAt]);
  return {
    kind: 'minutes',
    lines,
    ...head,
    numberStyle: null,
    present: [],
    apologies: [],
    absent: [],
    items: [toItem(title, lines, [...before, ...printed, ...decision.resolutions, ...after])],
    blocks: [],
    report: null,
    heading: headLines,
    doubts: doubts.filter(({ code }) => code !== 'decision-unlabelled' && code !== 'action-unlabelled'),
  };
}

function isSubject(text: string): boolean {
  return (
    text.length >= 8 &&
    text.length < 160 &&
    !/[.;,:]$|:\s/.test(text) &&
    !otherHeading.test(text) &&
    !/\b\d{4}$/.test(text)
  );
}

interface DecisionSection {
  /** Blocks that the section takes; none where it is a row of a table. */
  readonly from: number;
  readonly to: number;
  readonly heading: string | null;
  readonly lines: LineRange;
  readonly resolutions: readonly DraftResolution[];
}

/** The one section or row that says what was decided; null where there is none, or more than one. */
function findDecisionSection(blocks: readonly SourceBlock[], after: number): DecisionSection | null {
  const found: DecisionSection[] = [];
  blocks.forEach((block, place) => {
    if (place < after) return;
    if (block.kind === 'table') {
      for (const { line, cells } of block.rows) {
        const value = cells.slice(1).join('\n').trim();
        if (!decisionHeading.test((cells[0] ?? '').trim()) || value === '') continue;
        const entries = splitCell(value, [line, line]);
        found.push({ from: place, to: place, heading: null, lines: [line, line], resolutions: toResolutions(entries) });
      }
      return;
    }
    const { text } = wordsWithLabel(block);
    const heading = decisionHeading.exec(text)?.[0];
    // `Decision made: 12 September 2026` tells the day.
    if (heading === undefined || /^\W*\d/.test(text.slice(heading.length))) return;
    const runIn = text.slice(heading.length).trim();
    let to = place + 1;
    const entries: SectionEntry[] = runIn === '' ? [] : splitCell(runIn, block.lines);
    for (
      let next = blocks[to];
      next?.kind === 'text' && !otherHeading.test(wordsWithLabel(next).text);
      next = blocks[to]
    ) {
      entries.push(...splitCell(wordsWithLabel(next).text, next.lines));
      to += 1;
    }
    if (entries.length === 0) return;
    found.push({ from: place, to, heading, lines: block.lines, resolutions: toResolutions(entries) });
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The decision as one resolution: its numbered or bulleted paragraphs are the clauses. */
function toResolutions(entries: readonly SectionEntry[]): DraftResolution[] {
  const [first] = entries;
  if (!first) return [];
  const lines = entries.reduce<LineRange>((span, entry) => spanLines(span, entry.lines), first.lines);
  const text = entries
    .map((entry) => (entry.number === null ? entry.text : `${entry.number}. ${entry.text}`))
    .join(' ');
  const clauses = entries.flatMap((entry) => splitClauses(entry.text).map((clause) => clause.text));
  const listed = entries.length > 1 && !entries[0]?.listed && /[:–-]$|\b(?:that|to)$/i.test(first.text);
  const told = (listed ? clauses.slice(1) : clauses).map(toClause).filter((clause) => clause !== '');
  return [
    {
      kind: 'resolution',
      lines,
      verb: 'DECIDED',
      opening: '',
      text,
      lead: told.length > 1 && listed ? first.text : told.length > 1 ? '' : text,
      clauses: told.length > 0 ? told : [text],
      printedClauses: [],
      proposer: null,
      seconder: null,
      vote: null,
      labelled: true,
    },
  ];
}

/** A clause without joining word, full stop and the words that lead to it. */
function toClause(text: string): string {
  return text
    .replace(/^(?:it (?:was|is) )?(?:decided |resolved |agreed )?that /i, '')
    .replace(/(?:;|,)?(?: and)?[.;,]?$/, '')
    .trim();
}

function toItem(title: string, lines: LineRange, blocks: readonly DraftBlock[]): DraftItem {
  return {
    number: null,
    printed: null,
    repaired: null,
    title: title.replace(/\.$/, ''),
    kind: 'normal',
    lines,
    headingReference: null,
    presenter: null,
    paperAttached: false,
    refersTo: [],
    blocks,
    offered: [],
    offeredDecisions: [],
    children: [],
  };
}
