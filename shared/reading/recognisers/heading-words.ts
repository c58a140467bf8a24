/** Decision words in capitals end a run-in heading: `39/26 MINUTES OF THE LAST MEETING RESOLVED that …`. */
export const decisionWordInCapitals = /^(?:RESOLVED|AGREED|NOTED|RECOMMENDED|DECIDED|RES0LVED)\b[:.,]?$|^ACTIONS?:$/;

/** A cross-reference in brackets at the end of a heading: `(min no 24/26 refers)`, `(Minute 12 of 3 May 2026 refers)`. */
export const bracketedReference = /\(\s*(?:see |ref:? |cf\.? )?min(?:ute)?s?\b[^()]{1,80}\)/i;

/** Single capital words that a sentence starts with, and so no heading ends with. */
export const sentenceOpeners = new Set(['A', 'I', 'AN', 'THE', 'AT', 'IN', 'ON', 'IT']);
