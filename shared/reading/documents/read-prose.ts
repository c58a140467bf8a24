import { findDates } from '../../text/dates.ts';
import type { SourceBlock } from '../blocks/block.ts';
import { toIsoDateOrNull } from '../calendar.ts';
import type { Doubt, DraftDocument, DocumentKind, LineRange } from '../draft.ts';
import { readBody } from '../items/read-body.ts';
import { looksLikeBodyName, readBodyName } from '../recognisers/body-words.ts';

const HEAD_BLOCKS = 8;

/**
 * Reads a document that has no numbered items of its own here: a report, a letter, a strategy. Its whole text is kept as
 * blocks; body, title and date are taken from its first lines where they are printed.
 */
export function readProse(kind: DocumentKind, blocks: readonly SourceBlock[], lines: LineRange): DraftDocument {
  const doubts: Doubt[] = [];
  const head = blocks.slice(0, HEAD_BLOCKS);
  const texts = head.flatMap((block) => (block.kind === 'text' ? [block.words.text] : []));
  const cover = head.find((block) => block.kind === 'table');
  const titleRow =
    cover?.kind === 'table'
      ? cover.rows.find(({ cells }) => /^(?:report )?title:?$/i.test((cells[0] ?? '').trim()))
      : undefined;
  const dated = texts.find((text) => text.length < 200 && findDates(text).length > 0);
  const body = texts
    .map((text) => (looksLikeBodyName(text) ? readBodyName(text) : bodyOfReport(text)))
    .find((name) => name !== null);
  return {
    kind,
    lines,
    body: body ?? null,
    title: titleRow?.cells[1]?.replace(/\s+/g, ' ').trim() ?? (kind === 'letter' ? null : titleOf(head)),
    date: toIsoDateOrNull(dated === undefined ? null : (findDates(dated)[0]?.date ?? null)),
    time: null,
    venue: null,
    numberStyle: null,
    present: [],
    apologies: [],
    absent: [],
    items: [],
    report: null,
    blocks: readBody(blocks, { meetingDate: null, people: [], style: null }, doubts),
    heading: [],
    // What a report says of earlier decisions is no decision of its own.
    doubts: doubts.filter(({ code }) => code !== 'decision-unlabelled'),
  };
}

/** `MEETING OF CABINET MEMBER – …`, `REPORT TO: Scrutiny Committee 13 Feb 2020`: the body that a report goes to. */
function bodyOfReport(text: string): string | null {
  const to = /^(?:REPORT TO|Report to|MEETING OF|Meeting of):? (.{4,100})$/.exec(text)?.[1];
  if (to === undefined) return null;
  const [date] = findDates(to);
  return readBodyName(date ? to.slice(0, date.from) : to);
}

/** The title of a report without a cover: the first bold line, or the first line, that is no body, date or sender. */
function titleOf(head: readonly SourceBlock[]): string | null {
  const lines = head
    .flatMap((block) => (block.kind === 'text' ? [block] : []))
    .filter(({ words: { text } }) => isTitleLine(text));
  return (lines.find(({ words }) => words.marks.some(({ mark }) => mark === 'bold')) ?? lines[0])?.words.text ?? null;
}

function isTitleLine(text: string): boolean {
  if (text.length < 8 || text.length > 160 || /[.:;,]$/.test(text) || looksLikeBodyName(text)) return false;
  if (findDates(text).length > 0 || /^(?:report (?:of|by|to)|item\b|lead\b|meeting of|contents$|\(?\d)/i.test(text))
    return false;
  return /\p{L}{3}/u.test(text);
}
