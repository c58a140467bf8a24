import { findDates } from '../../text/dates.ts';
import type { SourceBlock } from '../blocks/block.ts';
import { isCountedLabel, wordsWithLabel } from '../blocks/block.ts';
import type { DocumentKind } from '../draft.ts';
import { looksLikeBodyName } from '../recognisers/body-words.ts';
import { readCoverLabel, readReportHeading } from '../recognisers/report-words.ts';
import { attendanceFollows, decisionFollows, tellsOpening, textOf } from './nearby.ts';

/** A sign that a document of some kind starts at or shortly before a block. */
export interface DocumentSign {
  readonly kind: DocumentKind;
  /** Whether the sign stands at this block. */
  readonly at: (blocks: readonly SourceBlock[], place: number) => boolean;
  /** Whether a block before it is still the head of the same document (name of the body, date, letterhead). */
  readonly headed: (block: SourceBlock, place: number) => boolean;
  /** Believed only at the start of a file and after other minutes: the meetings of a running file of notes. */
  readonly running?: true;
}

const holdsDate = (text: string): boolean => findDates(text).length > 0;
const isListed = (block: SourceBlock | undefined): boolean => block?.kind === 'text' && block.bullet !== null;
/** A line of a contents page ends with its page. */
const namesPage = (text: string): boolean => /(?:[.…_]{3,}|\s{2,}|\bpages? ?)\s*\d{1,3}$/i.test(text.slice(-40));

const meetingHead = (block: SourceBlock): boolean => {
  const text = textOf(block);
  if (text === '' || text.length > 140 || /[.;,]$|^\d+\.\d/.test(text) || isListed(block)) return false;
  return looksLikeBodyName(text) || holdsDate(text) || /^(?:notice of|to all|to:|dear)\b/i.test(text);
};
const minutesHead = (block: SourceBlock): boolean => {
  const text = textOf(block);
  return looksLikeBodyName(text) || /^(?:draft|(?:draft )?(?:minutes|notes)|unconfirmed|for approval)$/i.test(text);
};

const opens =
  /^(?:(?:draft|approved|unconfirmed|unapproved|confirmed|the|open|public) )*(?:meeting )?(?:minutes?|notes|record|proceedings|miontuairisc[íi])\b/i;
const closes = /\b(?:minutes|meeting notes|notes of meeting)(?: ?[:–—-] ?| \(|\)|,|\s|$)/i;
const talksAbout =
  /\b(?:was|were|be|been|received|approved,|agreed|noted|circulated|to (?:approve|confirm|sign|receive))\b|\*/i;

/** `held on Monday 17th October`: the year stands elsewhere, or nowhere. */
const dayWithoutYear =
  /\bheld\b.*\b\d{1,2}(?:st|nd|rd|th) (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

/** `MINUTES of a meeting of the … held on …`, and the same as a title over several lines. */
const openingOfMinutes: DocumentSign = {
  kind: 'minutes',
  at: (blocks, place) => {
    const block = blocks[place];
    const text = textOf(block);
    if (text.length < 5 || text.length > 500 || isListed(block) || namesPage(text)) return false;
    // Below its number `MINUTES` is an item.
    if (place > 0 && /^\(?\d{1,3}[.)]{0,2}$/.test(textOf(blocks[place - 1]))) return false;
    // `Minutes (to be approved)`
    const bare = text.replace(/ \((?:draft|to be (?:approved|confirmed)|un(?:approved|confirmed))\)$/i, '');
    if (talksAbout.test(bare.replace(/^approved /i, ''))) return false;
    const dated = holdsDate(text);
    const near = [1, 2, 3, 4].map((step) => textOf(blocks[place + step]));
    const datedNear = near.some((one) => one.length < 200 && holdsDate(one));
    if (opens.test(text)) {
      const held = /\b(?:held|meeting|assembly)\b/i.test(text);
      if (held && (dated || dayWithoutYear.test(text))) return true;
      const alone = /^(?:draft )?(?:minutes|notes)(?: of (?:the )?meeting)?$/i.test(bare);
      const named = looksLikeBodyName(text.replace(opens, '').replace(/^[\s:–—-]*(?:of|from|the)*\s*/i, ''));
      const datedAbove =
        (held && headBefore(blocks, place, 3, (one) => one.length < 60 && holdsDate(one))) ||
        (alone && headBefore(blocks, place, 1, (one) => /\bmeeting of\b.{3,120}\bheld\b/i.test(one) && holdsDate(one)));
      return (
        (held || alone || named || dated) && (datedNear || dated || datedAbove || attendanceFollows(blocks, place, 5))
      );
    }
    // `Elm Parish Council Minutes – 12 March 2026`, `Steering committee meeting notes`.
    if (text.length > 160 || /[.;,]$|^\d{1,3}[.)/]/.test(text) || !closes.test(text)) return false;
    const openedNear = place < 6 && blocks.slice(place + 1, place + 4).some(tellsOpening);
    return (dated || datedNear) && (openedNear || attendanceFollows(blocks, place, 8));
  },
  headed: minutesHead,
};

/** The name of a group alone, then its date and place, then who was there: minutes without the word. */
const namedGroup: DocumentSign = {
  kind: 'minutes',
  at: (blocks, place) => {
    const next = textOf(blocks[place + 1]);
    if (!looksLikeBodyName(textOf(blocks[place])) || next.length > 160 || !holdsDate(next)) return false;
    if (blocks.slice(place + 2, place + 7).some((block) => agendaTitle.test(textOf(block)))) return false;
    return attendanceFollows(blocks, place + 1, 5);
  },
  headed: () => false,
};

/** The day of a meeting alone on its line, then who was there: one meeting of many in a running file of notes. */
const datedMeeting: DocumentSign = {
  kind: 'minutes',
  at: (blocks, place) => {
    const text = textOf(blocks[place]);
    if (text.length > 90 || isListed(blocks[place])) return false;
    const [date] = findDates(text);
    if (!date || [1, 2, 3].some((step) => openingOfMinutes.at(blocks, place + step))) return false;
    const rest = text.slice(0, date.from) + text.slice(date.to);
    return rest.replace(/[^\p{L}]/gu, '').length <= 30 && !/[.;,]$/.test(rest) && attendanceFollows(blocks, place, 3);
  },
  headed: minutesHead,
  running: true,
};

/** Titles that an agenda has alone on a line. */
export const agendaTitle =
  /^(?:(?:open|public|draft|meeting|formal|supplementary) )*(?:agenda|a g e n d a)(?: (?:and (?:papers|minutes)|items))?:?$|^(?:order of business|business to be transacted|clár(?: \/ .{3,30})?)$/i;
/** An agenda named with its body or day in one line. */
const titledAgenda = /^(?:agenda (?:for|of|[–—:-]) .{4,120}|.{4,100}[\s:–—-]+agenda(?:[ ,:–—(-].{4,60})?)$/i;

/** Whether a line names an agenda with its body or day: no sentence, and no item (`2. Interests in items of the agenda.`). */
export function isTitledAgenda(text: string): boolean {
  return titledAgenda.test(text) && !/[.;,]$|^\(?\d|\bon (?:the|this) agenda\b/i.test(text);
}

const summons =
  /\bsummoned to (?:attend )?|\b(?:invited|requested) to attend\b|\bnotice (?:is hereby given|of (?:the |an? )?.{0,40}meeting)\b|\bmeeting (?:of|will be held|to be held)\b.{0,200}\bto (?:transact|consider) the (?:following )?business\b/i;

const agenda: DocumentSign = {
  kind: 'agenda',
  at: (blocks, place) => {
    const block = blocks[place];
    const text = textOf(block);
    if (isListed(block) || namesPage(text)) return false;
    if (agendaTitle.test(text)) return true;
    if (text.length < 600 && summons.test(text)) return !/\b(?:was|were) (?:held|given|read)\b/i.test(text);
    return (
      isTitledAgenda(text) &&
      (standsOnTop(blocks, place) ||
        holdsDate(text) ||
        headBefore(blocks, place, 3, holdsDate) ||
        holdsDate(textOf(blocks[place + 1])))
    );
  },
  headed: meetingHead,
};

/** `Parish Council Meeting Agenda` on top of a file, whose day stands a few lines below. */
function standsOnTop(blocks: readonly SourceBlock[], place: number): boolean {
  if (place > 3 || !/\bagenda$/i.test(textOf(blocks[place]))) return false;
  return blocks
    .slice(place + 1, place + 8)
    .some((block) =>
      block.kind === 'table'
        ? block.rows.some(({ cells }) => cells.some(holdsDate))
        : textOf(block).length < 160 && holdsDate(textOf(block)),
    );
}

function headBefore(
  blocks: readonly SourceBlock[],
  place: number,
  steps: number,
  fits: (text: string) => boolean,
): boolean {
  return blocks.slice(Math.max(0, place - steps), place).some((block) => fits(textOf(block)));
}

/** The cover table of a report: rows that name its title or the meeting, its author, or what it asks for. */
const coverTable: DocumentSign = {
  kind: 'report',
  at: (blocks, place) => {
    const block = blocks[place];
    if (block?.kind !== 'table' || block.rows.length > 25) return false;
    const labels = block.rows.map(({ cells }) => (cells[0] ?? '').trim());
    const means = new Set(labels.map(readCoverLabel).filter((one) => one !== null));
    const asks = labels.some((label) =>
      /^(?:action|recommendations?|purpose|decision required|key decision)\b/i.test(label),
    );
    if (/^(?:title|report title|subject)\b:?$/i.test(labels[0] ?? ''))
      return means.has('author') || means.has('presenter') || asks;
    return means.has('title') && means.size >= 3 && (asks || reportHeadingFollows(blocks, place, 15));
  },
  headed: (block) => looksLikeBodyName(textOf(block)),
};

const reportHead = (block: SourceBlock): boolean => {
  const text = textOf(block);
  return (
    meetingHead(block) ||
    /^(?:item|agenda item)\b.{0,12}$/i.test(text) ||
    /^(?:meeting of|part [12ab]\b|for (?:decision|information)|(?:council|committee|cabinet) report$)/i.test(text)
  );
};

/** `Report of the …` or `REPORT TO: …` under the names of council and meeting. */
const reportOf: DocumentSign = {
  kind: 'report',
  at: (blocks, place) => {
    const block = blocks[place];
    const text = textOf(block);
    return (
      text.length <= 160 &&
      !isListed(block) &&
      !namesPage(text) &&
      !/\.$/.test(text) &&
      (/^report (?:of|by|from):? (?:the )?[a-zà-ɏ]/i.test(text) ||
        /^REPORT TO\b|^Report to:? (?:the )?\p{Lu}/u.test(text))
    );
  },
  headed: reportHead,
};

/** A cover of lines `Label: value` over a heading of reports. */
const labelledCover: DocumentSign = {
  kind: 'report',
  at: (blocks, place) => {
    if (labelOf(blocks[place]) === null || labelOf(blocks[place - 1]) !== null) return false;
    const means = new Set(
      blocks
        .slice(place, place + 9)
        .map(labelOf)
        .filter((one) => one !== null),
    );
    const told = means.has('title') || means.has('author') || means.has('presenter') || means.has('agenda-item');
    return means.size >= 3 && told && reportHeadingFollows(blocks, place, 20);
  },
  headed: reportHead,
};

function labelOf(block: SourceBlock | undefined): ReturnType<typeof readCoverLabel> {
  const text = textOf(block);
  const colon = text.indexOf(':');
  return colon > 0 && colon < 50 && text.length < 240 ? readCoverLabel(text.slice(0, colon)) : null;
}

/** A heading that says what a report is for, over one that says what it asks. */
const purpose: DocumentSign = {
  kind: 'report',
  at: (blocks, place) =>
    isPurpose(blocks[place]) &&
    blocks.slice(place + 1, place + 60).some((block) => block.kind === 'text' && isRecommendation(block)),
  headed: (block) => {
    const text = textOf(block);
    return reportHead(block) || (text !== '' && text.length < 120 && !/[.;,!?]$/.test(text) && !isListed(block));
  },
};

const isRecommendation = (block: SourceBlock): boolean =>
  block.kind === 'text' && readReportHeading(wordsWithLabel(block))?.kind === 'recommendation';

/** Whether a block is the heading that says what a report is for. */
export function isPurpose(block: SourceBlock | undefined): boolean {
  if (block?.kind !== 'text' || (block.bullet !== null && !isCountedLabel(block.bullet))) return false;
  const heading = readReportHeading(wordsWithLabel(block));
  return heading !== null && /^(?:purpose|aim|object)s? of (?:the |this )?(?:report|paper)/i.test(heading.heading);
}

/** Whether one of the headings that reports have stands within the next blocks. */
export function reportHeadingFollows(blocks: readonly SourceBlock[], place: number, steps: number): boolean {
  return blocks.slice(place + 1, place + 1 + steps).some((block) => {
    if (block.kind !== 'text') return false;
    const heading = readReportHeading(wordsWithLabel(block));
    return (
      heading !== null && /^(?:purpose|recommendation|summary|executive|background|introduction)/i.test(heading.heading)
    );
  });
}

const address = /\b[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}\b|\bwww\.|@|\b(?:tel|telephone|fax|email|our ref|your ref|ref)\b:?/i;
const letter: DocumentSign = {
  kind: 'letter',
  at: (blocks, place) => /^Dear\b[^.!?:]{1,80}$/.test(textOf(blocks[place])),
  headed: (block) => {
    const text = textOf(block);
    if (text === '' || text.length > 140 || /[.;:]$|^\d{1,3}[.)]\s/.test(text) || isListed(block)) return false;
    if (address.test(text) || holdsDate(text)) return true;
    return text.split(/\s+/).every((word) => /^[\p{Lu}\d(&–-]|^(?:of|and|for|the|in)$/u.test(word));
  },
};

/** A strategy or plan: its title first, then a page of contents. */
const strategy: DocumentSign = {
  kind: 'strategy',
  at: (blocks, place) => {
    if (place > 3) return false;
    const near = blocks.slice(place, place + 12).map(textOf);
    if (!near.some((text) => /^(?:table of )?contents$/i.test(text))) return false;
    return near
      .slice(0, 4)
      .some(
        (text) =>
          text.length < 160 && /\b(?:strategy|plan|agreement|policy|framework|programme|vision|charter)\b/i.test(text),
      );
  },
  headed: () => true,
};

/** `Record of decision`, `Executive decision notice`: the decision of one member or officer, kept as minutes are. */
const decisionNotice: DocumentSign = {
  kind: 'minutes',
  at: (blocks, place) => isDecisionNotice(textOf(blocks[place])) && decisionFollows(blocks, place, 25),
  headed: meetingHead,
};

/** Whether a line is the title of a decision notice. */
export function isDecisionNotice(text: string): boolean {
  return (
    text.length < 140 &&
    /^(?:record of (?:an? |the )?(?:[a-zà-ɏ]+ ){0,3}decisions?\b|(?:notice of )?(?:an? )?(?:(?:executive|delegated|officer|cabinet|member|portfolio|holder|key|individual|leader|urgent) ){0,4}decision (?:notice|record|sheet|form)\b|notice of (?:[a-zà-ɏ]+ ){0,3}decisions?\b)/i.test(
      text,
    )
  );
}

/** Signs in the order they are asked; the first that fits a block is believed. */
export const documentSigns: readonly DocumentSign[] = [
  decisionNotice,
  openingOfMinutes,
  namedGroup,
  agenda,
  coverTable,
  reportOf,
  labelledCover,
  purpose,
  letter,
  strategy,
  datedMeeting,
];
