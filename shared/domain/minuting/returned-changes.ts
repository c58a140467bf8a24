import type { ProposedChange } from './records.ts';

/** A change or comment as a paper holds it that came back. */
export interface ReturnedChange extends Pick<ProposedChange, 'author' | 'context' | 'removed' | 'added' | 'note'> {
  readonly source: 'tracked' | 'comment';
  readonly at: number;
  /** The last of our bookmarks before its paragraph's end (`mb_…`); null: none. */
  readonly anchor: string | null;
  /** Whether that bookmark begins in the very paragraph. */
  readonly isAnchorOwn: boolean;
}

/** What was read of a paper that came back. */
export interface ReadChanges {
  /** The file's name. */
  readonly name: string;
  readonly changes: readonly ReturnedChange[];
}

/** The id that a bookmark of ours names, whole or with a place behind it; null for any other bookmark. */
export function idOfAnchor(anchor: string): string | null {
  const digits = /^mb_([\da-f]{32})(?:_[\da-z]+)?$/.exec(anchor)?.[1];
  return digits?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') ?? null;
}
