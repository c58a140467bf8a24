import type { RuleSource } from '../rules.ts';

/** The day on which the texts of these presets were looked at. */
const checkedOn = '2026-11-23';

/** A rule whose text was read. */
export function read(source: string): RuleSource {
  return { source, checkedOn, isRead: true, basis: 'law' };
}

/** A rule of law that is given from general knowledge: its text was not at hand. */
export function unread(source: string): RuleSource {
  return { source, checkedOn, isRead: false, basis: 'law' };
}

/** What no law says: how such bodies usually do it. */
export function custom(source: string): RuleSource {
  return { source, checkedOn, isRead: true, basis: 'custom' };
}
