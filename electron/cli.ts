/** Composition root of the command line: `node electron/cli.ts …`, or the app's own executable with `--cli`. */
import path from 'node:path';
import { runCommandLine } from './cli/run.ts';

// A reader that closes early (`| head`) is no failure of ours.
process.stdout.on('error', (failure: NodeJS.ErrnoException) => {
  if (failure.code !== 'EPIPE') throw failure;
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  answer: (text) => process.stdout.write(text),
  complaint: (line) => process.stderr.write(`${line}\n`),
  // Beside this file, and of the same kind: built in the product, unbuilt on plain Node.
  documentProcess: path.join(import.meta.dirname, `document-process${path.extname(import.meta.filename)}`),
});
