import { actionLabelLength, parseActionLine } from '../../minutes/action-line.ts';

/** The same label inside a paragraph: after the end of a sentence, or in brackets. */
const inText = /(?<=[.;!?)] {0,2})(?=[[(*]{0,2}(?:ACTIONS?|Actions?)\b)|(?=[[(](?:ACTIONS?|Actions?) ?[:–-])/g;
/** `ACTION Clerk to write`: capitals alone, before a word that is not in capitals (an ACTION PLAN is none). */
const bareLabel = /^ACTIONS?(?= \p{Lu}\p{Ll})/u;
/** `*** Action: …` and `**ACTION**`, as some bodies set it off. */
const stars = /^\*+\s*/;

/** Where the words of an action line start after stars, and whether they do; the label itself is the minute body's grammar. */
export function opensWithActionLabel(text: string): boolean {
  const plain = text.replace(stars, '');
  return actionLabelLength(plain) !== null
    ? parseActionLine(plain) !== null
    : bareLabel.test(plain) || parseActionLine(plain) !== null;
}

/** An action line in the form that the minute body's grammar reads: without stars, with a colon after a bare label. */
export function toActionLine(printed: string): string {
  return printed.replace(stars, '').replace(bareLabel, '$&:');
}

/** Where an action starts in a paragraph: at 0, after a sentence, or in brackets; null where none does. */
export function findActionStart(text: string): number | null {
  if (opensWithActionLabel(text)) return 0;
  for (const { index } of text.matchAll(inText)) if (parseActionLine(text.slice(index)) !== null) return index;
  return null;
}

/** Offices that act without being named. */
export const officeWords =
  /^(?:the |town |parish |deputy |vice[- ]|assistant |acting |committee )*(?:clerk|rfo|secretary|treasurer|chair(?:man|person|woman)?|convenor|convener|mayor|warden|caretaker|manager|director|officer|administrator|coordinator|co-ordinator|handyman|groundsman)$/i;

/** Plural words that several owners share: `High Moor/ Lower Dale CSPs` are two of them. */
export const sharedPlural =
  /^(.+?) (\p{Lu}{2,}|Council|Board|Partnership|Trust|Constabular(?:y|ie)|District|Borough|Team|Committee)s$/u;
