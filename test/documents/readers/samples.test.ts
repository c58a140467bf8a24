import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../electron/readers/read-source.ts';
import { isRefusal } from '../../../electron/readers/refusal.ts';
import type { DraftDocument } from '../../../shared/reading/draft.ts';
import { readDocuments } from '../../../shared/reading/read-documents.ts';

const samples = join(import.meta.dirname, '../../../resources/samples');

/** The minutes of the board in a sample that the product ships. */
async function readBoard(name: string): Promise<DraftDocument> {
  const source = await readSource(join(samples, name));
  if (isRefusal(source)) throw new Error(source.sentence);
  const board = readDocuments(source).documents.find(({ kind }) => kind === 'minutes');
  if (!board) throw new Error(`${name} holds no minutes.`);
  return board;
}

/** Who sat for which organisation in September 2023, titles aside. */
const sat = [
  'A Lockyer – Calder Vale County Council',
  'A Rees – Calder Vale Constabulary',
  'C Wray – Netherbeck District Council',
  'D Holroyd – Calder Vale Constabulary',
  'D Pryce – Harrowmoor Borough Council',
  'G Norcross – Calder Vale Constabulary',
  'H Ashdown – Calder Vale County Council',
  'H Osei – NHS Calder Vale Integrated Care Board',
  'J Farrow – Netherbeck District Council',
  'J Hartwell – Brackenfold Homes',
  'K Ormond – Calder Vale Fire and Rescue Service',
  'L Tully – Harrowmoor Borough Council',
  'M Ellwood – Calder Vale County Council',
  'P Dunmore – Calder Vale Voluntary Action',
  'S Garrity – Stainrigg District Council',
  'S Goodall – Calder Vale County Council',
];

describe.each(['calder-vale-pack-2023-11.txt', 'calder-vale-minutes-2023-09.docx'])('the sample %s', (name) => {
  it('[P1] [P5] files everyone present under the organisation they sat for', async () => {
    const { present } = await readBoard(name);
    const read = present.map((person) => `${person.name} – ${person.organisation ?? 'none'}`);
    expect(read.filter((one) => !one.startsWith('Y Achebe')).sort()).toEqual(sat);
  });

  it('[P6] knows who was in the chair', async () => {
    const { present, blocks } = await readBoard(name);
    expect(present.filter(({ role }) => role === 'Chair').map(({ name: chair }) => chair)).toEqual(['H Ashdown']);
    expect(blocks).toEqual([]);
  });

  it('keeps all who were excused', async () => {
    const { apologies } = await readBoard(name);
    expect(apologies.map((person) => person.name.split(' ').at(-1)).sort()).toEqual([
      'Akhtar',
      'Kirkbride',
      'Pell',
      'Siddiqui',
      'Tait',
    ]);
  });
});

it('reads a rank that looks like initials as a title', async () => {
  const { present } = await readBoard('calder-vale-minutes-2023-09.docx');
  expect(present.find(({ name }) => name === 'D Holroyd')?.title).toBe('ACC');
});
