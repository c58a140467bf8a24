import { useState } from 'react';
import type { Body } from '../../../../shared/domain/body.ts';
import { carryDifferences } from '../../../../shared/domain/law/change-preset.ts';
import { titleOfRule } from '../../../../shared/domain/law/describe-rules.ts';
import { presetById } from '../../../../shared/domain/law/presets-of-body.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { FormDialog } from '../../../ui/surfaces/dialog.tsx';
import { Section } from '../../../ui/surfaces/page.tsx';
import { changeBody } from '../change-body.ts';
import styles from './rules.module.css';

const cx = bindClasses(styles);

export interface PresetDialogProps {
  readonly body: Body;
  /** What it goes over to; null: no rules of law. */
  readonly presetId: string | null;
  readonly onClose: () => void;
}

/** Shows which of a body's differences go over to other rules and which do not, before they do. Rule [J16] of the law. */
export function PresetDialog({ body, presetId, onClose }: PresetDialogProps) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const { kept, dropped } = carryDifferences(body, presetId);
  const next = presetId === null ? 'no rules of law' : (presetById(presetId)?.name ?? presetId);

  const submit = async () => {
    setWaiting(true);
    const refusal = await changeBody(body, { presetId }, saidAfter(body.name, dropped.length));
    setWaiting(false);
    setTrouble(refusal);
    if (refusal === null) onClose();
  };

  return (
    <FormDialog
      title={`From ${presetById(body.presetId ?? '')?.name ?? 'these rules'} to ${next}`}
      submitWords={dropped.length === 0 ? 'Change the rules' : `Change the rules, drop ${dropped.length}`}
      isWaiting={isWaiting}
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>No deadline, check or wording of the old rules is applied to a body under other ones.</p>
      {kept.length > 0 && (
        <Section title="Stays different" count={kept.length}>
          <ul>
            {kept.map(({ rule, reason }) => (
              <li key={rule} className={cx('entry')}>
                {titleOfRule(rule)}
                <span className={cx('under')}>{reason}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {dropped.length > 0 && (
        <Section title="Is dropped" count={dropped.length}>
          <ul>
            {dropped.map(({ difference: { rule, reason }, because }) => (
              <li key={rule} className={cx('entry')}>
                {titleOfRule(rule)}: {because}
                <span className={cx('under')}>It differed because: {reason}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </FormDialog>
  );
}

function saidAfter(name: string, dropped: number): string {
  if (dropped === 0) return `The rules of ${name} are changed.`;
  return `The rules of ${name} are changed; ${dropped === 1 ? 'one difference is' : `${dropped} differences are`} dropped.`;
}
