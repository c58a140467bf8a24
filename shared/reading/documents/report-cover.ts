import { looksLikePerson } from '../attendance/person.ts';
import { wordsWithLabel, type SourceBlock, type TextBlock } from '../blocks/block.ts';
import { isPost } from '../recognisers/post-words.ts';
import { readCoverLabel, readReportHeading, type CoverLabel } from '../recognisers/report-words.ts';
import { splitTitleFromName } from '../../text/names.ts';
import { isWhollyMarked } from '../words.ts';
import type { ReportSection } from './report-sections.ts';

/** What is printed beside the labels of a cover table, or of lines `Label: value` above the first heading. */
export type Cover = Readonly<Partial<Record<CoverLabel, string>>>;

/** Blocks above the first heading of a report, where its cover stands. */
export function headOfReport(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const end = blocks.findIndex(
    (block) =>
      block.kind === 'text' &&
      readReportHeading(wordsWithLabel(block)) !== null &&
      readCoverLabel(wordsWithLabel(block).text.split(':')[0] ?? '') === null,
  );
  return blocks.slice(0, Math.min(end < 0 ? LONGEST_COVER : end, LONGEST_COVER));
}

const LONGEST_COVER = 25;

/** Reads labels and their values; the first of each kind counts. */
export function readCover(head: readonly SourceBlock[]): Cover {
  const cover: { -readonly [Label in CoverLabel]?: string } = {};
  const add = (label: string, value: string): void => {
    const means = readCoverLabel(label);
    const printed = value.replace(/\s+/g, ' ').trim();
    if (means !== null && printed !== '') cover[means] ??= printed;
  };
  for (const [place, block] of head.entries()) {
    if (block.kind === 'table') {
      for (const { cells } of block.rows) {
        // Two pairs of label and value may stand in one row.
        for (let place = 0; place + 1 < cells.length; place += 2) add(cells[place] ?? '', cells[place + 1] ?? '');
      }
      continue;
    }
    const { text } = block.words;
    const colon = text.indexOf(':');
    if (colon > 0 && colon < 60 && text.length < 240) add(text.slice(0, colon), text.slice(colon + 1));
    // A cover table that lost its cells: each label over its value.
    const below = head[place + 1];
    if (below?.kind === 'text' && below.words.text.length < 160 && readCoverLabel(below.words.text) === null)
      add(text, below.words.text);
  }
  return cover;
}

/** Who wrote a report, and in which office. */
export interface Author {
  readonly author: string | null;
  readonly authorRole: string | null;
}

/**
 * The author of a report: named beside a label, under a heading, in the line `Report of …`, or in the two lines that sign
 * it. The first that names a person is believed; where none does, the first office.
 */
export function readAuthor(cover: Cover, sections: readonly ReportSection[], blocks: readonly SourceBlock[]): Author {
  const line = readReportOf(blocks);
  const signed = readSignature(blocks);
  // Who signs in the office that the report is of is its author, whoever else is named for questions.
  const sender = signed.find(({ authorRole }) => authorRole !== null && authorRole === line);
  const told: Author[] = sender ? [sender] : [];
  if (cover.author !== undefined) told.push(splitAuthor(cover.author));
  for (const { kind, entries } of sections) {
    const [first, second] = entries;
    if (kind !== 'author' || !first) continue;
    const author = splitAuthor(first.text);
    const office = second && author.authorRole === null && isOffice(second.text) ? second.text : author.authorRole;
    told.push({ author: author.author, authorRole: office });
  }
  if (cover.presenter !== undefined) told.push(splitAuthor(cover.presenter));
  if (line !== null) told.push(splitAuthor(line));
  told.push(...signed);
  return (
    told.find(({ author }) => author !== null) ??
    told.find(({ authorRole }) => authorRole !== null) ?? { author: null, authorRole: null }
  );
}

/** The words after `Report of`, `Report by`, over two lines where the first is broken off. */
function readReportOf(blocks: readonly SourceBlock[]): string | null {
  for (const [place, block] of blocks.slice(0, LONGEST_COVER).entries()) {
    if (block.kind !== 'text') continue;
    const found = /^(?:a )?report (?:of|by|from):? (?:the )?([a-zà-ɏ].{2,140})$/i.exec(block.words.text);
    if (found?.[1] === undefined) continue;
    const next = blocks[place + 1];
    return next?.kind === 'text' && !next.apart && next.words.text.length < 80
      ? `${found[1]} ${next.words.text}`
      : found[1];
  }
  return null;
}

/** The last two short lines in a row that are a name and an office. */
function readSignature(blocks: readonly SourceBlock[]): Author[] {
  const last = blocks.slice(-6).filter((block): block is TextBlock => block.kind === 'text');
  for (const [place, { words }] of last.entries()) {
    const next = last[place + 1];
    const name = words.text.replace(/,$/, '');
    if (name.length < 50 && looksLikePerson(name) && next && next.words.text.length < 120 && isOffice(next.words.text))
      return [{ author: name, authorRole: next.words.text }];
  }
  return [];
}

const office =
  /\b(?:clerk|director|manager|officer|head of|leader|chief|executive|chair(?:man|person|woman)?|convener|convenor|treasurer|secretary|engineer|planner|surveyor|accountant|solicitor|mayor|member for|lead|adviser|advisor|analyst|co-?ordinator|team|inspector|superintendent|minister|portfolio holder|administrator|president|nurse)\b/i;

/** Whether the words name an office rather than a person. */
export function isOffice(text: string): boolean {
  return !/[@:]|\d{4}/.test(text) && (office.test(text) || isPost(text));
}

/** `Jo Marsh – Transport Officer`, `Jo Marsh, Clerk`, `Clerk (Jo Marsh)`: the person and the office, either of them null. */
export function splitAuthor(printed: string): Author {
  const text = printed
    .replace(/\s+/g, ' ')
    .replace(/\b(?:tel(?:ephone)?|email|e-mail|ext(?:ension)?|phone)\b.*$/i, '')
    .replace(/\S+@\S+.*$/, '')
    .replace(/[\s,;:–—-]+$/, '')
    .trim();
  const cut = /^(.+?)(?:\s+[–—-]\s+|,\s+|\s*\(|\s*[|;]\s*)(.+?)\)?$/.exec(text);
  const [first, second] = [cut?.[1] ?? text, cut?.[2] ?? null];
  if (looksLikePerson(first) && !isOffice(splitTitleFromName(first).name)) return withRank(first, second);
  if (second !== null && looksLikePerson(second) && !isOffice(second) && isOffice(first) && !/\s[–—-]\s/.test(text))
    return { author: second, authorRole: first.replace(/^the /i, '') };
  return { author: null, authorRole: isOffice(text) ? text.replace(/^the /i, '') : null };
}

/** A rank printed before the name is the office where no other is. */
function withRank(printed: string, role: string | null): Author {
  const { title, name } = splitTitleFromName(printed);
  if (
    title === null ||
    !/^(?:chief |det(?:ective|\.)? |temp(?:orary|\.)? )*(?:superintendent|supt|inspector|insp|sergeant|sgt|constable|pc|commander|colonel|captain)\.?$/i.test(
      title,
    )
  )
    return { author: printed, authorRole: role };
  return { author: name, authorRole: role ?? title };
}

/** The title of a report without a cover: the first bold line, or the first line, that is no body, date or sender. */
export function titleOf(head: readonly SourceBlock[], isTitle: (text: string) => boolean): string | null {
  const lines = head.filter((block): block is TextBlock => block.kind === 'text');
  const titles = lines.filter(({ words }) => isTitle(words.text));
  const found = titles.find(({ words }) => isWhollyMarked(words)) ?? titles[0];
  if (!found) return null;
  const next = lines[lines.indexOf(found) + 1];
  const goesOn =
    next !== undefined &&
    !next.apart &&
    next.lines[0] === found.lines[1] + 1 &&
    isWhollyMarked(found.words) &&
    isWhollyMarked(next.words) &&
    next.words.text.length < 120;
  return goesOn ? `${found.words.text} ${next.words.text}` : found.words.text;
}
