import type {
  Doubt,
  DraftAction,
  DraftAttendance,
  DraftBlock,
  DraftDocument,
  DraftImport,
  DraftItem,
  DraftNamedVote,
  DraftReport,
  DraftResolution,
  DraftStrategy,
} from './draft.ts';
import { wordsOf } from './items/read-items.ts';
import { isSetForm } from './recognisers/decision-forms.ts';
import { findLegislation } from './recognisers/legislation-forms.ts';

/** What `import --json` prints: one value for one or several files. The shape is public; fields are only ever added. */
export interface ImportJson {
  readonly documents: readonly DocumentJson[];
}

type AttendanceJson = Pick<DraftAttendance, 'name'> & {
  readonly title?: string;
  readonly role?: string;
  readonly organisation?: string;
  readonly representing?: string;
  readonly reason?: string;
  /** When somebody came or left, or how they took part, as printed. */
  readonly note?: string;
};

export interface DocumentJson extends Pick<
  DraftDocument,
  'kind' | 'lines' | 'body' | 'title' | 'date' | 'time' | 'venue' | 'numberStyle'
> {
  readonly file: string;
  readonly present: readonly AttendanceJson[];
  readonly apologies: readonly AttendanceJson[];
  /** Listed as absent, without an apology; left out where nobody is. */
  readonly absent?: readonly AttendanceJson[];
  readonly items: readonly ItemJson[];
  readonly report?: ReportJson;
  readonly letter?: { readonly from?: string; readonly fromRole?: string; readonly to?: string };
  readonly strategy?: { readonly strapline?: string; readonly contents: readonly string[] };
  readonly warnings: readonly Pick<Doubt, 'code' | 'message' | 'line'>[];
}

/** What a report says of itself; recommendations as printed, without number or bullet. */
export type ReportJson = Pick<DraftReport, 'template' | 'author' | 'appendices'> & {
  readonly authorRole?: string;
  readonly agendaItem?: string;
  readonly recommendations: readonly string[];
  readonly keyDecision?: string;
  readonly callIn?: string;
  readonly implications: readonly { readonly heading: string; readonly text: string }[];
};

export interface ItemJson extends Pick<
  DraftItem,
  'number' | 'printed' | 'repaired' | 'title' | 'kind' | 'lines' | 'presenter' | 'paperAttached' | 'refersTo'
> {
  /** The number of the agenda that is printed beside that of the minutes. */
  readonly agendaNumber?: string;
  /** The prose of the item: paragraphs, sub-headings and lists, without resolutions, actions and tables. */
  readonly text: string;
  readonly resolutions: readonly ResolutionJson[];
  readonly actions: readonly Pick<DraftAction, 'text' | 'owners' | 'labelled'>[];
  /** Laws named in the text of the item, as printed, each once; left out where there are none. */
  readonly legislation?: readonly string[];
  readonly tables: readonly { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }[];
  readonly children: readonly ItemJson[];
}

type ResolutionJson = Pick<DraftResolution, 'verb' | 'text' | 'clauses'> & {
  /** False for a decision that is only offered; left out for the others. */
  readonly labelled?: boolean;
  readonly proposer?: string;
  readonly seconder?: string;
  readonly vote?: {
    readonly for?: number;
    readonly against?: number;
    readonly abstained?: number;
    readonly outcome?: string;
    readonly named?: DraftNamedVote;
    readonly castingVote?: boolean;
  };
};

/** The draft of each file in the public shape. Absent knowledge is null or an empty list; optional fields are left out. */
export function toImportJson(imports: readonly DraftImport[]): ImportJson {
  return {
    documents: imports.flatMap(({ file, documents }) => documents.map((document) => toDocument(file, document))),
  };
}

function toDocument(file: string, document: DraftDocument): DocumentJson {
  const { kind, lines, body, title, date, time, venue, numberStyle } = document;
  const all = offersAll(document);
  return {
    ...{ kind, file, lines, body, title, date, time, venue, numberStyle },
    present: document.present.map(toAttendance),
    apologies: document.apologies.map(toAttendance),
    ...(document.absent.length === 0 ? {} : { absent: document.absent.map(toAttendance) }),
    items: document.items.map((item) => toItem(item, all)),
    ...(document.report === null ? {} : { report: toReport(document.report) }),
    ...(document.letter === undefined ? {} : { letter: known(document.letter) }),
    ...(document.strategy === undefined ? {} : { strategy: toStrategy(document.strategy) }),
    warnings: document.doubts.map(({ code, message, line }) => ({ code, message, line })),
  };
}

function toReport(report: DraftReport): ReportJson {
  const { template, author, authorRole, agendaItem, recommendations, keyDecision, callIn, implications } = report;
  return {
    ...{ template, author },
    ...known({ authorRole, agendaItem }),
    recommendations: recommendations.map(({ text }) => text),
    ...known({ keyDecision, callIn }),
    implications: implications.map(({ heading, text }) => ({ heading, text })),
    appendices: report.appendices,
  };
}

function toStrategy({ strapline, contents }: DraftStrategy): NonNullable<DocumentJson['strategy']> {
  return { ...known({ strapline }), contents };
}

function toAttendance({
  name,
  title,
  role,
  organisation,
  representing,
  reason,
  note = null,
}: DraftAttendance): AttendanceJson {
  return { name, ...known({ title, role, organisation, representing, reason, note }) };
}

function legislationIn(blocks: readonly DraftBlock[]): string[] | null {
  const laws = wordsOf(blocks).split('\n').flatMap(findLegislation);
  return laws.length === 0 ? null : [...new Set(laws.map(({ printed }) => printed))];
}

/**
 * Decisions offered from prose stand among the resolutions where the document labels none itself; elsewhere those in a
 * set form do, in items without a resolution of their own. Beside a resolution such words tell how it came about.
 */
function offersAll({ items }: DraftDocument): boolean {
  const labels = (item: DraftItem): boolean =>
    item.blocks.some((block) => block.kind === 'resolution') || item.children.some(labels);
  return !items.some(labels);
}

function offeredIn({ blocks, offeredDecisions }: DraftItem, all: boolean): readonly DraftResolution[] {
  if (all) return offeredDecisions;
  const decided = blocks.filter((block) => block.kind === 'resolution');
  // Beside a decision of the item another motion still counts, but not that which it settles.
  const isOther = ({ proposer, seconder }: DraftResolution): boolean =>
    proposer !== null &&
    seconder !== null &&
    decided.every((one) => one.proposer !== null && one.proposer !== proposer);
  return offeredDecisions.filter(decided.length === 0 ? isFormal : isOther);
}

function isFormal({ text, proposer, seconder }: DraftResolution): boolean {
  return isSetForm(text) || (proposer !== null && seconder !== null);
}

function toItem(item: DraftItem, all: boolean): ItemJson {
  const { number, printed, repaired, title, kind, lines, presenter, paperAttached, refersTo, blocks } = item;
  const actions = [...blocks.filter((block) => block.kind === 'action'), ...item.offered];
  return {
    ...{ number, printed, repaired, title, kind, lines, presenter, paperAttached, refersTo },
    ...known({ agendaNumber: item.agendaNumber ?? null }),
    text: blocks
      .map(proseOf)
      .filter((text) => text !== '')
      .join('\n\n'),
    resolutions: [...blocks.filter((block) => block.kind === 'resolution'), ...offeredIn(item, all)].map(toResolution),
    actions: actions.map(({ text, owners, due, labelled }) => ({ text, owners, ...known({ due }), labelled })),
    ...known({ legislation: legislationIn(blocks) }),
    tables: blocks.filter((block) => block.kind === 'table').map(({ columns, rows }) => ({ columns, rows })),
    children: item.children.map((child) => toItem(child, all)),
  };
}

function toResolution(resolution: DraftResolution): ResolutionJson {
  const { verb, text, clauses, proposer, seconder, vote, labelled } = resolution;
  const told = vote === null ? null : known({ ...vote, castingVote: vote.castingVote ? true : null });
  return { verb, text, clauses, ...known({ proposer, seconder, vote: told, labelled: labelled ? null : false }) };
}

function proseOf(block: DraftBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'subheading':
    case 'chair-line':
      return block.words.text;
    case 'list':
      return block.entries.map(({ text }) => text).join('\n');
    case 'resolution':
    case 'action':
    case 'table':
      return '';
  }
}

type Known<Fields> = { readonly [Key in keyof Fields]?: NonNullable<Fields[Key]> };

/** The fields that are known; a null is left out. */
function known<Fields extends object>(fields: Fields): Known<Fields> {
  // Object.entries forgets the type of the fields; the filter takes away nothing but null.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Known<Fields>;
}
