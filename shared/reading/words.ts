import type { DraftText } from './draft.ts';
import type { MarkedRange } from './line.ts';

/** Words without marks. */
export function plainWords(text: string): DraftText {
  return { text, marks: [] };
}

/** The part of the words between two places, blanks at its ends taken off, its marks moved along. */
export function sliceWords(words: DraftText, from: number, to = words.text.length): DraftText {
  let start = Math.max(0, from);
  let end = Math.min(words.text.length, to);
  while (start < end && isBlank(words.text, start)) start += 1;
  while (end > start && isBlank(words.text, end - 1)) end -= 1;
  return { text: words.text.slice(start, end), marks: moveMarks(words.marks, start, end) };
}

/** Two runs of words, one after the other with `between`; empty ones add nothing. */
export function joinWords(one: DraftText, other: DraftText, between = ' '): DraftText {
  if (one.text === '') return other;
  if (other.text === '') return one;
  const by = one.text.length + between.length;
  const moved = other.marks.map(({ from, to, mark }) => ({ from: from + by, to: to + by, mark }));
  return { text: one.text + between + other.text, marks: [...one.marks, ...moved] };
}

/** The words with every run of white space made one blank, and none at the ends. */
export function foldWords(text: string, marks: readonly MarkedRange[]): DraftText {
  if (!/\s{2}|[\t\n\u00a0]|^\s|\s$/.test(text)) return { text, marks: moveMarks(marks, 0, text.length) };
  let folded = '';
  // Remembered, since asking the growing text for its end would copy it each time.
  let afterBlank = true;
  const places: number[] = [];
  for (let place = 0; place < text.length; place += 1) {
    places.push(folded.length);
    const blank = isBlank(text, place);
    if (blank && afterBlank) continue;
    afterBlank = blank;
    folded += blank ? ' ' : (text[place] ?? '');
  }
  places.push(folded.length);
  const at = (place: number): number => places[Math.min(place, text.length)] ?? folded.length;
  const moved = marks.map(({ from, to, mark }) => ({ from: at(from), to: at(to), mark }));
  return sliceWords({ text: folded, marks: moved }, 0);
}

/** Where the bold or underlined words end that the text starts with; 0 where it starts plain. */
export function endOfLeadingMarks(words: DraftText): number {
  let end = 0;
  for (const { from, to, mark } of words.marks) {
    if (mark === 'italic' || !/^[\s.:)–-]*$/.test(words.text.slice(end, Math.max(from, end)))) continue;
    end = Math.max(end, to);
  }
  return end;
}

/** Whether all words are bold or underlined. */
export function isWhollyMarked(words: DraftText): boolean {
  return words.text !== '' && /^[\s.:–-]*$/.test(words.text.slice(endOfLeadingMarks(words)));
}

function isBlank(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028 || code === 0x2029;
}

function moveMarks(marks: readonly MarkedRange[], start: number, end: number): MarkedRange[] {
  if (marks.length === 0) return [];
  return marks
    .map(({ from, to, mark }) => ({ from: Math.max(from, start) - start, to: Math.min(to, end) - start, mark }))
    .filter(({ from, to }) => from < to);
}
