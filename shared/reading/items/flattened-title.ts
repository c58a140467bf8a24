import { knownTitle } from '../recognisers/heading-words.ts';

/** Words that a sentence starts with and no heading goes on with, unless a small word stands before them. */
const openers =
  /^(?:The|A|An|It|There|This|These|That|They|He|She|We|None|Nil|Nothing|Cllrs?\.?|Crs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Revd|PC|PCSO|Sgt|Following|Further|Due|Upon|RESOLVED|Resolved|AGREED|NOTED)$/;
/** Words that open a sentence where a verb is next: `Apologies were received`, `there was`. */
const subjects =
  /^(?:Apologies|Minutes|Members|Councillors|Thanks|No|All|Both|Each|Clerk|Chair(?:man)?|Nobody|Reports?|Letters?|Correspondence|there|it)$/;
/** In run-together text also these: elsewhere headings are printed so (`Speeding In Mill Lane`). */
const prepositions = /^(?:In|On|At|As|After|During|Under|With|Having|Proposed|Received|Agreed|Noted)$/;
const smallWord = /^(?:of|from|to|by|for|the|and|with|on|in|at|a|an|new|&|[–—-])$/i;
const finiteVerb =
  /^(?:was|were|is|are|has|have|had|will|would|should|could|may|can|reported|noted|agreed|declared|advised|informed|said|asked|proposed|presented|gave|thanked|welcomed|stated|confirmed|received|resolved|explained|introduced|opened|closed|raised|spoke|requested|attended|expressed|provided|took|read|told|seeing|showed|recommended|heard|learned|discussed|considered|approved|went|made|sent|brought|updated|outlined|circulated)[,.]?$/i;
/** No heading is longer, in words. */
const LONGEST = 16;

/**
 * Where the heading ends in a paragraph whose line break behind it was lost (`Apologies for Absence Apologies were
 * received from …`): before a word that opens a sentence. 0 where the words show no heading.
 *
 * @param running whole paragraphs of the document were run together, so that text follows every heading: then the last
 *   capitalised words ahead of the first verb are its subject, and what stands before them is the heading.
 * @param people as printed; a sentence may start with any of them.
 */
export function endOfRunInTitle(text: string, running: boolean, people: readonly string[]): number {
  const words = [...text.slice(0, 400).matchAll(/\S+/g)].map(({ 0: word, index }) => ({ word, index }));
  const [first] = words;
  if (!first || !/^(?:["“‘'(]?\p{Lu}|\d{2}\/\d{3})/u.test(first.word) || openers.test(first.word)) return 0;
  const known = knownTitle(text);
  const behind = text.slice(known).trimStart();
  if (
    known > 0 &&
    (running || opensText(behind) || people.some((person) => person.length > 4 && behind.startsWith(person)))
  )
    return known;
  const named = running ? startOfPerson(text, people) : 0;
  let lastCapital = 0;
  for (let place = 1; place < Math.min(words.length, LONGEST + 8); place += 1) {
    const { word, index } = words[place] ?? first;
    const before = words[place - 1]?.word ?? '';
    const after = words[place + 1]?.word ?? '';
    // `(3.5.24. para 8)` is a reference.
    if (/[.!?;]$/.test(before) && !/^\(\d/.test(before)) return 0;
    if (place <= LONGEST && /^\(?[a1][.)]$/.test(word) && /^\p{Lu}/u.test(after)) return endBefore(text, index);
    // `All Councillors signed …` is a sentence from its first word on.
    if (place === 1 && /^(?:All|Both|Each|Some|Several|Most)$/.test(before) && openers.test(word)) return 0;
    if (index === named) return endBefore(text, index);
    if (place <= LONGEST && !smallWord.test(before) && opensSentence(word, after, running))
      return endBefore(text, index);
    if (finiteVerb.test(word)) {
      if (!running || lastCapital === 0) return 0;
      const subject = startOfSubject(
        words.map((one) => one.word),
        lastCapital,
      );
      return subject === 0 || subject > LONGEST ? 0 : endBefore(text, words[subject]?.index ?? 0);
    }
    if (/^["“‘'(]?\p{Lu}/u.test(word)) lastCapital = place;
  }
  return 0;
}

/** Whether what stands behind a title that everybody prints so is text of its own. */
function opensText(text: string): boolean {
  const [word = '', next = ''] = text.split(' ', 2);
  return (
    /^(?:[\d£]|To be\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)/.test(text) || opensSentence(word, next, false)
  );
}

/** Where the first of the people is named, behind words that may be a heading; 0 where none is. */
function startOfPerson(text: string, people: readonly string[]): number {
  const start = text.slice(0, 200);
  const places = people.flatMap((person) => {
    const at = person.length > 4 ? start.indexOf(` ${person}`) : -1;
    return at > 0 && !smallWord.test(start.slice(0, at).split(' ').at(-1) ?? '') ? [at + 1] : [];
  });
  return places.length > 0 ? Math.min(...places) : 0;
}

function opensSentence(word: string, after: string, running: boolean): boolean {
  if (/^(?:None|Nil|Noted|Nothing)[.,]?$|^(?:Deferred|Agreed|Approved|Accepted|Adopted|Carried|Received)\.$/.test(word))
    return true;
  if (openers.test(word)) return after !== '';
  if (subjects.test(word))
    return (
      finiteVerb.test(after) ||
      /^(?:apologies|further|other|matters?|issues|changes|updates?|comments|questions|objections?)$/.test(after)
    );
  return running && prepositions.test(word);
}

/** Goes back from the last capitalised word over the rest of a name: `Mick Moor`, `Roger Ash and Mick Moor`. */
function startOfSubject(words: readonly string[], last: number): number {
  const isName = (place: number): boolean => /^\p{Lu}(?:\p{Ll}+|\.)?[’'\p{L}-]*,?$/u.test(words[place] ?? '');
  let start = last;
  const single = /^\p{Lu}{2,}$/u.test(words[last] ?? '');
  if (!single && isName(start) && isName(start - 1) && start >= 2 && /^(?:and|&)$/.test(words[start - 2] ?? '')) {
    start -= 1;
  }
  while (/^(?:and|&)$/.test(words[start - 1] ?? '') && start >= 4 && isName(start - 2) && isName(start - 3)) start -= 3;
  return start;
}

function endBefore(text: string, index: number): number {
  return text.slice(0, index).trimEnd().length;
}
