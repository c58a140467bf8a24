import type { MarkedRange } from '../../../shared/reading/line.ts';
import { limits, RefusedFile } from '../refusal.ts';
import type { RunLook, Style } from './styles.ts';

/** A paragraph while its runs arrive. */
export interface Paragraph {
  text: string;
  readonly marks: MarkedRange[];
  style: Style | null;
  styleId: string | null;
  numId: string | null;
  level: number | null;
  indent: number | null;
  /** Level of a heading, counted from 0; null for running text or where the paragraph does not say. */
  outline: number | null;
  /** Its mark was deleted with changes tracked: it goes on in the next paragraph. */
  joinsNext: boolean;
}

/** An empty paragraph, or one that starts with the words of the paragraph before, whose mark was deleted. */
export function startParagraph(carried: Pick<Paragraph, 'text' | 'marks'> | null): Paragraph {
  return {
    text: carried?.text ?? '',
    marks: [...(carried?.marks ?? [])],
    style: null,
    styleId: null,
    numId: null,
    level: null,
    indent: null,
    outline: null,
    joinsNext: false,
  };
}

/** Adds words with the look of their run, which is first its own, then of its style, then of the paragraph's style. */
export function addWords(paragraph: Paragraph, words: string, run: RunLook, runStyle: Style | null): boolean {
  const say = (what: keyof RunLook): boolean => run[what] ?? runStyle?.[what] ?? paragraph.style?.[what] ?? false;
  if (say('hidden')) return false;
  if (paragraph.text.length + words.length > limits.textCharacters / 10) {
    throw new RefusedFile(
      'has a paragraph of millions of characters, so it is no document that people wrote. Check where it comes from.',
    );
  }
  const from = paragraph.text.length;
  paragraph.text += say('capitals') ? words.toUpperCase() : words;
  const to = paragraph.text.length;
  for (const mark of ['bold', 'italic', 'underline'] as const) {
    if (say(mark)) extendMark(paragraph.marks, { from, to, mark });
  }
  return true;
}

/** Runs that follow one another with the same look are one range. */
function extendMark(marks: MarkedRange[], added: MarkedRange): void {
  const place = marks.findLastIndex(({ mark }) => mark === added.mark);
  const last = marks[place];
  if (last?.to === added.from) marks[place] = { ...last, to: added.to };
  else marks.push(added);
}
