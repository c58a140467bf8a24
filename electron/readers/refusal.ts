/** Why a file was not read, in one sentence for the clerk that says what the file is and what to do. */
export interface Refusal {
  readonly ok: false;
  readonly sentence: string;
}

/** Tells a refusal from a file that was read. */
export function isRefusal(answer: object): answer is Refusal {
  return 'ok' in answer && answer.ok === false;
}

/** Thrown inside the readers to give up on a file; `readSource` turns it into the refusal it carries. */
export class RefusedFile extends Error {
  /** The sentence after the file's name: `is empty. Choose …` */
  readonly ending: string;

  constructor(ending: string) {
    super(ending);
    this.name = 'RefusedFile';
    this.ending = ending;
  }
}

/** What files may cost. The same numbers as RELIABILITY H1; each is named in the sentence that it leads to. */
export const limits = {
  fileBytes: 100_000_000,
  textFileBytes: 64_000_000,
  lineCharacters: 1_000_000,
  lines: 1_000_000,
  entries: 5_000,
  inflatedBytes: 300_000_000,
  /** Inflated bytes for each stored byte, looked at once an entry has passed `ratioFromBytes`. */
  ratio: 200,
  ratioFromBytes: 10_000_000,
  xmlDepth: 256,
  textCharacters: 50_000_000,
  pdfPages: 5_000,
  /** What LibreOffice may take to turn one document into another. */
  officeSeconds: 60,
  officeBytes: 1_200_000_000,
} as const;
