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

/** The label that a browser prints before the next entry of a list: `•`, `3.`, `c.`, `iv.`; null where it prints none. */
export function nextLabel(list: PageList | undefined, attributes: Attributes): string | null {
  if (list?.type === 'none') return null;
  if (!list?.ordered) return '•';
  const own = Number.parseInt(attributes['value'] ?? '', 10);
  const count = Number.isSafeInteger(own) ? own : list.next;
  list.next = count + 1;
  return `${formatCount(count, attributes['type'] ?? list.type)}.`;
}
