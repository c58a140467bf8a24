import type { Inline } from '../minutes/body.ts';
import type { Run } from './document.ts';

type TextRun = Extract<Run, { kind: 'text' }>;
type Marks = Omit<TextRun, 'kind' | 'text'>;

// Control characters, lone surrogates and non-characters cannot be in an XML 1.0 document (§2.2) and are no words.
const spaceLike = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const unprintable = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** Words fit to print: breaks and tabs inside them as spaces, what cannot be printed left out. */
export function toPrintable(words: string): string {
  return words.replace(spaceLike, ' ').replace(unprintable, '');
}

/** One run of words. */
export function toRun(words: string, marks: Marks = {}): Run {
  return { kind: 'text', text: words, ...marks };
}

/** The inline content of a minute as runs: references as printed, neighbours of one look joined. */
export function toRuns(content: readonly Inline[] | undefined): Run[] {
  const runs: Run[] = [];
  for (const node of content ?? []) {
    if (node.type === 'hardBreak') {
      runs.push({ kind: 'line-break' });
      continue;
    }
    const text = toPrintable(node.type === 'reference' ? node.attrs.printed : node.text);
    if (text !== '') runs.push(toRun(text, toMarks(node.marks)));
  }
  return trimRuns(joinRuns(runs));
}

function toMarks(marks: Inline['marks']): Marks {
  return Object.fromEntries((marks ?? []).map((mark) => [mark.type, true]));
}

/** The same words in as few runs as their looks allow. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.kind === 'text' && last?.kind === 'text' && haveOneLook(run, last)) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else joined.push(run);
  }
  return joined;
}

function haveOneLook(one: TextRun, other: TextRun): boolean {
  return (
    (one.bold ?? false) === (other.bold ?? false) &&
    (one.italic ?? false) === (other.italic ?? false) &&
    (one.underline ?? false) === (other.underline ?? false)
  );
}

/** Without spaces and breaks at either end, and without spaces around breaks. */
function trimRuns(runs: readonly Run[]): Run[] {
  const isWord = (run: Run): boolean => run.kind === 'text' && run.text.trim() !== '';
  const first = runs.findIndex(isWord);
  const last = runs.findLastIndex(isWord);
  if (first < 0) return [];
  const kept = runs.slice(first, last + 1);
  return kept
    .map((run, place): Run => {
      if (run.kind !== 'text') return run;
      const atStart = place === 0 || kept[place - 1]?.kind === 'line-break';
      const atEnd = place === kept.length - 1 || kept[place + 1]?.kind === 'line-break';
      const text = atStart ? run.text.trimStart() : run.text;
      return { ...run, text: atEnd ? text.trimEnd() : text };
    })
    .filter((run) => run.kind !== 'text' || run.text !== '');
}

/** The words of the runs as one text, breaks and tabs as spaces. */
export function textOfRuns(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'text' ? run.text : ' ')).join('');
}

/** The runs without the first `count` characters (a tab or break counts one). */
export function dropStart(runs: readonly Run[], count: number): Run[] {
  return splitRuns(runs, count)[1];
}

/** The runs up to `count` characters, and the rest. */
export function splitRuns(runs: readonly Run[], count: number): [before: Run[], after: Run[]] {
  const before: Run[] = [];
  const after: Run[] = [];
  let left = count;
  for (const run of runs) {
    if (run.kind !== 'text') {
      (left > 0 ? before : after).push(run);
      left -= 1;
      continue;
    }
    if (left > 0) before.push({ ...run, text: run.text.slice(0, left) });
    if (run.text.length > left) after.push({ ...run, text: run.text.slice(Math.max(left, 0)) });
    left -= run.text.length;
  }
  return [before, after];
}
