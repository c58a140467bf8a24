import type { BodyKind, NumberStyle } from '../../../shared/domain/body.ts';
import type { PersonKey } from './people.ts';

/** A body of the sample with everybody who has or had a seat on it. */
export interface SampleBody {
  readonly name: string;
  readonly shortName: string;
  readonly kind: BodyKind;
  readonly numberStyle: NumberStyle;
  readonly chairWord: string;
  readonly decisionWord: string;
  readonly seats: readonly SampleSeat[];
}

/** A seat, from a day to a day (both included, `yyyy-mm-dd`; null: before the records begin, or to this day). */
export interface SampleSeat {
  readonly who: PersonKey;
  readonly role: string | null;
  readonly voting: boolean;
  readonly from: string | null;
  readonly to: string | null;
}

const seat = (who: PersonKey, detail: Partial<Omit<SampleSeat, 'who'>> = {}): SampleSeat => ({
  who,
  role: null,
  voting: true,
  from: null,
  to: null,
  ...detail,
});

/** The Board: 24 members of eleven organisations at any time, 27 people over the two years. */
export const board: SampleBody = {
  name: 'Calder Vale Safer Partnership Board',
  shortName: 'Board',
  kind: 'partnership-board',
  numberStyle: 'n/yy',
  chairWord: 'Chair',
  decisionWord: 'RESOLVED',
  seats: [
    seat('pryce', { role: 'Chair' }),
    seat('farrow', { role: 'Vice Chair' }),
    seat('ashdown', { to: '2025-03-31' }),
    seat('tranter', { from: '2025-04-01' }),
    seat('lockyer'),
    seat('ellwood'),
    seat('goodall'),
    seat('tully'),
    seat('siddiqui'),
    seat('wray'),
    seat('kirkbride'),
    seat('garrity'),
    seat('holroyd'),
    seat('rees'),
    seat('norcross', { to: '2024-09-30' }),
    seat('varley', { from: '2024-10-01' }),
    seat('ormond'),
    seat('sandal'),
    seat('achebe'),
    seat('carrick'),
    seat('osei'),
    seat('pell', { to: '2025-06-30' }),
    seat('tan', { from: '2025-07-01' }),
    seat('tait'),
    seat('dunmore'),
    seat('akhtar'),
    seat('hartwell'),
  ],
};

/** The advisory group below the Board: officers only, and nobody votes unless somebody asks. */
export const group: SampleBody = {
  name: 'Calder Vale Tasking and Advisory Group',
  shortName: 'TAG',
  kind: 'sub-group',
  numberStyle: 'n/yyyy',
  chairWord: 'Chair',
  decisionWord: 'AGREED',
  seats: [
    seat('rees', { role: 'Chair' }),
    seat('goodall'),
    seat('garrity'),
    seat('tully'),
    seat('wray'),
    seat('norcross', { to: '2024-09-30' }),
    seat('varley', { from: '2024-10-01' }),
    seat('prior'),
    seat('whitlock', { voting: false }),
    seat('sandal'),
    seat('carrick'),
    seat('akhtar'),
    seat('moss'),
    seat('tan', { from: '2025-07-01' }),
    seat('lamb'),
    seat('crane', { voting: false }),
    seat('hartwell'),
    seat('penhale', { voting: false }),
  ],
};
