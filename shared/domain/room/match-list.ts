import { ClockTime } from '../calendar.ts';
import type { Movement } from '../meeting.ts';
import type { ListedPerson, Span } from './attendance-list.ts';
import { foldName } from './roster.ts';

/** Somebody whom a listed name could mean, under each of their names. */
export interface Nameable {
  readonly id: string;
  readonly names: readonly string[];
}

/** A listed person and whom it is; null: nobody or several, and the clerk is asked, those likely first. */
export interface MatchedPerson {
  readonly listed: ListedPerson;
  readonly id: string | null;
  readonly likely: readonly string[];
}

/**
 * Whom each listed name means ([T5]): the only one of that name, or the only one whose surname and initial agree. Somebody who is
 * meant by two listed names is asked about for the second. Linear but for people of one surname.
 */
export function matchListed(listed: readonly ListedPerson[], known: readonly Nameable[]): MatchedPerson[] {
  const byName = new Map<string, Set<string>>();
  const bySurname = new Map<string, { readonly id: string; readonly first: string }[]>();
  for (const { id, names } of known) {
    for (const name of new Set(names.map(foldName))) {
      byName.set(name, new Set([...(byName.get(name) ?? []), id]));
      const { first, last } = ends(name);
      bySurname.set(last, [...(bySurname.get(last) ?? []), { id, first }]);
    }
  }
  const taken = new Set<string>();
  return listed.map((person) => {
    const names = [person.name, person.otherName].filter((name) => name !== null).map(foldName);
    const exact = new Set(names.flatMap((name) => [...(byName.get(name) ?? [])]));
    const sameSurname = names.flatMap((name) => {
      const { first, last } = ends(name);
      return (bySurname.get(last) ?? []).map((one) => ({ id: one.id, agrees: agree(first, one.first) }));
    });
    const alike = new Set(sameSurname.filter(({ agrees }) => agrees).map(({ id }) => id));
    const found = exact.size > 0 ? exact : alike;
    const [only] = found;
    const isOne = found.size === 1 && only !== undefined && !taken.has(only);
    if (isOne) taken.add(only);
    return {
      listed: person,
      id: isOne ? only : null,
      likely: isOne ? [] : [...new Set([...found, ...sameSurname.map(({ id }) => id)])],
    };
  });
}

function ends(name: string): { first: string; last: string } {
  const words = name.split(' ');
  return { first: words.length > 1 ? (words[0] ?? '') : '', last: words.at(-1) ?? '' };
}

/** An initial agrees with each name that it begins; two whole names only with each other. */
function agree(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  return one.length === 1 || other.length === 1 ? one.charAt(0) === other.charAt(0) : one === other;
}

/** Whoever is back within so many minutes only lost the line. */
const LOST_LINE = 3;
/** Where nobody noted when the meeting opened or closed: so many minutes after the first joined, before the last left. */
const MARGIN = 10;
const DAY = 24 * 60;

/** When a meeting ran, by the clock in the room, in as far as it is known. */
export interface Running {
  readonly opens: ClockTime | null;
  readonly closes: ClockTime | null;
}

/** What the attendance says of somebody's coming and going. */
export interface ComingAndGoing {
  readonly arrivedAt: ClockTime | null;
  readonly leftAt: ClockTime | null;
  readonly movements: Movement[];
}

/** When the list as a whole begins and ends the meeting, where the meeting itself does not say. */
export function runningOf(listed: readonly ListedPerson[], known: Running): Running {
  const spans = listed.flatMap((one) => one.spans);
  const froms = spans.flatMap(({ from }) => from ?? []).toSorted();
  const first = froms[0];
  const last = spans
    .flatMap(({ to }) => to ?? [])
    .map((to) => minutesAfter(to, first ?? null))
    .toSorted((one, other) => other - one)[0];
  return {
    opens: known.opens ?? (first === undefined ? null : toClock(minutesOf(first) + MARGIN)),
    closes: known.closes ?? (last === undefined ? null : toClock(last - MARGIN)),
  };
}

/**
 * Late arrival, leaving early and what lay between ([T6]): whoever was connected when the meeting opened did not arrive late, and a
 * line that was lost for a moment is no going out. A meeting may run past midnight.
 */
export function comingAndGoing(spans: readonly Span[], { opens, closes }: Running): ComingAndGoing {
  const joined = joinSpans(spans, opens);
  const [first] = joined;
  const last = joined.at(-1);
  if (first === undefined || last === undefined) return { arrivedAt: null, leftAt: null, movements: [] };
  const begins = opens === null ? null : minutesOf(opens);
  const ends = closes === null ? null : minutesAfter(closes, opens);
  const movements: Movement[] = [];
  for (const [at, span] of joined.entries()) {
    const before = joined[at - 1];
    if (before?.to === null || before === undefined || span.from === null) continue;
    // Whoever goes and comes before the meeting opens, or after it closes, is not noted.
    if ((begins !== null && span.from <= begins) || (ends !== null && before.to >= ends)) continue;
    movements.push({ way: 'out', at: toClock(before.to), agendaItemId: null, why: null });
    movements.push({ way: 'in', at: toClock(span.from), agendaItemId: null, why: null });
  }
  return {
    arrivedAt: first.from !== null && begins !== null && first.from > begins ? toClock(first.from) : null,
    leftAt: last.to !== null && ends !== null && last.to < ends ? toClock(last.to) : null,
    movements,
  };
}

interface Stretch {
  readonly from: number | null;
  readonly to: number | null;
}

function joinSpans(spans: readonly Span[], opens: ClockTime | null): Stretch[] {
  const origin = opens ?? spans[0]?.from ?? null;
  const stretches = spans
    .map(({ from, to }): Stretch => {
      const begins = from === null ? null : minutesAfter(from, origin);
      const ends = to === null ? null : minutesAfter(to, origin);
      return { from: begins, to: ends !== null && begins !== null && ends < begins ? ends + DAY : ends };
    })
    .toSorted((one, other) => (one.from ?? 0) - (other.from ?? 0));
  const joined: Stretch[] = [];
  for (const one of stretches) {
    const before = joined.at(-1);
    const touches =
      before !== undefined && (before.to === null || one.from === null || one.from - before.to <= LOST_LINE);
    if (!touches) joined.push(one);
    else if (before.to !== null) {
      const to = one.to === null ? null : Math.max(before.to, one.to);
      joined[joined.length - 1] = { from: before.from, to };
    }
  }
  return joined;
}

function minutesOf(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** Minutes of a time that lies on the day of the origin, or in the small hours behind it. */
function minutesAfter(time: ClockTime, origin: ClockTime | null): number {
  const minutes = minutesOf(time);
  return origin !== null && minutes < minutesOf(origin) - DAY / 2 ? minutes + DAY : minutes;
}

function toClock(minutes: number): ClockTime {
  const ofDay = ((minutes % DAY) + DAY) % DAY;
  return ClockTime.parse(`${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`);
}
