import { Schema, type Node } from '@tiptap/pm/model';
import type { NoteLine } from '../../../shared/domain/minuting/records.ts';

/** Notes are lines of bare words; each carries its id, when it was begun, and whether the write-up has used it. */
export const noteSchema = new Schema({
  nodes: {
    doc: { content: 'line+' },
    line: {
      content: 'text*',
      attrs: { id: { default: null }, at: { default: null }, used: { default: false } },
      parseDOM: [{ tag: 'p' }, { tag: 'div' }, { tag: 'li' }],
      toDOM: ({ attrs }) => {
        const at: unknown = attrs['at'];
        return [
          'p',
          {
            'data-line': '',
            'data-at': typeof at === 'string' ? clockOf(at) : '',
            ...(attrs['used'] === true && { 'data-used': '' }),
          },
          0,
        ];
      },
    },
    text: {},
  },
});

/** The clock on the wall when a line was begun. */
function clockOf(instant: string): string {
  const day = new Date(instant);
  return `${String(day.getHours()).padStart(2, '0')}:${String(day.getMinutes()).padStart(2, '0')}`;
}

/** Lines as a document; none is one empty line, so that there is somewhere to type. */
export function toNoteDocument(lines: readonly NoteLine[]): Node {
  const nodes = lines.map(({ id, at, used, text }) =>
    noteSchema.node('line', { id, at, used }, text === '' ? [] : [noteSchema.text(text)]),
  );
  return noteSchema.node('doc', null, nodes.length === 0 ? [noteSchema.node('line')] : nodes);
}

/** The document as lines; one without an id yet (nothing was ever typed in it) is none. */
export function toNoteLines(doc: Node): NoteLine[] {
  const lines: NoteLine[] = [];
  doc.forEach(({ attrs, textContent }) => {
    const id: unknown = attrs['id'];
    if (typeof id !== 'string') return;
    const at: unknown = attrs['at'];
    lines.push({
      id,
      at: typeof at === 'string' ? (at as NoteLine['at']) : null,
      text: textContent,
      used: attrs['used'] === true,
    });
  });
  return lines;
}
