import { looksLikeOrganisation } from '../recognisers/organisation-words.ts';
import { isPost } from '../recognisers/post-words.ts';
import { isCertainName, looksLikePerson } from './person.ts';

/** Names behind a colon, and what the words before it say of each: one office in the plural, or one organisation. */
export interface LedNames {
  readonly role: string | null;
  readonly organisation: string | null;
  readonly names: string;
}

/**
 * Reads `Directors of Service: Colm Vale, Fidelma Marsh` and `Rivers Agency: Ms R Dale – Planning Officer`. Null where the
 * words before the colon are neither a plural office nor an organisation, or no name stands behind it.
 */
export function readLedNames(text: string): LedNames | null {
  const [, lead = '', names = ''] = /^(\p{Lu}[^:;,()]{3,70}):\s+(\S.*)$/u.exec(text) ?? [];
  if (lead === '') return null;
  const first = names.split(/[,;(]|\s[–—-]\s|\s(?:and|&)\s/)[0]?.trim() ?? '';
  if (!looksLikePerson(first) || isPost(first)) return null;
  const role = readPlural(lead);
  if (role !== null) return { role, organisation: null, names };
  return looksLikeOrganisation(lead) && !isPost(lead) && isCertainName(first)
    ? { role: null, organisation: lead, names }
    : null;
}

/** `Director of Service` for `Directors of Service`; null for words that are no office in the plural. */
function readPlural(words: string): string | null {
  const all = words.split(' ');
  // `Services` is no officer: the first word in the plural that leaves an office names the people.
  for (const [at, word] of all.entries()) {
    if (!/\p{Ll}s$/u.test(word) || /(?:ss|services|works|sports|affairs)$/i.test(word)) continue;
    const single = [...all.slice(0, at), word.slice(0, -1), ...all.slice(at + 1)].join(' ');
    if (isPost(all.slice(0, at).concat(word.slice(0, -1)).join(' ')) && isPost(single) && !isMember.test(single))
      return single;
  }
  return null;
}

/** Groups of members are labels, and no office of each. */
const isMember =
  /^(?:(?:board|committee|council|parish|voting|elected|other|the) )*(?:member|councillor|trustee|governor|director|officer|official|observer|guest)$/i;
