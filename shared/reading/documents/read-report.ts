import { findDates } from '../../text/dates.ts';
import { wordsWithLabel, type SourceBlock } from '../blocks/block.ts';
import { toIsoDateOrNull } from '../calendar.ts';
import type { Doubt, DraftDocument, DraftReport, LineRange, ReportTemplate } from '../draft.ts';
import { readBody } from '../items/read-body.ts';
import { looksLikeBodyName, readBodyName } from '../recognisers/body-words.ts';
import { numberingOf, readReportHeading } from '../recognisers/report-words.ts';
import { readRecommendations } from './read-recommendations.ts';
import { headOfReport, readAuthor, readCover, titleOf, type Cover } from './report-cover.ts';
import { cutSections, splitCell, type ReportSection } from './report-sections.ts';

/**
 * Reads a report of any house: what its cover or first lines tell, what it asks for, what it says of money, law and the
 * like. Its whole text is kept as blocks besides.
 */
export function readReport(blocks: readonly SourceBlock[], lines: LineRange): DraftDocument {
  const doubts: Doubt[] = [];
  const head = headOfReport(blocks);
  const cover = readCover(head);
  const sections = cutSections(blocks);
  const body = bodyOf(head, cover);
  return {
    kind: 'report',
    lines,
    body,
    title:
      cover.title ??
      titleOf(head, isTitleLine) ??
      titleOf(afterSender(head), isTitleOfBody) ??
      titleOf(head, (text) => isTitleOfBody(text) && readBodyName(text) !== body),
    date: dateOf(head, cover),
    time: null,
    venue: null,
    numberStyle: null,
    present: [],
    apologies: [],
    absent: [],
    items: [],
    report: {
      template: templateOf(head, blocks, sections),
      ...readAuthor(cover, sections, blocks),
      agendaItem: agendaItemOf(head, cover),
      recommendations: readRecommendations(sections, blocks),
      keyDecision: answerOf(sections, 'key-decision'),
      callIn: answerOf(sections, 'call-in'),
      implications: implicationsOf(sections),
      appendices: appendicesOf(sections, blocks),
    },
    blocks: readBody(blocks, { meetingDate: null, people: [], style: null }, doubts),
    heading: [],
    // What a report says of earlier decisions is no decision of its own.
    doubts: doubts.filter(({ code }) => code !== 'decision-unlabelled' && code !== 'action-unlabelled'),
  };
}

const textOf = (block: SourceBlock): string => (block.kind === 'text' ? block.words.text : '');
const ofCouncil =
  /\b(?:committee|panel|working (?:group|party)|cabinet|sub-?group|task group|board|executive|forum)\b/i;

/** The body that a report goes to: the committee where the council is named above it. */
function bodyOf(head: readonly SourceBlock[], cover: Cover): string | null {
  const names = [
    ...(cover.body === undefined ? [] : [withoutDate(cover.body)]),
    ...head.flatMap((block) => {
      const text = textOf(block);
      const meeting = /^(?:meeting of|report to|to):? (?:the )?(.{4,100})$/i.exec(text)?.[1];
      if (meeting !== undefined) return [withoutDate(meeting)];
      // `SAFETY SELECT COMMITTEE – 13 OCTOBER 2003`
      const named = text.length < 120 ? withoutDate(text) : text;
      return looksLikeBodyName(named) ? [named] : [];
    }),
  ].flatMap((text) => readBodyName(text) ?? []);
  return (cover.body === undefined ? names.find((name) => ofCouncil.test(name)) : undefined) ?? names[0] ?? null;
}

function withoutDate(text: string): string {
  const [date] = findDates(text);
  return (date ? text.slice(0, date.from) : text).replace(/[\s,;:–—-]+$/, '');
}

function dateOf(head: readonly SourceBlock[], cover: Cover): DraftDocument['date'] {
  const printed = [cover.date, cover.body, ...head.map(textOf)].find(
    (text) => text !== undefined && text.length < 120 && !/\.$/.test(text) && findDates(text).length > 0,
  );
  return toIsoDateOrNull(printed === undefined ? null : (findDates(printed)[0]?.date ?? null));
}

function isTitleLine(text: string): boolean {
  if (text.length < 8 || text.length > 160 || /[.:;,]$/.test(text) || looksLikeBodyName(text)) return false;
  if (findDates(text).length > 0 || readReportHeading({ text, marks: [] }) !== null) return false;
  if (/^[\p{L} /]{2,40}:\s/u.test(text)) return false;
  // What a template asks of every report: `Is the decision to be made at this meeting?`
  if (/^(?:is|are|does|will|has) (?:the|this|these) .*\?$/i.test(text)) return false;
  return (
    /\p{L}{3}/u.test(text) &&
    !/^(?:a )?(?:report (?:of|by|to|from)|paper [a-z\d]{1,3}$|item\b|agenda item\b|lead\b|meeting of|contents$|part [12ab]\b|\(?\d|for (?:decision|information|noting|publication)|not for publication|open\b|public report|committee report)/i.test(
      text,
    )
  );
}

/** A title may name a council: it is looked for below the lines that say from whom and to whom the report goes. */
function afterSender(head: readonly SourceBlock[]): readonly SourceBlock[] {
  return head.slice(
    head.findLastIndex(
      (block) => block.kind === 'table' || /^report (?:of|by|to)\b|^[a-zà-ɏ ]{2,40}:\s/i.test(textOf(block)),
    ) + 1,
  );
}

function isTitleOfBody(text: string): boolean {
  return looksLikeBodyName(text) && text.length >= 8 && findDates(text).length === 0;
}

function agendaItemOf(head: readonly SourceBlock[], cover: Cover): string | null {
  const printed = [
    cover['agenda-item'],
    ...head.map((block) => /^(?:agenda )?item(?: no\.?| number)?:? ?(\S{1,8})$/i.exec(textOf(block))?.[1]),
  ];
  return printed.find((text) => text !== undefined && /^\d{1,3}(?:\.\d{1,2})?[a-z]?$/i.test(text)) ?? null;
}

/** What stands under a heading that asks yes or no: the words after the question. */
function answerOf(sections: readonly ReportSection[], kind: ReportSection['kind']): string | null {
  const text = sections
    .filter((section) => section.kind === kind)
    .map(({ entries }) => entries.map((entry) => entry.text).join(' '))
    .find((words) => words !== '');
  if (text === undefined) return null;
  const question = text.lastIndexOf('?');
  return text.slice(question + 1).trim() === '' ? text : text.slice(question + 1).trim();
}

function implicationsOf(sections: readonly ReportSection[]): DraftReport['implications'] {
  const found = sections
    .filter(({ kind }) => kind === 'implication')
    .filter(({ entries }) => entries.some(({ text }) => text !== ''));
  const told = found.length > 0 ? found : sections.filter(({ kind }) => kind === 'implications');
  const seen = new Set<string>();
  return told.flatMap(({ heading, entries, lines }) => {
    const text = entries
      .map((entry) => entry.text)
      .filter((words) => words !== '')
      .join('\n\n');
    if (text === '' || seen.has(heading.toLowerCase())) return [];
    seen.add(heading.toLowerCase());
    return [{ heading, text, lines: [lines[0], entries.at(-1)?.lines[1] ?? lines[1]] as const }];
  });
}

const appendix = /\b(?:appendix|annex|enclosure|attachment)(?: [A-Z\d]{1,3}\b)?\s*(?:[:–—-]\s*\S.{0,160}|$)/i;

/** Names of what is attached: listed under a heading or in a cover table, else the headings of the appendices themselves. */
function appendicesOf(sections: readonly ReportSection[], blocks: readonly SourceBlock[]): string[] {
  const listed = sections
    .filter(({ kind }) => kind === 'appendices')
    .flatMap(({ entries, lines }) =>
      entries.flatMap(({ text }) =>
        splitCell(text.replace(/(?<=\S) (?=(?:Appendix|Annex) [A-Z\d]{1,2} ?[:–—-])/g, '\n'), lines),
      ),
    )
    .map(({ text }) => text)
    .filter((text) => text.length < 200 && !/^(?:none|nil|n\/a|not applicable)\b/i.test(text));
  if (listed.length > 0) return listed;
  const inTables = blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap(({ cells }) =>
          /\bappendices\b/i.test(cells[0] ?? '') ? (appendix.exec(cells[1] ?? '')?.[0] ?? []) : [],
        )
      : [],
  );
  if (inTables.length > 0) return inTables;
  return blocks.flatMap((block) => {
    const text = textOf(block);
    return text.length < 160 && /^(?:appendix|annex) [A-Z\d]{1,3}\b/i.test(text) && !/[.;,]$/.test(text) ? [text] : [];
  });
}

function templateOf(
  head: readonly SourceBlock[],
  blocks: readonly SourceBlock[],
  sections: readonly ReportSection[],
): ReportTemplate {
  if (head.some((block) => block.kind === 'table' && block.rows.length > 1 && readCover([block]).title !== undefined))
    return 'cover-table';
  const numbers = sections.flatMap(({ number }) => number ?? []);
  if (numbers.filter((number) => number.startsWith('(')).length >= 3) return 'bracketed-headings';
  const labels = blocks.flatMap((block) =>
    block.kind === 'text' ? [numberingOf(wordsWithLabel(block).text).trim()] : [],
  );
  if (numbers.length >= 3 || labels.filter((label) => /^\d{1,2}\.\d{1,2}/.test(label)).length >= 3)
    return 'numbered-sections';
  return labels.filter((label) => /^\d{1,2}[.)]?$/.test(label)).length >= 4 ? 'numbered-paragraphs' : 'plain';
}
