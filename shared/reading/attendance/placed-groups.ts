import { isPost } from '../recognisers/post-words.ts';

/** Names that come from one place, as a list sets them together. */
export interface PlacedGroup {
  readonly names: string;
  readonly from: string;
}

const placedGroup = /^([^()]{3,}?(?:\([^()]{2,30}\)[^()]*?)?)(,?) \((\p{Lu}\p{Ll}[\p{L}’' -]{1,30})\)\.?$/u;
/** Nobody sets more groups. */
const MOST = 6;
/** No list of groups is longer, in characters. */
const LONGEST = 2000;

/**
 * `Cllrs Vale, Marsh, (Elmley); Cllrs Dean, Yew (Ashby)`: each group ends with the place that all of it come from. A comma
 * before one of the brackets tells that they are not of the last name alone; null for other lists.
 */
export function partPlacedGroups(text: string): readonly PlacedGroup[] | null {
  if (text.length > LONGEST || !text.includes(', (') || !text.includes(';')) return null;
  const found = text.split(/;\s*/).map((group) => placedGroup.exec(group.trim()));
  if (found.length < 2 || found.length > MOST || !found.some((group) => group?.[2] === ',')) return null;
  const groups = found.flatMap((group) => (group === null ? [] : [{ names: group[1] ?? '', from: group[3] ?? '' }]));
  return groups.length < found.length || groups.some(({ from }) => isPost(from)) ? null : groups;
}
