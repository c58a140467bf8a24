import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeMinutes } from '../../../shared/layout/compose-minutes.ts';
import { compareDocuments, compareWords, describeDifference } from '../../../shared/layout/difference.ts';
import type { LayoutBlock, LayoutDocument } from '../../../shared/layout/document.ts';
import { s2 } from '../../../shared/layout/styles/s2.ts';
import { alignSequences } from '../../../shared/text/align.ts';
import { makeBoardMinutes } from '../../support/documents/board-minutes.ts';

const frame = composeMinutes(makeBoardMinutes(), s2);

function documentOf(...paragraphs: readonly string[]): LayoutDocument {
  const blocks = paragraphs.map((text, at): LayoutBlock => {
    const heading = text.startsWith('# ');
    const runs = [{ kind: 'text' as const, text: text.replace('# ', '') }];
    return heading
      ? { kind: 'heading', level: 2, style: 'minute-heading', anchor: `mb_${at}`, runs }
      : { kind: 'paragraph', style: 'minute', anchor: `mb_${at}`, runs };
  });
  return { ...frame, blocks };
}

const sentences = (before: LayoutDocument, after: LayoutDocument) =>
  compareDocuments(before, after).map(describeDifference);

describe('[L41] the difference between two documents', () => {
  it('is told by heading, paragraph and word', () => {
    const before = documentOf(
      '# 47/26 Bids',
      'Cllr I Pym asked about the weir.',
      'It was noted.',
      'The end came at nine.',
    );
    const after = documentOf(
      '# 47/26 Bids',
      'Cllr J Pym asked about the weir again.',
      'The end came at nine.',
      '# 48/26 Flood',
    );
    expect(sentences(before, after)).toEqual([
      'Under 47/26 Bids, “I” became “J”; “weir.” became “weir again.”.',
      'Under 47/26 Bids, taken out: “It was noted.”',
      'Under 48/26 Flood, added: “48/26 Flood”.',
    ]);
    expect(sentences(documentOf('One.'), documentOf('Quite another thing.'))).toEqual([
      'At the beginning, taken out: “One.”',
      'At the beginning, added: “Quite another thing.”',
    ]);
  });

  it('of a document and itself is nothing, whatever its looks and its standing', () => {
    expect(compareDocuments(frame, { ...frame, mark: 'Draft', styles: { ...frame.styles, size: 20 } })).toEqual([]);
  });

  it('finds every kind of block: tables, lists, attendance', () => {
    const words = JSON.stringify(frame.blocks).match(/"text":"[^"]{12,}"/g) ?? [];
    let found = 0;
    for (const text of words.slice(0, 60)) {
      const changed = JSON.stringify(frame).replace(text, text.replace(/.{6}"$/, ' zebra"'));
      const other = JSON.parse(changed) as LayoutDocument;
      if (compareDocuments(frame, other).length > 0) found += 1;
    }
    expect(found).toBe(Math.min(words.length, 60));
  });

  it('holds all words of both sides, in order', () => {
    const text = fc.array(fc.constantFrom('the', 'weir', 'was', 'noted', 'and', 'Pym'), { maxLength: 30 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const words = compareWords(one.join(' '), other.join(' '));
        const side = (kind: 'removed' | 'added') =>
          words.flatMap((part) => (part.kind === 'same' || part.kind === kind ? part.text.trim().split(/\s+/) : []));
        expect(side('removed').filter((word) => word !== '')).toEqual(one);
        expect(side('added').filter((word) => word !== '')).toEqual(other);
      }),
    );
  });

  it('is found in long documents in about as many steps as they are long', () => {
    const long = (size: number) => Array.from({ length: size }, (_, at) => `line ${at % 997} of ${at}`);
    const swapped = long(40_000).toReversed();
    expect(alignSequences(long(40_000), swapped).length).toBeGreaterThan(2);
    const alike = Array.from({ length: 40_000 }, () => 'the same');
    expect(alignSequences(alike, ['other', ...alike])).toEqual([
      { kind: 'added', items: ['other'] },
      { kind: 'same', items: alike },
    ]);
  });
});
