import { z } from 'zod';
import { AttendanceClass } from '../domain/meeting.ts';
import { MinuteKind } from '../minutes/minute.ts';
import { type PageSetup, type ParagraphLook, paragraphStyles, type StyleSheet } from './document.ts';

const points = z.number().min(0).max(2000);
const words = z.string().min(1).max(200);

const Look = z.strictObject({
  font: z.exactOptional(words),
  size: z.exactOptional(z.number().min(4).max(96)),
  bold: z.exactOptional(z.boolean()),
  italic: z.exactOptional(z.boolean()),
  underline: z.exactOptional(z.boolean()),
  align: z.exactOptional(z.enum(['left', 'centre', 'right', 'justify'])),
  before: z.exactOptional(points),
  after: z.exactOptional(points),
  afterLast: z.exactOptional(points),
  lineHeight: z.exactOptional(z.number().min(0.5).max(4)),
  indent: z.exactOptional(points),
  hanging: z.exactOptional(points),
  keepWithNext: z.exactOptional(z.boolean()),
  keepTogether: z.exactOptional(z.boolean()),
}) satisfies z.ZodType<ParagraphLook>;

const Page = z
  .strictObject({
    width: z.number().min(100).max(2000),
    height: z.number().min(100).max(2000),
    margin: z.strictObject({ top: points, right: points, bottom: points, left: points }),
  })
  .refine(
    (page) =>
      page.width - page.margin.left - page.margin.right >= 72 &&
      page.height - page.margin.top - page.margin.bottom >= 72,
    'the margins leave less than an inch of paper to write on',
  ) satisfies z.ZodType<PageSetup>;

const LetterCase = z.enum(['capitals', 'as-written']);

/** How the agenda of a body prints. Rules [L25]–[L32]. */
const AgendaStyle = z.strictObject({
  /**
   * What stands at the head: the body over one line of the meeting (S1); the council, the meeting and the day in bold (S5);
   * the council, the body, the day and the item's number at the right (S6); labels with their values (S7).
   */
  head: z.enum(['board', 'single-member', 'cabinet', 'labelled']),
  bodyName: LetterCase,
  /** Names the document, on a line of its own: `AGENDA`. */
  documentWord: words,
  /** Stands over the open part; absent for none. The body's own word goes before it. */
  openPart: z.exactOptional(words),
  closedPart: z.exactOptional(words),
  /** Printed after an item's number: `.` in `4.`; empty for none. */
  numberEnd: z.string().max(5),
  /** Behind a title whose paper is attached: `*`, or ` *` with a space. */
  star: z.string().max(5),
  /** In front of each sub-item. */
  subItem: z.enum(['bullet', 'dash', 'none']),
  /** Widths in points of the number and the presenter; the title takes the rest. */
  numberWidth: points,
  presenterWidth: points,
  titleBold: z.boolean(),
  /** Whether the purpose of an item (for decision, for information) is printed behind its title. */
  purpose: z.boolean(),
  /** Whether `key decision` is printed behind the title of an item that is one. */
  keyDecision: z.boolean(),
});

/**
 * Facts that a style may leave out: fields of `import --json` (`present.title` is the `title` of those present), and
 * `items.title.case`, the letter case of headings that print in capitals.
 */
const NotPrinted = z.enum(['time', 'present.role', 'items.title.case']);

/**
 * A house style: how a body's documents look and which forms of words they use. A complete value; an override is a merge
 * patch over it (`resolveStyle`). Lengths in points. Rules [L1]–[L24] in SPEC.md say what each field does.
 */
export const HouseStyle = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().min(1),
  name: words,
  page: Page,
  font: words,
  size: z.number().min(4).max(96),
  lineHeight: z.number().min(0.5).max(4),
  looks: z.record(z.enum(paragraphStyles), Look) satisfies z.ZodType<StyleSheet['paragraphs']>,
  opening: z.strictObject({
    /** One sentence, or the body on a line of its own over the day and the place. [L45] */
    form: z.enum(['sentence', 'lines']),
    /** Names the document at the start of the opening sentence, in bold. */
    documentWord: words,
    bodyName: LetterCase,
  }),
  agenda: AgendaStyle,
  attendance: z.strictObject({
    /** Names under their organisations, or a table of names beside organisations with the apologies at its foot. [L46] */
    form: z.enum(['by-organisation', 'table']),
    columns: z.union([z.literal(1), z.literal(2)]),
    organisations: z.enum(['alphabetical', 'as-recorded']),
    /** Elected members before officers within an organisation. */
    councillorsFirst: z.boolean(),
    /** Printed one after another; a section that nobody falls in is left out. */
    sections: z.array(z.strictObject({ heading: words, classes: z.array(AttendanceClass).min(1) })).min(1),
    /** Whether the office that somebody holds in the body stands behind the name: `(Vice Chair)`. */
    roles: z.boolean(),
    /** What stands behind a name where neither section nor office says it. */
    marks: z.strictObject({ inTheChair: words, nonVoting: words, coOpted: words }),
    /** Whether it is told from when and until when somebody was there, and what they missed. */
    times: z.boolean(),
    /** Whether the number of the public and of the press is told. */
    counts: z.boolean(),
    /** Stands before those who were absent without an apology; null where the style does not name them. [L48] */
    absent: words.nullable(),
    /** Space under the columns. */
    after: points,
  }),
  apologies: z.strictObject({ lead: words }),
  minute: z.strictObject({
    heading: z.enum(['run-in', 'own-line']),
    letterCase: LetterCase,
    /** Printed after the number: `:` in `51/2026:`; empty for none. */
    numberEnd: z.string().max(5),
    numberBold: z.boolean(),
    headingBold: z.boolean(),
    headingUnderline: z.boolean(),
    /** Words that headings of a kind of minute begin with, an en dash after them. */
    openings: z.partialRecord(MinuteKind, words),
    /** After a heading that refers to earlier minutes; `{numbers}` stands for them. */
    refersToOne: words,
    refersToSeveral: words,
  }),
  decision: z.strictObject({
    verbBold: z.boolean(),
    /** Where the first of several clauses stands: in a real list under the stem, or running on after it (historical). */
    firstClause: z.enum(['list', 'run-in']),
    joiner: z.string().max(10),
    lastJoiner: z.string().max(10),
    end: z.string().max(10),
  }),
  action: z.strictObject({
    /** Stands in front of an action in place of the label typed; absent, the words stay as typed. */
    label: z.exactOptional(z.string().min(1).max(40)),
  }),
  table: z.strictObject({
    borders: z.enum(['grid', 'none']),
    padding: points,
    after: points,
    amounts: z.enum(['right', 'left']),
  }),
  pageNumber: z.enum(['page-x-of-y', 'number', 'none']),
  /** What the records of a meeting hold and minutes in this style do not tell, however they are read. [L47] */
  notPrinted: z.array(NotPrinted),
  /** The line that the chair signs on; absent for none. `{chair}` stands for the body's word for its chair. */
  signature: z.exactOptional(z.strictObject({ signed: words, by: words, date: words })),
});
export type HouseStyle = z.infer<typeof HouseStyle>;
