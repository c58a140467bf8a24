import type { Body } from '../../shared/domain/body.ts';
import { IsoDate } from '../../shared/domain/calendar.ts';
import { isSameSequence } from '../../shared/domain/minuting/freezing.ts';
import { choosePrefix, deriveNumbers, type Numbering } from '../../shared/domain/numbering.ts';
import type { Tx } from '../store/change-set.ts';
import type { Readable } from '../store/file/connection.ts';
import { listAnnualDays } from '../store/meetings.ts';
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

/** Derives all numbers of a body anew that are not frozen, after its style or its habits changed. */
export function renumberBody(tx: Tx, body: Body): void {
  const places = readPlaces(tx, body, null);
  store(tx, places, numberingOf(tx, body, places), () => true);
}

/** The number that the next minute of a body would get in the year of a day; null without a style. Rule [M2]. */
export function nextNumber(db: Readable, body: Body, today: IsoDate): string | null {
  const { places, numbering } = numbersAround(db, body, today);
  const coming = { id: null, meetingId: '', heldOn: today, number: null, frozen: false };
  return deriveNumbers([...places, coming], numbering).get(null) ?? null;
}

/** The minutes of a body that can share a sequence with one of that day, in order, and how it numbers. */
export function numbersAround(
  db: Readable,
  body: Body,
  day: IsoDate | null,
): { readonly places: readonly NumberedPlace[]; readonly numbering: Numbering } {
  const places = placesAround(db, body, day);
  return { places, numbering: numberingOf(db, body, places) };
}

function renumberAround(tx: Tx, body: Body, day: IsoDate | null): void {
  const { places, numbering } = numbersAround(tx, body, day);
  store(tx, places, numbering, ({ heldOn }) => isSameSequence(heldOn, day, numbering));
}

function store(
  tx: Tx,
  places: readonly NumberedPlace[],
  numbering: Numbering,
  concerns: (place: NumberedPlace) => boolean,
): void {
  const numbers = deriveNumbers(places, numbering);
  const given: (string | null)[] = [];
  for (const place of places) {
    const number = numbers.get(place.id);
    if (number === undefined || number === place.number || !concerns(place)) continue;
    placeMinute(tx, place.id, { number });
    given.push(number);
  }
  resolveWaitingReferences(tx, given);
}

/** Those of three years, or all where numbers run on. */
function placesAround(db: Readable, body: Body, day: IsoDate | null): NumberedPlace[] {
  const runsOn = body.numberStyle === 'n' || body.numberStyle === 'n.n';
  return readPlaces(db, body, runsOn || day === null ? null : threeYearsAround(day));
}

/** What the agenda printed counts only where a body takes its numbers from there. */
function readPlaces(db: Readable, body: Body, span: Parameters<typeof listNumberedPlaces>[2]): NumberedPlace[] {
  const places = listNumberedPlaces(db, body.id, span);
  if (body.minuting.numberedBy === 'agenda') return places;
  return places.map((place) => ({ ...place, agendaNumber: null }));
}

function threeYearsAround(day: IsoDate) {
  const year = Number(day.slice(0, 4));
  const from = IsoDate.parse(`${String(year - 1).padStart(4, '0')}-01-01`);
  const to = IsoDate.parse(`${String(year + 1).padStart(4, '0')}-12-31`);
  return { from, to };
}

function numberingOf(db: Readable, body: Body, places: readonly NumberedPlace[]): Numbering {
  const printed = places.flatMap(({ number, frozen }) => (frozen && number !== null ? [number] : [])).reverse();
  const { numberYear, firstNumber, closedNumbers } = body.minuting;
  return {
    style: body.numberStyle,
    prefix: body.numberPrefix ?? choosePrefix(body, printed),
    year: {
      kind: numberYear,
      annualMeetings: numberYear === 'annual-meeting' ? listAnnualDays(db, body.id) : [],
    },
    first: firstNumber ?? 1,
    closedApart: closedNumbers === 'own',
  };
}
