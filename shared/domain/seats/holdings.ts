import { z } from 'zod';

const count = z.int().min(0);

/** How many records mean an organisation. */
export const OrganisationHoldings = z.object({
  /** Seats that are held for it. */
  seats: count,
  /** Seats that it appointed to, held for another. */
  appointments: count,
  vacancies: count,
  /** Lines of attendance, in whatever presence. */
  attendances: count,
  actions: count,
  /** People who belong to it beside the one they sit for. */
  affiliations: count,
  /** Bodies that it is entitled to seats on, leads for or supports. */
  bodies: count,
});
export type OrganisationHoldings = z.infer<typeof OrganisationHoldings>;

const words: Readonly<Record<keyof OrganisationHoldings, readonly [string, string]>> = {
  seats: ['seat', 'seats'],
  appointments: ['appointment', 'appointments'],
  vacancies: ['vacancy', 'vacancies'],
  attendances: ['line of attendance', 'lines of attendance'],
  actions: ['action', 'actions'],
  affiliations: ['person who belongs to it', 'people who belong to it'],
  bodies: ['body that names it', 'bodies that name it'],
};

/** `2 seats, 14 lines of attendance and 1 action`; null where nothing means it. Rules [V10], [V11]. */
export function describeHoldings(holdings: OrganisationHoldings): string | null {
  const parts = OrganisationHoldings.keyof().options.flatMap((name) => {
    const number = holdings[name];
    return number === 0 ? [] : [`${number} ${words[name][number === 1 ? 0 : 1]}`];
  });
  if (parts.length === 0) return null;
  return parts.length === 1 ? (parts[0] ?? null) : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
