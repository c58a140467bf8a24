/** A paragraph that Word calls an entry of a list. */
interface WordEntry {
  readonly element: Element;
  /** 1 for the outermost. */
  readonly level: number;
  readonly ordered: boolean;
  readonly start: number;
}

const listStyle = /mso-list:\s*l\d+\s+level(\d+)/i;

/**
 * Word copies a list as paragraphs whose style says `mso-list:l0 level1` and whose first span holds the bullet or the
 * number. Turns each run of such paragraphs into nested `ul` and `ol`, bullets and numbers taken out.
 */
export function rebuildWordLists(body: HTMLElement): void {
  for (const paragraph of [...body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')]) {
    const first = readEntry(paragraph);
    if (first === null || !paragraph.isConnected) continue;
    const entries: WordEntry[] = [];
    for (let next: Element | null = paragraph; next !== null; next = next.nextElementSibling) {
      const entry = readEntry(next);
      if (entry === null) break;
      entries.push(entry);
    }
    const marker = body.ownerDocument.createElement('div');
    paragraph.before(marker);
    marker.replaceWith(...buildLists(entries));
  }
}

function readEntry(element: Element): WordEntry | null {
  const level = listStyle.exec(element.getAttribute('data-style') ?? '')?.[1];
  if (level === undefined) return null;
  const label = labelOf(element)?.textContent.replace(/\s/g, '') ?? '';
  const number = /^[([]?(\d{1,3}|[a-z]{1,4})[.)\]]/i.exec(label)?.[1];
  const start = number !== undefined && /^\d/.test(number) ? Number(number) : 1;
  return { element, level: Number(level), ordered: number !== undefined, start };
}

function labelOf(element: Element): Element | undefined {
  return [...element.querySelectorAll('span')].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('data-style') ?? ''),
  );
}

function buildLists(entries: readonly WordEntry[]): Element[] {
  const lists: Element[] = [];
  const open: { readonly level: number; readonly list: Element }[] = [];
  for (const entry of entries) {
    const { element, level, ordered, start } = entry;
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    const tag = ordered ? 'ol' : 'ul';
    const here = open.at(-1);
    if (here?.level === level && here.list.localName !== tag) open.pop();
    if (open.at(-1)?.level !== level) {
      const list = element.ownerDocument.createElement(tag);
      if (ordered && start !== 1) list.setAttribute('start', String(start));
      const parent = open.at(-1)?.list.lastElementChild;
      if (parent === null || parent === undefined) lists.push(list);
      else parent.append(list);
      open.push({ level, list });
    }
    open.at(-1)?.list.append(toItem(element));
  }
  return lists;
}

function toItem(element: Element): Element {
  labelOf(element)?.remove();
  const item = element.ownerDocument.createElement('li');
  const words = element.ownerDocument.createElement('p');
  words.append(...element.childNodes);
  item.append(words);
  element.remove();
  return item;
}
