import type { z } from 'zod';

/**
 * Small choices of one person on one computer (widths, filters, colours), kept in the profile, never in the workspace.
 * What is missing, damaged or of another version counts as not kept.
 */
export function readKept<T>(name: string, schema: z.ZodType<T>, otherwise: T): T {
  try {
    const text = localStorage.getItem(`minutebook.${name}`);
    if (text === null) return otherwise;
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : otherwise;
  } catch {
    return otherwise;
  }
}

/** Keeps a choice; where the profile cannot be written it holds for this session alone. */
export function keep(name: string, value: unknown): void {
  try {
    localStorage.setItem(`minutebook.${name}`, JSON.stringify(value));
  } catch {
    // A full or read-only profile: the choice is not worth a word.
  }
}
