import { rebuildWordLists } from './word-lists.ts';

/** What carries no words: scripts, styles, pictures, Word's own XML. */
const wordless =
  'script, style, meta, link, title, base, template, noscript, iframe, object, embed, svg, img, picture, video, audio, canvas, form > input, button, select, colgroup, col, xml';
const blockTags =
  'address article aside blockquote dd div dl dt figure footer header main nav ol p pre section table ul li h1 h2 h3 h4 h5 h6';
const blocks = new Set(blockTags.split(' '));
const kept = new Set(['href', 'colspan', 'rowspan', 'start', 'type', 'class', 'data-style', 'align']);

/**
 * Turns HTML from Word, Excel, mail and the web into the few tags that the minute schema reads. Weight, slant and
 * underlining set by style become tags; Word's lists, which are paragraphs with a bullet in them, become lists; the
 * blocks of a table cell become paragraphs; links and all that is unknown become their words. HTML of this editor itself
 * is returned as it is, so that ids travel.
 *
 * Style attributes are renamed before anything parses them: the page's content security policy forbids inline style, in
 * a parsed document too.
 */
export function cleanPastedHtml(html: string): string {
  if (/\sdata-pm-slice=/.test(html)) return html;
  const inert = html
    .replace(/<(style|script|xml|title)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-style='));
  const { body } = new DOMParser().parseFromString(inert, 'text/html');
  removeWordless(body);
  rebuildWordLists(body);
  for (const element of [...body.querySelectorAll('*')]) turnStyleIntoTags(element);
  for (const cell of [...body.querySelectorAll('td, th')]) flattenCell(cell);
  for (const element of [...body.querySelectorAll('a, span, font, o\\:p, label, big, small, sub, sup')])
    unwrap(element);
  for (const element of body.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) {
      if (!['colspan', 'rowspan', 'start'].includes(name)) element.removeAttribute(name);
    }
  }
  return body.innerHTML;
}

function removeWordless(body: HTMLElement): void {
  for (const element of [...body.querySelectorAll(wordless)]) element.remove();
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode() !== null) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
  for (const element of body.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) if (!kept.has(name)) element.removeAttribute(name);
    if (isHidden(element)) element.remove();
  }
}

const isHidden = (element: Element): boolean => /(?:display:\s*none|mso-hide:\s*all)/i.test(styleOf(element));

/** The text of an element's style attribute, after it was renamed. */
export function styleOf(element: Element): string {
  return element.getAttribute('data-style') ?? '';
}

function turnStyleIntoTags(element: Element): void {
  const style = styleOf(element);
  const weight = /(?:^|[;\s])font-weight:\s*([a-z0-9]+)/i.exec(style)?.[1]?.toLowerCase() ?? '';
  if (weight === 'normal' || weight === '400') {
    if (element.matches('b, strong')) unwrap(element);
    return;
  }
  const link = element.closest('a') !== null;
  const tags = [
    ...(/^(?:bold|bolder|[6-9]00)$/.test(weight) ? ['strong'] : []),
    ...(/(?:^|[;\s])font-style:\s*italic/i.test(style) ? ['em'] : []),
    ...(!link && /(?:^|[;\s])text-decoration[a-z-]*:[^;]*underline/i.test(style) ? ['u'] : []),
  ];
  for (const tag of tags) {
    const mark = element.ownerDocument.createElement(tag);
    mark.append(...element.childNodes);
    element.append(mark);
  }
}

/** A cell holds paragraphs and inline tags only; what lies deeper comes up. */
function flattenCell(cell: Element): void {
  for (const inner of [...cell.querySelectorAll('*')].reverse()) {
    const tag = inner.localName;
    if (
      tag === 'p' ||
      tag === 'br' ||
      !(blocks.has(tag) || ['thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption'].includes(tag))
    )
      continue;
    if (inner.querySelector('p') !== null) {
      unwrap(inner);
      continue;
    }
    const paragraph = cell.ownerDocument.createElement('p');
    paragraph.append(...inner.childNodes);
    inner.replaceWith(paragraph);
  }
  for (const paragraph of [...cell.querySelectorAll('p p')]) unwrap(paragraph);
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}
