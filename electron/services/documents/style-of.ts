import type { Body } from '../../../shared/domain/body.ts';
import type { HouseStyle } from '../../../shared/layout/house-style.ts';
import { HouseStyleRefused, resolveStyle } from '../../../shared/layout/resolve-style.ts';
import { houseStyleById } from '../../../shared/layout/styles/index.ts';
import { Refusal } from '../../store/refusal.ts';

/** The house style of a body with what it changes in it. @throws Refusal `not-found` for a style that is not there */
export function styleOf(body: Pick<Body, 'houseStyleId' | 'stylePatch'>): HouseStyle {
  try {
    return resolveStyle(houseStyleById(body.houseStyleId), body.stylePatch, null);
  } catch (failure) {
    if (failure instanceof HouseStyleRefused) throw new Refusal('not-found', failure.message, failure);
    throw failure;
  }
}
