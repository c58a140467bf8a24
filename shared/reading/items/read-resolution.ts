import type { DraftResolution, LineRange } from '../draft.ts';
import { readVote } from '../recognisers/votes.ts';

/** The verb phrase in front of the words that were resolved: `RESOLVED (unanimously): that`. */
const verbPhrase =
  /^\p{L}[\p{L}0]*\b(?:,? ?\(?(?:unanimously|nem\.? con\.?)\)?)?(?: by (?:a )?majority)?(?: ?[:–—-]+)?(?: (?:that|THAT|That)\b(?: ?[:–—-]+)?)?\s*/u;

/** The marks at the end of a clause that join it to the next or close it. */
const joining = /\s*(?:[;,]\s*(?:and|or)\s*|[;,.:]+\s*)$/;

interface Label {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads one resolution out of its words, which may come from several paragraphs.
 *
 * @param opening the words of its sentence before the verb.
 * @param paragraphs the words from the verb on; each further paragraph is a clause or goes on with the one before.
 */
export function readResolution(
  verb: string,
  opening: string,
  paragraphs: readonly string[],
  lines: LineRange,
): DraftResolution {
  const [first = '', ...rest] = paragraphs;
  const text = paragraphs.join(' ');
  const base = {
    kind: 'resolution',
    labelled: true,
    lines,
    verb,
    opening,
    text,
    ...readMovers(`${opening} ${text}`),
  } as const;
  const labels = findLabels(first);
  const [firstLabel] = labels;
  const restAreClauses =
    rest.length > 0 && (labels.length > 0 || rest.every(hasLabel) || /[:–-]$|\bthat$/i.test(first.trim()));
  if (firstLabel || (restAreClauses && !rest.every(isDates))) {
    const inline = labels.map(({ from }, place) => first.slice(from, labels[place + 1]?.from).trim());
    const printedClauses = [...inline, ...(restAreClauses ? rest : [])];
    const clauses = printedClauses.map(toClause).filter((clause) => clause !== '');
    if (clauses.length > 0) {
      const lead = (firstLabel ? first.slice(0, firstLabel.from) : first).trim();
      return { ...base, lead, clauses, printedClauses };
    }
  }
  const only = text
    .replace(verbPhrase, '')
    .replace(/[.;]$/, '')
    .trim()
    .replace(/^["“](?:that\s)?([^"“”]*)["”]$/i, '$1')
    .replace(/[.;]$/, '');
  return { ...base, lead: text, clauses: [only === '' ? text : only], printedClauses: [] };
}

/** Whether a paragraph starts with the label of a clause: `2)`, `(b)`, `iii)`, `4.`. */
export function hasLabel(text: string): boolean {
  return clauseLabel.test(text);
}

/** The label of a clause at the start of a paragraph: its value in its series, from 1; null where there is none. */
export function labelValue(text: string): number | null {
  const label = clauseLabel.exec(text)?.[1];
  if (label === undefined) return null;
  if (/^\d+$/.test(label)) return Number(label);
  const roman = romans.indexOf(label.toLowerCase());
  return roman >= 0 ? roman + 1 : label.toLowerCase().charCodeAt(0) - 96;
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const clauseLabel = /^\(?(\d{1,2}|[a-z]|[ivx]{1,4})(?:[.)]\)?|\))\s+/i;

function toClause(printed: string): string {
  let clause = printed.replace(clauseLabel, '').trim();
  while (joining.test(clause)) clause = clause.replace(joining, '').trim();
  return clause;
}

/** The labels of clauses inside one paragraph: they start their series at one and count on. */
function findLabels(text: string): Label[] {
  const found: Label[] = [];
  const series = [
    /(?<=^|[\s:–-])\(?(\d{1,2})\)\s+(?=\S)/g,
    /(?<=^|[\s:–-])\(?([a-z])\)\s+(?=\S)/g,
    /(?<=^|[\s:–-])\(?([ivx]{1,4})\)\s+(?=\S)/g,
  ];
  for (const pattern of series) {
    let expected = 1;
    const labels: Label[] = [];
    for (const match of text.matchAll(pattern)) {
      const printed = match[1] ?? '';
      const value = pattern === series[2] ? romans.indexOf(printed) + 1 : (labelValue(`${printed}) x`) ?? 0);
      const single = /^[a-z]$/.test(printed) && pattern === series[1] ? printed.charCodeAt(0) - 96 : value;
      if (single !== expected) continue;
      labels.push({ from: match.index, to: match.index + match[0].length });
      expected += 1;
    }
    // One label alone is a clause only right after the verb phrase or a colon; `section 5 (1) of the Act` is none.
    const [only] = labels;
    const before = only ? text.slice(0, only.from).replace(verbPhrase, '').trim() : '';
    const alone = labels.length === 1 && before !== '' && !/[:–-]$/.test(before);
    if (labels.length > found.length && !alone) found.splice(0, found.length, ...labels);
  }
  return found;
}

const dateLike =
  /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{1,2}(?:st|nd|rd|th)?|January|February|March|April|May|June|July|August|September|October|November|December|\d{4}|[\s,;.&]|and|at|am|pm/gi;

/** Whether a paragraph is nothing but dates: `Tuesday, 9 March 2027 Tuesday, 1 June 2027`. */
export function isDates(text: string): boolean {
  return /\d{4}/.test(text) && text.length < 2000 && text.replace(dateLike, '') === '';
}

const person = String.raw`((?:(?:Cllrs?|Councillors?|Ald|Mr|Mrs|Ms|Miss|Dr|Rev)\.? )*(?:\p{Lu}[\p{L}.’'-]*)(?: \p{Lu}[\p{L}’'-]*){0,3}|the Chair(?:man|person)?)`;
const proposed = new RegExp(
  String.raw`\b(?:[Pp]roposed|PROPOSED|[Mm]oved|MOVED|[Pp]roposer|[Oo]n the (?:proposal|proposition|motion) of)(?: by)?:? ${person}`,
  'u',
);
const seconded = new RegExp(String.raw`\b(?:[Ss]econded|SECONDED|[Ss]econder)(?: by)?:? ${person}`, 'u');

/** Proposer, seconder and vote, as far as the words of the resolution name them. */
function readMovers(text: string): Pick<DraftResolution, 'proposer' | 'seconder' | 'vote'> {
  return {
    proposer: proposed.exec(text)?.[1]?.trim() ?? null,
    seconder: seconded.exec(text)?.[1]?.trim() ?? null,
    vote: readVote(text),
  };
}
