import { actionLabelLength } from '../../../shared/minutes/action-line.ts';
import { normaliseMinuteNumber } from '../../../shared/minutes/references.ts';

/** Somebody who can own an action: a person, an organisation, a group. */
export interface OwnerChoice {
  readonly id: string;
  /** What is written into the action line. */
  readonly label: string;
  /** Said beside it: an organisation, an office. */
  readonly detail?: string;
}

/** An earlier minute that can be referred to. */
export interface MinuteChoice {
  readonly id: string;
  /** In normal form: `24/26`. */
  readonly number: string;
  readonly title: string;
  /** Said beside it: the body and the date. */
  readonly detail?: string;
}

/** A standard phrase, what is known of it filled in; place-holders in braces stay. */
export interface PhraseChoice {
  readonly id: string;
  readonly name: string;
  readonly words: string;
}

/** Words before the caret that ask for choices. */
export interface Trigger {
  readonly kind: 'owner' | 'minute' | 'phrase';
  /** What was typed of the choice so far. */
  readonly query: string;
  /** How many characters before the caret the choice will replace. */
  readonly length: number;
}

const minutePattern = /(?<![\p{L}\d])([Mm]in(?:ute)?(?:\s+no\.?)?\s+)(\d{1,4}[A-Z]?\/?\d{0,4})$/u;

/**
 * Looks for a trigger in the words from the start of the block to the caret: an owner in an action line, after its label
 * or a separator; a minute number after "min" or "minute" anywhere.
 */
export function findTrigger(before: string, inAction: boolean): Trigger | null {
  const minute = minutePattern.exec(before);
  if (minute !== null)
    return { kind: 'minute', query: normaliseMinuteNumber(minute[2] ?? ''), length: minute[0].length };
  if (!inAction) return null;
  const label = actionLabelLength(before);
  if (label === null) return null;
  const query =
    /[^/,;&]*$/
      .exec(before.slice(label))?.[0]
      .replace(/^\s+/, '')
      .replace(/^and\s+/, '') ?? '';
  return /[.:]\s|\s(?:to|will|must)\s/.test(query) ? null : { kind: 'owner', query, length: query.length };
}

/** `/` and what is typed behind it, where it is all that a paragraph says. */
export function findPhraseTrigger(text: string): Trigger | null {
  const query = /^\/([\p{L}\d][\p{L}\d ]{0,40})?$/u.exec(text);
  return query === null ? null : { kind: 'phrase', query: query[1] ?? '', length: text.length };
}

/** The phrases whose name has words that begin as those typed, in their order; all while nothing is typed. */
export function filterPhrases(query: string, phrases: readonly PhraseChoice[]): readonly PhraseChoice[] {
  const typed = fold(query)
    .split(' ')
    .filter((word) => word !== '');
  return phrases.filter(({ name }) => {
    const words = fold(name).split(/[\s-]+/);
    return typed.every((word) => words.some((one) => one.startsWith(word)));
  });
}

/** The same trigger for the words after the last "and", in case no owner has an "and" in its name: "PT and Mi". */
export function afterAnd(trigger: Trigger): Trigger | null {
  const query = /(?:^|.*\s)and\s+(.*)$/.exec(trigger.query)?.[1];
  return query === undefined ? null : { ...trigger, query, length: query.length };
}

/**
 * The owners that fit what was typed: all of them while nothing is; else those with a word that starts with it, or whose
 * initials are it, those whose first word does in front. None once one is written out in full.
 *
 * @param most how many at most.
 */
export function filterOwners(query: string, owners: readonly OwnerChoice[], most: number): readonly OwnerChoice[] {
  const typed = fold(query.trim());
  if (typed === '') return owners.slice(0, most);
  if (owners.some((owner) => fold(owner.label) === typed)) return [];
  const rank = (owner: OwnerChoice): number => {
    const label = fold(owner.label);
    if (label.startsWith(typed)) return 0;
    const words = label.split(/[\s-]+/);
    if (words.some((_word, index) => words.slice(index).join(' ').startsWith(typed))) return 1;
    return typed.length > 1 && words.map((word) => word.charAt(0)).join('') === typed ? 2 : 3;
  };
  return [...owners.map((owner) => ({ owner, rank: rank(owner) }))]
    .filter((ranked) => ranked.rank < 3)
    .sort((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map(({ owner }) => owner);
}

function fold(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
