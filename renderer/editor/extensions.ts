import { Extension, type AnyExtension } from '@tiptap/core';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { Completion, type CompletionOptions } from './completion/completion.ts';
import { Placeholder } from './decorations/placeholder.ts';
import { ResolutionLabels } from './decorations/resolution-labels.ts';
import { TableFigures } from './decorations/table-figures.ts';
import { KeepIdsUnique } from './ids/keep-ids-unique.ts';
import { CleanPaste } from './paste/clean-paste.ts';
import { PlainText } from './paste/plain-text.ts';
import { ReadPasted } from './paste/read-pasted.ts';
import { Action } from './schema/action.ts';
import { ChairLine } from './schema/chair-line.ts';
import { Clause } from './schema/clause.ts';
import { BulletList, ListItem, OrderedList } from './schema/lists.ts';
import { Bold, Italic, Underline } from './schema/marks.ts';
import { Paragraph } from './schema/paragraph.ts';
import { Reference } from './schema/reference.ts';
import { ResolutionLead } from './schema/resolution-lead.ts';
import { Resolution } from './schema/resolution.ts';
import { Subheading } from './schema/subheading.ts';
import { Table, TableCell, TableHeader, TableRow } from './schema/tables.ts';
import { Document, HardBreak, Text } from './schema/text.ts';
import { BlockKeys } from './typing/block-keys.ts';
import { Shorthand } from './typing/shorthand.ts';
import { TabKeys } from './typing/tab-keys.ts';
import { UndoHistory, type HistoryEnd } from './typing/undo-history.ts';

export interface ExtensionOptions extends CompletionOptions {
  readonly placeholder: string;
  readonly onHistoryEnd: (end: HistoryEnd) => void;
}

/** A caret beside a table where no text is, drawn by the style sheet. */
const GapCursor = Extension.create({ name: 'gapCursor', addProseMirrorPlugins: () => [gapCursor()] });

/** The nodes and marks of the body's schema, version 1. */
export const schemaExtensions: readonly AnyExtension[] = [
  Document,
  Paragraph,
  Text,
  Subheading,
  ChairLine,
  Resolution,
  ResolutionLead,
  Clause,
  Action,
  Reference,
  HardBreak,
  BulletList,
  OrderedList,
  ListItem,
  Table,
  TableRow,
  TableHeader,
  TableCell,
  Bold,
  Italic,
  Underline,
];

/** Everything of which a minute editor is made. */
export function minuteExtensions(options: ExtensionOptions): AnyExtension[] {
  const { decisionWord, makeId, owners, findMinutes, phrases, key } = options;
  return [
    ...schemaExtensions,
    UndoHistory.configure({ onEnd: options.onHistoryEnd }),
    KeepIdsUnique.configure({ makeId }),
    ResolutionLabels.configure({ decisionWord }),
    TableFigures,
    Placeholder.configure({ words: options.placeholder }),
    CleanPaste,
    ReadPasted.configure({ decisionWord }),
    PlainText,
    GapCursor,
    BlockKeys.configure({ decisionWord }),
    TabKeys,
    Shorthand.configure({ decisionWord, makeId }),
    Completion.configure({ owners, findMinutes, phrases, decisionWord, makeId, key }),
  ];
}
