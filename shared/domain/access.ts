import { z } from 'zod';

/**
 * Who may see a paper or an appendix. *Exempt* and *confidential* are different in law: exempt information is closed by
 * a resolution that names its grounds (Local Government Act 1972 Sch 12A and its counterparts), confidential information
 * is closed without one (s100A(2)–(3)). The access belongs to the paper, never to a heading of the agenda.
 */
export const Access = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open') }),
  z.object({
    kind: z.literal('exempt'),
    /** The grounds by name, at least one: `LGA 1972 Sch 12A ¶3`. */
    grounds: z.array(z.string().min(1)).min(1),
    /** Why the public interest in closing outweighs that in disclosing, where the preset asks for it. */
    reason: z.string().nullable(),
  }),
  z.object({ kind: z.literal('confidential') }),
]);
export type Access = z.infer<typeof Access>;
