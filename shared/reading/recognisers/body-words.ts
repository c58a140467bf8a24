const bodyWord =
  /\b(?:board|committee|sub-?committee|council|cabinet|group|panel|forum|partnership|authority|trust|association|assembly|executive|commission|society|trustees|governors|working party|task force|federation|steering)\b/i;

/** Words in front of a body's name that tell what meeting of it was held. */
const meetingWords =
  /^(?:(?:draft|approved|unconfirmed|confirmed|the|an?|minutes|notes|record|of|for|proceedings) )*((?:annual|ordinary|extra-?ordinary|special|full|monthly|quarterly|general|inaugural|statutory|emergency|virtual|remote|adjourned|public|open|\d+(?:st|nd|rd|th)) )*(?:(?:general )?meetings? of )?(?:the |an? )?/i;

/**
 * Whether a line is the name of a body standing alone: short, capitals first, a body's word in it, no sentence.
 */
export function looksLikeBodyName(text: string): boolean {
  if (text.length < 5 || text.length > 90 || !bodyWord.test(text) || /[.:;,!?]$|\d{3}|^\d|\t/.test(text)) return false;
  if (/^(?:to|report|reports|title|letter|dear|appendix|annex|agenda|minutes)\b/i.test(text)) return false;
  const words = text.split(/\s+/).filter((word) => !/^(?:of|and|the|for|&|in|on|–|-)$/i.test(word));
  return words.length > 0 && words.every((word) => /^[(“"]?[\p{Lu}\d&]/u.test(word));
}

/**
 * The name of a body as a sentence or title prints it, made title case where it is all capitals: `DRAFT MINUTES OF THE
 * WYEFORD BOARD` → `Wyeford Board`. Null where no body's word is in it.
 */
export function readBodyName(printed: string): string | null {
  const bare = printed
    .replace(/\s+/g, ' ')
    .trim()
    .replace(meetingWords, '')
    .replace(/[’']s? (?:annual|ordinary|monthly|full|special) meeting$/i, '')
    .replace(
      /(?:,| -| –)? (?:(?:annual|ordinary|full|monthly|special|extra-?ordinary)(?: parish| town)? )?(?:meetings?|minutes(?: of (?:the )?meeting)?)$/i,
      '',
    )
    .replace(/[\s,.;:–-]+$/, '');
  if (!bodyWord.test(bare) || bare.length > 120) return null;
  return /\p{Ll}/u.test(bare) ? bare : toTitleCase(bare);
}

/** The kind of meeting that a title names (`Annual Meeting`); null for an ordinary one. */
export function readMeetingTitle(text: string): string | null {
  const match =
    /\b(annual|extra-?ordinary|special|inaugural|emergency|adjourned)(?: (?:parish|town|community|council|general|statutory))*? (?:\p{L}+ ){0,4}?meeting\b/iu.exec(
      text,
    );
  if (match?.[1] === undefined) return null;
  return `${toTitleCase(match[1])} Meeting`;
}

const smallWords = new Set(['of', 'and', 'the', 'for', 'in', 'on', 'to', 'with', 'a', 'an', 'at', 'by']);
const abbreviations = /^(?!(?:ST|MT|DR|MR|MRS)$)(?:NHS|UK|CIC|CCG|PCT|CSP|ICB|LEP|CVS|CIO|PLC|LLP|[^AEIOUY]{2,5})$/;

/** `SAFER COMMUNITIES BOARD` → `Safer Communities Board`; abbreviations known as such stay in capitals. */
export function toTitleCase(capitals: string): string {
  return capitals
    .split(' ')
    .map((word, place) => {
      if (abbreviations.test(word)) return word;
      const small = word.toLowerCase();
      if (place > 0 && smallWords.has(small)) return small;
      return small.replace(
        /(^|[-/(“"]|\bo’|\bo'|\bmc)(\p{Ll})/gu,
        (_, before: string, letter: string) => before + letter.toUpperCase(),
      );
    })
    .join(' ');
}
