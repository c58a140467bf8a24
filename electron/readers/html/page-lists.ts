import { formatCount } from '../list-counts.ts';

/** A list that is open while a page is read. */
export interface PageList {
  readonly ordered: boolean;
  readonly type: string;
  next: number;
}

type Attributes = Readonly<Record<string, string>>;

/** Opens an `ol` or `ul`. */
export function openList(name: string, attributes: Attributes): PageList {
  const start = Number.parseInt(attributes['start'] ?? '', 10);
  const type = /list-style(?:-type)?:\s*none/i.test(attributes['style'] ?? '') ? 'none' : (attributes['type'] ?? '1');
  return { ordered: name === 'ol', type, next: Number.isSafeInteger(start) ? start : 1 };
}

/**
 * The label that Word writes into its mark-up as words before an entry (`mso-list:Ignore`): `1.`, `a)`; a sign that its own
 * font turns into a dot or an arrow is `•`. Null where nothing is left of it.
 */
export function readWordLabel(printed: string): string | null {
  const label = printed.replaceAll(/[\s\u00a0]+/g, ' ').trim();
  if (label === '') return null;
  // Symbol, Wingdings and Courier New draw letters as signs; a label that counts ends in a full stop or a bracket.
  return /^[^\p{L}\p{N}]$|^[a-zA-Z§ØÜü]$/u.test(label) ? '•' : label;
}

/** The label that a browser prints before the next entry of a list: `•`, `3.`, `c.`, `iv.`; null where it prints none. */
export function nextLabel(list: PageList | undefined, attributes: Attributes): string | null {
  if (list?.type === 'none') return null;
  if (!list?.ordered) return '•';
  const own = Number.parseInt(attributes['value'] ?? '', 10);
  const count = Number.isSafeInteger(own) ? own : list.next;
  list.next = count + 1;
  return `${formatCount(count, attributes['type'] ?? list.type)}.`;
}
