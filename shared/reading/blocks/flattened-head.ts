import { findDates } from '../../text/dates.ts';
import { endsOfSentences } from '../recognisers/decision-forms.ts';
import { sliceWords } from '../words.ts';
import type { SourceBlock, TextBlock } from './block.ts';

/** Shorter paragraphs are a head and no whole minutes. */
const SHORTEST = 400;
/** So early in the paragraph the minutes open, and so early the attendance is over. */
const LATEST_OPENING = 500;
const LATEST_LABEL = 8000;

/** `Minutes of the meeting`, `MINUTES OF PROCEEDINGS`, wherever they stand. */
const opening =
  /(?<![\p{L}“"])(?:(?:Draft|DRAFT|Unconfirmed|Approved) )?(?:Minutes?|MINUTES?|Notes|NOTES|Record|RECORD)(?: of| OF| for| FOR)(?: \S+){0,8}? (?:[Mm]eetings?|MEETINGS?|[Aa]ssembly|ASSEMBLY|[Ss]ession|held|HELD)\b/u;
/** Labels of the attendance in the middle of a line: printed with a capital, and a colon behind them. */
const label =
  /(?<=\s)(?<!\b(?:[Pp]resent|PRESENT|[Aa]ll|ALL|Visiting|Voting|Lay|Co-opted|Board|Committee|Council|Independent|Elected|Ordinary) )(?:(?:(?:Also|Members|Councillors|Officers|Officials|Others|Those|Governors|Directors|Trustees) )?(?:[Pp]resent|[Ii]n [Aa]ttendance|[Aa]ttending)|(?:(?:ALSO|MEMBERS|COUNCILLORS|OFFICERS|OFFICIALS) )?(?:PRESENT|IN ATTENDANCE)|Attendance|ATTENDANCE|Attendees|Members|MEMBERS|Apologies(?: for [Aa]bsence)?|APOLOGIES(?: FOR ABSENCE)?|Absent|ABSENT|Officials|OFFICIALS|Officers|OFFICERS|Observers|Sederunt|SEDERUNT)(?= ?:)/g;
/** The number of the first item, where the names end at the latest. */
const firstNumber =
  /(?:\s(?:Item |ITEM )?(?:No\.? ?)?\d{1,3}(?:[.):]|\.0) (?=\p{Lu})|(?<=[\s\p{Ll}])\d{1,2}\.(?=\p{Lu}{3}))/u;
/** A heading in capitals without a number, likewise. */
const capitalLabel = /(?<=[.)\]] )\p{Lu}{3,}(?: \p{Lu}{2,}){1,6}(?=:)/u;
/** A sentence among names tells of the meeting and ends the list. */
const tells =
  /\b(?:opened|welcomed|was|were|is|noted|thanked|took|gave|called|asked|stated|advised|reported|declared|explained|proposed|there being)\b/;

/**
 * Copies that lost their line breaks hold head and attendance of minutes in one paragraph. Such a paragraph is parted
 * before `Minutes of …`, before each label of the attendance (`Present:`, `Apologies:`), and where the list under the last
 * of them ends. Its items are set apart later, by their numbers. All other paragraphs stay as they are.
 */
export function partFlattenedHeads(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  if (!blocks.some(isLong)) return blocks;
  return blocks.flatMap((block): readonly SourceBlock[] =>
    isLong(block) ? partMinutes(block).flatMap(partHead) : [block],
  );
}

/** Several minutes in one paragraph, each with its own head: day and attendance follow where it opens. */
function partMinutes(block: TextBlock): readonly TextBlock[] {
  const { text } = block.words;
  const starts = [...text.matchAll(new RegExp(opening, 'gu'))].flatMap(({ index }) => {
    const head = text.slice(index, index + LATEST_OPENING);
    const [first] = head.matchAll(label);
    // `1. Minutes of the last meeting` is an item.
    const before = text.slice(Math.max(0, index - 8), index);
    const opens = /[.!?)\]]\s*$/.test(before) && !/(?:^|\s)\d{1,3}[.)]\s*$/.test(before);
    return opens && first !== undefined && findDates(head.slice(0, first.index)).length > 0 ? [index] : [];
  });
  return cutAt(block, [0, ...starts.filter((start) => start > 0)]);
}

function isLong(block: SourceBlock): block is TextBlock {
  return block.kind === 'text' && block.words.text.length >= SHORTEST;
}

function partHead(block: TextBlock): readonly TextBlock[] {
  const { text } = block.words;
  const opens = opening.exec(text.slice(0, LATEST_OPENING));
  if (opens === null) return [block];
  const labels = [...text.slice(opens.index, LATEST_LABEL).matchAll(label)].map(({ index }) => index + opens.index);
  const [first] = labels;
  const last = labels.at(-1);
  const head = text.slice(opens.index, Math.min(first ?? text.length, opens.index + LATEST_OPENING));
  if (findDates(head).length === 0) return [block];
  const cuts = new Set([opens.index, ...labels]);
  const end = last === undefined ? null : endOfList(text, last);
  if (end !== null) cuts.add(end);
  cuts.delete(0);
  return cutAt(block, [0, ...cuts]);
}

/** Where the first sentence starts behind the names under a label that is no name; null where none does. */
function endOfList(text: string, from: number): number | null {
  const whole = text.slice(from, from + LATEST_LABEL);
  const list = whole.slice(0, firstNumber.exec(whole)?.index);
  const heading = capitalLabel.exec(list);
  if (heading !== null) return from + heading.index;
  const ends = endsOfSentences(list);
  for (const [place, start] of ends.entries()) {
    const sentence = list.slice(start, ends[place + 1]);
    if (tells.test(sentence)) return from + start;
  }
  return null;
}

function cutAt(block: TextBlock, cuts: readonly number[]): TextBlock[] {
  if (cuts.length < 2) return [block];
  return cuts
    .map((from, place): TextBlock => ({
      ...block,
      words: sliceWords(block.words, from, cuts[place + 1]),
      bullet: place === 0 ? block.bullet : null,
      afterGap: place === 0 ? block.afterGap : false,
      source: [],
      apart: true,
    }))
    .filter(({ words }) => words.text !== '');
}
