import { toLetters, toRoman } from './counting.ts';
import { foldSpace } from './office.ts';
import type { PrintedLine } from './read-docx.ts';
import { elementsOf, parseXml, type XmlElement } from './xml-tree.ts';

/**
 * What a reader sees of markup: each line of words in reading order, with the label of list entries. `markup` is HTML
 * that is also XML, as React writes it.
 */
export function readMarkupLines(markup: string): PrintedLine[] {
  return readBlocks(parseXml(`<root>${markup}</root>`), 0);
}

const lineTags = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

function readBlocks(element: XmlElement, depth: number): PrintedLine[] {
  if (lineTags.has(element.name) || isRunIn(element)) return toLine(null, textOf(element));
  if (element.attributes['data-marker'] !== undefined) return readList(element, depth);
  if (element.name === 'li') return toLine(null, textOf(element));
  if (element.attributes['aria-hidden'] === 'true') return [];
  return elementsOf(element).flatMap((child) => readBlocks(child, depth));
}

/** A heading and a paragraph in one box print on one line. */
function isRunIn(element: XmlElement): boolean {
  const [first, second, ...others] = elementsOf(element);
  return element.name === 'div' && others.length === 0 && /^h[1-6]$/.test(first?.name ?? '') && second?.name === 'p';
}

function toLine(label: string | null, words: string): PrintedLine[] {
  const text = foldSpace(words);
  return label === null && text === '' ? [] : [{ label, text }];
}

function textOf(element: XmlElement, isLeftOut: (child: XmlElement) => boolean = () => false): string {
  if (element.name === 'br') return ' ';
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      return isLeftOut(child) ? '' : textOf(child, isLeftOut);
    })
    .join('');
}

/** What stands on lines of its own inside an entry of a list. */
function isNested(element: XmlElement): boolean {
  return element.attributes['data-marker'] !== undefined || element.name === 'p';
}

function readList(list: XmlElement, depth: number): PrintedLine[] {
  const start = Number(list.attributes['start'] ?? 1);
  return elementsOf(list, 'li').flatMap((entry, place) => [
    ...toLine(labelOf(list, depth, start + place), textOf(entry, isNested)),
    ...elementsOf(entry)
      .filter(isNested)
      .flatMap((inner) => (inner.name === 'p' ? toLine(null, textOf(inner)) : readList(inner, depth + 1))),
  ]);
}

/** The label that the style sheet of the preview draws: see the `::marker` rules of `preview.module.css`. */
function labelOf(list: XmlElement, depth: number, count: number): string {
  const marker = list.attributes['data-marker'];
  const tag = marker === 'bullet' ? 'ul' : 'ol';
  if (list.name !== tag) throw new Error(`a ${String(marker)} list drawn as ${list.name}`);
  if (marker === 'bullet') return ['•', '–', '▪'][depth % 3] ?? '';
  const counted = [String(count), toLetters(count), toRoman(count)][depth % 3] ?? '';
  return `${counted}${marker === 'clause' ? ')' : '.'}`;
}
