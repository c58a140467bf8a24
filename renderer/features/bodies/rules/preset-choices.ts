import type { BodyKind } from '../../../../shared/domain/body.ts';
import { presetsFor } from '../../../../shared/domain/law/presets-of-body.ts';

/** The key of no preset. */
export const NONE = 'none';

/** The presets that a body can start from, those meant for its kind first, and none. Rule [J2] of the law. */
export function presetChoices(
  kind: BodyKind,
): { readonly key: string; readonly words: string; readonly detail?: string }[] {
  const { offered, others } = presetsFor(kind);
  return [
    ...offered.map(({ id, name }) => ({ key: id, words: name, detail: 'Meant for this kind of body' })),
    ...others.map(({ id, name }) => ({ key: id, words: name })),
    { key: NONE, words: 'None: no rule of law is applied' },
  ];
}
