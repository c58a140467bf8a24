import type { IsoDate } from '../calendar.ts';
import type { PersonId } from '../ids.ts';
import type { BodyRules } from '../law/rules.ts';
import { coversDay } from '../seats/seats.ts';
import type { Seat } from './roster.ts';

/** What a body's rule says of one substitute. `unsure`: the rule cannot be checked, and says what to look at. */
export interface SubstituteJudgement {
  readonly verdict: 'allowed' | 'unsure' | 'refused';
  readonly words: string;
}

/** What a body's rule of substitutes is, as a clerk reads it. */
export const substituteRuleWords: Readonly<Record<BodyRules['substitutes'], string>> = {
  'named-deputies': 'Only the deputy named for a seat may stand in for its member.',
  'same-group': 'Only a member of the same political group may stand in for a member.',
  allowed: 'Anybody may stand in for a member.',
  'not-allowed': 'This body takes no substitutes.',
};

/**
 * Whether somebody may stand in for a member ([R7]). Where the body has no rule nothing is said against it. What is against a rule
 * of who may stand in is told and left to the chair; a body that takes no substitutes refuses.
 */
export function judgeSubstitute(
  rule: BodyRules['substitutes'] | null,
  { principalId, substituteId }: { readonly principalId: PersonId | null; readonly substituteId: PersonId | null },
  seats: readonly Seat[],
  day: IsoDate | null,
): SubstituteJudgement {
  if (principalId !== null && principalId === substituteId) {
    return { verdict: 'refused', words: 'Nobody stands in for themselves. Choose the member who is away.' };
  }
  if (rule === null || rule === 'allowed') return { verdict: 'allowed', words: '' };
  if (rule === 'not-allowed') {
    return {
      verdict: 'refused',
      words:
        'This body takes no substitutes. List them in attendance, or change the body’s rule of substitutes, with the reason.',
    };
  }
  const seat = seats.find(({ membership, person }) => person.id === principalId && coversDay(membership, day));
  if (seat === undefined) {
    return { verdict: 'unsure', words: `${substituteRuleWords[rule]} Say for which member they are here.` };
  }
  return rule === 'named-deputies' ? judgeDeputy(seat, substituteId) : judgeGroup(seat, substituteId, seats);
}

function judgeDeputy({ membership, person }: Seat, substituteId: PersonId | null): SubstituteJudgement {
  if (membership.deputyId !== null && membership.deputyId === substituteId) return { verdict: 'allowed', words: '' };
  const named = membership.deputyId === null ? 'no deputy is named' : 'somebody else is the named deputy';
  return { verdict: 'unsure', words: `${substituteRuleWords['named-deputies']} For ${person.name} ${named}.` };
}

function judgeGroup(
  { membership, person }: Seat,
  substituteId: PersonId | null,
  seats: readonly Seat[],
): SubstituteJudgement {
  const { party } = membership;
  const theirs = seats.filter((one) => one.person.id === substituteId).map((one) => one.membership.party);
  if (party !== null && theirs.some((one) => one !== null && one.toLowerCase() === party.toLowerCase())) {
    return { verdict: 'allowed', words: '' };
  }
  const group = party === null ? 'The group of ' + person.name + ' is not known' : `${person.name} sits for ${party}`;
  const other = theirs.find((one) => one !== null);
  const known =
    other === undefined || other === null
      ? 'the group of the substitute is not known here'
      : `the substitute sits for ${other}`;
  return { verdict: 'unsure', words: `${substituteRuleWords['same-group']} ${group}; ${known}.` };
}
