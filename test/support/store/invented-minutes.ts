import { createHash } from 'node:crypto';
import { packFile, type PackedFile, type StagedFile } from '../../../electron/services/importing/packed-file.ts';
import { readText } from '../../../electron/readers/text/read-text.ts';
import { readDocuments } from '../../../shared/reading/read-documents.ts';

/** A text read and understood as a file of that name. */
export function readWords(name: string, words: string): StagedFile {
  const bytes = Buffer.from(words);
  const source = readText(name, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, sha256, size: bytes.length, source, draft: readDocuments(source) };
}

/** The same, packed as it waits to be stored. */
export function packWords(name: string, words: string): PackedFile {
  return packFile(readWords(name, words));
}

/** What invented minutes say. */
export interface Invented {
  /** `4 June 2019`; the year of the numbers is its own. */
  readonly day: string;
  /** Number of the first minute; each item has the next. */
  readonly first: number;
  readonly items?: readonly { readonly title: string; readonly words: string }[];
}

const usual = [
  {
    title: 'WELCOME AND APOLOGIES',
    words: 'Apologies for absence were received from Councillor H Penhale and from Mrs W Tarrant.',
  },
  {
    title: 'FERRY TIMETABLE',
    words:
      'Members heard that the early crossing had been late on nine days of the quarter.\n\nRESOLVED that the operator be asked for a report.\n\nAction – R Quillan',
  },
  {
    title: 'HARBOUR LIGHTS',
    words:
      'Two of the lights on the north wall had failed again.\n\nRESOLVED that the lights be replaced.\n\nAction – L Orme',
  },
  {
    title: 'DATE OF NEXT MEETING',
    words: 'The next meeting would be held in three months.',
  },
];

/** Minutes of an invented board in the shape of the packs: body and day in the opening, people, numbered capitals. */
export function inventMinutes({ day, first, items = usual }: Invented): string {
  const year = day.slice(-2);
  return [
    `MINUTES of a meeting of the SALTBECK HARBOUR BOARD held on ${day} at the Custom House, Saltbeck.`,
    'PRESENT',
    'Saltbeck Town Council\nCouncillor R Quillan (Chair)\nCouncillor H Marsk\n\nLinnet Ferries\nL Orme\nT Ruddock',
    ...items.flatMap(({ title, words }, place) => [`${first + place}/${year} ${title}`, words]),
  ].join('\n\n');
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** Minutes of as many months as asked for, a file each, from January 2010 on; numbers begin anew each year. */
export function inventYears(meetings: number, items?: Invented['items']): PackedFile[] {
  return Array.from({ length: meetings }, (_, count) => {
    const year = 2010 + Math.floor(count / 12);
    const month = count % 12;
    const day = `4 ${months[month] ?? ''} ${year}`;
    const first = month * (items ?? usual).length + 1;
    return packWords(
      `${year}-${String(month + 1).padStart(2, '0')}.txt`,
      inventMinutes({ day, first, ...(items && { items }) }),
    );
  });
}
