import { z } from 'zod';
import { Instant } from '../calendar.ts';
import { EditionId, MeetingId } from '../ids.ts';
import { Edition, type MeetingStage } from '../meeting.ts';
import type { Confirmation } from './records.ts';

/** How far the minutes of a part of a meeting have come. */
export const Standing = z.enum(['draft', 'with-chair', 'circulated', 'confirmed', 'unlocked']);
export type Standing = z.infer<typeof Standing>;

/** In which of the two documents of a meeting something stands. */
export const Part = z.enum(['open', 'closed']);
export type Part = z.infer<typeof Part>;

/** With which rules of composing a document was made; a document is never made again from what is kept. */
export const COMPOSER_VERSION = 1;

/** What is kept of minutes that left: all that the row says of them, so that no part of it can change unseen, and the document. */
export const MinutesEdition = z.object({
  edition: z.literal(1),
  ...{ id: EditionId, meetingId: MeetingId, kind: Edition.shape.kind, ordinal: Edition.shape.ordinal, madeAt: Instant },
  part: Part,
  standing: z.enum(['with-chair', 'circulated', 'confirmed']),
  composer: z.int().min(1),
  /** The document and the house style that it was made in; read by those who lay documents out. */
  layout: z.json(),
  style: z.json(),
});
export type MinutesEdition = z.infer<typeof MinutesEdition>;

/** What the content of an edition says of itself, without the document; null for an agenda and for what cannot be read. */
export function readMinutesEdition(content: string): MinutesEdition | null {
  try {
    return MinutesEdition.safeParse(JSON.parse(content)).data ?? null;
  } catch {
    return null;
  }
}

/** JSON whose text follows from the value alone: members in the order of their names, no spaces, nothing undefined. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return one;
    return Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  });
}

const isOfMinutes = ({ kind }: Pick<Edition, 'kind'>) => kind.endsWith('-minutes');

/**
 * Why an edition is no longer what left; null where it is, to the bit. Rule [ED3].
 *
 * @param sha256 of its content as it is stored now
 */
export function findEditionTrouble(edition: Edition, sha256: string): string | null {
  if (edition.sha256 !== sha256) {
    return 'What is stored is not what went out: the file was changed by something other than Minutebook.';
  }
  if (!isOfMinutes(edition)) return null;
  const kept = readMinutesEdition(edition.content);
  const facts = ['id', 'meetingId', 'kind', 'ordinal', 'madeAt'] as const;
  if (kept !== null && facts.every((fact) => kept[fact] === edition[fact])) return null;
  return 'What is stored beside these minutes is not what was said when they went out: the file was changed by something other than Minutebook.';
}

/** What decides how far minutes have come. */
export interface StandingFacts {
  readonly part: Part;
  /** Whether this part is locked. */
  readonly isLocked: boolean;
  /** The editions of its minutes, the first first. */
  readonly editions: readonly Pick<MinutesEdition, 'part' | 'standing'>[];
  readonly confirmations: readonly Pick<Confirmation, 'part' | 'outcome'>[];
  /** What was said of its life, of minutes that went another way than out of here. */
  readonly stages: readonly Pick<MeetingStage, 'stage'>[];
}

/** How far the minutes of a part have come. Rule [ED1]. */
export function standingOf({ part, isLocked, editions, confirmations, stages }: StandingFacts): Standing {
  const wasConfirmed = confirmations.some((one) => one.part === part && one.outcome !== 'postponed');
  if (isLocked && wasConfirmed) return 'confirmed';
  const last = editions.findLast((edition) => edition.part === part);
  if (wasConfirmed && (last === undefined || last.standing === 'confirmed')) return 'unlocked';
  if (last !== undefined) return last.standing;
  const said = new Set(stages.map(({ stage }) => stage));
  return said.has('confirmed') ? 'confirmed' : said.has('circulated') ? 'circulated' : 'draft';
}

/** What every page of minutes says while they are not confirmed; null once they are. Rule [ED2]. */
export function markOf(standing: Standing, chairWord: string): string | null {
  switch (standing) {
    case 'draft':
    case 'with-chair':
      return `Draft, not yet approved by the ${chairWord}`;
    case 'circulated':
      return 'Draft, subject to confirmation';
    case 'unlocked':
      return 'Unlocked for correction, to be confirmed again';
    case 'confirmed':
      return null;
  }
}

/** The kind under which minutes of a part are kept. */
export function kindOfEdition(part: Part, standing: MinutesEdition['standing']): Edition['kind'] {
  if (part === 'closed') return 'closed-minutes';
  return ({ 'with-chair': 'draft-minutes', circulated: 'circulated-minutes', confirmed: 'confirmed-minutes' } as const)[
    standing
  ];
}

/** An edition of minutes by name: `Draft to the Chair 2`, `Closed part, as circulated`. */
export function nameEdition(
  { part, standing }: Pick<MinutesEdition, 'part' | 'standing'>,
  chairWord: string,
  ordinal = 1,
): string {
  const words = {
    'with-chair': `draft to the ${chairWord}`,
    circulated: 'as circulated',
    confirmed: 'as confirmed',
  }[standing];
  const name = part === 'closed' ? `minutes of the closed part, ${words}` : `minutes, ${words}`;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${ordinal === 1 ? '' : `, ${ordinal}`}`;
}
