import type { StandingLine } from '../agenda/standing.ts';
import type { ItemPlace, MeetingKind, Purpose, StandingKey } from '../meeting.ts';
import type { BodyRules } from './rules.ts';

/**
 * The agenda that meetings of a kind begin with by a body's rules: no other business and no matters arising where nothing
 * can be decided that was not announced. [J6]
 */
export function standingOf(
  { otherBusiness, publicNotice, interests, closing, taxArrears, words, summons }: BodyRules,
  kind: MeetingKind,
): StandingLine[] {
  const called = kind === 'extraordinary' || kind === 'special';
  const asks = (on: boolean, ...lines: StandingLine[]): StandingLine[] => (on ? lines : []);
  const reminder = 'Members two months behind with council tax say so and do not vote.';
  return [
    ...asks(kind === 'annual', line('item', null, `Election of the ${words.chair}`, 'first', 'decide')),
    line(summons === null ? 'unnumbered' : 'item', 'apologies', 'Apologies for absence', 'first', null),
    ...asks(interests.length > 0, {
      ...line('item', 'declarations', 'Declarations of interest', 'after-apologies', null),
      note: taxArrears && kind === 'budget' ? reminder : null,
    }),
    ...asks(!called, line('item', 'confirmation', 'Minutes of the last meeting', 'after-apologies', 'decide')),
    ...asks(
      !called && otherBusiness.decisions,
      line('item', 'matters-arising', 'Matters arising', 'after-confirmation', null),
    ),
    ...asks(
      !called && otherBusiness.decisions && publicNotice === null,
      line('item', 'sub-group-minutes', 'Minutes of sub-groups', 'after-confirmation', 'note'),
    ),
    ...asks(
      publicNotice !== null && !called,
      line('item', 'public-session', 'Public session', 'after-confirmation', null),
    ),
    ...asks(kind === 'budget', line('item', null, 'Budget', 'business', 'decide')),
    ...asks(!called && otherBusiness.decisions, line('item', 'any-other-business', 'Any other business', 'last', null)),
    ...asks(!called, line('item', 'next-meeting', 'Date of next meeting', 'last', 'note')),
    ...asks(
      closing.under !== null && publicNotice !== null && closing.reasonInResolution && !called,
      line('item', 'exclusion', 'Exclusion of the public', 'closed-part', 'decide'),
    ),
  ];
}

function line(
  rowKind: StandingLine['rowKind'],
  standingKey: StandingKey | null,
  title: string,
  place: ItemPlace,
  purpose: Purpose | null,
): StandingLine {
  return { rowKind, standingKey, title, place, purpose, presenter: null, note: null };
}
