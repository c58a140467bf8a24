import {
  Table as BaseTable,
  TableCell as BaseCell,
  TableHeader as BaseHeader,
  TableRow as BaseRow,
} from '@tiptap/extension-table';

/** How many columns or rows a cell reaches over: a whole number from 1, whatever was pasted. */
function readSpan(name: 'colspan' | 'rowspan') {
  return {
    default: 1,
    parseHTML: (element: HTMLElement): number => {
      const span = Math.trunc(Number(element.getAttribute(name) ?? 1));
      return Number.isFinite(span) ? Math.min(Math.max(span, 1), 100) : 1;
    },
    renderHTML: (attrs: Readonly<Record<string, unknown>>) => (attrs[name] === 1 ? {} : { [name]: attrs[name] }),
  };
}

/** The attributes of a cell in the body's schema. Widths are kept as imported; the editor neither sets nor pastes them. */
const cellAttributes = () => ({
  colspan: readSpan('colspan'),
  rowspan: readSpan('rowspan'),
  colwidth: { default: null, parseHTML: () => null, renderHTML: () => ({}) },
});

/** Cells hold paragraphs only, so that a table prints as a table in every format. */
export const TableCell = BaseCell.extend({
  content: 'paragraph+',
  addAttributes: cellAttributes,
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
});

export const TableHeader = BaseHeader.extend({
  content: 'paragraph+',
  addAttributes: cellAttributes,
  renderHTML: ({ HTMLAttributes }) => ['th', HTMLAttributes, 0],
});

export const TableRow = BaseRow.extend({ content: '(tableCell | tableHeader)+' });

/** Drawn without inline style, which the page's content security policy forbids; Tab is left to typing/tab-keys.ts. */
export const Table = BaseTable.extend({
  renderHTML: () => ['table', ['tbody', 0]],
  addKeyboardShortcuts() {
    const { Tab: _tab, 'Shift-Tab': _backTab, ...others } = this.parent?.() ?? {};
    return others;
  },
}).configure({ View: null });
