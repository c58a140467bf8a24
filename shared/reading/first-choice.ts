import type { DocumentKind } from './draft.ts';

/** Places of the documents that are taken in at first: all, but what is of no known kind only where there is nothing else. */
export function wantedPlaces(documents: readonly { readonly kind: DocumentKind }[]): number[] {
  const known = documents.flatMap(({ kind }, place) => (kind === 'other' ? [] : [place]));
  return known.length > 0 ? known : documents.map((_, place) => place);
}
