import { findDates } from '../../text/dates.ts';
import { isAttendanceTable } from '../attendance/attendance-table.ts';
import type { SourceBlock } from '../blocks/block.ts';
import type { DocumentKind } from '../draft.ts';
import { attendanceLabels } from '../recognisers/attendance-words.ts';
import { looksLikeBodyName } from '../recognisers/body-words.ts';

/** A sign that a document of some kind starts at or shortly before a block. */
export interface DocumentSign {
  readonly kind: DocumentKind;
  /** Whether the sign stands at this block. */
  readonly at: (blocks: readonly SourceBlock[], place: number) => boolean;
  /** Whether a block before it is still the head of the same document (name of the body, date, letterhead). */
  readonly headed: (block: SourceBlock, place: number) => boolean;
}

const textOf = (block: SourceBlock | undefined): string => (block?.kind === 'text' ? block.words.text : '');
const holdsDate = (text: string): boolean => findDates(text).length > 0;

const bodyNameOnly = (block: SourceBlock): boolean =>
  looksLikeBodyName(textOf(block)) || /^(?:draft )?(?:minutes|notes)$/i.test(textOf(block));
const meetingHead = (block: SourceBlock): boolean => {
  const text = textOf(block);
  if (
    text === '' ||
    text.length > 140 ||
    /[.;,]$|^\d+\.\d/.test(text) ||
    (block.kind === 'text' && block.bullet !== null)
  )
    return false;
  return looksLikeBodyName(text) || holdsDate(text) || /^(?:notice of|to all|to:|dear)\b/i.test(text);
};

/** `MINUTES of a meeting of the … held on …`, and the same as a title over several lines. */
const openingOfMinutes: DocumentSign = {
  kind: 'minutes',
  at: (blocks, place) => {
    const text = textOf(blocks[place]);
    if (
      text.length > 500 ||
      !/^(?:draft |approved |unconfirmed |confirmed )?(?:minutes|notes|record|proceedings)\b/i.test(text)
    )
      return false;
    if (/\b(?:was|were|be|been|received|approved,|agreed|noted|circulated)\b|\*/.test(text.replace(/^approved /i, '')))
      return false;
    const near = [1, 2, 3, 4].map((step) => textOf(blocks[place + step]));
    const held = /\b(?:held|meeting|assembly)\b/i.test(text);
    if (held && holdsDate(text)) return true;
    const alone = /^(?:draft )?(?:minutes|notes)(?: of (?:the )?meeting)?$/i.test(text);
    return (
      (held || alone) &&
      near.some(
        (one) => one.length < 200 && (holdsDate(one) || attendanceLabels.some(({ pattern }) => pattern.test(one))),
      )
    );
  },
  headed: bodyNameOnly,
};

/** The name of a group alone, then its date and place, then who was there: minutes without the word. */
const namedGroup: DocumentSign = {
  kind: 'minutes',
  at: (blocks, place) => {
    const next = textOf(blocks[place + 1]);
    if (!looksLikeBodyName(textOf(blocks[place])) || next.length > 160 || !holdsDate(next)) return false;
    const near = blocks.slice(place + 2, place + 7);
    if (near.some((block) => /^agenda$/i.test(textOf(block)))) return false;
    return near.some((block) =>
      block.kind === 'table'
        ? isAttendanceTable(block)
        : attendanceLabels.some(({ pattern }) => pattern.test(textOf(block))),
    );
  },
  headed: () => false,
};

const agenda: DocumentSign = {
  kind: 'agenda',
  at: (blocks, place) => {
    const text = textOf(blocks[place]);
    return /^(?:agenda|a g e n d a)$/i.test(text) || (/\bsummoned to attend\b/i.test(text) && text.length < 600);
  },
  headed: meetingHead,
};

/** The cover table of a report: a row `Title`, and rows that name its author or what it asks for. */
const coverTable: DocumentSign = {
  kind: 'report',
  at: (blocks, place) => {
    const block = blocks[place];
    if (block?.kind !== 'table') return false;
    const labels = block.rows.map(({ cells }) => (cells[0] ?? '').trim());
    return (
      /^(?:title|report title|subject)\b:?$/i.test(labels[0] ?? '') &&
      labels.some((label) =>
        /^(?:report (?:written )?by|written by|author|report of|report author|presented by|action|recommendations?|purpose)\b/i.test(
          label,
        ),
      )
    );
  },
  headed: (block) => looksLikeBodyName(textOf(block)),
};

/** `Report of the …` or `REPORT TO: …` under the names of council and meeting. */
const reportOf: DocumentSign = {
  kind: 'report',
  at: (blocks, place) => {
    const text = textOf(blocks[place]);
    return (
      text.length <= 160 &&
      (/^report (?:of|by) (?:the )?\p{Lu}/iu.test(text) || /^REPORT TO\b/.test(text)) &&
      !/\.$/.test(text)
    );
  },
  headed: (block) => {
    const text = textOf(block);
    return (
      meetingHead(block) || /^(?:item|agenda item)\b.{0,12}$/i.test(text) || /^(?:meeting of|part [12ab])\b/i.test(text)
    );
  },
};

const address = /\b[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}\b|\bwww\.|@|\b(?:tel|telephone|fax|email|our ref|your ref|ref)\b:?/i;
const letter: DocumentSign = {
  kind: 'letter',
  at: (blocks, place) => /^Dear\b[^.!?]{1,80}$/.test(textOf(blocks[place])),
  headed: (block) => {
    const text = textOf(block);
    if (text === '' || text.length > 140 || /[.;:]$/.test(text)) return false;
    if (address.test(text) || holdsDate(text)) return true;
    return text.split(/\s+/).every((word) => /^[\p{Lu}\d(&–-]|^(?:of|and|for|the|in)$/u.test(word));
  },
};

/** A strategy or plan: its title first, then a page of contents. */
const strategy: DocumentSign = {
  kind: 'strategy',
  at: (blocks, place) => {
    const near = blocks.slice(place, place + 12).map(textOf);
    if (
      place > 3 ||
      !/^(?:contents|table of contents)$/i.test(near.find((text) => /^(?:table of )?contents$/i.test(text)) ?? '')
    )
      return false;
    return near
      .slice(0, 4)
      .some(
        (text) =>
          text.length < 160 && /\b(?:strategy|plan|agreement|policy|framework|programme|vision|charter)\b/i.test(text),
      );
  },
  headed: () => true,
};

/** Signs in the order they are asked; the first that fits a block is believed. */
export const documentSigns: readonly DocumentSign[] = [
  openingOfMinutes,
  namedGroup,
  agenda,
  coverTable,
  reportOf,
  letter,
  strategy,
];
