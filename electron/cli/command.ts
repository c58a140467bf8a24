/** Where a command writes (the answer on `answer`, one line for people on `complaint`), and where it finds its helper. */
export interface Outlets {
  readonly answer: (text: string) => void;
  readonly complaint: (line: string) => void;
  /** The file of the document process, which the composition root knows. */
  readonly documentProcess: string;
}

/** 0 done, 1 the work failed and nothing is half-written, 2 the words of the command were wrong. */
export type ExitStatus = 0 | 1 | 2;

/** One command of the command line. */
export interface Command {
  /** How it is called, one line for each form. */
  readonly usage: readonly string[];
  /** What `--help` says under the usage. */
  readonly help: string;
  readonly run: (words: readonly string[], outlets: Outlets) => Promise<ExitStatus>;
}

/** Thrown by a command whose words are wrong; its message is the line that is printed. */
export class WrongWords extends Error {}
