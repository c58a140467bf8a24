import type { MakeId, MinuteId } from '../domain/ids.ts';
import type { MinuteBody } from './body.ts';
import { extractProgress } from './extract.ts';
import { listIdentified, mapIds, type IdentifiedKind, type IdentifiedPlace } from './identified-nodes.ts';

/** A node of a body and its row, known by one id. */
export interface Identified {
  readonly kind: IdentifiedKind;
  readonly id: string;
}

/** Which minute's row has an id. `live` is false for a row that is retired, or whose minute was deleted. */
export interface IdOwner {
  readonly kind: IdentifiedKind;
  readonly minuteId: MinuteId;
  readonly live: boolean;
}

/** A body on its way into the workspace, and the one that it replaces there (null for a new minute). */
export interface Saving {
  readonly minuteId: MinuteId;
  readonly before: MinuteBody | null;
  readonly after: MinuteBody;
}

/** What becomes of each row; no id is in two lists. Nodes that give no row (an empty clause) are in none. */
export interface IdPlan {
  /** Live rows of this minute whose words may have changed. */
  readonly keep: readonly Identified[];
  /** Rows to make. */
  readonly insert: readonly Identified[];
  /** Retired rows of another minute that now belong to this one, progress kept: to be made live again too. */
  readonly moveIn: readonly (Identified & { readonly from: MinuteId })[];
  /** Retired rows of this minute that are back. */
  readonly revive: readonly Identified[];
  /** Live rows of this minute whose node is gone. */
  readonly retire: readonly Identified[];
}

/**
 * Settles the ids of a body that is being saved, by rules [X1]–[X4] of SPEC.md, inside the saving transaction.
 *
 * A cut in one item and a paste in another are two savings: the item that lost the block is saved first, so that its
 * row is retired when the other finds it. Moves made in one change set are reconciled in that order too.
 *
 * @param ownerOf the row that has an id now, in any minute and of any kind; null where no row has it.
 * @returns the body with every id given, and the plan for the rows that {@link extractProgress} derives from it.
 */
export function reconcileIds(
  saving: Saving,
  ownerOf: (id: string) => IdOwner | null,
  makeId: MakeId,
): { readonly body: MinuteBody; readonly plan: IdPlan } {
  const places = listIdentified(saving.after);
  const older = chooseOlderPlaces(saving, places);
  const fates = new Map<string, keyof IdPlan>();
  const ids = places.map((place, index) => {
    const fate = place.id !== null && older.get(place.id) === index ? fateOf(place, ownerOf(place.id), saving) : null;
    const id = fate === null || place.id === null ? makeId() : place.id;
    fates.set(id, fate ?? 'insert');
    return id;
  });
  let next = 0;
  const body = mapIds(saving.after, () => ids[next++] ?? null);
  return { body, plan: planRows(saving, body, fates, ownerOf) };
}

/** Null where the id is taken and the node needs another ([X1]). */
function fateOf(place: IdentifiedPlace, owner: IdOwner | null, saving: Saving): keyof IdPlan | null {
  if (owner === null) return 'insert';
  if (owner.kind !== place.kind) return null;
  if (owner.minuteId === saving.minuteId) return owner.live ? 'keep' : 'revive';
  return owner.live ? null : 'moveIn';
}

function planRows(
  saving: Saving,
  body: MinuteBody,
  fates: ReadonlyMap<string, keyof IdPlan>,
  ownerOf: (id: string) => IdOwner | null,
): IdPlan {
  const rows = listRows(body);
  const withFate = (fate: keyof IdPlan): Identified[] => rows.filter(({ id }) => fates.get(id) === fate);
  const present = new Set(rows.map(({ id }) => id));
  const retire = (saving.before === null ? [] : listIdentified(saving.before)).flatMap(({ kind, id }) => {
    if (id === null || present.has(id)) return [];
    const owner = ownerOf(id);
    return owner?.live === true && owner.minuteId === saving.minuteId && owner.kind === kind ? [{ kind, id }] : [];
  });
  const moveIn = withFate('moveIn').flatMap((row) => {
    const from = ownerOf(row.id)?.minuteId;
    return from === undefined ? [] : [{ ...row, from }];
  });
  return { keep: withFate('keep'), insert: withFate('insert'), moveIn, revive: withFate('revive'), retire };
}

/** The ids of the rows that a body gives, in reading order by kind. */
function listRows(body: MinuteBody): Identified[] {
  const { resolutions, actions, references } = extractProgress(body);
  const clauses = resolutions.flatMap((resolution) => resolution.clauses);
  const identify = (kind: IdentifiedKind, rows: readonly { readonly id: string | null }[]): Identified[] =>
    rows.flatMap(({ id }) => (id === null ? [] : [{ kind, id }]));
  return [
    ...identify('resolution', resolutions),
    ...identify('clause', clauses),
    ...identify('action', actions),
    ...identify('reference', references),
  ];
}

/**
 * For each id the index of its older place: the one in a block that stands unchanged at the start or the end of the
 * body, else the first. Copies look alike, so only what stands around them tells which one is new.
 */
function chooseOlderPlaces(saving: Saving, places: readonly IdentifiedPlace[]): ReadonlyMap<string, number> {
  const older = new Map<string, number>();
  let unchanged: ((block: number) => boolean) | null = null;
  for (const [index, place] of places.entries()) {
    if (place.id === null) continue;
    const first = older.get(place.id);
    if (first === undefined) {
      older.set(place.id, index);
      continue;
    }
    unchanged ??= unchangedBlocks(saving);
    if (!unchanged(places[first]?.block ?? 0) && unchanged(place.block)) older.set(place.id, index);
  }
  return older;
}

function unchangedBlocks({ before, after }: Saving): (block: number) => boolean {
  const old = (before?.doc.content ?? []).map((block) => JSON.stringify(block));
  const now = after.doc.content.map((block) => JSON.stringify(block));
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < most - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  return (block) => block < start || block >= now.length - end;
}
