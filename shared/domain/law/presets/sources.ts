import type { RuleSource } from '../rules.ts';

/** The day on which the texts of these presets were first looked at. */
const firstLook = '2026-11-23';

/** The day on which most of them were looked at again, in the text that legislation.gov.uk gives. */
const secondLook = '2026-11-24';

/** A rule whose text was read on the first day. */
export function read(source: string): RuleSource {
  return { source, checkedOn: firstLook, isRead: true, basis: 'law' };
}

/** A rule whose text was read on the second day. */
export function readAgain(source: string): RuleSource {
  return { source, checkedOn: secondLook, isRead: true, basis: 'law' };
}

/** A rule of law that is given from general knowledge: its text was not at hand. */
export function unread(source: string): RuleSource {
  return { source, checkedOn: secondLook, isRead: false, basis: 'law' };
}

/** What no law says: how such bodies usually do it. */
export function custom(source: string): RuleSource {
  return { source, checkedOn: firstLook, isRead: true, basis: 'custom' };
}
