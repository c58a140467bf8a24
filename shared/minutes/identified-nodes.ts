import type { ActionNode, Block, ClauseNode, Inline, ListItem, MinuteBody, ResolutionNode } from './body.ts';

/** Kinds of node that carry an id of their own. */
export type IdentifiedKind = 'resolution' | 'clause' | 'action' | 'reference';

/** A node's place among the identified nodes of a body. */
export interface IdentifiedPlace {
  readonly kind: IdentifiedKind;
  readonly id: string | null;
  /** Index of the top-level block that holds it. */
  readonly block: number;
}

/** Decides the id of an identified node; asked once a node, in reading order (a resolution before its clauses). */
type DecideId = (place: IdentifiedPlace) => string | null;

/** The identified nodes of a body in reading order. */
export function listIdentified(body: MinuteBody): IdentifiedPlace[] {
  const places: IdentifiedPlace[] = [];
  mapIds(body, (place) => {
    places.push(place);
    return place.id;
  });
  return places;
}

/** The same body with the ids that `decide` gives. */
export function mapIds(body: MinuteBody, decide: DecideId): MinuteBody {
  const content = body.doc.content.map((block, index) =>
    mapBlock(block, (kind, id) => decide({ kind, id, block: index })),
  );
  return { ...body, doc: { ...body.doc, content } };
}

type Give = (kind: IdentifiedKind, id: string | null) => string | null;

function mapBlock(block: Block, give: Give): Block {
  switch (block.type) {
    case 'paragraph':
    case 'subheading':
    case 'chairLine':
      return withInlines(block, give);
    case 'action':
      return withInlines<ActionNode>({ ...block, attrs: { id: give('action', block.attrs.id) } }, give);
    case 'resolution':
      return mapResolution(block, give);
    case 'bulletList':
      return { ...block, content: block.content.map((entry) => mapEntry(entry, give)) };
    case 'orderedList':
      return { ...block, content: block.content.map((entry) => mapEntry(entry, give)) };
    case 'table':
      return {
        ...block,
        content: block.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => ({
            ...cell,
            content: cell.content.map((part) => withInlines(part, give)),
          })),
        })),
      };
  }
}

function mapResolution(node: ResolutionNode, give: Give): ResolutionNode {
  const id = give('resolution', node.attrs.id);
  const [lead, ...clauses] = node.content;
  const mapClause = (clause: ClauseNode): ClauseNode =>
    withInlines<ClauseNode>({ ...clause, attrs: { id: give('clause', clause.attrs.id) } }, give);
  return { ...node, attrs: { id }, content: [withInlines(lead, give), ...clauses.map(mapClause)] };
}

function mapEntry(entry: ListItem, give: Give): ListItem {
  const [first, ...others] = entry.content;
  const mapInner = (part: ListItem['content'][number]): ListItem['content'][number] => {
    if (part.type === 'paragraph') return withInlines(part, give);
    return { ...part, content: part.content.map((inner) => mapEntry(inner, give)) };
  };
  return { ...entry, content: [withInlines(first, give), ...others.map(mapInner)] };
}

function withInlines<Node extends { readonly content?: Inline[] | undefined }>(node: Node, give: Give): Node {
  if (node.content === undefined) return node;
  const content = node.content.map((inline) =>
    inline.type === 'reference'
      ? { ...inline, attrs: { ...inline.attrs, id: give('reference', inline.attrs.id) } }
      : inline,
  );
  return { ...node, content };
}
