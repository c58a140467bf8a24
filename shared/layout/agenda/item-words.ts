import type { ItemAccess } from '../../domain/agenda/access.ts';
import type { Paper, Purpose } from '../../domain/meeting.ts';
import { toPrintable } from '../runs.ts';

/** The purpose of an item as it prints behind its title. */
export const purposeWords: Readonly<Record<Purpose, string>> = {
  decide: 'for decision',
  discuss: 'for discussion',
  note: 'for information',
};

/** What is said of a paper that does not come with the agenda; null where it does. */
export function describePaperState({ title, state, access }: Paper, isPublic: boolean): string | null {
  const name = isPublic && access.kind !== 'open' ? 'A paper' : toPrintable(title).trim();
  switch (state) {
    case 'verbal':
      return '(verbal)';
    case 'to-follow':
      return `${name}: to follow`;
    case 'separate':
      return `${name}: sent separately`;
    case 'expected':
    case 'received':
    case 'cleared':
      return null;
  }
}

/** Why the public does not hear an item, with its grounds. */
export function describeClosedItem(access: Extract<ItemAccess, { kind: 'closed' }>, isPublic: boolean): string {
  if (access.grounds.length === 0) return 'Confidential.';
  const under = `Exempt under ${access.grounds.join(', ')}.`;
  return access.isConfidential && !isPublic ? `${under} Parts of it are confidential.` : under;
}

/** What of an open item is closed: each paper by its title and grounds; without its title for the public. */
export function describeClosedPapers(closed: readonly Paper[], isPublic: boolean): string[] {
  return closed.map(({ kind, title, access }) => {
    const what = kind === 'appendix' ? 'An appendix' : 'A paper';
    const name = isPublic ? `${what} to this item` : toPrintable(title).trim();
    if (access.kind === 'exempt') return `${name} is exempt under ${access.grounds.join(', ')}.`;
    return `${name} is confidential.`;
  });
}
