import type { TextBlock } from '../blocks/block.ts';
import { wordsWithLabel } from '../blocks/block.ts';
import type { DraftText } from '../draft.ts';
import { initialsWord, isOffice } from '../recognisers/action-forms.ts';
import { initialsOf } from '../../text/names.ts';
import { sliceWords } from '../words.ts';
import { indexPeople } from './people-index.ts';
import type { ActionContext } from './read-action.ts';

/** Owners at the right margin: the text, wide blanks, and at the end of a line initials or an office. */
const margin = /(?:\S {4,}|[.!?] {2,})(\S[^ ]*(?: [^ ]+){0,3})$/;
/** `Miss Gibb`: somebody of the meeting by title and surname. */
const titledSurname = /^(?:Mr|Mrs|Miss|Ms|Dr|Cllr|Councillor)\.? (\p{Lu}[\p{L}’'-]+)$/u;
/** The same in a flattened copy, where a stroke stands for the border of the column. */
const stroke = /[.!?)\p{Ll}] ?(?: [|/]|\|) ([^|/]{2,40})$/u;

/** The same with what they are to do: `It is to be seen. / Lesley to ask the makers`. */
const strokeTask = /[.!?)] ?[|/] (\p{Lu}[\p{L}’'. ]{1,30}? to (?!be\b)\p{Ll}[^|]{3,200})$/u;

/** What stands between text and owners in each of them; asked first, since it costs little. */
const setsApart = / {2}|[|/]/;

/** A paragraph with owners at its right margin, as columns of actions print them; null where it has none. */
export function findMarginOwners(
  block: TextBlock,
  { people }: ActionContext,
): { readonly words: DraftText; readonly owners: string } | null {
  const last = block.source.at(-1);
  if (last === undefined || last.cells !== null) return null;
  const printed = last.text.trimEnd();
  if (!setsApart.test(printed)) return null;
  const task = strokeTask.exec(printed)?.[1];
  const owners = task ?? margin.exec(printed)?.[1] ?? stroke.exec(printed)?.[1];
  if (owners === undefined || (task === undefined && owners.length > 40)) return null;
  const initials = new Set(people.map(initialsOf));
  const { forenames } = indexPeople(people);
  const isNamed = (part: string): boolean => {
    const surname = titledSurname.exec(part)?.[1];
    return surname !== undefined && people.some((person) => person.endsWith(` ${surname}`));
  };
  const isOwner = (part: string): boolean =>
    isOffice(part) ||
    isNamed(part) ||
    (initialsWord.test(part) && (initials.has(part) || part.length > 1)) ||
    forenames.get(part) === 1 ||
    /^all$/i.test(part);
  const named = task === undefined ? owners : task.slice(0, task.indexOf(' to '));
  const parts = named.split(/\s*[/,&]\s*|\s+and\s+/).filter((part) => part !== '');
  const words = wordsWithLabel(block);
  if (parts.length === 0 || !parts.every(isOwner) || !words.text.endsWith(owners)) return null;
  // Capitals under a heading of their own (`POLICE    PC`) are no owners of a sentence.
  const rest = sliceWords(
    words,
    0,
    words.text.slice(0, words.text.length - owners.length).replace(/[\s|/]+$/, '').length,
  );
  return /\p{Ll}{2}/u.test(rest.text) && rest.text.length > 15 ? { words: rest, owners } : null;
}
