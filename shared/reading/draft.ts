import type { ClockTime, IsoDate } from '../domain/calendar.ts';
import type { AttendanceClass } from '../domain/meeting.ts';
import type { NumberStyle } from '../domain/body.ts';
import type { MinuteKind } from '../minutes/minute.ts';

/**
 * What was understood of a file, before anything is stored: draft records, each tied to its source lines, each doubt
 * with its reason. Absent knowledge is null or empty, never a guess.
 */
export interface DraftImport {
  readonly file: string;
  readonly documents: readonly DraftDocument[];
}

export type DocumentKind = 'minutes' | 'agenda' | 'report' | 'letter' | 'strategy' | 'other';

/** First and last line, both included, 1-based. */
export type LineRange = readonly [first: number, last: number];

export interface DraftDocument {
  readonly kind: DocumentKind;
  readonly lines: LineRange;
  readonly body: string | null;
  readonly title: string | null;
  readonly date: IsoDate | null;
  readonly time: ClockTime | null;
  readonly venue: string | null;
  readonly numberStyle: NumberStyle | null;
  readonly present: readonly DraftAttendance[];
  readonly apologies: readonly DraftAttendance[];
  /** Listed as absent, without an apology. */
  readonly absent: readonly DraftAttendance[];
  readonly items: readonly DraftItem[];
  /** Words that stand in no item: the text of a report or letter, or a paragraph of minutes before their first number. */
  readonly blocks: readonly DraftBlock[];
  /** What a report says of itself beyond its text; null for every other kind. */
  readonly report: DraftReport | null;
  /** Who wrote a letter to whom; only of letters. */
  readonly letter?: DraftLetter;
  /** What stands on the first pages of a strategy or plan; only of those. */
  readonly strategy?: DraftStrategy;
  /** Lines whose words body, title, date, time and venue tell, and the line that names the chair where a role tells it. */
  readonly heading: readonly LineRange[];
  readonly doubts: readonly Doubt[];
}

export interface DraftAttendance {
  /** Without the title. */
  readonly name: string;
  readonly printed: string;
  readonly title: string | null;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly representing: string | null;
  readonly reason: string | null;
  /** When somebody came or went, how they took part, or that they are seconded: as printed beside the name. */
  readonly note?: string | null;
  readonly class: AttendanceClass;
  readonly lines: LineRange;
  /** Other readings of the same words, likeliest first: `D Vale` under another organisation. */
  readonly alternatives: readonly string[];
}

export interface DraftItem {
  /** As it should be read (`52/26` for a printed `S2/26`). */
  readonly number: string | null;
  readonly printed: string | null;
  /** Why number or heading was repaired; null where nothing was. */
  readonly repaired: string | null;
  /** As printed, without number, mark-up debris, trailing full stop and bracketed reference. */
  readonly title: string;
  readonly kind: MinuteKind;
  readonly lines: LineRange;
  /** The bracketed reference that was taken off the title, as printed: `(min no 21/26 refers)`; null where there is none. */
  readonly headingReference: string | null;
  /** The number of the agenda printed beside that of the minutes: `1.` of `C048/23 1. APOLOGIES`; absent where none is. */
  readonly agendaNumber?: string;
  readonly presenter: string | null;
  readonly paperAttached: boolean;
  /** Numbers of other minutes named in heading and text, in order, without repeats. */
  readonly refersTo: readonly string[];
  readonly blocks: readonly DraftBlock[];
  /** Actions read out of prose without a label: offered, never silently taken; their words stay in their paragraphs. */
  readonly offered: readonly DraftAction[];
  /** Decisions told in prose without a decision word of the document: offered likewise, `labelled: false`. */
  readonly offeredDecisions: readonly DraftResolution[];
  readonly children: readonly DraftItem[];
}

/** Words with the marks that the source showed, for blocks of running text. */
export interface DraftText {
  readonly text: string;
  readonly marks: readonly {
    readonly from: number;
    readonly to: number;
    readonly mark: 'bold' | 'italic' | 'underline';
  }[];
}

export type DraftBlock =
  | { readonly kind: 'paragraph'; readonly lines: LineRange; readonly words: DraftText }
  | { readonly kind: 'subheading'; readonly lines: LineRange; readonly words: DraftText }
  | { readonly kind: 'chair-line'; readonly lines: LineRange; readonly words: DraftText }
  | {
      readonly kind: 'list';
      readonly lines: LineRange;
      readonly entries: readonly DraftText[];
      readonly ordered: boolean;
    }
  | {
      readonly kind: 'table';
      readonly lines: LineRange;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | DraftResolution
  | DraftAction;

export interface DraftResolution {
  readonly kind: 'resolution';
  readonly lines: LineRange;
  readonly verb: string;
  /** Words of the same sentence before the verb (`It was proposed by Cllr A Vale and`); empty where there are none. */
  readonly opening: string;
  /** The whole resolution from its verb on. */
  readonly text: string;
  /** Stem before the clauses ("RESOLVED that"); the whole text where there is one clause. */
  readonly lead: string;
  /** Without label, joining word and verb phrase; always at least one. */
  readonly clauses: readonly string[];
  /** The same clauses as printed, with label, joining word and full stop; empty where the text is one clause. */
  readonly printedClauses: readonly string[];
  readonly proposer: string | null;
  readonly seconder: string | null;
  readonly vote: DraftVote | null;
  /** False for a decision that was read out of prose and is only offered. */
  readonly labelled: boolean;
}

export interface DraftVote {
  readonly for: number | null;
  readonly against: number | null;
  readonly abstained: number | null;
  readonly outcome: 'carried' | 'lost' | null;
  /** Who voted how, as printed, where the minutes name them; null where they do not. */
  readonly named: DraftNamedVote | null;
  /** The chair decided an equal vote. */
  readonly castingVote: boolean;
}

export interface DraftNamedVote {
  readonly for: readonly string[];
  readonly against: readonly string[];
  readonly abstained: readonly string[];
}

export interface DraftAction {
  readonly kind: 'action';
  readonly lines: LineRange;
  /** The line as printed, label included. */
  readonly printed: string;
  readonly text: string | null;
  readonly owners: readonly string[];
  readonly due: IsoDate | null;
  readonly labelled: boolean;
}

/** How reports of different houses are laid out; `CAPABILITIES` calls them S4 to S7. */
export type ReportTemplate =
  'cover-table' | 'bracketed-headings' | 'numbered-sections' | 'numbered-paragraphs' | 'plain';

export interface DraftReport {
  readonly template: ReportTemplate;
  readonly author: string | null;
  /** The office printed with the author, or the office alone where no name is printed. */
  readonly authorRole: string | null;
  /** The number of the agenda item that the report is for, as printed; a placeholder (`XX`) is null. */
  readonly agendaItem: string | null;
  /** Each as printed, without number or bullet. */
  readonly recommendations: readonly DraftRecommendation[];
  /** The answer as printed (`No.`); null where the report does not speak of it. */
  readonly keyDecision: string | null;
  readonly callIn: string | null;
  readonly implications: readonly { readonly heading: string; readonly text: string; readonly lines: LineRange }[];
  /** Names of what is attached, as printed. */
  readonly appendices: readonly string[];
}

export interface DraftLetter {
  /** As signed or printed at its head; null where neither tells. */
  readonly from: string | null;
  /** The office printed under the signature. */
  readonly fromRole: string | null;
  /** The name above the address it goes to, else the words after `Dear`. */
  readonly to: string | null;
}

export interface DraftStrategy {
  /** The line under the title; null where none is. */
  readonly strapline: string | null;
  /** The chapters that the page of contents lists, without number and page. */
  readonly contents: readonly string[];
}

export interface DraftRecommendation {
  readonly number: string | null;
  readonly text: string;
  readonly lines: LineRange;
}

export type DoubtCode =
  | 'number-missing'
  | 'number-repaired'
  | 'number-duplicate'
  | 'number-out-of-order'
  | 'heading-repaired'
  | 'bullet-removed'
  | 'letters-repaired'
  | 'paragraph-joined'
  | 'dates-separated'
  | 'attendance-columns'
  | 'initials-ambiguous'
  | 'owner-unknown'
  | 'decision-unlabelled'
  | 'action-unlabelled'
  | 'date-missing'
  | 'weekday-mismatch'
  | 'table-repaired'
  | 'text-unplaced'
  | 'reader-note';

/** Something a person should look at: what, why, where, and what else it could be. */
export interface Doubt {
  readonly code: DoubtCode;
  readonly message: string;
  readonly line: number;
  /** A number or decision in doubt comes before debris that was cleaned away. */
  readonly weight: 'high' | 'low';
  readonly alternatives: readonly string[];
  /**
   * What doubts that are alike have in common, folded to small letters: the initials (`sg`), the opening of a sentence that
   * reads like a decision (`the board supported`). One answer serves all doubts of one code and subject. Absent where a
   * doubt is alone of its kind.
   */
  readonly subject?: string;
}
