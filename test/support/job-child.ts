/** The child of the tests of jobs: it does what it is told, also what no child should do. */
import v8 from 'node:v8';
import { openJobPort } from '../../electron/platform/job-port.ts';

const port = openJobPort();

port.onMessage((message) => {
  switch (message) {
    case 'say the heap limit':
      port.post(v8.getHeapStatistics().heap_size_limit / 1024 / 1024);
      port.finish();
      break;
    case 'answer much and finish':
      for (let number = 0; number < 500; number += 1) port.post({ number, text: 'x'.repeat(10_000) });
      port.finish();
      break;
    case 'turn in circles':
      for (;;);
    case 'fill buffers': {
      const held: Buffer[] = [];
      for (;;) held.push(Buffer.alloc(8 * 1024 * 1024, 1));
    }
    case 'fill the heap': {
      const held: string[][] = [];
      for (;;) held.push(Array.from({ length: 10_000 }, (_, index) => `entry ${index}`));
    }
    case 'throw':
      throw new Error('A child that throws, as a test asked for.');
    default:
      port.post({ echo: message });
  }
});
