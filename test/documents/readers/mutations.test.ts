import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../electron/readers/read-source.ts';
import { isRefusal } from '../../../electron/readers/refusal.ts';
import { readDocuments } from '../../../shared/reading/read-documents.ts';
import { makePdf, stack } from '../../support/pdf-files.ts';
import { wordFixtures } from '../../support/word-fixtures.ts';
import { makeZip } from '../../support/word-packages.ts';

const work = mkdtempSync(join(tmpdir(), 'minutebook-mutations-'));
const text =
  'MINUTES of a meeting of the Café Board – held on 1 May 2026 at 7pm.\n\nPRESENT\nA Pike, B Roach\n\n1/26 APOLOGIES\n\nNone.\n\n' +
  '2/26 FEES\tThe fees\tmay rise\n\tto £5.\n\nRESOLVED that 1) they rise; and 2) **all** be told.\n\nAction – A Pike\n';
const page = `<!DOCTYPE html><html><body><h1>Board</h1><ol><li><b>Fees</b><table><tr><td>1.<td><p>a</p></table></ol><p>${text}</body></html>`;

/** Files of every kind that is read, small enough to be broken in hundreds of ways in a few seconds. */
const seeds: readonly (readonly [name: string, runs: number, bytes: Buffer])[] = [
  ...(await Promise.all(Object.values(wordFixtures).map(async (make) => ['mutated.docx', 130, await make()] as const))),
  [
    'mutated.pdf',
    500,
    await makePdf([
      {
        words: stack(
          text
            .split('\n')
            .filter((line) => line !== '')
            .map((line) => line.replace(/\t/g, ' ')),
          72,
          100,
        ),
      },
    ]),
  ],
  ['mutated.html', 320, Buffer.from(page)],
  [
    'mutated.rtf',
    300,
    Buffer.from(
      `{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\header Board\\par}{\\b ${text.replaceAll('\n', '\\par\n')}}\\trowd a\\cell b\\cell\\row}`,
      'latin1',
    ),
  ],
  ['mutated.txt', 320, Buffer.from(text)],
  ['mutated-wide.txt', 60, Buffer.from(text, 'utf16le')],
  [
    'mutated.odt',
    130,
    await makeZip([
      { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text', compress: false },
      {
        name: 'content.xml',
        bytes: `<a>${text
          .split('\n')
          .map((line) => `<text:p>${line}</text:p>`)
          .join('')}</a>`,
        compress: false,
      },
    ]),
  ],
];

/** Breaks bytes as disks, senders and attackers do: some are changed, some are left out or doubled, the end is missing. */
const damage = fc.record({
  flips: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 24 }),
  cut: fc.option(fc.tuple(fc.nat(), fc.nat(200)), { freq: 3 }),
  twice: fc.option(fc.tuple(fc.nat(), fc.nat(200)), { freq: 3 }),
  keep: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, fc.double({ min: 0.02, max: 1, noNaN: true })),
});

function damaged(
  bytes: Buffer,
  { flips, cut, twice, keep }: typeof damage extends fc.Arbitrary<infer T> ? T : never,
): Buffer {
  let made = Buffer.from(bytes);
  for (const [place, value] of flips) made[place % made.length] = value;
  if (cut) {
    const from = cut[0] % made.length;
    made = Buffer.concat([made.subarray(0, from), made.subarray(from + cut[1])]);
  }
  if (twice && made.length > 0) {
    const from = twice[0] % made.length;
    made = Buffer.concat([made.subarray(0, from + twice[1]), made.subarray(from)]);
  }
  return made.subarray(0, Math.ceil(made.length * keep));
}

describe('two thousand damaged files', () => {
  it('are as many', () => {
    expect(seeds.reduce((sum, [, runs]) => sum + runs, 0)).toBeGreaterThanOrEqual(2_000);
  });

  it.each(seeds)(
    '%s, %i times, never bring the reader down, and none is refused without a word',
    async (name, runs, bytes) => {
      await fc.assert(
        fc.asyncProperty(damage, async (how) => {
          const path = join(work, name);
          writeFileSync(path, damaged(bytes, how));
          const answer = await readSource(path);
          if (isRefusal(answer)) expect(answer.sentence).toMatch(/^“mutated[^”]+” [^\n]+\.$/);
          else expect(readDocuments(answer).documents.length).toBeGreaterThan(0);
        }),
        { numRuns: runs },
      );
    },
  );
});
