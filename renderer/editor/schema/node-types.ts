import type { NodeType, Schema } from '@tiptap/pm/model';

/** Names of the nodes of a minute body: the same as in shared/minutes/body.ts. */
export type NodeName =
  | 'doc'
  | 'paragraph'
  | 'subheading'
  | 'chairLine'
  | 'resolution'
  | 'resolutionLead'
  | 'clause'
  | 'action'
  | 'bulletList'
  | 'orderedList'
  | 'listItem'
  | 'table'
  | 'tableRow'
  | 'tableHeader'
  | 'tableCell'
  | 'text'
  | 'reference'
  | 'hardBreak';

/**
 * A node type of the minute schema.
 * @throws Error when the schema is another one: a fault in the program.
 */
export function nodeType(schema: Schema, name: NodeName): NodeType {
  const type = schema.nodes[name];
  if (type === undefined) throw new Error(`the schema has no node “${name}”`);
  return type;
}
