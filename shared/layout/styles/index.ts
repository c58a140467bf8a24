import type { HouseStyle } from '../house-style.ts';
import { HouseStyleRefused } from '../resolve-style.ts';
import { s2 } from './s2.ts';
import { s3 } from './s3.ts';
import { s5 } from './s5.ts';
import { s6 } from './s6.ts';
import { s7 } from './s7.ts';

/** The house styles that come with the product, by id. They are never changed in place: a change is a new version. */
export const shippedStyles: ReadonlyMap<string, HouseStyle> = new Map(
  [s2, s3, s5, s6, s7].map((style) => [style.id, style]),
);

/**
 * The shipped house style of that id, in capitals or not.
 * @throws HouseStyleRefused where there is none, as in a workspace of a newer version.
 */
export function houseStyleById(id: string): HouseStyle {
  const style = shippedStyles.get(id.toLowerCase());
  if (style !== undefined) return style;
  throw new HouseStyleRefused(
    `This version of Minutebook does not have the house style “${id}”. Choose another style for the body, or update Minutebook.`,
  );
}
