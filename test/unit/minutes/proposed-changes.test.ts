import { describe, expect, it } from 'vitest';
import { MinuteId } from '../../../shared/domain/ids.ts';
import { wordsOf } from '../../../shared/minutes/body-text.ts';
import type { Block, Inline } from '../../../shared/minutes/body.ts';
import { type ChangeOfWords, placeChange, takeChange } from '../../../shared/minutes/proposed-changes.ts';
import { action, bodyOf, paragraph, resolution } from '../../support/store/records.ts';

const id = (count: number) => `01900000-0000-7000-8000-${String(count).padStart(12, '0')}`;

/** `The river [rose|fell] at noon.`: what goes and what comes, in its paragraph. */
function change(marked: string): ChangeOfWords {
  const at = marked.indexOf('[');
  const [removed = '', added = ''] = marked.slice(at + 1, marked.indexOf(']')).split('|');
  return { context: `${marked.slice(0, at)}${removed}${marked.slice(marked.indexOf(']') + 1)}`, at, removed, added };
}

function take(blocks: readonly Block[], asked: ChangeOfWords, before: readonly ChangeOfWords[] = []) {
  return takeChange({ title: 'Flood watch', body: bodyOf(...blocks) }, asked, before, 'RESOLVED');
}

function wordsAfter(blocks: readonly Block[], asked: ChangeOfWords, before: readonly ChangeOfWords[] = []) {
  const taken = take(blocks, asked, before);
  return taken.outcome === 'applied' ? wordsOf(taken.body) : taken.outcome;
}

function contentAfter(content: Inline[], asked: ChangeOfWords): unknown {
  const taken = take([{ type: 'paragraph', content }], asked);
  const block = taken.outcome === 'applied' ? taken.body.doc.content[0] : undefined;
  return block?.type === 'paragraph' ? block.content : taken.outcome;
}

describe('taking a change', () => {
  it('[PC2] finds the very place by the words around it, though the same words stand elsewhere', () => {
    const blocks = [paragraph('The bid for the weir.'), paragraph('The bid for the hall, the bid for the park.')];
    expect(wordsAfter(blocks, change('The bid for the hall, the [bid|grant] for the park.'))).toBe(
      'The bid for the weir.\nThe bid for the hall, the grant for the park.',
    );
  });

  it('[PC2] is not taken where the words changed meanwhile, or where two places read alike', () => {
    expect(wordsAfter([paragraph('The river fell at noon.')], change('The river [rose|stood] at noon.'))).toBe(
      'moved-on',
    );
    const twice = [paragraph('It was noted.'), paragraph('It was noted.')];
    expect(wordsAfter(twice, change('It was [noted|agreed].'))).toBe('several');
  });

  it('[PC2] reads the words behind number and heading in a paragraph that runs in, and before the joiner of a clause', () => {
    expect(wordsAfter([paragraph('The river rose.')], change('12/26 FLOOD WATCH The river [rose|fell].'))).toBe(
      'The river fell.',
    );
    const clauses = resolution(id(1), 'RESOLVED that', [id(2), 'the weir be mended'], [id(3), 'the bid be made']);
    expect(wordsAfter([clauses], change('the weir be [mended|rebuilt]; and'))).toBe(
      'RESOLVED that\nthe weir be rebuilt\nthe bid be made',
    );
  });

  it('[PC3] keeps marks, references and ids that it does not touch', () => {
    const bold = [{ type: 'bold' as const }];
    const reference: Inline = { type: 'reference', attrs: { id: id(5), printed: 'min 3/26', number: '3/26' } };
    const content: Inline[] = [
      { type: 'text', text: 'The ' },
      { type: 'text', text: 'highest bid', marks: bold },
      { type: 'text', text: ' (' },
      reference,
      { type: 'text', text: ') came late.' },
    ];
    expect(contentAfter(content, change('The highest [bid|offer] (min 3/26) came late.'))).toEqual([
      { type: 'text', text: 'The ' },
      { type: 'text', text: 'highest offer', marks: bold },
      { type: 'text', text: ' (' },
      reference,
      { type: 'text', text: ') came late.' },
    ]);
    const taken = take([action(id(7), 'ACTION: SG to write')], change('ACTION: SG to [write|telephone]'));
    expect(taken).toMatchObject({ body: { doc: { content: [{ type: 'action', attrs: { id: id(7) } }] } } });
  });

  it('[PC4] puts new paragraphs beside the words, and makes of them what they say', () => {
    const blocks = [paragraph('The river rose.'), paragraph('It fell again.')];
    const taken = take(blocks, change('The river rose.[|\nACTION: SG to watch it]'));
    expect(taken.outcome === 'applied' && taken.body.doc.content.map(({ type }) => type)).toEqual([
      'paragraph',
      'action',
      'paragraph',
    ]);
    expect(wordsAfter(blocks, change('[|It rained.\n]The river rose.'))).toBe(
      'It rained.\nThe river rose.\nIt fell again.',
    );
    expect(wordsAfter(blocks, change('The river[| was watched.\nIt] rose.'))).toBe(
      'The river was watched.\nIt rose.\nIt fell again.',
    );
  });

  it('[PC4] takes a whole paragraph out, and joins two whose mark was taken out', () => {
    const blocks = [paragraph('The river rose.'), paragraph('It fell again.')];
    expect(wordsAfter(blocks, change('[The river rose.|]'))).toBe('It fell again.');
    expect(wordsAfter(blocks, change('The river rose[.\nIt| and] fell again.'))).toBe('The river rose and fell again.');
  });

  it('[PC5] goes on from others of the same paragraph that were taken before', () => {
    const first = change('The [river|Merrow] rose to the mark.');
    const second = change('The river [rose|climbed] to the mark.');
    const blocks = [paragraph('The Merrow rose to the mark.')];
    expect(wordsAfter(blocks, second, [first])).toBe('The Merrow climbed to the mark.');
    expect(wordsAfter([paragraph('The river climbed to the mark.')], first, [second])).toBe(
      'The Merrow climbed to the mark.',
    );
  });

  it('looks for words that were typed in, and puts new ones at the end', () => {
    const typed = { context: '', at: null, removed: 'rose', added: 'fell' };
    expect(wordsAfter([paragraph('The river rose.')], typed)).toBe('The river fell.');
    expect(wordsAfter([paragraph('It rose and rose.')], typed)).toBe('several');
    expect(wordsAfter([paragraph('It rose.')], { ...typed, removed: '', added: 'It fell.' })).toBe(
      'It rose.\nIt fell.',
    );
  });

  it('changes the heading where the words stand there alone', () => {
    const asked = change('12/26 FLOOD [WATCH|WARDENS] (min 3/26 refers)');
    expect(take([paragraph('The river rose.')], asked)).toMatchObject({ title: 'Flood WARDENS' });
  });
});

describe('the minute of a change', () => {
  const minutes = [
    { id: MinuteId.parse(id(10)), title: 'Flood watch', body: bodyOf(paragraph('The river rose.')) },
    { id: MinuteId.parse(id(11)), title: 'Bids', body: bodyOf(paragraph('Three bids came in.')) },
  ];
  const [flood, bids] = minutes.map((minute) => minute.id);
  const asked = change('Three [bids|offers] came in.');

  it('[PC1] is that of the bookmark in its paragraph, else the only one with its words, else none', () => {
    expect(placeChange(minutes, asked, flood ?? null, true)).toBe(flood);
    expect(placeChange(minutes, asked, flood ?? null, false)).toBe(bids);
    expect(placeChange(minutes, asked, null, false)).toBe(bids);
    expect(placeChange(minutes, change('Nobody [spoke|sang].'), null, false)).toBeNull();
  });
});
