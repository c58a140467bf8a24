import { describe, expect, it } from 'vitest';
import {
  addStanding,
  changeStanding,
  orderStanding,
  stepStanding,
} from '../../../../shared/domain/agenda/standing-order.ts';
import type { StandingLine } from '../../../../shared/domain/agenda/standing.ts';
import type { ItemPlace } from '../../../../shared/domain/meeting.ts';

const line = (title: string, place: ItemPlace): StandingLine => ({
  ...{ rowKind: 'item', standingKey: null, purpose: null, presenter: null, note: null },
  ...{ title, place },
});
const print = (lines: readonly StandingLine[] | undefined) => lines?.map(({ title, place }) => `${title}: ${place}`);
const lines = [line('Other business', 'last'), line('Welcome', 'first'), line('Exclusion', 'closed-part')];

describe('[AG19] the order of a standing agenda', () => {
  it('is the one that agendas get, and of one place the one that lines were put in', () => {
    const two = [...lines, line('Next meeting', 'last'), line('Apologies', 'first')];
    expect(print(orderStanding(two))).toEqual([
      ...['Welcome: first', 'Apologies: first', 'Exclusion: closed-part'],
      ...['Other business: last', 'Next meeting: last'],
    ]);
  });

  it('gives a line that is moved the place of the one it passes, and stops at the ends', () => {
    const moved = stepStanding(lines, 0, 1);
    expect(moved?.at).toBe(1);
    expect(print(moved?.lines)).toEqual(['Exclusion: closed-part', 'Welcome: closed-part', 'Other business: last']);
    expect(print(orderStanding(moved?.lines ?? []))).toEqual(print(moved?.lines));
    expect(stepStanding(lines, 0, -1)).toBeNull();
    expect(stepStanding(lines, 2, 1)).toBeNull();
  });

  it('puts a line with another place behind those that have it, and leaves it where only its words change', () => {
    const placed = changeStanding(lines, 0, { place: 'last' });
    expect(placed?.at).toBe(2);
    expect(print(placed?.lines)).toEqual(['Exclusion: closed-part', 'Other business: last', 'Welcome: last']);
    expect(changeStanding(lines, 1, { note: 'Press leave' })).toMatchObject({ at: 1 });
    expect(changeStanding(lines, 9, { note: 'Press leave' })).toBeNull();
  });

  it('adds a line behind another with its place, else last of the business', () => {
    expect(addStanding(lines, 'Apologies', 0)).toMatchObject({ at: 1 });
    expect(print(addStanding(lines, 'Apologies', 0).lines)?.[1]).toBe('Apologies: first');
    expect(print(addStanding(lines, 'Roads', null).lines)?.[1]).toBe('Roads: business');
    expect(print(addStanding([], 'Roads', null).lines)).toEqual(['Roads: business']);
  });
});
