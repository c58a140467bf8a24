import type { SourceBlock } from '../blocks/block.ts';
import { attendanceLabels, officeLabel } from '../recognisers/attendance-words.ts';
import { sliceWords } from '../words.ts';

/** A line of the head of a document: one block, or several that are one sentence broken over lines. */
export interface HeadStatement {
  readonly text: string;
  /** Places of the blocks it is made of. */
  readonly places: readonly number[];
  readonly line: number;
}

const MOST_BLOCKS = 14;
const LATEST_FACT = 40;
const factInCapitals = /^(?:DATE|TIME|VENUE|PLACE):/;
const opens =
  /^(?:(?:draft|approved|unconfirmed|confirmed|the) )*(?:minutes?|notes?|record|proceedings|agenda|notice|meeting)\b/i;
const breaksOff =
  /(?:\b(?:of|the|for|held|at|on|in|and|by|a|an|via|to|&|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|,|[–-])$/i;
const goesOn = /^(?:held|at|on|in|via|by|commencing|starting|of|for|to be held)\b/i;

/**
 * The lines at the start of minutes or an agenda up to its attendance. A title broken over lines (`MINUTES OF THE MEETING
 * OF` over `ELM PARISH COUNCIL` over `HELD ON …`) is one.
 */
export function joinHeadLines(blocks: readonly SourceBlock[]): HeadStatement[] {
  const statements: HeadStatement[] = [];
  for (const [place, block] of blocks.slice(0, LATEST_FACT).entries()) {
    if (block.kind !== 'text') continue;
    const text = tidyLine(block.words.text);
    // Below the letterhead of an agenda its day, time and place stand behind labels.
    if (place >= MOST_BLOCKS) {
      if (factInCapitals.test(text)) statements.push({ text, places: [place], line: block.lines[0] });
      continue;
    }
    // Where the attendance stands first, the head stands below it.
    if (attendanceLabels.some(({ pattern }) => pattern.test(text))) {
      if (statements.length === 0) continue;
      break;
    }
    if (text === '') continue;
    const before = statements.at(-1);
    // `Location:` alone, over the place.
    if (before?.places.at(-1) === place - 1 && factAlone.test(before.text) && text.length < 120) {
      statements[statements.length - 1] = {
        text: `${before.text} ${text}`,
        places: [...before.places, place],
        line: before.line,
      };
      continue;
    }
    const joins =
      before !== undefined &&
      before.places.at(-1) === place - 1 &&
      opens.test(before.text) &&
      before.text.length + text.length < 500 &&
      (breaksOff.test(before.text) || goesOn.test(text)) &&
      !officeLabel.test(text) &&
      readFacts(text).length === 0;
    if (joins)
      statements[statements.length - 1] = {
        text: `${before.text} ${text}`,
        places: [...before.places, place],
        line: before.line,
      };
    else statements.push({ text, places: [place], line: block.lines[0] });
  }
  return statements;
}

/** Without rules and marks around it, and with the letter that a nought among capitals stands for. */
function tidyLine(text: string): string {
  // `elm bay CITY cOUNCIL`: capitals that a style made, copied without it.
  const printed = /(?<!\p{L})\p{Ll}\p{Lu}{3,}/u.test(text) && text.length < 90 ? text.toUpperCase() : text;
  return printed
    .replace(/\*\*|__/g, '')
    .replace(/^[|\s*_~=#-]+|[|\s*_~=]+$/g, '')
    .replace(/(?<=\p{Lu})0(?=\p{Lu})|(?<=\p{Lu}0)0(?=\p{Lu})|(?<=\p{Lu})0(?=0\p{Lu})/gu, 'O');
}

/** The label of a fact alone on its line, as where a table was copied cell by cell. */
const factAlone = /^(?:meeting )?(?:date|time|venue|location|place):$/i;

/** What a label of the head says of the words behind it. */
export type FactKind = 'date' | 'time' | 'venue' | 'body' | 'other';
export interface Fact {
  readonly kind: FactKind;
  readonly words: string;
}

const labels: readonly { readonly kind: FactKind; readonly pattern: RegExp }[] = [
  {
    kind: 'date',
    pattern: /^(?:date(?: (?:of|and time of) meeting| (?:and|&) time|\/time)?|meeting date|when|held on|day)$/i,
  },
  {
    kind: 'time',
    pattern:
      /^(?:(?:meeting )?time|time of meeting|start(?: time)?|starts|starting|commenced|opened|started|meeting (?:opened|started|commenced))$/i,
  },
  { kind: 'venue', pattern: /^(?:venue|place|location|where|held (?:at|in)|meeting (?:place|venue|location))$/i },
  { kind: 'body', pattern: /^(?:body|committee|name of committee|board|group)$/i },
  {
    kind: 'other',
    pattern:
      /^(?:finish|end|ends|closed|finished|end time|duration|recording|issue|contact|clerk|chair|tel|telephone|email|minutes|membership|members|meeting|subject|purpose|name|reference|ref|venue and time)$/i,
  },
];
const label =
  /(?:^|[\s;,|·•(])((?:Date(?: (?:of|and time of) [Mm]eeting| (?:and|&) [Tt]ime|\/[Tt]ime)?|Meeting (?:[Dd]ate|[Tt]ime)|When|Held (?:on|at|in)|Time(?: of [Mm]eeting)?|Start(?: [Tt]ime)?|Started|Opened|Commenced|Venue|Place|Location|Where|Meeting (?:[Pp]lace|[Vv]enue|[Ll]ocation)|Body|Committee|Finish(?:ed)?|End(?:s)?(?: [Tt]ime)?|Closed|Duration|Recording|Contact|DATE|TIME|VENUE|PLACE|LOCATION|START|FINISH|Day|Name|Meeting|Clerk|Chair|Tel|Email|Purpose|Subject|Membership))\s*(?::|\s[–-]\s)\s*(?=\S)/g;

/** The labelled facts of a line (`Date: 5 March 2024   Time: 6.30pm   Venue: Village Hall`); empty where it has no label. */
export function readFacts(text: string): Fact[] {
  // Inside a line a dash joins words as well: `Remote Meeting - Teams`.
  const found = [...text.matchAll(label)].filter(({ 0: printed, index }) => index === 0 || printed.includes(':'));
  if (found.length === 0 || (found[0]?.index ?? 1) > 0) return [];
  return found.flatMap((match, at): Fact[] => {
    const words = text.slice(match.index + match[0].length, found[at + 1]?.index ?? text.length).trim();
    const kind = labels.find(({ pattern }) => pattern.test(match[1] ?? ''))?.kind;
    return kind === undefined ? [] : [{ kind, words }];
  });
}

const attendanceInLine =
  /(?<=[\s.;,)])(?:PRESENT|Present|SEDERUNT|Sederunt|(?:CC )?(?:Members|Councillors|MEMBERS|COUNCILLORS) (?:[Pp]resent|PRESENT)|ATTENDANCE|Attendance)(?= ?:)/;

/** Cuts a block in two where the attendance begins in the running words of the head (`… in the Hall Present: Cllrs …`). */
export function cutAtAttendance(blocks: readonly SourceBlock[]): SourceBlock[] {
  return blocks.flatMap((block, place): SourceBlock[] => {
    if (block.kind !== 'text' || place >= MOST_BLOCKS) return [block];
    const at = attendanceInLine.exec(block.words.text)?.index ?? 0;
    if (at < 20 || attendanceLabels.some(({ pattern }) => pattern.test(block.words.text))) return [block];
    return [
      { ...block, words: sliceWords(block.words, 0, at), source: [] },
      { ...block, words: sliceWords(block.words, at), source: [], afterGap: false },
    ];
  });
}
