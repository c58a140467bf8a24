import type { IsoDate } from '../domain/calendar.ts';
import { MinuteId } from '../domain/ids.ts';
import type { KeptContent } from '../minutes/kept-content.ts';
import { createAnchors } from './anchors.ts';
import { composeMinute } from './compose-minute.ts';
import type { LayoutBlock, LayoutDocument, Run } from './document.ts';
import type { HouseStyle } from './house-style.ts';
import { toPrintable, toRun } from './runs.ts';

/** A kept document and what is known of it. */
export interface KeptRecord {
  readonly id: string;
  readonly title: string;
  readonly date: IsoDate | null;
  readonly bodyName: string | null;
  readonly content: KeptContent;
}

/**
 * A kept document for the screen: its title, what it says of itself, and its sections with number and heading as printed.
 * A house style looks after its looks only: its words are those of the file.
 */
export function composeKept(record: KeptRecord, style: HouseStyle): LayoutDocument {
  const anchors = createAnchors()(record.id);
  const title = toPrintable(record.title).trim();
  const blocks: LayoutBlock[] = [
    { kind: 'heading', anchor: anchors.own(), level: 1, style: 'opening', runs: [toRun(title, { bold: true })] },
    ...record.content.facts.map(({ label, words }): LayoutBlock => {
      const runs = [toRun(`${toPrintable(label)}: `, { bold: true }), toRun(toPrintable(words))];
      return { kind: 'paragraph', anchor: anchors.forNextPlace(), style: 'apologies', runs };
    }),
  ];
  for (const section of record.content.sections) {
    const heading = composeHeading(section);
    if (heading.length > 0) {
      const anchor = anchors.forNextPlace();
      blocks.push({ kind: 'heading', anchor, level: 2, style: 'minute-heading', runs: heading });
    }
    // Without number and title it gives the words alone; every section shares the anchors of the one document.
    const words = { number: null, title: '', kind: 'normal', body: section.body, refersTo: [] } as const;
    const body = { id: MinuteId.parse(record.id), ...words };
    blocks.push(...composeMinute(body, style, { chairWord: 'Chair', decisionWord: 'RESOLVED' }, () => anchors));
  }
  return {
    title,
    subject: title,
    author: toPrintable(record.bodyName ?? '').trim(),
    language: 'en-GB',
    date: record.date,
    page: style.page,
    styles: { font: style.font, size: style.size, lineHeight: style.lineHeight, paragraphs: style.looks },
    header: [],
    footer: [],
    blocks,
  };
}

function composeHeading({ number, title }: KeptContent['sections'][number]): Run[] {
  const words = toPrintable(title ?? '').trim();
  const printed = toPrintable(number ?? '').trim();
  if (printed === '') return words === '' ? [] : [toRun(words, { bold: true })];
  return [toRun(printed, { bold: true }), { kind: 'tab' }, ...(words === '' ? [] : [toRun(words, { bold: true })])];
}
