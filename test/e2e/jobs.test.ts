import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JobEnd, JobLimits, JobSettings } from '../../electron/platform/job.ts';
import { bundleForMain } from '../support/bundle-for-main.ts';
import { type LaunchedApp, launchApp } from '../support/launch.ts';

const ample: JobLimits = { heapMegabytes: 200, residentMegabytes: 1000, seconds: 20 };

let launched: LaunchedApp;
let starter: string;
let entry: string;

beforeAll(async () => {
  starter = await bundleForMain('electron/platform/jobs.ts');
  entry = await bundleForMain('test/support/job-child.ts');
  launched = await launchApp();
});

afterAll(() => launched.close());

async function runJob(order: string, limits: Partial<JobLimits> = {}): Promise<{ end: JobEnd; messages: unknown[] }> {
  return launched.app.evaluate(
    async (_electron, { starter: file, ...settings }) => {
      const { createRequire } = process.getBuiltinModule('node:module');
      const { startJob } = createRequire(file)(file) as {
        startJob: (settings: JobSettings) => Promise<{ post: (message: unknown) => void; ended: Promise<JobEnd> }>;
      };
      const messages: unknown[] = [];
      const job = await startJob({ ...settings, name: 'job of a test', onMessage: (said) => messages.push(said) });
      job.post(settings.order);
      return { end: await job.ended, messages };
    },
    { starter, entry, order, limits: { ...ample, ...limits } },
  );
}

describe('a job inside Electron', () => {
  it('delivers all that it said before it finished', async () => {
    const { end, messages } = await runJob('answer much and finish');
    expect(end).toEqual({ reason: 'finished' });
    expect(messages).toHaveLength(500);
  });

  it('has its heap capped', async () => {
    const { messages } = await runJob('say the heap limit', { heapMegabytes: 300 });
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
    const { end } = await runJob('turn in circles', { seconds: 1 });
    expect(end).toEqual({ reason: 'time' });
  });
});
