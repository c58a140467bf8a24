import type { AgendaItem, MeetingKind, StandingItem } from '../meeting.ts';

/** A line of a standing agenda, whoever keeps it. */
export type StandingLine = Pick<
  StandingItem,
  'rowKind' | 'standingKey' | 'title' | 'place' | 'purpose' | 'presenter' | 'note'
>;

const nothingMore = { purpose: null, presenter: null, note: null } as const;

const opening: readonly StandingLine[] = [
  { ...nothingMore, rowKind: 'unnumbered', standingKey: 'apologies', title: 'Apologies', place: 'first' },
  {
    ...nothingMore,
    ...{ rowKind: 'item', standingKey: 'declarations', title: 'Declarations of interest', place: 'after-apologies' },
  },
];

const ordinary: readonly StandingLine[] = [
  ...opening,
  {
    ...nothingMore,
    ...{ rowKind: 'item', standingKey: 'confirmation', title: 'Minutes of the last meeting' },
    ...{ place: 'after-apologies', purpose: 'decide' },
  },
  {
    ...nothingMore,
    ...{ rowKind: 'item', standingKey: 'matters-arising', title: 'Matters arising', place: 'after-confirmation' },
  },
  {
    ...nothingMore,
    ...{ rowKind: 'item', standingKey: 'any-other-business', title: 'Any other business', place: 'last' },
  },
  {
    ...nothingMore,
    ...{ rowKind: 'item', standingKey: 'next-meeting', title: 'Date of next meeting', place: 'last' },
  },
];

/**
 * What an agenda begins with where neither the body nor its preset says: a meeting called for one matter has no minutes to
 * confirm and no other business.
 */
export function plainStanding(kind: MeetingKind): readonly StandingLine[] {
  return kind === 'extraordinary' || kind === 'special' ? opening : ordinary;
}

/** Lines of a standing agenda that an agenda does not have: by what they are, else by their words. Rule [AG10]. */
export function missingStanding(
  standing: readonly StandingLine[],
  items: readonly Pick<AgendaItem, 'standingKey' | 'title'>[],
): StandingLine[] {
  const keys = new Set(items.map(({ standingKey }) => standingKey));
  const titles = new Set(items.map(({ title }) => foldTitle(title)));
  return standing.filter(
    ({ standingKey, title }) => !titles.has(foldTitle(title)) && (standingKey === null || !keys.has(standingKey)),
  );
}

/** Titles that differ in capitals, spaces or a closing mark are one. */
export function foldTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[ .:*]+$/, '')
    .trim();
}
