import type { Anchor } from './document.ts';

/** Anchors of the blocks that belong to one record: a meeting or a minute. */
export interface OwnerAnchors {
  /** The record's own. */
  readonly own: () => Anchor;
  /** That of a node with an id; where it has none yet, or the id was met before, the next place's. */
  readonly forId: (id: string | null) => Anchor;
  /** That of the next block without an id. */
  readonly forNextPlace: () => Anchor;
}

/**
 * Makes an empty register of one document's anchors and answers a function that opens the part of one owner in it.
 *
 * An anchor is `mb_` and the 32 digits of an id; blocks without one add an underscore and their place under their owner
 * in base 36 (room for 1,679,616 places). So it has at most 40 letters, digits and underscores and begins with a letter,
 * which is what word processors take as the name of a bookmark; no two in a document are equal ([L3]).
 */
export function createAnchors(): (ownerId: string) => OwnerAnchors {
  const taken = new Set<Anchor>();
  const take = (anchor: Anchor): Anchor => {
    taken.add(anchor);
    return anchor;
  };
  return (ownerId) => {
    let place = 0;
    const nextPlace = (): Anchor => {
      for (;;) {
        const anchor = `${toAnchor(ownerId)}_${place.toString(36)}`;
        place += 1;
        if (!taken.has(anchor)) return take(anchor);
      }
    };
    const forId = (id: string | null): Anchor => {
      if (id === null || taken.has(toAnchor(id))) return nextPlace();
      return take(toAnchor(id));
    };
    return { own: () => forId(ownerId), forId, forNextPlace: nextPlace };
  };
}

function toAnchor(id: string): Anchor {
  return `mb_${id.replaceAll('-', '').toLowerCase()}`;
}
