import { describe, expect, it } from 'vitest';
import { documentOf, itemsOf, opening } from '../../../support/items-of.ts';

const minutes = `Confirmation of Minutes

2026/88

Resolved (Cr T Frome / Cr W Oake)

That the minutes of 23 April 2026 be confirmed.

Carried

Hire of the Surf Pavilion

2026/89

Resolved (Cr W Oake / Cr T Frome)

That the charges stay as they are.

The Motion on being put to the meeting was carried unanimously.

Close of Meeting

The meeting closed at 6.12pm.
`;

describe('[N7] numbers of resolutions', () => {
  it('start no items; the headings above them do', () => {
    expect(itemsOf(minutes)).toEqual([
      '? Confirmation of Minutes',
      '? Hire of the Surf Pavilion',
      '? Close of Meeting',
    ]);
  });

  it('stay beside their resolution, which has its movers and its vote', () => {
    const blocks = documentOf(opening + minutes)?.items[1]?.blocks ?? [];
    expect(blocks[0]).toMatchObject({ kind: 'paragraph', words: { text: '2026/89' } });
    expect(blocks[1]).toMatchObject({
      kind: 'resolution',
      clauses: ['the charges stay as they are'],
      proposer: 'Cr W Oake',
      seconder: 'Cr T Frome',
      vote: { outcome: 'carried' },
    });
  });

  it('are known before the decision word as well, with the movers between it and its text', () => {
    const text = `CONFIRMATION OF MINUTES

26/141     RESOLVED:
On the Motion of Councillors D Hexham and V Kerr

That the minutes be confirmed.

CARRIED

GRANT FOR THE PLAYGROUND

26/142     RESOLVED:
On the Motion of Councillors V Kerr and D Hexham

That Council:

a    accept the offer of £4,000
b    add the sum to the budget

CARRIED
`;
    expect(itemsOf(text)).toEqual(['? CONFIRMATION OF MINUTES', '? GRANT FOR THE PLAYGROUND']);
    const resolutions = documentOf(opening + text)?.items.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'resolution' ? [block] : [])),
    );
    expect(resolutions).toMatchObject([
      { proposer: 'D Hexham', seconder: 'V Kerr', clauses: ['the minutes be confirmed'] },
      { clauses: ['accept the offer of £4,000', 'add the sum to the budget'] },
    ]);
  });

  it('are those of items where the number stands before a heading or a whole resolution', () => {
    const text =
      '26/141 Minutes\n\nRESOLVED that they be signed.\n\n26/142 Playground\n\nRESOLVED that the offer be accepted.\n\n26/143 Close\n';
    expect(itemsOf(text)).toEqual(['26/141 Minutes', '26/142 Playground', '26/143 Close']);
  });
});
