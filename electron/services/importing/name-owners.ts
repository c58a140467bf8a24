import type { MeetingId } from '../../../shared/domain/ids.ts';
import type { DraftDocument, DraftItem } from '../../../shared/reading/draft.ts';
import { listActions, updateAction } from '../../store/actions.ts';
import type { Tx } from '../../store/change-set.ts';
import { listMinutes } from '../../store/minutes.ts';
import { ownerFinder } from '../owner-finding.ts';
import { flattenItems } from './filing.ts';

/**
 * Makes the owners of a meeting's actions whom a person named: everybody printed so is that one. The words of the minutes
 * stay as they are. Answers whether the name is somebody's whom the workspace knows, and the spelling some owner's.
 *
 * @param spelling as printed, in small letters
 */
export function nameOwner(tx: Tx, meetingId: MeetingId, spelling: string, name: string): boolean {
  const { personId, organisationId, groupId } = ownerFinder(tx, meetingId)(name);
  if (personId === null && organisationId === null && groupId === null) return false;
  let isFound = false;
  for (const { id } of listMinutes(tx, meetingId)) {
    for (const action of listActions(tx, id)) {
      const fits = action.owners.some(({ printed }) => printed.toLowerCase() === spelling);
      if (!fits || action.retiredAt !== null) continue;
      isFound = true;
      const owners = action.owners.map((owner) =>
        owner.printed.toLowerCase() === spelling ? { ...owner, personId, organisationId, groupId } : owner,
      );
      updateAction(tx, { ...action, owners });
    }
  }
  return isFound;
}

/** The owners that answers named in a draft: who each spelling (in small letters) is. */
export function findNamedOwners(asRead: DraftDocument, settled: DraftDocument): Map<string, string> {
  const open = new Set(settled.doubts);
  const named = new Map<string, string>();
  const answered = asRead.doubts.filter(
    (doubt) => (doubt.code === 'initials-ambiguous' || doubt.code === 'owner-unknown') && !open.has(doubt),
  );
  if (answered.length === 0) return named;
  const owners = new Set(flattenItems(settled.items).flatMap(ownersOf));
  for (const { subject, alternatives } of answered) {
    // A spelling that is still an owner's was confirmed as it is read.
    const isLeft = [...owners].some((owner) => owner.toLowerCase() === subject);
    const name = isLeft ? undefined : alternatives.find((one) => owners.has(one));
    if (subject !== undefined && name !== undefined) named.set(subject, name);
  }
  return named;
}

function ownersOf({ blocks, offered }: DraftItem): string[] {
  return [...blocks, ...offered].flatMap((block) => (block.kind === 'action' ? block.owners : []));
}
