import type { Body, FormerName } from './body.ts';
import type { IsoDate } from './calendar.ts';

/**
 * What a body was called on a day: of the former names that still held then the one that was given up first, or its name of
 * today.
 * A former name of which nobody knows until when it held is never taken. Rule [V12] of the seats.
 */
export function nameOnDay<Named extends Pick<Body, 'name' | 'shortName'>>(
  body: Named,
  formerNames: readonly Pick<FormerName, 'name' | 'shortName' | 'until'>[],
  day: IsoDate | null,
): Named {
  let then: { readonly named: Pick<FormerName, 'name' | 'shortName'>; readonly until: IsoDate } | null = null;
  for (const { until, ...named } of formerNames) {
    if (day === null || until === null || until < day) continue;
    if (then === null || until < then.until) then = { named, until };
  }
  return then === null ? body : { ...body, name: then.named.name, shortName: then.named.shortName };
}
