import type { DraftVote } from '../draft.ts';

const countWords = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const count = String.raw`(\d{1,3}|${countWords.join('|')})`;
const voters = '(?:votes? |members? |councillors? )?';

/** How votes are told, each with the number in its first group. A further habit is one more line. */
const forms = {
  for: [
    new RegExp(String.raw`\b${count} ${voters}(?:(?:voting |voted )?in favour|for\b(?=[,;.)]| and|$))`, 'i'),
    /\b(?:for|in favour) ?[:–-]? ?(\d{1,3})\b(?=[,;.)\s]*(?:against|abst|$))/i,
    /\bby (\d{1,3}) (?:votes? )?to \d{1,3}\b/i,
  ],
  against: [
    new RegExp(String.raw`\b${count} ${voters}(?:voting |voted )?against\b`, 'i'),
    /\bagainst ?[:–-]? ?(\d{1,3})\b/i,
    /\bby \d{1,3} (?:votes? )?to (\d{1,3})\b/i,
  ],
  abstained: [
    new RegExp(String.raw`\b${count} ${voters}abst(?:ained|aining|entions?)\b`, 'i'),
    /\babst(?:ained|entions?) ?[:–-]? ?(\d{1,3})\b/i,
  ],
} as const;

const matter = '(?:motion|amendment|proposal|vote|resolution|it)';
const carried = new RegExp(
  String.raw`\bunanimous(?:ly)?\b|\bnem\.? con\b|\ball in favour\b|\b${matter} (?:was |is )?(?:duly )?carried\b|(?:^|[.;(] ?)carried\b`,
  'i',
);
const lost = new RegExp(String.raw`\b${matter} (?:was |is )?(?:lost|defeated|not carried)\b|\bfell\b`, 'i');

/** Votes for, against and abstained, and whether it was carried; null where the words tell of no vote. */
export function readVote(text: string): DraftVote | null {
  const counted = {
    for: firstCount(text, forms.for),
    against: firstCount(text, forms.against),
    abstained: firstCount(text, forms.abstained),
    outcome: lost.test(text) ? 'lost' : carried.test(text) ? 'carried' : null,
  } as const;
  return Object.values(counted).every((value) => value === null)
    ? null
    : { ...counted, named: null, castingVote: false };
}

function firstCount(text: string, patterns: readonly RegExp[]): number | null {
  for (const pattern of patterns) {
    const printed = pattern.exec(text)?.[1]?.toLowerCase();
    if (printed !== undefined) return /^\d/.test(printed) ? Number(printed) : countWords.indexOf(printed);
  }
  return null;
}

/** Whether a sentence tells of a vote only, and so belongs to the resolution before it. */
export function isVoteSentence(sentence: string): boolean {
  return (
    sentence.length < 140 &&
    /^[[(]?(?:vot(?:e|ing|es)\b|for\b|in favour\b|all (?:in favour|agreed)|carried\b|unanimous|motion (?:was )?carried|(?:\d{1,3}|\p{L}+) (?:votes? )?(?:for|in favour)\b|proposed\b|proposer\b|moved\b)/iu.test(
      sentence,
    )
  );
}
