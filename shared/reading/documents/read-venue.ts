import { looksLikeBodyName, looksLikePlace, toTitleCase } from '../recognisers/body-words.ts';

/**
 * The place of the meeting: what is left of a head line without body, date and time.
 *
 * @param told places of dates and times in the text.
 * @param from where the words about the meeting's time and place begin.
 */
export function readVenue(text: string, told: readonly { from: number; to: number }[], from: number): string | null {
  let rest = text;
  for (const place of [...told].sort((one, other) => other.from - one.from)) {
    const before = rest
      .slice(0, place.from)
      .replace(/(?:\b(?:on|at|from|to|until|commencing|starting|beginning|the)\s*|[,–(-]\s*)+$/i, '');
    rest = `${before}|${rest.slice(place.to)}`;
  }
  const begin = Math.min(from, rest.length);
  const held = /\b(?:held|convened|took place|met)\b/i.exec(rest.slice(begin));
  const pieces = (held ? rest.slice(begin + held.index + held[0].length) : rest.slice(begin)).split('|');
  for (const piece of pieces) {
    const venue = tidyVenue(piece);
    // `held on 2 July at 2.15pm at Elm District Council`
    const isNamed = held && told.length > 1 && piece === pieces.at(-1) && /^\W*at (?:the )?\p{Lu}/u.test(piece);
    if (venue === null || (looksLikeBodyName(venue) && !looksLikePlace(venue) && !isNamed)) continue;
    // A line that says nowhere that it names a place is believed to only by its words.
    const behindBoth = told.length > 1 && piece === pieces.at(-1) && buildingAndTown.test(piece);
    if (
      from > 0 ||
      held ||
      behindBoth ||
      looksLikePlace(venue) ||
      /^\W*(?:held |to be held )?(?:at|in|via|by|on)\b/i.test(piece)
    )
      return venue;
  }
  return null;
}

/** `12 January 2026 at 7.00 pm, Old Mill, Ottering`: what stands behind date and time. */
const buildingAndTown = /^\s*[,–-]\s*\p{Lu}[\p{L}’' ]{2,40}, \p{Lu}[\p{L}’' ]{2,30}$/u;

const leading =
  /^(?:[\s,.;:)(–-]|\b(?:to be|held|at|in|via(?! (?:ms |microsoft )?(?:teams|zoom|webex|google|skype|video|conference))|by|using|on|commencing|starting|and|from|until|to|which|was|venue[,:]?|(?:utc|gmt|bst|ist|cet|cest|nzst|nzdt|aest|est|cst|pst|edt|pdt)|hours|hrs|local time|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december))\b)+/i;
const purpose =
  /[,;.]?\s+(?:for the purpose|for the transaction|to transact|to consider|when the|where the|immediately|following the|after the|with [^,.]{3,50} presiding|commencing|starting|on (?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|at the (?:conclusion|close|rising)|followed by|view directions|map|with the following|there were|and was attended)\b.*$/is;

/** The place without the words that lead to it; its article stays, since a sentence prints it (`held at the Guildhall`). */
export function tidyVenue(words: string): string | null {
  const venue = words
    .replace(/\*\*|__/g, '')
    .trim()
    // `To transact the following business:` behind the time.
    .replace(/^[.,;]? ?to (?:transact|consider|conduct|discuss)\b.*$/is, '')
    .replace(leading, '')
    .replace(/^(?:in )?(?:public|private)\b[\s,]*(?:(?:at|in|via)\s+)?/i, '')
    .replace(leading, '')
    .replace(purpose, '')
    // `… in the Hall 1. Welcome`
    .replace(/ 1(?=\.\s+\p{Lu})/u, '')
    .replace(/(?<!\b(?:Co|St|Rd|Ave|Bldg))\.\s+\p{Lu}.*$/su, (rest) =>
      /^\.\s+(?:St|Mary|John|Andrew)/.test(rest) || isRestOfAddress(rest) ? rest : '',
    )
    .replace(
      /(?:[\s,.;:–(-]|\b(?:at|on|commencing|starting|from|and|to|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)+$/i,
      '',
    )
    .trim();
  if (
    !/\p{L}{3}/u.test(venue) ||
    /\b\d+(?:\.\d+)? ?[KM]B\b/.test(venue) ||
    /\bapologies\b|\b(?:was|were) \p{L}+ed\b|^were$/iu.test(venue) ||
    venue.length > 140 ||
    /^(?:remotely|virtually|new|revised|amended|updated|cancelled|postponed|rescheduled|date|time|venue|public|private|draft|minutes?|notes|agenda|meeting)$/i.test(
      venue,
    )
  )
    return null;
  if (/^(?:minutes|notes|agenda|page|present|draft|(?:the )?meeting (?:started|opened|began|commenced))\b/i.test(venue))
    return null;
  return /\p{Ll}/u.test(venue) || !venue.includes(' ') ? venue : toTitleCase(venue).replace(/^The /, 'the ');
}

/** `… Council Offices. Mill Road, Elmley`: a stop between house and street. */
function isRestOfAddress(rest: string): boolean {
  return /^\.\s+(?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:Street|Road|Lane|Avenue|Square|Row|Way)\b[^.]{0,50}$/u.test(rest);
}
