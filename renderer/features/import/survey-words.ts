import type { FileSurvey, SurveyedDocument } from '../../../shared/contract/imports.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';
import { isWholeCopy, type SurveyRow } from '../../stores/surveying.ts';
import type { Tone } from '../../ui/lists/badge.tsx';
import { countWords, documentKindWords } from './list-document.ts';

export interface Standing {
  readonly words: string;
  readonly tone: Tone;
}

/** How a file of the list stands, in a few words. */
export function standingOf(row: SurveyRow): Standing {
  switch (row.standing) {
    case 'waiting':
      return { words: 'waits', tone: 'plain' };
    case 'reading':
      return { words: 'being read', tone: 'accent' };
    case 'left':
      return { words: 'not read', tone: 'plain' };
    case 'refused':
      return { words: 'could not be read', tone: 'bad' };
    case 'read':
      return row.survey === null ? { words: 'read', tone: 'plain' } : standingOfRead(row, row.survey);
  }
}

function standingOfRead(row: SurveyRow, survey: FileSurvey): Standing {
  const { isTicked, as } = row;
  if (survey.documents.length === 0) return { words: 'nothing understood', tone: 'bad' };
  if (isTicked && survey.alreadyHeld.length > 0) {
    return as === 'update' ? { words: 'updates what is here', tone: 'care' } : { words: 'added again', tone: 'care' };
  }
  if (survey.sameAs !== null) return { words: 'same as another', tone: 'care' };
  if (isWholeCopy(row)) return { words: isTicked ? 'ready, a copy' : 'same meeting as another', tone: 'care' };
  if (survey.seenBefore) return { words: 'seen before', tone: 'care' };
  if (survey.alreadyHeld.length > 0) return { words: 'already here', tone: 'care' };
  if (!isTicked && survey.documents.every(({ kind }) => kind === 'other')) {
    return { words: 'of no known kind', tone: 'plain' };
  }
  return isTicked ? { words: 'ready', tone: 'good' } : { words: 'left out', tone: 'plain' };
}

/** The same at length: why, and what can be done. */
export function explainRow(row: SurveyRow): string {
  const { survey, words, standing } = row;
  if (standing === 'refused') return words ?? 'It could not be read.';
  if (standing === 'left') return 'It was not read, because the reading was cancelled.';
  if (standing !== 'read' || survey === null) return 'It has not been read yet.';
  const parts = [
    survey.documents.length === 0 ? 'Nothing was understood of it. It may hold no minutes, or pictures of them.' : null,
    survey.sameAs === null ? null : `It holds the very same as ${survey.sameAs}.`,
    explainCopies(row),
    survey.seenBefore ? 'This very file was imported before.' : null,
    survey.alreadyHeld.length === 0
      ? null
      : `Already here: ${survey.alreadyHeld.map(({ label }) => label).join('; ')}.`,
    ...survey.notes,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'Nothing stands in the way of importing it.' : parts.join(' ');
}

/** That a file is the same meeting as another, or which of its documents are; null where it holds no copy. */
function explainCopies(row: SurveyRow): string | null {
  const names = [...new Set(row.copies.map(({ name }) => name))].join(' and ');
  if (names === '') return null;
  if (isWholeCopy(row)) return `The same meeting as ${names}, with nearly the same words.`;
  const { length } = row.copies;
  const documents = `${countWords(length, 'of its documents is', 'of its documents are')} also in ${names}, with nearly the same words`;
  const isLeftOut = row.choices === null;
  return isLeftOut ? `${documents}, and left out here. Look it over to choose otherwise.` : `${documents}.`;
}

/** `Minutes`, `Agenda, 2 Reports`: the kinds of a file's documents. */
export function kindsOf(documents: readonly SurveyedDocument[]): string {
  const counts = new Map<SurveyedDocument['kind'], number>();
  for (const { kind } of documents) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => (count === 1 ? documentKindWords[kind] : `${count} × ${documentKindWords[kind]}`))
    .join(', ');
}

/** Whose documents they are, each body once; null where none was read. */
export function bodiesOf(documents: readonly SurveyedDocument[]): string | null {
  const names = [...new Set(documents.flatMap(({ body }) => body ?? []))];
  return names.length === 0 ? null : names.join(', ');
}

/** The day of the documents, or the first and the last of several; null where none was read. */
export function daysOf(documents: readonly SurveyedDocument[]): string | null {
  const days = documents.flatMap(({ date }) => date ?? []).sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  return first === last ? formatLongDate(first) : `${formatLongDate(first)} to ${formatLongDate(last)}`;
}

export type Counted = 'items' | 'decisions' | 'actions';

/** How many of a kind the file's documents hold together. */
export function sumOf(documents: readonly SurveyedDocument[], what: Counted): number {
  return documents.reduce((sum, document) => sum + document[what], 0);
}

/** Doubts of a file that are open: what its review left, or what the reading raised. */
export function doubtsOf({ open, survey }: SurveyRow): { readonly high: number; readonly low: number } {
  if (open !== null) return open;
  const documents = survey?.documents ?? [];
  return {
    high: documents.reduce((sum, { high }) => sum + high, 0),
    low: documents.reduce((sum, { low }) => sum + low, 0),
  };
}

/** Whether a person should look at a file before it is imported. */
export function needsLook(row: SurveyRow): boolean {
  if (row.standing === 'refused') return true;
  const { survey } = row;
  if (row.standing !== 'read' || survey === null) return false;
  const { documents } = survey;
  const isUnclear = documents.every(({ kind }) => kind === 'other') || documents.some(isNameless);
  const isHere = survey.seenBefore || survey.sameAs !== null || survey.alreadyHeld.length > 0 || row.copies.length > 0;
  return (isUnclear && row.choices === null) || isHere || doubtsOf(row).high > 0;
}

/** Minutes or an agenda of no body or no day. */
function isNameless({ kind, body, date }: SurveyedDocument): boolean {
  return (kind === 'minutes' || kind === 'agenda') && (body === null || date === null);
}

/** `12 files: 10 read, 1 could not be read, 1 still to read.` */
export function describeRows(rows: readonly SurveyRow[]): string {
  const count = (...standings: readonly SurveyRow['standing'][]) =>
    rows.filter(({ standing }) => standings.includes(standing)).length;
  const refused = count('refused');
  const waiting = count('waiting', 'reading');
  const left = count('left');
  const parts = [
    `${count('read')} read`,
    refused === 0 ? null : `${refused} could not be read`,
    waiting === 0 ? null : `${waiting} still to read`,
    left === 0 ? null : `${left} not read`,
  ].filter((part) => part !== null);
  return `${countWords(rows.length, 'file', 'files')}: ${parts.join(', ')}.`;
}
