import { z } from 'zod';
import { MinuteBody } from './body.ts';

/**
 * A report, letter, strategy or agenda as it is kept: what it says of itself, and its words in sections, each in the form
 * of a minute's body, so that whatever shows minutes shows it.
 */
export const KeptContent = z.strictObject({
  version: z.literal(1),
  /** `Report author: J Vale, Head of Finance`. */
  facts: z.array(z.strictObject({ label: z.string().min(1), words: z.string().min(1) })),
  sections: z.array(
    z.strictObject({
      number: z.string().nullable(),
      /** Null for words that stand under no heading. */
      title: z.string().nullable(),
      body: MinuteBody,
    }),
  ),
});
export type KeptContent = z.infer<typeof KeptContent>;
