import { plainStanding, type StandingLine } from '../../../shared/domain/agenda/standing.ts';
import type { Body } from '../../../shared/domain/body.ts';
import { rulesOf } from '../../../shared/domain/law/presets-of-body.ts';
import { standingOf } from '../../../shared/domain/law/standing-agendas.ts';
import type { MeetingKind } from '../../../shared/domain/meeting.ts';

/** What the agendas of a body begin with while it has no standing agenda of its own. Rule [AG10]. */
export function presetStanding(body: Body, kind: MeetingKind): readonly StandingLine[] {
  const effective = rulesOf(body);
  if (effective === null) return plainStanding(kind);
  const { rules } = effective;
  return standingOf({ ...rules, words: { ...rules.words, chair: body.chairWord } }, kind);
}

/** Whether an extraordinary meeting of the body leaves confirming minutes to the next ordinary one: a rule of law. */
export function passesOverExtraordinary(body: Body): boolean {
  return rulesOf(body)?.rules.confirmation.passesOverExtraordinary ?? false;
}
