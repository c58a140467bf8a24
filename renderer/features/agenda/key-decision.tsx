import { useState } from 'react';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import { announcedInTime } from '../../../shared/domain/law/check-key-decision.ts';
import type { BodyRules } from '../../../shared/domain/law/rules.ts';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import { formatLongDate, parseDateWords } from '../../../shared/text/dates.ts';
import { SelectField, TextInput } from '../../ui/controls/field.tsx';
import { KeptField } from '../../ui/controls/kept-field.tsx';
import type { LineFacts } from './agenda-changes.ts';
import styles from './panel.module.css';

export interface KeyDecisionProps {
  readonly item: AgendaItem;
  /** What the body's rules say of key decisions; null: they know none. */
  readonly rule: BodyRules['keyDecisionNotice'];
  readonly isReadOnly: boolean;
  readonly keep: (facts: LineFacts) => void;
  readonly onBack: () => void;
}

const none = 'none';

/** Whether a key decision is to be made, under which notice or exception of the body's own rules, and since when. */
export function KeyDecision({ item, rule, isReadOnly, keep, onBack }: KeyDecisionProps) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const { keyDecision, keyDecisionOn } = item;
  // A body without key decisions is not asked for them, but a mark that is there can be taken off.
  if (rule === null && keyDecision === null) return null;
  const exceptions = rule?.exceptions ?? [];
  const chosen = exceptions.find(({ id }) => id === keyDecision);
  const isKnown = keyDecision === null || keyDecision === announcedInTime || chosen !== undefined;
  const choices = [
    { key: none, words: 'No key decision' },
    ...(rule === null && keyDecision !== announcedInTime
      ? []
      : [
          {
            key: announcedInTime,
            words: 'Announced in time',
            ...(rule !== null && { detail: `${rule.days} clear days before the meeting` }),
          },
        ]),
    ...exceptions.map(({ id, name, source, asks }) => ({ key: id, words: name, detail: `${source}: ${asks}` })),
    ...(isKnown ? [] : [{ key: keyDecision, words: keyDecision, detail: 'The rules of this body have no such way.' }]),
  ];
  const keepDay = (words: string | null) => {
    const day = words === null ? null : parseDateWords(words);
    const isRead = words === null || day !== null;
    setTrouble(isRead ? null : 'Write the day as 20 April 2026.');
    if (isRead) keep({ keyDecisionOn: day === null ? null : IsoDate.parse(day) });
  };
  return (
    <section className={styles['fields']} aria-label="Key decision">
      <SelectField
        label="Key decision"
        choices={choices}
        value={keyDecision ?? none}
        isDisabled={isReadOnly}
        {...(chosen !== undefined && { hint: `${chosen.source}: ${chosen.asks}.` })}
        onChange={(key) =>
          keep(key === none ? { keyDecision: null, keyDecisionOn: null } : { keyDecision: key, keyDecisionOn: null })
        }
      />
      {keyDecision !== null && (
        <KeptField
          value={keyDecisionOn === null ? null : formatLongDate(keyDecisionOn)}
          keep={keepDay}
          onBack={onBack}
          place="key-decision"
        >
          {(value, onChange) => (
            <TextInput
              label={keyDecision === announcedInTime ? 'Announced on' : 'Done on'}
              value={value}
              onChange={onChange}
              trouble={trouble}
              isDisabled={isReadOnly}
            />
          )}
        </KeptField>
      )}
    </section>
  );
}
