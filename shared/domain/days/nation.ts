import { z } from 'zod';

/** The three sets of bank holidays of the United Kingdom. England and Wales share one. */
export const Nation = z.enum(['england-and-wales', 'scotland', 'northern-ireland']);
export type Nation = z.infer<typeof Nation>;
