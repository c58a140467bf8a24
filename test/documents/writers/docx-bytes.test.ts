import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { Bookmark, Document, Packer, Paragraph } from 'docx';
import { fromBufferPromise } from 'yauzl';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../electron/writers/docx/write-docx.ts';
import { composeMinutes } from '../../../shared/layout/compose-minutes.ts';
import { s2 } from '../../../shared/layout/styles/s2.ts';
import { makeBoardMinutes } from '../../support/documents/board-minutes.ts';

const run = promisify(execFile);

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('[L24] the same document gives the same bytes', () => {
  const document = composeMinutes(makeBoardMinutes(), s2);

  it('again in one process, after the library has counted on', async () => {
    const first = await writeDocx(document);
    // The library's own counters and clock go on with every document that it makes.
    const paragraph = new Paragraph({ children: [new Bookmark({ id: 'elsewhere', children: [] })] });
    await Packer.toBuffer(new Document({ sections: [{ children: [paragraph] }] }));
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(digest(await writeDocx(structuredClone(document)))).toBe(digest(first));
  });

  it('in another process and time zone', async () => {
    const script = `
      const { writeDocx } = await import(process.argv[1]);
      const { createHash } = await import('node:crypto');
      const chunks = [];
      for await (const chunk of process.stdin) chunks.push(chunk);
      const bytes = await writeDocx(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      process.stdout.write(createHash('sha256').update(bytes).digest('hex'));
    `;
    const writer = new URL('../../../electron/writers/docx/write-docx.ts', import.meta.url).href;
    const digests = await Promise.all(
      ['Pacific/Auckland', 'America/St_Johns'].map(async (zone) => {
        const child = run(process.execPath, ['--input-type=module', '-e', script, writer], {
          env: { ...process.env, TZ: zone },
        });
        child.child.stdin?.end(JSON.stringify(document));
        return (await child).stdout;
      }),
    );
    expect(new Set([...digests, digest(await writeDocx(document))]).size).toBe(1);
  });

  it('but other bytes for another word', async () => {
    const other = { ...document, title: `${document.title}.` };
    expect(digest(await writeDocx(other))).not.toBe(digest(await writeDocx(document)));
  });

  it('its entries sorted, compressed, all of one time, the content types first', async () => {
    const archive = await fromBufferPromise(Buffer.from(await writeDocx(document)));
    const entries = [];
    for await (const entry of archive.eachEntry()) entries.push(entry);
    const names = entries.map(({ fileName }) => fileName);
    expect(names).toEqual(names.toSorted());
    expect(names[0]).toBe('[Content_Types].xml');
    expect(
      new Set(entries.map(({ lastModFileDate, lastModFileTime }) => `${lastModFileDate} ${lastModFileTime}`)).size,
    ).toBe(1);
    expect(
      entries.every(({ extraFieldLength, compressionMethod }) => extraFieldLength === 0 && compressionMethod === 8),
    ).toBe(true);
  });
});
