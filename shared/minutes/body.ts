import { z } from 'zod';

/**
 * The body of a minute: ProseMirror JSON, version 1. The body is the truth for words. Every node type is closed: an
 * unknown node is a failure to be told, never dropped (ARCHITECTURE decision 10).
 *
 * Shape of a resolution: one `resolutionLead` ("RESOLVED that the Board notes the report") and, when it has several
 * clauses, the lead holds just the stem ("RESOLVED that") and each `clause` its own words, without label.
 */
export const SCHEMA_VERSION = 1;

export const Mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('underline') }),
]);
export type Mark = z.infer<typeof Mark>;

export const TextNode = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1),
  marks: z.array(Mark).optional(),
});
export type TextNode = z.infer<typeof TextNode>;

/** A cross-reference in running text, kept as printed: `min 21/10`. `number` is the minute's number in normal form. */
export const ReferenceNode = z.strictObject({
  type: z.literal('reference'),
  attrs: z.strictObject({ id: z.uuid().nullable(), printed: z.string().min(1), number: z.string().min(1) }),
  marks: z.array(Mark).optional(),
});
export type ReferenceNode = z.infer<typeof ReferenceNode>;

export const HardBreak = z.strictObject({ type: z.literal('hardBreak'), marks: z.array(Mark).optional() });

export const Inline = z.discriminatedUnion('type', [TextNode, ReferenceNode, HardBreak]);
export type Inline = z.infer<typeof Inline>;

const inlineContent = { content: z.array(Inline).optional() };
/** Null while the editor has not yet given the block an id; the store gives one on saving (rules [X1]–[X4]). */
const identified = z.strictObject({ id: z.uuid().nullable() });

export const Paragraph = z.strictObject({ type: z.literal('paragraph'), ...inlineContent });
export type Paragraph = z.infer<typeof Paragraph>;

/** A heading inside a minute: an indicator, an organisation, a status. */
export const Subheading = z.strictObject({ type: z.literal('subheading'), ...inlineContent });
export type Subheading = z.infer<typeof Subheading>;

/** "Councillor Mrs A Vale – in the Chair", printed on its own line after the item that appoints the chair. */
export const ChairLine = z.strictObject({ type: z.literal('chairLine'), ...inlineContent });
export type ChairLine = z.infer<typeof ChairLine>;

export const ResolutionLead = z.strictObject({ type: z.literal('resolutionLead'), ...inlineContent });
export const ClauseNode = z.strictObject({ type: z.literal('clause'), attrs: identified, ...inlineContent });
export type ClauseNode = z.infer<typeof ClauseNode>;
export const ResolutionNode = z.strictObject({
  type: z.literal('resolution'),
  attrs: identified,
  content: z.tuple([ResolutionLead], ClauseNode),
});
export type ResolutionNode = z.infer<typeof ResolutionNode>;

/** An action line with all its words, its label included: "Action – S Goodall/Lead Officers", "ACTION: SG to write". */
export const ActionNode = z.strictObject({ type: z.literal('action'), attrs: identified, ...inlineContent });
export type ActionNode = z.infer<typeof ActionNode>;

export type ListItem = { type: 'listItem'; content: [Paragraph, ...(Paragraph | BulletList | OrderedList)[]] };
export type BulletList = { type: 'bulletList'; content: ListItem[] };
export type OrderedList = { type: 'orderedList'; attrs?: { start: number } | undefined; content: ListItem[] };

export const ListItem: z.ZodType<ListItem> = z.strictObject({
  type: z.literal('listItem'),
  content: z.tuple(
    [Paragraph],
    z.lazy(() => z.union([Paragraph, BulletList, OrderedList])),
  ),
});
export const BulletList: z.ZodType<BulletList> = z.strictObject({
  type: z.literal('bulletList'),
  content: z.array(ListItem).min(1),
});
export const OrderedList: z.ZodType<OrderedList> = z.strictObject({
  type: z.literal('orderedList'),
  attrs: z.strictObject({ start: z.int() }).optional(),
  content: z.array(ListItem).min(1),
});

const cellAttrs = z
  .strictObject({
    colspan: z.int().min(1),
    rowspan: z.int().min(1),
    colwidth: z.array(z.number()).nullable(),
  })
  .optional();
const cellContent = z.array(Paragraph).min(1);
export const TableHeader = z.strictObject({ type: z.literal('tableHeader'), attrs: cellAttrs, content: cellContent });
export const TableCell = z.strictObject({ type: z.literal('tableCell'), attrs: cellAttrs, content: cellContent });
export const TableRow = z.strictObject({
  type: z.literal('tableRow'),
  content: z.array(z.discriminatedUnion('type', [TableHeader, TableCell])).min(1),
});
export const Table = z.strictObject({ type: z.literal('table'), content: z.array(TableRow).min(1) });
export type Table = z.infer<typeof Table>;

export const Block = z.union([
  Paragraph,
  Subheading,
  ChairLine,
  ResolutionNode,
  ActionNode,
  BulletList,
  OrderedList,
  Table,
]);
export type Block = z.infer<typeof Block>;

export const MinuteDoc = z.strictObject({ type: z.literal('doc'), content: z.array(Block).min(1) });
export type MinuteDoc = z.infer<typeof MinuteDoc>;

/** A minute's body with the version of its schema. */
export const MinuteBody = z.strictObject({ schemaVersion: z.literal(SCHEMA_VERSION), doc: MinuteDoc });
export type MinuteBody = z.infer<typeof MinuteBody>;
