import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packFile } from './clerk.ts';

interface Evening {
  readonly day: string;
  /** The number of its first minute. */
  readonly first?: number;
}

/** Minutes of an invented council, of one evening. Of the twelfth the number has a letter in it, which is a doubt. */
export function minutesOf({ day, first = 10 }: Evening): string {
  const year = day.slice(-2);
  return [
    'QUAYLE BRIDGE TOWN COUNCIL',
    `Minutes of the meeting of the Council held on ${day} at 7.30pm in the Corn Hall`,
    '',
    'PRESENT: Cllr O Tarn (Chair), Cllr B Sedge, Cllr W Ling',
    'APOLOGIES: Cllr R Furze',
    '',
    `${first}/${year} MINUTES`,
    'RESOLVED that the minutes of the last meeting be confirmed as a correct record.',
    '',
    `${first + 1}/${year} LIGHTS ON THE WHARF`,
    'The lamps by the slipway had been out since harvest.',
    'RESOLVED that three lamps be replaced before the winter.',
    'Action: Cllr Sedge',
    '',
    `${String(first + 2).replace('2', 'Z')}/${year} ALLOTMENTS`,
    'Two plots were free.',
    'RESOLVED that they be offered to those who wait longest.',
    '',
    `${first + 3}/${year} NEXT MEETING`,
    'The next meeting is on the first Tuesday of next month.',
    '',
  ].join('\n');
}

/** Writes such minutes to a file of a folder, and answers its path. */
export function writeMinutes(folder: string, name: string, evening: Evening): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, minutesOf(evening));
  return file;
}

/** A folder of old minutes: a pack, two evenings of a council, a second copy of one, and two files that hold nothing. */
export function writeOldMinutes(folder: string): string {
  const old = path.join(folder, 'Old minutes');
  mkdirSync(old);
  copyFileSync(packFile, path.join(old, 'pack.txt'));
  const march = writeMinutes(old, '2024/march.txt', { day: '5 March 2024' });
  writeMinutes(old, '2024/april.txt', { day: '2 April 2024', first: 14 });
  copyFileSync(march, path.join(old, 'march again.txt'));
  writeFileSync(path.join(old, 'broken.docx'), 'PK\u0003\u0004 no package at all');
  writeFileSync(path.join(old, 'photo.png'), 'no picture');
  return old;
}
