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
    writeFileSync(bad, 'this is no zip');
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

  it.each([
    [[], 2],
    [['fly'], 2],
    [['import'], 2],
    [['import', pack], 2],
    [['import', pack, '--into', 'x.txt'], 2],
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
