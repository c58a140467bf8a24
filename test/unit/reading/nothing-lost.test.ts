import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../electron/readers/text/read-text.ts';
import type { DraftAttendance, DraftBlock, DraftDocument, DraftItem } from '../../../shared/reading/draft.ts';
import type { SourceFile } from '../../../shared/reading/line.ts';
import { foldMargin } from '../../../shared/reading/blocks/margins.ts';
import { readDocuments } from '../../../shared/reading/read-documents.ts';
import { replaceLookAlikes } from '../../../shared/text/look-alikes.ts';

const folder = join(import.meta.dirname, '../../fixtures/reading');
const fixtures = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name));
const texts = fixtures.map((name) => readFileSync(join(folder, name), 'utf8'));

/** Words that a label or the sentence of apologies consists of; they are told by the presence of the people. */
const labelWords = new Set(
  (
    'present in attendance apologies for absence were was submitted on behalf of and received accepted from the noted ' +
    'councillors cllrs councillor cllr chair officer officers officials regrets attendees staff also name organisation representing ill with by to a were members none'
  ).split(' '),
);

const wordsOf = (text: string): string[] =>
  replaceLookAlikes(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}£]+/u)
    .filter((word) => word !== '');

function count(words: readonly string[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const word of words) counted.set(word, (counted.get(word) ?? 0) + 1);
  return counted;
}

function blockWords(block: DraftBlock): string[] {
  switch (block.kind) {
    case 'list':
      return block.entries.flatMap(({ text }) => wordsOf(text));
    case 'table':
      return [block.columns, ...block.rows].flat().flatMap(wordsOf);
    case 'resolution':
      return wordsOf(`${block.opening} ${block.text}`);
    case 'action':
      return wordsOf(block.printed);
    case 'paragraph':
    case 'subheading':
    case 'chair-line':
      return wordsOf(block.words.text);
  }
}

function itemWords(item: DraftItem): string[] {
  const own = [item.printed, item.agendaNumber ?? null, item.title, item.headingReference, item.presenter].filter(
    (text) => text !== null,
  );
  return [...own.flatMap(wordsOf), ...item.blocks.flatMap(blockWords), ...item.children.flatMap(itemWords)];
}

function personWords(person: DraftAttendance): string[] {
  const { printed, title, role, organisation, representing, reason, note } = person;
  return [printed, title, role, organisation, representing, reason, note ?? null].flatMap((text) =>
    text === null ? [] : wordsOf(text),
  );
}

/** Heads and feet of pages that were left out of the running text and told with their words, without their numbers. */
function marginsTold(source: SourceFile): ReadonlySet<string> {
  const messages = readDocuments(source).documents.flatMap(({ doubts }) => doubts.map(({ message }) => message));
  return new Set(
    messages.flatMap((message) => {
      const words = /left out of the running text: “([^”]*)”\.$/.exec(message)?.[1];
      return words === undefined ? [] : [foldMargin(words)];
    }),
  );
}

/** The words of a document's lines that none of its parts holds. */
function lostWords(source: SourceFile, document: DraftDocument): string[] {
  const [first, last] = document.lines;
  const told = (line: number): boolean => document.heading.some(([from, to]) => line >= from && line <= to);
  const atMargin = marginsTold(source);
  const printed = count(
    source.lines
      .filter(({ number, region }) => number >= first && number <= last && !told(number) && region === 'body')
      .filter(({ text }) => !atMargin.has(foldMargin(text)))
      .flatMap(({ text }) => wordsOf(text)),
  );
  const doubted = document.doubts
    .filter(({ code }) => code === 'text-unplaced')
    .flatMap(({ message }) => wordsOf(message));
  const kept = count([
    ...document.items.flatMap(itemWords),
    ...document.blocks.flatMap(blockWords),
    ...[...document.present, ...document.apologies, ...document.absent].flatMap(personWords),
    ...doubted,
  ]);
  return [...printed].flatMap(([word, times]) =>
    times > (kept.get(word) ?? 0) && !labelWords.has(word) ? [word] : [],
  );
}

function expectNothingLost(source: SourceFile): void {
  const { documents } = readDocuments(source);
  const numbers = source.lines.map(({ number }) => number);
  expect(documents[0]?.lines[0]).toBe(numbers[0]);
  expect(documents.at(-1)?.lines[1]).toBe(numbers.at(-1));
  documents.forEach((document, place) => {
    const next = documents[place + 1];
    if (next) expect(next.lines[0]).toBeGreaterThan(document.lines[1]);
    expect(lostWords(source, document)).toEqual([]);
    for (const { message, line } of document.doubts) {
      expect(message).not.toBe('');
      expect(line).toBeGreaterThanOrEqual(1);
    }
  });
}

describe('[R1] every word of a document stands in one of its parts, or is told as unplaced', () => {
  it.each(fixtures.map((name, place) => [name, texts[place] ?? ''] as const))('in %s', (name, text) => {
    expectNothingLost(readText(name, Buffer.from(text)));
  });

  it('also when the lines are shuffled, doubled, cut and emptied', () => {
    const line = fc.constantFrom(...texts.flatMap((text) => text.split('\n')));
    const cut = fc
      .tuple(line, fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([text, part]) => text.slice(0, Math.round(text.length * part)));
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: line }, cut, fc.constant('')), { minLength: 1, maxLength: 60 }),
        (lines) => {
          if (!lines.some((one) => /[\p{L}\p{N}]/u.test(one))) return;
          expectNothingLost(readText('shuffled.txt', Buffer.from(lines.join('\n'))));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('also for text that was never minutes', () => {
    const words = fc.array(
      fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.constantFrom(
          '1.',
          '12/26',
          'RESOLVED',
          'that',
          'Action:',
          'PRESENT',
          'Cllr',
          'A',
          '(a)',
          '1)',
          '£5',
          '\t',
          '\n',
        ),
      ),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(' ');
        if (!/[\p{L}\p{N}]/u.test(text)) return;
        try {
          readDocuments(readText('words.txt', Buffer.from(text)));
        } catch (failure) {
          // A text of signs alone is refused with its sentence; anything else is a fault.
          expect(failure).toHaveProperty('ending');
        }
      }),
      { numRuns: 500 },
    );
  });
});
