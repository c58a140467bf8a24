import type { Phrase } from '../domain/minuting/records.ts';
import type { Block } from './body.ts';
import { liftNotes } from './lift-notes.ts';

/** A phrase that comes with the product: its key, the name it is offered under, its words with place-holders. */
export interface ShippedPhrase {
  readonly key: string;
  readonly name: string;
  readonly words: string;
}

/**
 * Standard phrases, in the order of a meeting. Place-holders stand in braces; each line is a paragraph. `{decision}` and
 * `{Chair}` are the body's own words, `{time}` the time of day.
 */
export const shippedPhrases: readonly ShippedPhrase[] = [
  {
    key: 'confirm-minutes',
    name: 'Confirm the minutes',
    words:
      '{decision} that the minutes of the meeting held on {date} be confirmed as a correct record and signed by the {Chair}.',
  },
  {
    key: 'declare',
    name: 'Declare an interest',
    words: '{member} declared {kind of interest} in {item}, because {reason}.',
  },
  {
    key: 'urgent',
    name: 'Urgent item with the reason',
    words:
      'The {Chair} was of the opinion that {item} should be taken at this meeting as a matter of urgency, because {reason}.',
  },
  { key: 'take-as-read', name: 'Take as read', words: '{decision} that {document} be taken as read.' },
  { key: 'note-report', name: 'Note the report', words: '{decision} that the report be noted.' },
  {
    key: 'adopt',
    name: 'Adopt the recommendation',
    words: '{decision} that the recommendation set out in {paragraph} of the report be adopted.',
  },
  { key: 'defer', name: 'Defer', words: '{decision} that {item} be deferred to {meeting}, because {reason}.' },
  {
    key: 'casting-vote',
    name: 'Casting vote',
    words:
      'On being put to the vote there were {number} for and {number} against. The {Chair} used the casting vote {for or against} the motion, which was {carried or lost}.',
  },
  {
    key: 'exclude',
    name: 'Exclude the public',
    words:
      'Proposed by {mover}, seconded by {seconder}.\n{decision} that the public be excluded from the meeting for {items}, because exempt information as described in paragraph {paragraph} would be likely to be disclosed and the public interest in keeping it back outweighs that in disclosing it.',
  },
  {
    key: 'private',
    name: 'Move into private session',
    words: 'The public and press left the meeting, which went into private session at {time}.',
  },
  { key: 'public', name: 'Go back into public session', words: 'The meeting went back into public session at {time}.' },
  {
    key: 'extend',
    name: 'Extend the meeting',
    words:
      '{decision} at {time} that the meeting be extended until {end} so that the remaining business can be completed.',
  },
  {
    key: 'no-quorum',
    name: 'Stand down for lack of quorum',
    words:
      'At {time} a quorum was no longer present. The {Chair} closed the meeting; the remaining business stands over to {meeting}.',
  },
];

/** A phrase as it is offered: the body's own, one that comes with the product, or the body's wording of such a one. */
export interface OfferedPhrase {
  readonly id: Phrase['id'] | null;
  readonly revision: number | null;
  readonly presetKey: string | null;
  readonly name: string;
  readonly words: string;
}

/** What a body is offered: the shipped phrases in their order, each in the body's wording where it has one, then its own. */
export function offerPhrases(own: readonly Phrase[]): OfferedPhrase[] {
  const taken = new Map(own.flatMap((phrase) => (phrase.presetKey === null ? [] : [[phrase.presetKey, phrase]])));
  const shipped = shippedPhrases.map(({ key, name, words }) => {
    const instead = taken.get(key);
    return instead === undefined ? { id: null, revision: null, presetKey: key, name, words } : toOffer(instead);
  });
  const known = new Set(shippedPhrases.map(({ key }) => key));
  const others = own.filter(({ presetKey }) => presetKey === null || !known.has(presetKey));
  return [...shipped, ...others.map(toOffer)];
}

function toOffer({ id, revision, presetKey, name, words }: Phrase): OfferedPhrase {
  return { id, revision, presetKey, name, words };
}

/** A place-holder: a few words in braces on one line. */
const placeHolder = /\{([\p{L}\d][\p{L}\d '’-]{0,40})\}/gu;

/** Where the place-holders of a text stand: start and end of each, braces included. */
export function findPlaceHolders(text: string): { readonly from: number; readonly to: number }[] {
  return [...text.matchAll(placeHolder)].map(({ 0: { length }, index }) => ({ from: index, to: index + length }));
}

/** The words with those place-holders filled that are known; the others stay for the clerk. */
export function fillPlaceHolders(words: string, known: Readonly<Record<string, string>>): string {
  return words.replace(placeHolder, (whole, name: string) =>
    Object.hasOwn(known, name) ? (known[name] ?? whole) : whole,
  );
}

/** The blocks of a phrase: a line that begins with the body's word for deciding is a resolution. Rule [PH2]. */
export function phraseBlocks(words: string, decisionWord: string): Block[] {
  return liftNotes(words.split('\n'), 'by-words', decisionWord);
}
