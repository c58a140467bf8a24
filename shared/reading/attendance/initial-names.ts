/** Initials alone, as notices print those who would not be named: `JL`, `RW.`. */
const initials = /^\p{Lu}{2,3}\.?$/u;

/**
 * Whether a list names people by their initials alone: three of them and half of its pieces, or all of several. Letters
 * behind names (`MBE, JP`) are fewer than the names.
 */
export function namesByInitials(pieces: readonly string[]): boolean {
  const count = pieces.filter((piece) => initials.test(piece)).length;
  return count >= 2 && (count === pieces.length || (count >= 3 && count * 2 >= pieces.length));
}

/** Whether a piece of such a list is somebody. */
export function isInitialName(piece: string): boolean {
  return initials.test(piece);
}
