import type { Input, Output } from '../../../shared/contract/index.ts';
import { PhraseId } from '../../../shared/domain/ids.ts';
import { offerPhrases } from '../../../shared/minutes/phrases.ts';
import { getBody } from '../../store/bodies.ts';
import { mutate } from '../../store/change-set.ts';
import { getPhrase, insertPhrase, listPhrases, removePhrase, updatePhrase } from '../../store/minuting/phrases.ts';
import { movedOn, notFound } from '../../store/refusal.ts';
import type { ServiceContext } from '../context.ts';
import { requireMeeting } from './minute-of.ts';

/** Answers `phrases.list`. Rule [PH1]. @throws Refusal `not-found` */
export function listPhrasesOf({ workspace }: ServiceContext, input: Input<'phrases.list'>): Output<'phrases.list'> {
  const { bodyId } = requireMeeting(workspace, input.meetingId);
  return { bodyId, phrases: offerPhrases(listPhrases(workspace, bodyId)) };
}

/** Answers `phrases.save`. Rule [PH1]. @throws Refusal `moved-on`, `not-found` */
export function savePhrase(context: ServiceContext, input: Input<'phrases.save'>): Output<'phrases.save'> {
  const { workspace, makeId } = context;
  return mutate(workspace, { label: `Standard phrase “${input.name}”`, now: context.now() }, (tx) => {
    const { bodyId, id, revision, presetKey, name, words } = input;
    if (getBody(tx, bodyId) === undefined) throw notFound('body');
    if (id === null || revision === null) {
      const others = listPhrases(tx, bodyId);
      if (presetKey !== null && others.some((one) => one.presetKey === presetKey)) throw movedOn('standard phrase');
      const position = Math.max(-1, ...others.map((one) => one.position)) + 1;
      const phrase = { id: PhraseId.parse(makeId()), bodyId, position, name, words, presetKey, revision: 1 };
      insertPhrase(tx, phrase);
      return phrase;
    }
    const known = getPhrase(tx, id);
    if (known === undefined) throw notFound('standard phrase');
    const phrase = { ...known, name, words };
    return { ...phrase, revision: updatePhrase(tx, { ...phrase, revision }) };
  });
}

/** Answers `phrases.remove`. @throws Refusal `moved-on`, `not-found` */
export function dropPhrase(context: ServiceContext, input: Input<'phrases.remove'>): Output<'phrases.remove'> {
  const known = getPhrase(context.workspace, input.id);
  if (known === undefined) throw notFound('standard phrase');
  return mutate(context.workspace, { label: `Removal of the phrase “${known.name}”`, now: context.now() }, (tx) => {
    removePhrase(tx, input.id, input.revision);
    return {};
  });
}
