import { Document, Packer, Paragraph } from 'docx';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { minutesOf } from './old-minutes.ts';
import { makePdf, stack } from './pdf-files.ts';

/** Minutes at which two people have the initials that an action is given to. */
export function minutesWithInitials(day: string): string {
  return minutesOf({ day })
    .replace('Cllr B Sedge, Cllr W Ling', 'Cllr Lena Osgood, Cllr Luke Orme')
    .replace('Action: Cllr Sedge', 'Action: LO');
}

/** A folder with the minutes of one evening as a Word file and as a PDF. */
export async function writeCopies(folder: string, day: string): Promise<string> {
  const made = path.join(folder, 'Copies');
  mkdirSync(made);
  const lines = minutesOf({ day }).split('\n');
  const children = lines.map((text) => new Paragraph(text));
  writeFileSync(path.join(made, 'evening.docx'), await Packer.toBuffer(new Document({ sections: [{ children }] })));
  const words = stack(lines, 60, 70, 18).filter(({ text }) => text !== '');
  writeFileSync(path.join(made, 'evening.pdf'), await makePdf([{ words }]));
  return made;
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** A folder with two files, each of which holds the minutes of many evenings, one behind the other. */
export function writeYears(folder: string, evenings: number): string {
  const made = path.join(folder, 'Years');
  mkdirSync(made);
  for (const from of [1990, 2005]) {
    const texts = Array.from({ length: evenings / 2 }, (_, place) =>
      minutesOf({
        day: `4 ${months[place % 12] ?? ''} ${from + Math.floor(place / 12)}`,
        first: 10 + (place % 12) * 4,
      }),
    );
    writeFileSync(path.join(made, `from ${from}.txt`), texts.join('\n\n\n'));
  }
  return made;
}
