import { readText } from '../../electron/readers/text/read-text.ts';
import { readDocuments } from '../../shared/reading/read-documents.ts';
import { longTexts } from '../support/long-texts.ts';
import { inMilliseconds } from './measure.ts';

/** P3: ten times the text in at most eleven times the time, whatever a file is made of; in time of the processor. */
export function benchShapes(): void {
  console.log('Ten times the text of one shape (P3: at most 11 × as long)');
  for (const [name, make] of Object.entries(longTexts)) {
    const [one, ten] = [make(5), make(50)];
    for (let round = 0; round < 3; round += 1) measure(one);
    const [short, long] = [least(one), least(ten)];
    console.log(
      `  ${name.padEnd(34)}${inMilliseconds(short).padStart(10)} ${inMilliseconds(long).padStart(12)}   ratio ${(long / short).toFixed(1)}`,
    );
  }
}

function least(text: string): number {
  return Math.min(...Array.from({ length: 3 }, () => measure(text)));
}

function measure(text: string): number {
  const source = readText('long.txt', Buffer.from(text));
  const before = process.cpuUsage().user;
  readDocuments(source);
  return (process.cpuUsage().user - before) / 1000;
}
