import type { Access } from '../access.ts';
import type { AgendaRowKind, Paper, PaperKind, PaperState, Purpose } from '../meeting.ts';
import type { ItemAccess } from './access.ts';

/** The words that a clerk reads for the values of an agenda; one place, so that no two screens say it differently. */

export const rowKindWords: Readonly<Record<AgendaRowKind, string>> = {
  item: 'Item',
  unnumbered: 'Unnumbered',
  heading: 'Heading',
};

export const purposeWords: Readonly<Record<Purpose, string>> = {
  decide: 'To decide',
  discuss: 'To discuss',
  note: 'To note',
};

export const paperKindWords: Readonly<Record<PaperKind, string>> = {
  report: 'Report',
  appendix: 'Appendix',
  minutes: 'Minutes',
  letter: 'Letter',
  plan: 'Plan',
  other: 'Other paper',
};

export const paperStateWords: Readonly<Record<PaperState, string>> = {
  expected: 'Expected',
  received: 'Received',
  cleared: 'Cleared',
  verbal: 'Verbal',
  'to-follow': 'To follow',
  separate: 'Sent separately',
};

/**
 * Whether a paper goes out with the agenda and has its star: what is said aloud, comes later or goes another way has none.
 * One that is still expected has, since the agenda promises it.
 */
export function isAttached({ state }: Pick<Paper, 'state'>): boolean {
  return state === 'expected' || state === 'received' || state === 'cleared';
}

/** `Open`, `Exempt ¶3`, `Confidential`: the access of a paper. */
export function describeAccess(access: Access): string {
  if (access.kind === 'open') return 'Open';
  if (access.kind === 'confidential') return 'Confidential';
  return `Exempt ${access.grounds.map(shortGround).join(', ')}`;
}

/** What an agenda says of an item: null while it is open and nothing under it is closed. Rule [AG9]. */
export function describeItemAccess(access: ItemAccess): string | null {
  if (access.kind === 'open') return null;
  if (access.kind === 'closed') {
    const exempt = access.grounds.length === 0 ? [] : [`exempt ${access.grounds.map(shortGround).join(', ')}`];
    return `Closed: ${[...exempt, ...(access.isConfidential ? ['confidential'] : [])].join(', ')}`;
  }
  const appendices = access.closed.filter(({ parentId, kind }) => parentId !== null || kind === 'appendix').length;
  const others = access.closed.length - appendices;
  if (others > 0) return access.closed.length === 1 ? 'Open, with a closed paper' : 'Open, with closed papers';
  return appendices === 1 ? 'Open, with a closed appendix' : 'Open, with closed appendices';
}

/** `¶3` of `LGA 1972 Sch 12A ¶3`; a ground without a paragraph as it is. */
export function shortGround(ground: string): string {
  return /¶ ?\d+[A-Z]?$/.exec(ground)?.[0] ?? ground;
}
