import type { Body } from '../../shared/domain/body.ts';
import { IsoDate } from '../../shared/domain/calendar.ts';
import { choosePrefix, deriveNumbers, sequenceOf, type Numbering } from '../../shared/domain/numbering.ts';
import type { Tx } from '../store/change-set.ts';
import type { Readable } from '../store/file/connection.ts';
import { listNumberedPlaces, placeMinute, type NumberedPlace } from '../store/minutes.ts';
import { resolveWaitingReferences } from './derived-references.ts';

/**
 * Derives the numbers that are not frozen anew in every sequence that a meeting on one of the days belongs to. Rule [M2].
 *
 * @param days of the meetings that changed; null for one whose day is not known
 */
export function renumber(tx: Tx, body: Body, days: readonly (IsoDate | null)[]): void {
  for (const day of new Set(days)) renumberAround(tx, body, day);
}

/** Derives all numbers of a body anew that are not frozen, after its style changed. */
export function renumberBody(tx: Tx, body: Body): void {
  store(tx, body, listNumberedPlaces(tx, body.id, null), () => true);
}

/** The number that the next minute of a body would get in the year of a day; null without a style. Rule [M2]. */
export function nextNumber(db: Readable, body: Body, today: IsoDate): string | null {
  const places = placesAround(db, body, today);
  const numbering = numberingOf(body, places);
  const coming = { id: null, meetingId: '', heldOn: today, number: null, frozen: false };
  return deriveNumbers([...places, coming], numbering).get(null) ?? null;
}

function renumberAround(tx: Tx, body: Body, day: IsoDate | null): void {
  const places = placesAround(tx, body, day);
  const { style, prefix } = numberingOf(body, places);
  const sequence = style === null ? null : sequenceOf(style, day, prefix);
  store(tx, body, places, ({ heldOn }) => style === null || sequenceOf(style, heldOn, prefix) === sequence);
}

function store(
  tx: Tx,
  body: Body,
  places: readonly NumberedPlace[],
  concerns: (place: NumberedPlace) => boolean,
): void {
  const numbers = deriveNumbers(places, numberingOf(body, places));
  const given: (string | null)[] = [];
  for (const place of places) {
    const number = numbers.get(place.id);
    if (number === undefined || number === place.number || !concerns(place)) continue;
    placeMinute(tx, place.id, { number });
    given.push(number);
  }
  resolveWaitingReferences(tx, given);
}

/** The minutes that can share a sequence with one of that day, in order: those of three years, or all where numbers run on. */
function placesAround(db: Readable, body: Body, day: IsoDate | null): NumberedPlace[] {
  const runsOn = body.numberStyle === 'n' || body.numberStyle === 'n.n';
  if (runsOn || day === null) return listNumberedPlaces(db, body.id, null);
  const year = Number(day.slice(0, 4));
  const from = IsoDate.parse(`${String(year - 1).padStart(4, '0')}-01-01`);
  const to = IsoDate.parse(`${String(year + 1).padStart(4, '0')}-12-31`);
  return listNumberedPlaces(db, body.id, { from, to });
}

function numberingOf(body: Body, places: readonly NumberedPlace[]): Numbering {
  const printed = places.flatMap(({ number, frozen }) => (frozen && number !== null ? [number] : [])).reverse();
  return { style: body.numberStyle, prefix: body.numberPrefix ?? choosePrefix(body, printed) };
}
