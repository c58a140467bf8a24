import type { Input } from '../../../shared/contract/index.ts';
import type { Body } from '../../../shared/domain/body.ts';
import { attempt } from '../../stores/attempt.ts';
import { showUndoable } from '../../stores/perform.ts';

type Changes = Omit<Partial<Input<'bodies.update'>>, 'id' | 'revision'>;

/** Changes some facts of a body; the others stay. Answers why not, as a sentence; null once it is done. */
export async function changeBody(body: Body, changes: Changes, done: string): Promise<string | null> {
  const { id, revision, name, shortName, kind, numberStyle, chairWord, decisionWord } = body;
  const facts = { id, revision, name, shortName, kind, numberStyle, chairWord, decisionWord };
  const { refusal } = await attempt('bodies.update', { ...facts, ...changes });
  if (refusal === null) showUndoable(done);
  return refusal;
}
