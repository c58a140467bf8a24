import type { Input, Output } from '../../../shared/contract/index.ts';
import type { MinuteVersionId } from '../../../shared/domain/ids.ts';
import type { Minute } from '../../../shared/minutes/minute.ts';
import { stepBack, type MinuteVersion } from '../../../shared/minutes/versions.ts';
import { mutate, type Tx } from '../../store/change-set.ts';
import { updateMinute } from '../../store/minutes.ts';
import {
  getVersion,
  keepVersions,
  listBodiesBefore,
  listVersionHeads,
  listVersions,
} from '../../store/minuting/versions.ts';
import type { Readable } from '../../store/file/connection.ts';
import { notFound } from '../../store/refusal.ts';
import { redoneBy } from '../../store/undo.ts';
import type { ServiceContext } from '../context.ts';
import { deriveReferences, saveBody } from '../derive-progress.ts';
import { nameOfMinute, requireMinute, requireSeenMinute } from './minute-of.ts';

/** Answers `versions.list`. Rules [V1], [V2]. @throws Refusal `not-found` */
export function listVersionsOf({ workspace }: ServiceContext, input: Input<'versions.list'>): Output<'versions.list'> {
  requireMinute(workspace, input.minuteId);
  return listVersionHeads(workspace, input.minuteId).reverse();
}

/** Answers `versions.get`. @throws Refusal `not-found` */
export function getVersionOf({ workspace }: ServiceContext, input: Input<'versions.get'>): Output<'versions.get'> {
  return requireVersion(workspace, input.id);
}

/** Answers `versions.putBack`. Rule [V3]. @throws Refusal `moved-on`, `not-found`, `locked` */
export function putVersionBack(context: ServiceContext, input: Input<'versions.putBack'>): Output<'versions.putBack'> {
  const { workspace } = context;
  const version = requireVersion(workspace, input.id);
  const label = `Earlier version of ${nameOfMinute(workspace, version.minuteId)}`;
  return mutate(workspace, { label, now: context.now() }, (tx) => {
    const minute = requireSeenMinute(tx, version.minuteId, input.revision);
    return { minute: readAs(tx, context, minute, version, true) };
  });
}

/**
 * Answers `versions.stepBack`. What was there before lies on the stack of what can be done again, as after an undo, so that
 * the next step leads further back and Ctrl+Y forward. Rule [V4].
 *
 * @throws Refusal `moved-on`, `not-found`, `locked`
 */
export function stepBackOf(context: ServiceContext, input: Input<'versions.stepBack'>): Output<'versions.stepBack'> {
  const { workspace } = context;
  const { session } = workspace;
  const now = requireMinute(workspace, input.minuteId);
  const steps = session.undoStack.flatMap(({ changeSetIds }) => changeSetIds);
  const words = JSON.stringify(now.body.doc);
  if (listBodiesBefore(workspace, now.id, steps).some((body) => body !== words)) return null;
  const version = stepBack(listVersions(workspace, now.id), now, input.from);
  if (version === null) return null;
  const label = `Earlier version of ${nameOfMinute(workspace, now.id)}`;
  return redoneBy(workspace, { label, now: context.now() }, (tx) => {
    const minute = requireSeenMinute(tx, now.id, input.revision);
    return { minute: readAs(tx, context, minute, version, false), version: version.id, savedAt: version.savedAt };
  });
}

/** Makes a minute read as a version of it does. */
function readAs(
  tx: Tx,
  { makeId }: ServiceContext,
  minute: Minute,
  { title, body }: MinuteVersion,
  isVersion: boolean,
): Minute {
  const saved = saveBody(tx, makeId, minute, body, tx.now, isVersion).minute;
  if (saved.title === title) return saved;
  const titled = { ...saved, title };
  if (isVersion) keepVersions(tx, makeId, saved, titled);
  const revision = updateMinute(tx, titled, tx.now);
  deriveReferences(tx, makeId, titled);
  return { ...titled, revision };
}

function requireVersion(db: Readable, id: MinuteVersionId): MinuteVersion {
  const version = getVersion(db, id);
  if (version === undefined) throw notFound('earlier version of a minute');
  return version;
}
