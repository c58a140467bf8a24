/** What is printed behind the title of an agenda item, besides who presents it. */
export type TitleNote = 'paper' | 'purpose' | 'time';

interface NoteForm {
  readonly note: TitleNote;
  /** Fits at the end of the words; its whole match is taken off. */
  readonly pattern: RegExp;
}

const paperName = '(?:paper|enc(?:l|losure)?s?|appendix|appendices|annex|attachment|report|document|doc|item)';
const paperNumber = '[A-Z\\d][\\w./]{0,7}(?: ?(?:,|and|&|to|-|–) ?[A-Z\\d]{1,4}\\b)*';
const sent =
  '(?:attached|enclosed|circulated|appended|herewith|tabled|available|pre-?circulated|previously circulated|copy)';
const aims =
  '(?:decisions?|approval|ratification|noting|note|information|discussion|assurance|consideration|endorsement|review|action|update|recommendation)';

/** Notes at the end of a title. A further habit is one more line. */
const forms: readonly NoteForm[] = [
  { note: 'paper', pattern: /\s*\*+$/ },
  // (Word), (PDF, 212 KB): the kind of file that the page links to.
  { note: 'paper', pattern: /\s*[([](?:word|pdf|excel|powerpoint|docx?|xlsx?|pptx?)(?:,? [\d.]+ ?[km]b)?[)\]]$/i },
  {
    note: 'paper',
    pattern: new RegExp(
      `\\s*[([](?:see )?(?:${paperName}|papers|reports|copy|copies|draft|minutes|notes|list|schedule)?s? ?(?:is |are |as )?${sent}(?: [\\w ]{1,30})?[)\\]]$`,
      'i',
    ),
  },
  {
    note: 'paper',
    pattern: new RegExp(`\\s*[([](?:see )?${paperName}\\.? ?(?:no\\.? ?|ref\\.? ?)?${paperNumber}[)\\]]$`, 'i'),
  },
  // (enc), (paper)
  { note: 'paper', pattern: /\s*[([](?:encs?\.?|enclosures?|papers?|attachments?)[)\]]$/i },
  {
    note: 'paper',
    pattern: new RegExp(`(?:\\s+[–—-])?\\s+(?:paper|enc(?:l|losure)?|attachment)\\.? ?${paperNumber}$`, 'i'),
  },
  // What a page of meetings prints for a link: `pdf icon PDF 97 KB`.
  { note: 'paper', pattern: /\s*\b(?:pdf|doc|word|file) icon (?:pdf|docx?|file) [\d.]+ ?[km]b$/i },
  // (notice attached), (Manager's report circulated).
  {
    note: 'paper',
    pattern: /\s*[([](?:[a-zà-ɏ’']+ ){1,4}(?:is |are )?(?:attached|enclosed|circulated|appended)[)\]]$/i,
  },
  { note: 'paper', pattern: /(?:\s+[–—-])?\s+(?:appendix|annex) [A-Z\d]{1,2}$/i },
  {
    note: 'paper',
    pattern: new RegExp(`\\s+[–—-]\\s+(?:(?:paper|report|copy|minutes) )?(?:attached|enclosed|circulated)$`, 'i'),
  },
  { note: 'paper', pattern: /\s*[([]?\b(?:pages?|pp?\.) ?\d{1,4}(?: ?(?:[-–]|to) ?\d{1,4})?[)\]]?$/i },
  { note: 'paper', pattern: /\s*(?:\.{3,}|…+|_{3,})\s*\d{1,3}$/ },
  {
    note: 'purpose',
    pattern: /\s*(?:[([]|[–—-]\s+)(?:(?:paper|report|papers|minutes) )?(?:to follow|to be tabled)[)\]]?$/i,
  },
  {
    note: 'purpose',
    pattern: new RegExp(`\\s*[([](?:for |to )?${aims}(?: ?(?:/|,|and|&) ?(?:for )?${aims})*(?: only)?[)\\]]$`, 'i'),
  },
  { note: 'purpose', pattern: new RegExp(`\\s+[–—-]\\s+for ${aims}(?: ?(?:/|,|and|&) ?(?:for )?${aims})*$`, 'i') },
  {
    note: 'purpose',
    pattern:
      /\s*[([](?:verbal|oral|presentation)(?: (?:update|report|item))?[)\]]$|\s+[–—-]\s+(?:verbal|oral)(?: (?:update|report))?$/i,
  },
  {
    note: 'time',
    pattern:
      /\s*(?<![\d.])[([]?\b(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]\.?m\.?)?(?: ?(?:[-–]|to) ?(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]\.?m\.?)?)?[)\]]?$/i,
  },
  { note: 'time', pattern: /\s+\d{1,3} ?mins?$/i },
];

/** A note found at the end of a title. */
export interface FoundNote {
  readonly note: TitleNote;
  readonly printed: string;
  readonly from: number;
}

/** The note at the end of the words; null where none stands there. */
export function readTitleNote(text: string): FoundNote | null {
  const start = Math.max(0, text.length - LONGEST_NOTE);
  const tail = text.slice(start);
  for (const { note, pattern } of forms) {
    const match = pattern.exec(tail);
    if (match && start + match.index > 0) return { note, printed: match[0].trim(), from: start + match.index };
  }
  return null;
}

const LONGEST_NOTE = 90;

const bareForms: readonly NoteForm[] = [
  { note: 'purpose', pattern: new RegExp(`\\s+(?:For|To) ${aims}(?:(?:/|,| and| &) ?${aims})*$`, 'i') },
  { note: 'purpose', pattern: /\s+(?:verbal|oral|presentation|to follow|none|[–-])$/i },
  { note: 'paper', pattern: /\s+(?:attached|enclosed)$/i },
  ...forms,
];

/** The same where copied columns stand behind the titles, so that `Verbal` and `For approval` are cells. */
export function readBareNote(text: string): FoundNote | null {
  const start = Math.max(0, text.length - LONGEST_NOTE);
  const tail = text.slice(start);
  for (const { note, pattern } of bareForms) {
    const match = pattern.exec(tail);
    if (match && start + match.index > 0) return { note, printed: match[0].trim(), from: start + match.index };
  }
  return null;
}

const paperCell = new RegExp(
  `^(?:\\*|y(?:es)?|✓|${paperName}\\.? ?(?:no\\.? ?)?${paperNumber}|[A-Z]\\d?|\\d{1,3}|[A-Z]{2,4}[-/ ]?\\d{1,4}(?:[./-]\\d{1,4})*|(?:pages? )?\\d{1,3} ?[-–] ?\\d{1,3}|(?:paper |report |papers )?${sent})$`,
  'i',
);
const spokenCell =
  /^(?:to follow|to be tabled|verbal|oral|presentation|discussion|none|n\/a|no|[-–])(?: (?:update|report|item))?$/i;
const purposeCell = new RegExp(
  `^(?:(?:for|to) )?${aims}(?: ?(?:/|,|and|&) ?(?:for )?${aims})*$|^(?:approve|receive|agree|discuss|ratify|endorse)$`,
  'i',
);
const timeCell =
  /^(?:[01]?\d|2[0-3])[:.]?[0-5]\d(?: ?[ap]\.?m\.?| ?hrs)?(?: ?[-–] ?(?:[01]?\d|2[0-3])[:.]?[0-5]\d(?: ?[ap]\.?m\.?)?)?$|^\d{1,3} ?(?:mins?|minutes|’|')$/i;

/** What a cell beside a title holds; null where it is a name or nothing known. */
export function readNoteCell(cell: string): TitleNote | 'spoken' | null {
  const text = cell.replace(/\s+/g, ' ').trim();
  if (timeCell.test(text)) return 'time';
  if (purposeCell.test(text)) return 'purpose';
  if (spokenCell.test(text)) return 'spoken';
  return paperCell.test(text) ? 'paper' : null;
}

/** A line that is the name of the file of a paper, perhaps with its page: `04.2 - Budget report.pdf   17`. */
export const paperFile =
  /^\S.{0,160}\.(?:pdf|docx?|xlsx?|pptx?)(?:\s+\d{1,4})?$|^(?:pdf|word|excel|file) icon \S.{0,160}\d ?[km]b$/i;

/** Who signs an agenda: `Jo Marsh, Clerk to the Council`. */
export const agendaSigner =
  /^(?:\p{Lu}[\p{L}.’'-]*,? ){1,4}(?:[–—-] )?(?:(?:Parish|Town|Deputy|Assistant|Community|the) )?(?:Clerk|Proper Officer|Chief Executive|Secretary|Monitoring Officer)\b.{0,40}$|^(?:(?:Parish|Town) )?Clerk to the \p{Lu}.{3,40}$/u;

/** What the header of a column of an agenda says of its cells. */
export type AgendaColumn = 'number' | 'title' | 'presenter' | 'paper' | 'purpose' | 'time';

const columns: readonly { readonly column: AgendaColumn; readonly pattern: RegExp }[] = [
  {
    column: 'number',
    pattern: /^(?:no\.?|nr|#|(?:agenda )?item (?:no\.?|number|ref)|ref\.?(?:erence)?(?: no\.?)?|number|agenda no\.?)$/i,
  },
  { column: 'time', pattern: /^(?:time|timings?|start(?: time)?|duration|mins?|minutes allotted|approx\.? time)$/i },
  {
    column: 'presenter',
    pattern:
      /^(?:(?:executive |exec |item )?leads?|presenters?|presented by|presenting|by(?: whom)?|who|owner|led by|speaker|responsible|officer|member|name|sponsor|reporter|lead (?:officer|director|member))$/i,
  },
  {
    column: 'paper',
    pattern:
      /^(?:papers?|enc(?:l|losure)?s?\.?|attachments?|pages?(?: no\.?s?| numbers?)?|paper (?:ref(?:erence)?|no\.?)|docs?|documents?|reports?|format|paper\/verbal|verbal\/paper)$/i,
  },
  { column: 'purpose', pattern: /^(?:purpose|action(?: required)?|for|decision|outcome|type|required|status)$/i },
  {
    column: 'title',
    pattern:
      /^(?:(?:agenda )?items?|agenda|title|subject|topic|description|business|matter|items? of business|discussion point)$/i,
  },
];

/** The column that a header names; null for words that name none. */
export function readColumnHeader(cell: string): AgendaColumn | null {
  const text = cell.replace(/\s+/g, ' ').replace(/:$/, '').trim();
  return columns.find(({ pattern }) => pattern.test(text))?.column ?? null;
}

/** Lines of an agenda that part its items and are none. */
export const agendaSection =
  /^(?:agenda|(?:open|closed|public|private|confidential|exempt) (?:session|items?|business|part|section)s?|part (?:one|two|three|1|2|3|i{1,3}|a|b)\b.{0,70}|section (?:[a-z]|\d)\b.{0,60}|(?:opening|closing|standing|formal|general|routine|preliminary) (?:business|items?|matters)|(?:items?|matters?|reports?) for (?:decision|discussion|noting|approval|assurance|consideration)|for (?:decision|discussion|noting|approval|assurance|information)|(?:decision|consent|governance|strategy|performance|quality|assurance) items?|business|order of business)[:.]?$/i;

/** Where the notes behind the items of an agenda start: who signs it, who may come, where to ask. */
export const agendaEnd =
  /^(?:signed\b|yours (?:faithfully|sincerely)|notes?:|notes?$|n\.?b\.?\b|please note|(?:members of the )?(?:public|press)(?: and (?:the )?(?:press|public))? (?:are|is|may|have)|the (?:public|press)|any(?:one| member| person| councillor)s? (?:who|wishing|of the public|requir)|all (?:members|meetings|are|welcome|residents|parishioners)|distribution\b|circulation\b|copies to\b|for (?:further|more) information|if you (?:would|wish|require|have)|(?:dated?|date of (?:issue|notice|publication)|issued|published|posted)\b:?.{0,40}\d{4}|contact\b.{0,20}:)/i;
