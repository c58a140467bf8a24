import { type Body, type BodyKind, newBodyFacts } from '../../../shared/domain/body.ts';
import { BodyId } from '../../../shared/domain/ids.ts';
import type { DraftDocument } from '../../../shared/reading/draft.ts';
import { findBodyByName, getBody, insertBody } from '../../store/bodies.ts';
import { notFound } from '../../store/refusal.ts';
import type { Readable } from '../../store/file/connection.ts';
import { FIRST_HOUSE_STYLE } from '../bodies.ts';
import { flattenItems, type Filing } from './filing.ts';

/** Which body documents belong to, where the clerk or the command line said so. */
export interface BodyChoice {
  /** The body that all of it belongs to; null: each document's own, found by name or made. */
  readonly bodyId: BodyId | null;
  /** The name of the body instead of the printed one, found or made; absent: the printed one. */
  readonly bodyName?: string;
}

/** The body that a document belongs to in the workspace as it is; undefined where it would have to be made. */
export function findBodyOf(db: Readable, document: DraftDocument, { bodyId, bodyName }: BodyChoice): Body | undefined {
  if (bodyId !== null) return getBody(db, bodyId);
  const name = bodyName ?? document.body;
  return name === null ? undefined : findBodyByName(db, name);
}

/** The body that was chosen, or the one of the printed name, or a new one with what the document shows of its habits. */
export function settleBody({ tx, context, importId }: Filing, document: DraftDocument, choice: BodyChoice) {
  const found = findBodyOf(tx, document, choice);
  if (found !== undefined) return { body: found, isNew: false };
  if (choice.bodyId !== null) throw notFound('body');
  const name = choice.bodyName ?? document.body ?? document.title ?? 'Body without a name';
  const known = findBodyByName(tx, name);
  if (known !== undefined) return { body: known, isNew: false };
  const body: Body = {
    ...newBodyFacts,
    ...{ id: BodyId.parse(context.makeId()), name, shortName: null, kind: guessKind(name) },
    ...{ decisionWord: usualVerb(document), numberStyle: document.numberStyle },
    ...{ houseStyleId: FIRST_HOUSE_STYLE, revision: 1, importId },
  };
  insertBody(tx, body);
  return { body, isNew: true };
}

/** What kind of body a name says it is; the clerk changes it where the name misleads. */
function guessKind(name: string): BodyKind {
  if (/\b(parish|town|community) council\b/i.test(name)) return 'parish-council';
  if (/\bscrutiny\b/i.test(name)) return 'scrutiny';
  if (/\bcabinet\b/i.test(name)) return 'cabinet';
  if (/\b(sub-?(group|committee)|working group|advisory group|task group|group)\b/i.test(name)) return 'sub-group';
  if (/\b(board|partnership)\b/i.test(name)) return 'partnership-board';
  if (/\bcommittee\b/i.test(name)) return 'committee';
  return /\bcouncil\b/i.test(name) ? 'council' : 'other';
}

/** The decision word that the document uses most; RESOLVED where it uses none. */
function usualVerb(document: DraftDocument): string {
  const count = new Map<string, number>();
  for (const item of flattenItems(document.items)) {
    for (const block of item.blocks) {
      if (block.kind === 'resolution') count.set(block.verb, (count.get(block.verb) ?? 0) + 1);
    }
  }
  return [...count].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 'RESOLVED';
}
