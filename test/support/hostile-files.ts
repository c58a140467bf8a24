import { mkdtempSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { readSource } from '../../electron/readers/read-source.ts';
import { isRefusal } from '../../electron/readers/refusal.ts';
import { readDocuments } from '../../shared/reading/read-documents.ts';

/** A bad file: how it is called, how it is made, and the sentence it gets, or a word of what is read in it. */
export interface HostileFile {
  readonly name: string;
  readonly make: () => Buffer | string | Promise<Buffer>;
  /** Part of the sentence that refuses it. */
  readonly refused?: RegExp;
  /** Part of the words that are read in it. Where neither is given, either will do. */
  readonly read?: RegExp;
}

const work = mkdtempSync(join(tmpdir(), 'minutebook-hostile-'));

/** RELIABILITY: a small file takes no longer, whatever it holds. */
const LONGEST_SECONDS = 8;

/** Reads and understands a bad file, and expects one sentence or its words, in time, and no call to the network. */
export async function expectHarmless(file: HostileFile): Promise<void> {
  const path = join(work, file.name);
  writeFileSync(path, await file.make());
  const connect = vi.spyOn(Socket.prototype, 'connect');
  const start = performance.now();
  const answer = await readSource(path);
  if (!isRefusal(answer)) readDocuments(answer);
  expect((performance.now() - start) / 1000).toBeLessThan(LONGEST_SECONDS);
  expect(connect).not.toHaveBeenCalled();
  connect.mockRestore();
  if (isRefusal(answer)) {
    expect(answer.sentence).toMatch(/^“[^”]+” [^\n]+\.$/);
    expect(answer.sentence).not.toMatch(/\b(?:error|invalid|oops|undefined|exception)\b/i);
  }
  const words = isRefusal(answer) ? answer.sentence : answer.lines.map(({ text }) => text).join('\n');
  if (file.refused)
    expect([isRefusal(answer), words.slice(0, 300)]).toEqual([true, expect.stringMatching(file.refused)]);
  if (file.read) expect([isRefusal(answer), words.slice(0, 300)]).toEqual([false, expect.stringMatching(file.read)]);
}
