import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../support/items-of.ts';

const presentOf = (list: string): (string | null)[][] =>
  documentOf(
    `Minutes of the meeting of Elmley Joint Burial Committee held on 4 May 2026\n\n${list}\n\n1. Graves\n\nAll is well.\n\n2. Close\n\nIt was late.\n`,
  )?.present.map(({ title, name, organisation }) => [title, name, organisation]) ?? [];

describe('[P13] groups of names that end with their place', () => {
  it('come from it, all of them', () => {
    expect(
      presentOf('Present: Cllr. Vale (in the chair), Cllrs. Marsh, Dean, (Elmley); Cllrs. Yew, Birch (Ashby).'),
    ).toEqual([
      ['Cllr.', 'Vale', 'Elmley'],
      ['Cllr.', 'Marsh', 'Elmley'],
      ['Cllr.', 'Dean', 'Elmley'],
      ['Cllr.', 'Yew', 'Ashby'],
      ['Cllr.', 'Birch', 'Ashby'],
    ]);
  });

  it('give it to the last name alone where no comma stands before it', () => {
    expect(presentOf('Present: Cllr A Vale, Cllr B Marsh (Elmley); Cllr C Yew, Cllr D Birch (Ashby).')).toEqual([
      ['Cllr', 'A Vale', null],
      ['Cllr', 'B Marsh', 'Elmley'],
      ['Cllr', 'C Yew', null],
      ['Cllr', 'D Birch', 'Ashby'],
    ]);
  });
});

describe('[P13] the chair printed again in the list', () => {
  it('was there once, under a surname alone too', () => {
    expect(presentOf('Present: Councillor Vale (Chairman), and\nCouncillors Ash, Birch, Vale and Yew')).toEqual([
      ['Councillor', 'Vale', null],
      ['Councillor', 'Ash', null],
      ['Councillor', 'Birch', null],
      ['Councillor', 'Yew', null],
    ]);
  });
});
