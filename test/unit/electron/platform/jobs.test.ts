import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JobEnd, JobLimits } from '../../../../electron/platform/job.ts';
import { startJob } from '../../../../electron/platform/jobs.ts';

const entry = path.resolve(import.meta.dirname, '../../../support/job-child.ts');
const ample: JobLimits = { heapMegabytes: 200, residentMegabytes: 1000, seconds: 20 };

async function runJob(order: string, limits: Partial<JobLimits> = {}): Promise<{ end: JobEnd; messages: unknown[] }> {
  const messages: unknown[] = [];
  const job = await startJob({
    entry,
    name: 'job of a test',
    limits: { ...ample, ...limits },
    onMessage: (message) => messages.push(message),
  });
  job.post(order);
  return { end: await job.ended, messages };
}

describe('a job on plain Node', () => {
  it('delivers all that it said before it finished', async () => {
    const { end, messages } = await runJob('answer much and finish');
    expect(end).toEqual({ reason: 'finished' });
    expect(messages).toHaveLength(500);
    expect(messages.at(-1)).toMatchObject({ number: 499 });
  });

  it('answers what it is told until it is stopped', async () => {
    const messages: unknown[] = [];
    const job = await startJob({ entry, name: 'job of a test', limits: ample, onMessage: (m) => messages.push(m) });
    job.post({ question: new Map([['a', 1n]]) });
    await expect.poll(() => messages).toEqual([{ echo: { question: new Map([['a', 1n]]) } }]);
    job.stop();
    expect(await job.ended).toEqual({ reason: 'stopped' });
    job.post('to nobody');
  });

  it('has its heap capped', async () => {
    const { messages } = await runJob('say the heap limit', { heapMegabytes: 300 });
    // V8 adds the room of its young generation, some 200 MB; uncapped it would be some thousands.
    expect(messages[0]).toBeGreaterThanOrEqual(300);
    expect(messages[0]).toBeLessThan(600);
  });

  it('ends when its heap is full', async () => {
    const { end } = await runJob('fill the heap', { heapMegabytes: 60 });
    expect(end).toEqual({ reason: 'memory' });
  });

  it('is ended when it holds more memory than it may, though outside its heap', async () => {
    const { end } = await runJob('fill buffers', { residentMegabytes: 300 });
    expect(end).toEqual({ reason: 'memory' });
  });

  it('is ended when its time is up, however busy it is', async () => {
    const { end } = await runJob('turn in circles', { seconds: 0.5 });
    expect(end).toEqual({ reason: 'time' });
  });

  it('may be given other time than it began with', async () => {
    const job = await startJob({ entry, name: 'job of a test', limits: ample, onMessage: () => undefined });
    job.post('turn in circles');
    job.giveSeconds(0.3);
    expect(await job.ended).toEqual({ reason: 'time' });
  });

  it('that throws has crashed', async () => {
    const { end } = await runJob('throw');
    expect(end).toMatchObject({ reason: 'crashed', exitCode: 1 });
    expect(end).toHaveProperty('complaint', expect.stringContaining('as a test asked for'));
  });

  it('whose file is not there has crashed', async () => {
    const job = await startJob({ entry: `${entry}.gone`, name: 'no job', limits: ample, onMessage: () => undefined });
    expect((await job.ended).reason).toBe('crashed');
  });
});
