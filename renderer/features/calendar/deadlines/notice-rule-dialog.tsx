import { useState } from 'react';
import type { Body } from '../../../../shared/domain/body.ts';
import type { ClearDayRule } from '../../../../shared/domain/days/clear-days.ts';
import { perform, showUndoable } from '../../../stores/perform.ts';
import { SelectField, TextInput } from '../../../ui/controls/field.tsx';
import { FieldRow, FormDialog } from '../../../ui/surfaces/dialog.tsx';
import { describeNoticeRule } from '../../../../shared/domain/timetable/rule-words.ts';

const countOrNot = [
  { key: 'count', words: 'Count' },
  { key: 'skip', words: 'Do not count' },
] as const;

const breaks = [
  { key: 'count', words: 'Count' },
  { key: 'skip', words: 'Do not count at Christmas and Easter' },
  { key: 'skip-bank-holiday-breaks', words: 'Nor around other bank holidays' },
] as const;

/** Changes how a body counts its notice: a difference from its preset, kept with its reason. */
export function NoticeRuleDialog({
  body,
  notice,
  onClose,
}: {
  readonly body: Body;
  readonly notice: ClearDayRule;
  readonly onClose: () => void;
}) {
  const kept = body.differences.find(({ rule }) => rule === 'notice');
  const [rule, setRule] = useState(notice);
  const [days, setDays] = useState(String(notice.days));
  const [reason, setReason] = useState(kept?.reason ?? '');
  const [isAsked, setAsked] = useState(false);
  const [isWaiting, setWaiting] = useState(false);
  const count = /^\d{1,3}$/.test(days.trim()) ? Number(days) : 0;
  const { mourning = 'count', shorterNotice = 'never' } = rule;
  const changed = { ...rule, mourning, shorterNotice, days: count };
  const isWrong = count < 1 || count > 366;

  const keep = async (differences: Body['differences'], words: string) => {
    setWaiting(true);
    const { id, revision, name, shortName, kind, numberStyle, chairWord, decisionWord } = body;
    const saved = await perform('bodies.update', {
      ...{ id, revision, name, shortName, kind, numberStyle, chairWord, decisionWord, differences },
    });
    setWaiting(false);
    if (saved === null) return;
    onClose();
    showUndoable(words);
  };
  const others = body.differences.filter((difference) => difference.rule !== 'notice');
  const submit = () => {
    setAsked(true);
    if (isWrong || reason.trim() === '') return;
    void keep(
      [...others, { rule: 'notice', value: changed, reason: reason.trim() }],
      `${body.name} counts by its own rule.`,
    );
  };

  return (
    <FormDialog
      title={`How ${body.name} counts its notice`}
      submitWords="Keep as its own rule"
      isWaiting={isWaiting}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        {isWrong
          ? 'This holds for this body alone.'
          : `${describeNoticeRule(changed)}. This holds for this body alone.`}
      </p>
      <FieldRow>
        <TextInput
          label="Clear days"
          value={days}
          onChange={setDays}
          trouble={isWrong ? 'Write a number from 1 to 366.' : null}
        />
        <SelectField
          label="Saturdays"
          choices={countOrNot}
          value={rule.saturdays}
          onChange={(saturdays) => setRule({ ...rule, saturdays })}
        />
      </FieldRow>
      <FieldRow>
        <SelectField
          label="Break days"
          choices={breaks}
          value={rule.breaks}
          onChange={(key) => setRule({ ...rule, breaks: key })}
        />
        <SelectField
          label="Days of national mourning"
          choices={countOrNot}
          value={rule.mourning ?? 'count'}
          onChange={(mourning) => setRule({ ...rule, mourning })}
        />
      </FieldRow>
      <TextInput
        label="Why it differs"
        placeholder="Standing order 3(b)"
        value={reason}
        onChange={setReason}
        trouble={isAsked && reason.trim() === '' ? 'Say why this body counts otherwise than its preset.' : null}
      />
    </FormDialog>
  );
}
