import { splitTitleFromName } from '../../text/names.ts';
import { isByFormula } from '../answering/find-records.ts';
import { ONLY_TEXT } from '../answering/reading-words.ts';
import { tellEvidence } from '../attendance/initials.ts';
import type { Doubt, DraftAction, DraftItem, DraftResolution } from '../draft.ts';
import { indexPeople, partsOf, type IndexedPerson, type PeopleIndex } from './people-index.ts';

/**
 * What is asked of the records of a document as a whole: owners who fit several of those present, or nobody but somebody
 * nearly, one doubt for each spelling at its first place; and decisions that were read by formula.
 *
 * @param people names of those present or excused, as printed.
 */
export function doubtOwners(items: readonly DraftItem[], people: readonly string[]): Doubt[] {
  return [...askOwners(items, people), ...askFormula(items)];
}

function askOwners(items: readonly DraftItem[], people: readonly string[]): Doubt[] {
  const told = new Set<string>();
  return actionsOf(items).flatMap((action) =>
    action.owners.flatMap((owner): Doubt[] => {
      if (told.has(owner)) return [];
      told.add(owner);
      const doubt = doubtOwner(owner, indexPeople(people));
      if (doubt === null) return [];
      const evidence = doubt.code === 'initials-ambiguous' ? tellEvidence(owner, doubt.alternatives, items) : '';
      return [{ ...doubt, message: doubt.message + evidence, line: action.lines[0], subject: owner.toLowerCase() }];
    }),
  );
}

/**
 * Where a document decides in small letters (`It was agreed that`), what was read so is told once, and can be answered:
 * in such words the choice between a decision and mere text is one of custom.
 */
function askFormula(items: readonly DraftItem[]): Doubt[] {
  const decisions = items.flatMap(function read({ blocks, children }): DraftResolution[] {
    return [...blocks.filter((block) => block.kind === 'resolution').filter(isByFormula), ...children.flatMap(read)];
  });
  const [first] = decisions;
  if (first === undefined) return [];
  const words = `${first.opening} ${first.text}`.trim().split(' ').slice(0, 6).join(' ');
  const message = `This document decides in small letters (“${words} …”): ${decisions.length} sentences were read as decisions.`;
  const [line] = first.lines;
  return [
    { code: 'decision-unlabelled', message, line, weight: 'low', alternatives: [ONLY_TEXT], subject: 'by formula' },
  ];
}

/** Every action of the items, in reading order, offered ones behind the others of their item. */
function actionsOf(items: readonly DraftItem[]): DraftAction[] {
  return items.flatMap(({ blocks, offered, children }) => [
    ...blocks.filter((block) => block.kind === 'action'),
    ...offered,
    ...actionsOf(children),
  ]);
}

function doubtOwner(owner: string, people: PeopleIndex): Omit<Doubt, 'line'> | null {
  const own = splitTitleFromName(owner).name;
  if (people.printed.has(owner) || people.names.has(own)) return null;
  const isInitials = /^\p{Lu}{2,4}$/u.test(owner);
  const fitting = (isInitials ? (people.byInitials.get(owner) ?? []) : findFitting(own, people)).map(toPrinted);
  if (fitting.length > 1) {
    const message = `“${owner}” may be ${fitting.join(' or ')}.`;
    return { code: 'initials-ambiguous', message, weight: 'high', alternatives: fitting };
  }
  if (fitting.length === 1 || !isInitials || owner.length > 3) return null;
  const near = (people.byFirstInitial.get(owner.charAt(0)) ?? [])
    .filter(({ initials }) => initials.at(-1) === owner.at(-1) || initials.length !== owner.length)
    .map(toPrinted);
  if (near.length === 0 || near.length > 4) return null;
  const message = `“${owner}” is nobody of those named as present; it may be ${near.join(' or ')}.`;
  return { code: 'owner-unknown', message, weight: 'low', alternatives: near };
}

const toPrinted = ({ printed }: IndexedPerson): string => printed;

/** Those whom a forename or surname alone, or an initial with a surname, names. */
function findFitting(own: string, { byPart }: PeopleIndex): readonly IndexedPerson[] {
  const [first = '', ...more] = partsOf(own);
  const surname = more.at(-1);
  if (surname === undefined) return /^\p{Lu}\p{Ll}+/u.test(first) ? (byPart.get(first) ?? []) : [];
  return (byPart.get(surname) ?? []).filter(
    (person) => person.last === surname && (person.first ?? '').charAt(0) === first.charAt(0),
  );
}
