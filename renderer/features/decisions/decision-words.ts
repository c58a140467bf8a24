import type { DecisionRow } from '../../../shared/contract/progress.ts';

/** The words of a decision after its verb; the whole text where it does not begin with it. */
export function wordsAfterVerb({ verb, text }: Pick<DecisionRow, 'verb' | 'text'>): string {
  return text.toLowerCase().startsWith(verb.toLowerCase()) ? text.slice(verb.length).trimStart() : text;
}

/** What stands between the verb of a decision and its first of several clauses: ` that`; nothing where it has one clause. */
export function stemAfterVerb(decision: Pick<DecisionRow, 'verb' | 'text' | 'clauses'>): string {
  const [first] = decision.clauses;
  if (decision.clauses.length < 2 || first === undefined) return '';
  const after = wordsAfterVerb(decision);
  const stem = after.slice(0, Math.max(0, after.indexOf(first))).replace(/\s*\(?\S{1,3}\)\s*$/, '');
  return stem.trim() === '' ? '' : ` ${stem.trim()}`;
}

/** What became of the actions that follow from a decision; null where none does. */
export function followWords({
  openActions,
  doneActions,
}: Pick<DecisionRow, 'openActions' | 'doneActions'>): { words: string; tone: 'care' | 'good' } | null {
  if (openActions === 0) return doneActions === 0 ? null : { words: `${doneActions} done`, tone: 'good' };
  return {
    words: doneActions === 0 ? `${openActions} open` : `${openActions} open, ${doneActions} done`,
    tone: 'care',
  };
}
