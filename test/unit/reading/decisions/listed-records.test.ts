import { describe, expect, it } from 'vitest';
import { readOneItem, readWhole, resolutionsOf } from '../../../support/read-one-item.ts';

const actionsIn = (text: string, name?: string) =>
  readOneItem(text, name).blocks.flatMap((block) =>
    block.kind === 'action' ? [[block.text, block.owners.join(' & '), block.due]] : [],
  );
const itemUnder = (title: string, body: string) => {
  const text = `# Larkmoor TSC meeting 2026-05-04\n\n## Attendees\n\n- Ada Lane\n- Bo Chen\n\n## Minutes\n\nThey were read.\n\n## ${title}\n\n${body}\n\n## Next meeting\n\n1 June 2026\n`;
  const found = readWhole(text, 'minutes.md').items.find((one) => one.title === title);
  if (found === undefined) throw new Error('no item was read');
  return found;
};

describe('[A1] actions by where they stand', () => {
  it('are open boxes with an owner, and no boxes that are ticked', () => {
    const text = '- [ ] @ada to turn the keys\n- [ ] Ben: write to the county (due 30 May)\n- [x] Clerk to ring';
    expect(actionsIn(text, 'minutes.md')).toEqual([
      ['turn the keys', '@ada', null],
      ['write to the county (due 30 May)', 'Ben', '2026-05-30'],
    ]);
  });

  it('are the entries under a heading of actions, in a review of old ones not', () => {
    const owners = (title: string) =>
      itemUnder(title, '- Ada Lane: write the post\n- Bo: mend the build\n- Nobody spoke').blocks.map((block) =>
        block.kind === 'action' ? block.owners.join() : block.kind,
      );
    expect(owners('Action items')).toEqual(['Ada Lane', 'Bo', 'list']);
    expect(owners('Review of action items')).toEqual(['list']);
  });

  it('go on under their label while each opens with somebody of the meeting', () => {
    expect(actionsIn('Actions arising:\n\n1. Clerk to write\n\n2. Cllr Marsh to ring\n\nIt was late.')).toEqual([
      ['write', 'Clerk', null],
      ['ring', 'Cllr Marsh', null],
    ]);
    expect(actionsIn('The post fell. Action Point\n\nBen – mend the post\n\nAnna – paint it')).toEqual([
      ['mend the post', 'Ben', null],
      ['paint it', 'Anna', null],
    ]);
  });

  it('are bullets with a tab behind them, as word processors copy lists', () => {
    expect(actionsIn('Actions\n\n•\tClerk to write\n•\tBen to ring')).toEqual([
      ['write', 'Clerk', null],
      ['ring', 'Ben', null],
    ]);
  });

  it('end with their sentence inside a paragraph', () => {
    expect(actionsIn('The tree fell. Action: Clerk to get quotes. The council was glad that nobody was hurt.')).toEqual(
      [['get quotes.', 'Clerk', null]],
    );
  });
});

describe('[D1] decisions by where they stand', () => {
  it('are the entries under a heading of decisions', () => {
    const { blocks } = readOneItem('**Decisions**\n\n- The quorum is four.\n- None', 'minutes.md');
    expect(blocks.slice(1).map((block) => (block.kind === 'resolution' ? block.clauses : block.kind))).toEqual([
      ['The quorum is four'],
      'list',
    ]);
  });

  it('are each of two words in one sentence', () => {
    const found = resolutionsOf(readOneItem('The Trustees NOTED the position and APPROVED the transfer.'));
    expect(found.map(({ verb, clauses }) => [verb, ...clauses])).toEqual([
      ['NOTED', 'the position'],
      ['APPROVED', 'the transfer'],
    ]);
  });
});
