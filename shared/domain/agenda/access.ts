import type { Access } from '../access.ts';
import type { Paper } from '../meeting.ts';

/** Who may follow an item: everybody, everybody but for some of its papers, or nobody of the public. */
export type ItemAccess =
  | { readonly kind: 'open' }
  /** The item is open; these papers and appendices of it are not, and the agenda says so under it. */
  | { readonly kind: 'partly-closed'; readonly closed: readonly Paper[] }
  | {
      readonly kind: 'closed';
      /** The grounds of all its exempt papers, each once, in the order of the papers. */
      readonly grounds: readonly string[];
      readonly isConfidential: boolean;
    };

/**
 * The access of an item, from its papers and those of its sub-items: access belongs to the paper, and an item is closed
 * only when all of it is. Rule [AG9]. (Local Government Act 1972 s100A–100E, s100B(2): reports may be kept back in part.)
 */
export function accessOfItem(papers: readonly Paper[]): ItemAccess {
  const closed = papers.filter(({ access }) => access.kind !== 'open');
  if (closed.length === 0) return { kind: 'open' };
  if (closed.length < papers.length) return { kind: 'partly-closed', closed };
  return {
    kind: 'closed',
    grounds: [...new Set(closed.flatMap(({ access }) => groundsOf(access)))],
    isConfidential: closed.some(({ access }) => access.kind === 'confidential'),
  };
}

function groundsOf(access: Access): readonly string[] {
  return access.kind === 'exempt' ? access.grounds : [];
}
