import { expect, it } from 'vitest';
import { dropPhrase, listPhrasesOf, savePhrase } from '../../../../electron/services/minuting/phrases.ts';
import { undoStep } from '../../../../electron/services/undo.ts';
import { shippedPhrases } from '../../../../shared/minutes/phrases.ts';
import { aBody, aMeeting } from '../../../support/store/records.ts';
import { codeOf } from '../../../support/store/refusals.ts';
import { temporaryContext } from '../../../support/store/temporary-workspace.ts';

it('[PH1] a body has its own wording of a shipped phrase and phrases of its own, until they are dropped', () => {
  const context = temporaryContext();
  const { id: meetingId, bodyId } = aMeeting(context, aBody(context));
  const offered = () => listPhrasesOf(context, { meetingId }).phrases;
  const wordsOf = (key: string) => offered().find(({ presetKey }) => presetKey === key)?.words;
  expect(offered().map(({ presetKey }) => presetKey)).toEqual(shippedPhrases.map(({ key }) => key));

  const first = { id: null, revision: null } as const;
  const own = savePhrase(context, {
    bodyId,
    ...first,
    presetKey: 'defer',
    name: 'Defer',
    words: 'Left over to {meeting}.',
  });
  savePhrase(context, { bodyId, ...first, presetKey: null, name: 'Prayers', words: 'Prayers were said by {who}.' });
  expect(wordsOf('defer')).toBe('Left over to {meeting}.');
  expect(offered().at(-1)).toMatchObject({ name: 'Prayers', presetKey: null });
  expect(offered()).toHaveLength(shippedPhrases.length + 1);

  const again = { bodyId, presetKey: 'defer', name: 'Defer', words: 'Stood over.' };
  expect(codeOf(() => savePhrase(context, { ...again, ...first }))).toBe('moved-on');
  expect(savePhrase(context, { ...again, id: own.id, revision: own.revision }).revision).toBe(2);
  expect(codeOf(() => dropPhrase(context, { id: own.id, revision: 1 }))).toBe('moved-on');
  dropPhrase(context, { id: own.id, revision: 2 });
  expect(wordsOf('defer')).toBe(shippedPhrases.find(({ key }) => key === 'defer')?.words);
  undoStep(context);
  expect(wordsOf('defer')).toBe('Stood over.');
});
