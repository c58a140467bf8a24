import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { saveMinute } from '../../electron/services/minutes.ts';
import { mutate } from '../../electron/store/change-set.ts';
import { getMinute } from '../../electron/store/minutes.ts';
import { openWorkspace } from '../../electron/store/open.ts';
import type { MinuteBody } from '../../shared/minutes/body.ts';
import { listIdentified, mapIds } from '../../shared/minutes/identified-nodes.ts';
import type { Minute } from '../../shared/minutes/minute.ts';
import { anyBody } from '../support/body-arbitrary.ts';
import { aBody, aMeeting, aMinute } from '../support/store/records.ts';
import { openingOptions, steppingClock, temporaryContext } from '../support/store/temporary-workspace.ts';
import { timesTried } from '../support/thorough.ts';

const BODIES = timesTried(2000, 10_000);
/** Bodies replace one another in so many minutes: each finds rows of an earlier one that it has to retire. */
const MINUTES = 50;

it('[X1] [X4] thousands of bodies of any kind are saved, loaded and equal, each with ids of its own', () => {
  // A clock that hardly moves: these are the saves of minutes, not of hours, and keep no version each.
  const context = temporaryContext(steppingClock(1));
  const meeting = aMeeting(context, aBody(context));
  const minutes = Array.from({ length: MINUTES }, (_one, place) => aMinute(context, meeting, `Item ${place + 1}`));
  let saved = 0;
  const save = (body: MinuteBody): boolean => {
    const place = saved % MINUTES;
    saved += 1;
    const minute = minuteAt(minutes, place);
    const written = saveMinute(context, { id: minute.id, revision: minute.revision, body }).minute;
    minutes[place] = written;
    const loaded = getMinute(context.workspace, minute.id)?.body;
    const ids = listIdentified(written.body).map(({ id }) => id);
    return (
      isDeepStrictEqual(loaded, written.body) &&
      isDeepStrictEqual(withoutIds(written.body), withoutIds(body)) &&
      !ids.includes(null) &&
      new Set(ids).size === ids.length
    );
  };
  fc.assert(
    fc.property(fc.array(anyBody, { minLength: MINUTES, maxLength: MINUTES }), (bodies) =>
      // One commit for as many as there are minutes: what is tried here is what a body becomes, not when it is safe.
      mutate(context.workspace, { label: 'Random bodies', now: context.now() }, () => bodies.every(save)),
    ),
    { numRuns: BODIES / MINUTES },
  );
  expect(saved).toBe(BODIES);

  const file = context.workspace.connection.database.name;
  context.workspace.close();
  const reopened = openWorkspace(file, { ...openingOptions(), mode: 'write' });
  expect(minutes.map(({ id }) => getMinute(reopened, id)?.body)).toEqual(minutes.map(({ body }) => body));
  expect(reopened.connection.database.pragma('integrity_check', { simple: true })).toBe('ok');
  reopened.close();
}, 180_000);

function minuteAt(minutes: readonly Minute[], place: number): Minute {
  const minute = minutes[place];
  if (minute === undefined) throw new Error('every place has a minute');
  return minute;
}

/** The words and shape of a body: ids are given anew where they are missing or belong to something else. */
function withoutIds(body: MinuteBody): MinuteBody {
  return mapIds(body, () => null);
}
