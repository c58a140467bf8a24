import { z } from 'zod';
import { BodyId, MeetingId, PhraseId } from '../domain/ids.ts';
import { Phrase } from '../domain/minuting/records.ts';
import { storeOperation } from './operation.ts';

const OfferedPhrase = z.object({
  id: PhraseId.nullable(),
  revision: z.int().min(1).nullable(),
  presetKey: z.string().nullable(),
  name: z.string(),
  words: z.string(),
});

/** Standard phrases of a body, with place-holders in braces. */
export const phraseOperations = {
  /** What is offered in the minutes of a meeting: those that come with the product, in the body's wording, then its own. */
  'phrases.list': storeOperation(
    z.strictObject({ meetingId: MeetingId }),
    z.object({ bodyId: BodyId, phrases: z.array(OfferedPhrase) }),
  ),
  /** Keeps a phrase of the body; with a `presetKey`, its wording of one that comes with the product. Null id: a new one. */
  'phrases.save': storeOperation(
    z.strictObject({
      bodyId: BodyId,
      id: PhraseId.nullable(),
      revision: z.int().min(1).nullable(),
      presetKey: Phrase.shape.presetKey,
      name: z.string().trim().min(1).max(120),
      words: z.string().trim().min(1).max(4000),
    }),
    Phrase,
  ),
  /** Drops a phrase of the body; where it stood in for one that comes with the product, that is offered again. */
  'phrases.remove': storeOperation(z.strictObject({ id: PhraseId, revision: z.int().min(1) }), z.object({})),
};
