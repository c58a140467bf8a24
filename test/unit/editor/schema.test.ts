// @vitest-environment jsdom
import { DOMParser, DOMSerializer, type ContentMatch, type Node, type NodeType, type Schema } from '@tiptap/pm/model';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toBody, toDocument } from '../../../renderer/editor/json.ts';
import type { MinuteBody } from '../../../shared/minutes/body.ts';
import { parseBody } from '../../../shared/minutes/parse-body.ts';
import { anyBody } from '../../support/body-arbitrary.ts';
import { bodyOf, idNumber, paragraph, placeEditor } from './editor-on-page.ts';

afterEach(() => document.body.replaceChildren());

describe('the schema of the editor', () => {
  it('[B3] gives back every body as it was', () => {
    const { editor } = placeEditor();
    editor.detach();
    fc.assert(
      fc.property(anyBody, (body) => {
        editor.setBody(body);
        expect(editor.getBody()).toEqual(body);
      }),
      { numRuns: 1000 },
    );
  }, 30_000);

  it('[B3] draws every body without inline style and reads the drawing back', () => {
    const { editor, view, element } = placeEditor();
    fc.assert(
      fc.property(anyBody, (body) => {
        editor.setBody(body);
        expect(element.querySelector('[style]')).toBeNull();
        const drawn = DOMSerializer.fromSchema(view.state.schema).serializeFragment(view.state.doc.content);
        const box = document.createElement('div');
        box.append(drawn);
        const read = DOMParser.fromSchema(view.state.schema).parse(box, { preserveWhitespace: 'full' });
        expect(read.toJSON()).toEqual(view.state.doc.toJSON());
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('[B3] makes no document that the schema of the body refuses', () => {
    const { view } = placeEditor();
    const { schema } = view.state;
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 99 }), { minLength: 20, maxLength: 200 }), (chances) => {
        const doc = grow(schema.topNodeType, schema, chooser(chances), 0);
        doc.check();
        doc.descendants((node) => void seen.add(node.type.name));
        const body = toBody(doc);
        const stored: unknown = JSON.parse(JSON.stringify(body));
        expect(stored).toEqual({ schemaVersion: 1, doc: doc.toJSON() as unknown });
        expect(parseBody(stored)).toEqual({ ok: true, body });
        expect(toDocument(schema, body).eq(doc)).toBe(true);
      }),
      { numRuns: 400 },
    );
    expect([...seen].sort()).toEqual(
      Object.keys(schema.nodes)
        .filter((name) => name !== 'doc')
        .sort(),
    );
  });

  it('[B3] refuses a body that is none and keeps what it has', () => {
    const { editor } = placeEditor(bodyOf(paragraph('kept')));
    const broken = z.custom<MinuteBody>().parse({
      schemaVersion: 1,
      doc: { type: 'doc', content: [{ type: 'resolution', attrs: { id: null }, content: [] }] },
    });
    expect(() => editor.setBody(broken)).toThrow();
    expect(editor.getBody()).toEqual(bodyOf(paragraph('kept')));
  });
});

type Choose = (options: number) => number;

function chooser(chances: readonly number[]): Choose {
  let next = 0;
  return (options) => {
    const chance = chances[next % chances.length] ?? 0;
    next += 1;
    return chance % options;
  };
}

/** A random node of a type, grown along the content expression of the schema itself. */
function grow(type: NodeType, schema: Schema, choose: Choose, depth: number): Node {
  if (type.isText) return schema.text(['a', ' ', 'RESOLVED ', '£1'][choose(4)] ?? 'a');
  const children: Node[] = [];
  let match: ContentMatch = type.contentMatch;
  while (!match.validEnd || (children.length < 3 && choose(3) > 0)) {
    const edges = Array.from({ length: match.edgeCount }, (_edge, index) => match.edge(index));
    const shallow =
      depth < 3 ? edges : edges.filter((edge) => !['bulletList', 'orderedList', 'table'].includes(edge.type.name));
    const edge = shallow[choose(shallow.length)];
    if (edge === undefined) break;
    const child = grow(edge.type, schema, choose, depth + 1);
    children.push(edge.type.isInline ? child.mark(marksBy(schema, choose)) : child);
    match = edge.next;
  }
  return type.createChecked(attrsBy(type, choose), children);
}

function marksBy(schema: Schema, choose: Choose) {
  return Object.values(schema.marks)
    .filter(() => choose(4) === 0)
    .map((mark) => mark.create())
    .sort((one, other) => one.type.name.localeCompare(other.type.name));
}

function attrsBy(type: NodeType, choose: Choose): Record<string, unknown> | null {
  switch (type.name) {
    case 'resolution':
    case 'clause':
    case 'action':
      return { id: choose(2) === 0 ? null : idNumber(choose(50)) };
    case 'reference':
      return { id: null, printed: 'min 4/26', number: '4/26' };
    case 'orderedList':
      return { start: choose(30) };
    default:
      return null;
  }
}
