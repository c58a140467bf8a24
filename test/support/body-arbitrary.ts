import fc from 'fast-check';
import type { Block, Inline, ListItem, MinuteBody, Paragraph, Table } from '../../shared/minutes/body.ts';

type Marks = { type: 'bold' | 'italic' | 'underline' }[];

/** Ids as the application makes them; few, so that random bodies share some. */
const id = fc.uuid({ version: 7 });
const marks: fc.Arbitrary<Marks> = fc.subarray<Marks[number]>([
  { type: 'bold' },
  { type: 'italic' },
  { type: 'underline' },
]);
const words = fc.oneof(
  fc.constantFrom(
    'RESOLVED that ',
    'the report be noted; and',
    'Action – ',
    'PT',
    ' ',
    'min 21/26',
    '1) ',
    '£3,000',
    '\u00a0',
    'é',
    '👩‍🌾',
  ),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
);

const inline: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ type: fc.constant('text' as const), text: words, marks }).map(withoutEmptyMarks),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        type: fc.constant('reference' as const),
        attrs: fc.record({
          id: fc.option(id),
          printed: fc.constantFrom('min 21/26', 'minute 4/26'),
          number: fc.constantFrom('21/26', '4/26'),
        }),
        marks,
      })
      .map(withoutEmptyMarks),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('hardBreak' as const), marks }).map(withoutEmptyMarks) },
);

/** Inline content in the form in which ProseMirror keeps it: neighbours with the same marks are one text. */
const content = fc.array(inline, { maxLength: 5 }).map((parts) => {
  const joined = parts.reduce<Inline[]>((done, part) => {
    const last = done.at(-1);
    if (last?.type !== 'text' || part.type !== 'text' || JSON.stringify(last.marks) !== JSON.stringify(part.marks))
      return [...done, part];
    return [...done.slice(0, -1), { ...last, text: last.text + part.text }];
  }, []);
  return joined.length === 0 ? {} : { content: joined };
});

const paragraph: fc.Arbitrary<Paragraph> = content.map((inner) => ({ type: 'paragraph', ...inner }));
const attrs = fc.record({ id: fc.option(id) });

const resolution: fc.Arbitrary<Block> = fc
  .tuple(attrs, content, fc.array(fc.tuple(attrs, content), { maxLength: 4 }))
  .map(([own, lead, clauses]) => ({
    type: 'resolution',
    attrs: own,
    content: [
      { type: 'resolutionLead', ...lead },
      ...clauses.map(([its, inner]) => ({ type: 'clause' as const, attrs: its, ...inner })),
    ],
  }));

const listItem: fc.Memo<ListItem> = fc.memo((depth) => {
  const others = depth <= 1 ? fc.constant([]) : fc.array(fc.oneof(paragraph, list(depth - 1)), { maxLength: 2 });
  return fc.tuple(paragraph, others).map(([first, more]) => ({ type: 'listItem', content: [first, ...more] }));
});
const list: fc.Memo<Extract<Block, { type: 'bulletList' | 'orderedList' }>> = fc.memo((depth) =>
  fc
    .tuple(fc.option(fc.integer({ min: 1, max: 40 })), fc.array(listItem(depth), { minLength: 1, maxLength: 3 }))
    .map(([start, entries]) =>
      start === null
        ? { type: 'bulletList' as const, content: entries }
        : { type: 'orderedList' as const, attrs: { start }, content: entries },
    ),
);

/** Tables without gaps: every row has the same cells. */
const table: fc.Arbitrary<Table> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.boolean())
  .chain(([rows, columns, header]) =>
    fc
      .array(
        fc.array(fc.array(paragraph, { minLength: 1, maxLength: 2 }), { minLength: columns, maxLength: columns }),
        {
          minLength: rows,
          maxLength: rows,
        },
      )
      .map((cells) => ({
        type: 'table' as const,
        content: cells.map((row, index) => ({
          type: 'tableRow' as const,
          content: row.map((inner) => ({
            type: header && index === 0 ? ('tableHeader' as const) : ('tableCell' as const),
            attrs: { colspan: 1, rowspan: 1, colwidth: null },
            content: inner,
          })),
        })),
      })),
  );

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  { weight: 1, arbitrary: content.map((inner) => ({ type: 'subheading' as const, ...inner })) },
  { weight: 1, arbitrary: content.map((inner) => ({ type: 'chairLine' as const, ...inner })) },
  { weight: 3, arbitrary: resolution },
  {
    weight: 3,
    arbitrary: fc.tuple(attrs, content).map(([own, inner]) => ({ type: 'action' as const, attrs: own, ...inner })),
  },
  { weight: 1, arbitrary: list(3) },
  { weight: 1, arbitrary: table },
);

/** Any body that the editor could have written, in the exact form in which it writes it. */
export const anyBody: fc.Arbitrary<MinuteBody> = fc
  .array(block, { minLength: 1, maxLength: 8 })
  .map((blocks) => ({ schemaVersion: 1, doc: { type: 'doc', content: blocks } }));

function withoutEmptyMarks<Node extends { marks: Marks }>(node: Node): Omit<Node, 'marks'> & { marks?: Marks } {
  const { marks: own, ...rest } = node;
  return own.length === 0 ? rest : { ...rest, marks: own };
}
