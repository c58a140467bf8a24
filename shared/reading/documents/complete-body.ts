import type { LineRange } from '../draft.ts';
import type { SourceLine } from '../line.ts';
import { isGenericBody, toTitleCase } from '../recognisers/body-words.ts';

const council = /\b(?:(?:parish|town|community|county|city|district|borough) council)\b/gi;
const connector = /^(?:of|and|the|le|de|on|in|cum|upon|under|with|next|&)$/;
/** So many words of a name stand before the words for its sort. */
const MOST_WORDS = 6;
/** So many characters before those words are looked at. */
const LONGEST = 160;
const before =
  /(?:\b(?:meetings?|minutes|clerk|behalf|members|chair(?:man|person)?|agenda|notice) (?:of|to|for) (?:the )?|^)$/i;
const behind = /^(?:[’']s)? (?:minutes|meeting|agenda|annual|clerk|held)\b|^,? ?$/i;
/** What stands before the name where it is no part of it: `the`, `Annual`, `Ordinary`. */
const notOfName =
  /^(?:the|a|an|annual|ordinary|special|minutes|meeting|agenda|draft|january|february|march|april|may|june|july|august|september|october|november|december|\d{4})$/i;

/**
 * The full name of a body whose head prints only its sort (`Parish Council`) or no name: from heads and feet of pages, and
 * from sentences that speak of its own meetings (`the minutes of the meeting of Elm Parish Council`). The body as it was
 * read where no name, or more than one, stands so.
 *
 * @param body as the head prints it.
 * @param lines those of the file; only those of the document, and heads and feet of pages, are looked at.
 */
export function completeBody(
  body: string | null,
  lines: readonly SourceLine[],
  [first, last]: LineRange,
): string | null {
  if (body !== null && !isGenericBody(body)) return body;
  const sort =
    body === null
      ? ''
      : body
          .toLowerCase()
          .replace(/\b(?:the|full|ordinary|annual|general|meeting|of)\b/g, '')
          .trim();
  if (!/^(?:|(?:\p{L}+ )?council)$/u.test(sort)) return body;
  const names = new Map<string, { name: string; count: number }>();
  for (const { number, region, text } of lines) {
    const ofPage = region === 'header' || region === 'footer';
    if (!ofPage && (number < first || number > last || region !== 'body')) continue;
    for (const name of [...findCouncils(text, ofPage), ...(body === null ? findExecutives(text) : [])]) {
      if (!name.toLowerCase().endsWith(sort)) continue;
      const known = names.get(name.toLowerCase());
      names.set(name.toLowerCase(), { name: known?.name ?? name, count: (known?.count ?? 0) + 1 });
    }
  }
  const [most, second] = [...names.values()].sort((one, other) => other.count - one.count);
  if (most === undefined || (second !== undefined && most.count < second.count * 2)) return body;
  return most.name;
}

/** Councils that the words name in full where they speak of themselves. */
function findCouncils(text: string, ofPage: boolean): string[] {
  return [...text.matchAll(council)].flatMap((match) => {
    // No name is longer: a long paragraph is not looked through again for each of its councils.
    const above = text.slice(Math.max(0, match.index - LONGEST), match.index);
    const words = above
      .split(/\s+/)
      .slice(-MOST_WORDS - 1)
      .filter((word) => word !== '');
    let from = words.length;
    while (from > 0 && isOfName(words[from - 1] ?? '')) from -= 1;
    while (from < words.length && (connector.test(words[from] ?? '') || notOfName.test(words[from] ?? ''))) from += 1;
    const name = words.slice(from);
    if (name.length === 0 || name.length > MOST_WORDS || !name.some((word) => /^\p{Lu}/u.test(word))) return [];
    const start = above.lastIndexOf(name.join(' '));
    if (start < 0) return [];
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 20);
    if (!ofPage && !before.test(above.slice(Math.max(0, start - 40), start)) && !behind.test(after)) return [];
    const whole = `${name.join(' ')} ${match[0]}`;
    return [/\p{Ll}/u.test(whole) ? whole : toTitleCase(whole)];
  });
}

/** `the minutes of the meeting of Cabinet held on …`: a body that no name of a place tells. */
function findExecutives(text: string): string[] {
  if (!text.includes('eeting of ')) return [];
  return [
    ...text.matchAll(/\b[Mm]eeting of (?:the )?(Cabinet|Executive)(?= (?:meeting |was )?(?:held )?on\b)/g),
  ].flatMap(([, name]) => name ?? []);
}

function isOfName(word: string): boolean {
  return (/^\p{Lu}[\p{L}’'-]*$/u.test(word) && !notOfName.test(word)) || connector.test(word);
}
