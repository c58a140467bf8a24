import { z } from 'zod';
import { Instant } from '../domain/calendar.ts';
import { MinuteId, MinuteVersionId } from '../domain/ids.ts';
import { MinuteBody } from './body.ts';
import { wordsOf } from './body-text.ts';

/** A minute as it read when typing paused. Kept beside undo, so that it is there after a restart too. */
export const MinuteVersion = z.object({
  id: MinuteVersionId,
  minuteId: MinuteId,
  savedAt: Instant,
  title: z.string(),
  body: MinuteBody,
});
export type MinuteVersion = z.infer<typeof MinuteVersion>;

/** Saves closer together than this, in milliseconds, are one pause: typing that goes on is saved once a second. */
const PAUSE = 2000;
/** A version at least so often, in milliseconds, however long somebody types on. */
const LONGEST = 30_000;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Whether what is saved now takes the place of the latest version instead of standing beside it: the saves of one run of
 * typing, for at most half a minute. Rule [V1].
 *
 * @param latest when the latest version was saved
 * @param previous when the one before it was; null where there is none
 */
export function replacesLatest(latest: Instant, previous: Instant | null, now: Instant): boolean {
  if (previous === null) return false;
  const time = Date.parse(now);
  return time - Date.parse(latest) < PAUSE && time - Date.parse(previous) < LONGEST;
}

/**
 * The versions that are let go after a day: all but the last of each day. Those of the last 24 hours all stay. Rule [V2].
 *
 * @param versions of one minute, the oldest first
 */
export function listThinned<V extends Pick<MinuteVersion, 'id' | 'savedAt'>>(
  versions: readonly V[],
  now: Instant,
): V[] {
  const since = new Date(Date.parse(now) - DAY).toISOString();
  return versions.filter(({ savedAt }, at) => {
    const next = versions[at + 1];
    return savedAt < since && next !== undefined && next.savedAt.slice(0, 10) === savedAt.slice(0, 10);
  });
}

/**
 * The version that one step further back leads to: the newest that reads otherwise and lies before the one that the minute
 * reads like now. Null where there is none. Rule [V4].
 *
 * @param versions of the minute, the oldest first
 * @param from the version that the last step led to; null where the minute was written in since, or none was made
 */
export function stepBack<V extends Pick<MinuteVersion, 'id' | 'title' | 'body'>>(
  versions: readonly V[],
  now: Pick<MinuteVersion, 'title' | 'body'>,
  from: MinuteVersionId | null,
): V | null {
  const key = ({ title, body }: Pick<MinuteVersion, 'title' | 'body'>) => `${title}\n${JSON.stringify(body)}`;
  const current = key(now);
  const named = from === null ? -1 : versions.findIndex(({ id }) => id === from);
  const before = named === -1 ? versions : versions.slice(0, named);
  const same = named === -1 ? before.findLastIndex((version) => key(version) === current) : before.length;
  return (same === -1 ? before : before.slice(0, same)).findLast((version) => key(version) !== current) ?? null;
}

/** What a version says, for a comparison in words: its title and its paragraphs. */
export function wordsOfVersion({ title, body }: Pick<MinuteVersion, 'title' | 'body'>): string {
  return `${title}\n${wordsOf(body)}`;
}
