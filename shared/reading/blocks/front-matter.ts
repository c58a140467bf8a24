import { findDates } from '../../text/dates.ts';
import type { SourceFile, SourceLine } from '../line.ts';

const key = /^([a-z][\w-]*):(?:\s+(\S.*))?$/i;
/** Keys of the page that a site made of the text: its date is when it was put there. */
const ofSite =
  /^(?:categor(?:y|ies)|tags?|layout|slug|permalink|author|authors|published|image|draft|modified|save_as|guid)$/i;
/** A time of day that meetings begin at, and no clock of a computer writes by chance: whole minutes, in steps of five. */
const startsThen = /^\d{4}-\d\d-\d\d[T ](?!00:00)\d\d:\d[05]:00\b/;
const labels: Readonly<Record<string, string>> = {
  location: 'Venue',
  venue: 'Venue',
  place: 'Venue',
  time: 'Time',
  attendees: 'Attendees',
  attendance: 'Attendees',
  participants: 'Attendees',
  present: 'Present',
  members: 'Members present',
  guests: 'Also present',
  regrets: 'Apologies',
  apologies: 'Apologies',
  absent: 'Absent',
  chair: 'Chair',
  scribe: 'Scribe',
};
/** So far into the text the head of minutes gives its day. */
const HEAD = 8;

/**
 * Reads the front matter of a markdown file (`title: …`, `date: …` between two rules) as lines of the head: the title, and
 * day, place and people under the labels that minutes use. Where the text gives a day of its own, or other keys tell that a
 * site published the text, the day is that of the page; it and keys of no meeting stand in no running text, as heads of
 * pages do. Other files are answered as they are.
 */
export function liftFrontMatter(printed: SourceFile): readonly SourceLine[] {
  const source = toColons(printed);
  const { lines } = source;
  const end = findEnd(source);
  if (end === 0) return lines;
  const front = lines.slice(0, end);
  const text = lines.slice(end);
  const published = front.some(({ text: words }) => ofSite.test(key.exec(words)?.[1] ?? ''));
  const titled = front.filter(({ text: words }) => /^title:/i.test(words));
  const dated = [...titled, ...text.slice(0, HEAD)].some(
    ({ text: words }) => words.length < 400 && findDates(words).length > 0,
  );
  let open = false;
  const lifted = front.map((line): SourceLine => {
    const [, printed = '', value = ''] = key.exec(line.text) ?? [];
    const name = printed.toLowerCase();
    if (name === '') return open ? line : { ...line, region: 'header' };
    const words = unquote(value);
    const ofPage = dated || (published && !startsThen.test(words));
    const told = name === 'date' && ofPage ? null : toWords(name, words);
    open = told !== null && value === '';
    return told === null ? { ...line, region: 'header' } : { ...line, text: told, marks: [] };
  });
  return [...lifted, ...text];
}

const plusRule = /^\+{3}$/;

/** Front matter between rules of plus signs (`title = "…"`), with colons; the rules are no words of the text. */
function toColons(source: SourceFile): SourceFile {
  const [first] = source.lines;
  if (first === undefined || !plusRule.test(first.text) || first.number !== 1) return source;
  const end = source.lines.findIndex(({ text }, place) => place > 0 && plusRule.test(text));
  if (end < 2) return source;
  return {
    ...source,
    lines: source.lines.flatMap((line, place) => {
      if (place > end) return [line];
      if (place === 0 || place === end) return [];
      return [{ ...line, text: line.text.replace(/^([A-Za-z][\w-]*) ?= ?/, '$1: '), marks: [] }];
    }),
  };
}

/** How many lines at the start are front matter; none where the rule above them or below them is missing. */
function findEnd({ name, lines }: SourceFile): number {
  const [first] = lines;
  // The reader leaves the rules out: the first line of the text is the second of the file.
  if (!/\.(?:md|markdown)$/i.test(name) || first === undefined || !key.test(first.text)) return 0;
  if (first.number !== 2 && !(first.number === 1 && isWithoutRules(lines))) return 0;
  let end = 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    const before = lines[end - 1];
    if (line === undefined || before === undefined || line.number !== before.number + 1) break;
    if (!key.test(line.text) && line.bullet === null) return 0;
  }
  const next = lines[end];
  return next === undefined || next.number > (lines[end - 1]?.number ?? 0) + 1 ? end : 0;
}

/** `Title: …`, `Date: …` and keys of a site at the very start, before the first blank line, without rules around them. */
function isWithoutRules(lines: readonly SourceLine[]): boolean {
  const end = lines.findIndex(({ number }, place) => number !== place + 1);
  const names = lines.slice(0, end < 0 ? 0 : end).map(({ text }) => key.exec(text)?.[1]?.toLowerCase() ?? '');
  return names[0] === 'title' && names.includes('date') && names.some((name) => ofSite.test(name));
}

/** The line as minutes print it; null for a key that says nothing of a meeting. */
function toWords(name: string, value: string): string | null {
  if (name === 'title') return value === '' ? null : value;
  if (name === 'date') {
    const [, day = value, clock] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)/.exec(value) ?? [];
    return clock === undefined || clock === '00:00' ? `Date: ${day}` : `Date: ${day}; Time: ${clock}`;
  }
  const label = labels[name];
  if (label === undefined) return null;
  return `${label}: ${value.replace(/^\[(.*)\]$/, '$1')}`.trim();
}

function unquote(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/, '$2');
}
