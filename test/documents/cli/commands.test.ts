import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../electron/dev/project.ts';
import { inventMinutes } from '../../support/store/invented-minutes.ts';
import { temporaryFolder } from '../../support/store/temporary-workspace.ts';

interface Ran {
  readonly status: number;
  readonly answer: string;
  readonly complaint: string;
}

/** The command line in a process of its own, as a script would call it. */
function run(...words: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const call = [path.join(projectRoot, 'electron', 'cli.ts'), ...words];
    execFile(process.execPath, call, { maxBuffer: 64_000_000 }, (failure, answer, complaint) => {
      resolve({ status: typeof failure?.code === 'number' ? failure.code : 0, answer, complaint });
    });
  });
}

const pack = path.join(projectRoot, 'resources', 'samples', 'calder-vale-pack-2023-11.txt');

describe('minutebook on the command line', () => {
  it('prints one JSON value and nothing else', async () => {
    const { status, answer, complaint } = await run('import', pack, '--json');
    expect({ status, complaint }).toEqual({ status: 0, complaint: '' });
    const { documents } = JSON.parse(answer) as { documents: { kind: string; items: { number: string }[] }[] };
    expect(documents.map(({ kind }) => kind)).toEqual(['agenda', 'minutes', 'minutes', 'report']);
    expect(documents[1]?.items.map(({ number }) => number)).toContain('31/23');
  });

  it('stores a pack, exports its minutes, and imports more into the same workspace', async () => {
    const folder = temporaryFolder();
    const workspace = path.join(folder, 'Vale.minutebook');
    const stored = await run('import', pack, '--into', workspace);
    expect(stored.status).toBe(0);
    expect(stored.answer).toContain('Stored: Calder Vale Safer Partnership Board, 6 September 2023');

    const out = path.join(folder, 'minutes.docx');
    expect(await run('export', 'minutes', '--from', workspace, '--meeting', '2023-09-06', '--out', out)).toMatchObject({
      status: 0,
    });
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
    const again = path.join(folder, 'again.docx');
    await run('export', 'minutes', '--from', workspace, '--meeting', '2023-09-06', '--out', again);
    expect(readFileSync(again).equals(readFileSync(out))).toBe(true);

    expect(await run('import', pack, '--into', workspace, '--body', 'Other Board')).toMatchObject({ status: 0 });
    expect(readdirSync(folder).sort()).toEqual(['Vale.minutebook', 'again.docx', 'minutes.docx']);
    const twice = await run('export', 'minutes', '--from', workspace, '--meeting', '2023-09-06', '--out', out);
    expect(twice.status).toBe(1);
    expect(twice.complaint).toMatch(/More than one meeting fits.*Other Board.*--body/);
    const one = ['--meeting', '2023-09-06', '--body', 'Other Board', '--out', path.join(folder, 'other.txt')];
    expect(await run('export', 'minutes', '--from', workspace, ...one)).toMatchObject({ status: 0 });
    expect(readFileSync(path.join(folder, 'other.txt'), 'utf8')).toContain('OTHER BOARD');
  });

  it('reads every file before it stores any: one bad file, one sentence, no workspace', async () => {
    const folder = temporaryFolder();
    const bad = path.join(folder, 'photo.docx');
    writeFileSync(bad, 'PK\u0003\u0004 and no package');
    const workspace = path.join(folder, 'Vale.minutebook');
    const empty = path.join(folder, 'empty.txt');
    writeFileSync(empty, '');
    for (const file of [empty, path.join(folder, 'missing.txt')]) {
      const { status, answer, complaint } = await run('import', pack, file, '--into', workspace);
      expect({ status, answer }).toEqual({ status: 1, answer: '' });
      expect(complaint.trim().split('\n')).toHaveLength(1);
      expect(existsSync(workspace)).toBe(false);
    }
    const none = await run('import', bad, '--into', workspace);
    expect(none.status).toBe(1);
    expect(existsSync(workspace)).toBe(false);
  });

  it('takes a folder whole: a line for each file, twins and bad ones named and passed over', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, '2019', '.hidden'), { recursive: true });
    const minutes = (day: string, first: number) => inventMinutes({ day, first });
    writeFileSync(path.join(folder, '2019', 'June.txt'), minutes('4 June 2019', 12));
    writeFileSync(path.join(folder, '2019', '.hidden', 'July.txt'), minutes('4 July 2019', 16));
    writeFileSync(path.join(folder, 'Copy of June.txt'), minutes('4 June 2019', 12));
    writeFileSync(path.join(folder, 'September 10.txt'), minutes('10 September 2019', 24));
    writeFileSync(path.join(folder, 'September 9.txt'), minutes('9 September 2019', 20));
    writeFileSync(path.join(folder, 'empty.txt'), '');
    writeFileSync(path.join(folder, '~$June.docx'), 'who has it open');
    writeFileSync(path.join(folder, 'picture.png'), 'no document');
    const workspace = path.join(temporaryFolder(), 'Board.minutebook');
    const { status, answer, complaint } = await run('import', folder, '--into', workspace);
    expect(status).toBe(0);
    expect(answer.match(/Stored: Saltbeck Harbour Board/g)).toHaveLength(3);
    expect(answer).toContain('12 minutes, 6 resolutions, 6 actions in Board.minutebook.');
    expect(complaint.trim().split('\n')).toEqual([
      'Copy of June.txt: the same, byte for byte, as a file before it; passed over.',
      expect.stringMatching(/^empty\.txt: “empty\.txt” is empty/),
      expect.stringMatching(/^2019\/June\.txt: 1 meeting, 4 minutes, 2 resolutions, 2 actions, [5-9] people/),
      expect.stringMatching(/^September 9\.txt: 1 meeting, 4 minutes/),
      expect.stringMatching(/^September 10\.txt: 1 meeting, 4 minutes/),
      expect.stringMatching(/^6 actions of meetings before \d+ \w+ \d{4} are open\.$/),
    ]);
    const printed = await run('import', folder, '--json');
    const { documents } = JSON.parse(printed.answer) as { documents: { date: string }[] };
    expect(documents.map(({ date }) => date)).toEqual(['2019-06-04', '2019-09-09', '2019-09-10']);
  });

  it('leaves out what the workspace holds already, brings it up to date, or adds it, as it is told', async () => {
    const folder = temporaryFolder();
    const [june, later, shorter] = ['June.txt', 'June again.txt', 'July.txt'].map((name) => path.join(folder, name));
    if (june === undefined || later === undefined || shorter === undefined) throw new Error('three files');
    const words = inventMinutes({ day: '4 June 2019', first: 12 });
    writeFileSync(june, words);
    writeFileSync(later, words.replace('nine days', 'ten days'));
    writeFileSync(shorter, inventMinutes({ day: '4 July 2019', first: 16 }));
    const workspace = path.join(temporaryFolder(), 'Board.minutebook');
    expect(await run('import', june, '--into', workspace)).toMatchObject({ status: 0 });

    const again = await run('import', june, later, shorter, '--into', workspace);
    expect(again.status).toBe(0);
    expect(again.complaint).toContain('June.txt: imported before, byte for byte; left out.');
    expect(again.complaint).toContain('June again.txt: here already: Saltbeck Harbour Board, 4 June 2019; left out.');
    expect(again.answer).toContain('4 minutes, 2 resolutions, 2 actions in Board.minutebook.');
    const nothing = await run('import', june, '--into', workspace);
    expect(nothing).toMatchObject({ status: 0, answer: '0 minutes, 0 resolutions, 0 actions in Board.minutebook.\n' });

    const exported = async (out: string) => {
      const words = ['--from', workspace, '--meeting', '2019-06-04', '--out', path.join(folder, out)];
      const { status } = await run('export', 'minutes', ...words);
      return status === 0 ? readFileSync(path.join(folder, out), 'utf8') : status;
    };
    expect(await exported('before.txt')).toContain('nine days');
    expect(await run('import', later, '--into', workspace, '--held', 'update')).toMatchObject({ status: 0 });
    expect(await exported('after.txt')).toContain('ten days');
    expect(await run('import', later, '--into', workspace, '--held', 'add')).toMatchObject({ status: 0 });
    // Two meetings of one day now.
    expect(await exported('twice.txt')).toBe(1);
  });

  it('keeps a named file of no known kind, passes one in a folder over, and stores the better of two copies', async () => {
    const folder = temporaryFolder();
    const note = path.join(folder, 'note.txt');
    writeFileSync(note, 'The kettle in the committee room is broken.\n\nUse the one downstairs.');
    const workspace = path.join(temporaryFolder(), 'Board.minutebook');
    const kept = await run('import', note, '--into', workspace);
    expect(kept).toMatchObject({ status: 0 });
    expect(kept.complaint).toContain('1 other document');

    const words = inventMinutes({ day: '4 June 2019', first: 12 });
    writeFileSync(
      path.join(folder, 'June.html'),
      `<p>${words.replaceAll('\n\n', '</p><p>').replaceAll('\n', '<br>')}</p>`,
    );
    writeFileSync(path.join(folder, 'June.txt'), words);
    const { status, complaint, answer } = await run('import', folder, '--into', workspace);
    expect(status).toBe(0);
    expect(complaint).toContain('June.txt: the same meeting as June.html; left out.');
    expect(complaint).toContain('note.txt: of no kind that Minutebook knows; passed over.');
    expect(answer.match(/Stored: /g)).toHaveLength(1);
  });

  it.each([
    [[], 2],
    [['fly'], 2],
    [['import'], 2],
    [['import', pack], 2],
    [['import', pack, '--into', 'x.txt'], 2],
    [['import', pack, '--into', 'x.minutebook', '--held', 'perhaps'], 2],
    [['import', pack, '--json', '--held', 'skip'], 2],
    [['export', 'agenda', '--from', 'a', '--meeting', 'b', '--out', 'c.docx'], 2],
    [['export', 'minutes', '--from', 'a', '--meeting', 'b', '--out', 'c.xyz'], 2],
    [['export', 'minutes', '--from', 'missing.minutebook', '--meeting', '2023-09-06', '--out', 'c.docx'], 1],
    [['import', '--help'], 0],
    [['export', '--help'], 0],
    [['demo', '--help'], 0],
  ] as [string[], number][])(
    'wrong or helpless words, case %#, end with their status and say why in one line',
    async (words, status) => {
      const ran = await run(...words);
      expect(ran.status).toBe(status);
      if (status !== 0 && words.length > 0) expect(ran.complaint.trim().split('\n')).toHaveLength(1);
      if (status === 0) expect(ran.answer).toContain('minutebook');
    },
  );

  it('makes the sample with a document of every kind, and replaces none', async () => {
    const folder = path.join(temporaryFolder(), 'demo');
    expect(await run('demo', folder)).toMatchObject({ status: 0 });
    const files = readdirSync(folder);
    expect(files).toContain('Sample.minutebook');
    for (const ending of ['.docx', '.txt', '.html'])
      expect(files.filter((name) => name.endsWith(ending))).toHaveLength(2);
    const again = await run('demo', folder);
    expect(again.status).toBe(1);
    expect(again.complaint).toContain('left as it is');
  });
});
