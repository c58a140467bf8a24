import { useState } from 'react';
import type { ClosedDays } from '../../../shared/contract/calendar.ts';
import type { Body } from '../../../shared/domain/body.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import type { BodyId } from '../../../shared/domain/ids.ts';
import { formatLongDate, parseDateWords } from '../../../shared/text/dates.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { perform, showUndoable } from '../../stores/perform.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button } from '../../ui/controls/button.tsx';
import { CheckBox } from '../../ui/controls/check-box.tsx';
import { SelectField, TextInput } from '../../ui/controls/field.tsx';
import { FieldRow, FormDialog } from '../../ui/surfaces/dialog.tsx';
import styles from './calendar.module.css';

const cx = bindClasses(styles);
const ALL = 'all';
const dayTrouble = 'Write the day like 14 January 2027 or 14.1.27.';

interface Typed {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly bodyId: BodyId | null;
  readonly isOfficeShut: boolean;
}

/** Days on which an office is shut, and periods in which no meeting is planned: added, changed, taken out. */
export function ClosedDaysDialog({
  bodies,
  bodyId,
  onClose,
}: {
  readonly bodies: readonly Body[];
  readonly bodyId: BodyId | null;
  readonly onClose: () => void;
}) {
  const isReadOnly = useReadOnly();
  const known = useQuery('closedDays.list', { bodyId: null }).value ?? [];
  const empty: Typed = { name: '', from: '', to: '', bodyId, isOfficeShut: false };
  const [typed, setTyped] = useState(empty);
  const [editing, setEditing] = useState<ClosedDays | null>(null);
  const [isAsked, setAsked] = useState(false);
  const from = parseDateWords(typed.from);
  const to = typed.to.trim() === '' ? from : parseDateWords(typed.to);
  const nameOf = (id: BodyId | null) =>
    id === null ? 'all bodies' : (bodies.find((body) => body.id === id)?.name ?? '');

  const submit = async () => {
    setAsked(true);
    if (from === null || to === null || typed.name.trim() === '') return;
    const days = {
      bodyId: typed.bodyId,
      from: IsoDate.parse(from),
      to: IsoDate.parse(to),
      name: typed.name.trim(),
      counts: !typed.isOfficeShut,
    };
    const saved =
      editing === null
        ? await perform('closedDays.add', days)
        : await perform('closedDays.update', { ...days, id: editing.id, revision: editing.revision });
    if (saved === null) return;
    setTyped(empty);
    setEditing(null);
    setAsked(false);
    showUndoable(`“${saved.name}” is kept.`);
  };
  const edit = (days: ClosedDays) => {
    setEditing(days);
    setTyped({
      name: days.name,
      from: formatLongDate(days.from),
      to: days.to === days.from ? '' : formatLongDate(days.to),
      bodyId: days.bodyId,
      isOfficeShut: !days.counts,
    });
  };
  const remove = async ({ id, revision, name }: ClosedDays) => {
    const removed = await perform('closedDays.remove', { id, revision });
    if (removed === null) return;
    if (editing?.id === id) {
      setEditing(null);
      setTyped(empty);
    }
    showUndoable(`“${name}” is taken out.`);
  };

  return (
    <FormDialog
      title="Closed days"
      width="large"
      submitWords={editing === null ? 'Add these days' : 'Keep the change'}
      isWaiting={isReadOnly}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className={cx('quiet')}>
        Bank holidays are known and need not be added. No meeting is planned on closed days; where the office is shut
        they are no working days either.
      </p>
      {known.length > 0 && (
        <ul aria-label="Closed days" className={cx('moves')}>
          {known.map((days) => (
            <li key={days.id} className={cx('move')}>
              <span>
                {days.name}
                <span className={cx('quiet')}>
                  {' '}
                  {formatLongDate(days.from)}
                  {days.to !== days.from && ` to ${formatLongDate(days.to)}`}, {nameOf(days.bodyId)},{' '}
                  {days.counts ? 'working days' : 'office shut'}
                </span>
              </span>
              <span className={cx('buttons')}>
                <Button
                  size="small"
                  isDisabled={isReadOnly}
                  aria-label={`Change ${days.name}`}
                  onPress={() => edit(days)}
                >
                  Change
                </Button>
                <Button
                  size="small"
                  isDisabled={isReadOnly}
                  aria-label={`Take out ${days.name}`}
                  onPress={() => void remove(days)}
                >
                  Take out
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <FieldRow>
        <TextInput
          autoFocus
          label="Name"
          placeholder="Half-term"
          value={typed.name}
          onChange={(name) => setTyped({ ...typed, name })}
          trouble={isAsked && typed.name.trim() === '' ? 'Say what these days are.' : null}
        />
        <SelectField
          label="For"
          choices={[{ key: ALL, words: 'All bodies' }, ...bodies.map(({ id, name }) => ({ key: id, words: name }))]}
          value={typed.bodyId ?? ALL}
          onChange={(key) => setTyped({ ...typed, bodyId: bodies.find(({ id }) => id === key)?.id ?? null })}
        />
      </FieldRow>
      <FieldRow>
        <TextInput
          label="First day"
          placeholder="25 May 2027"
          value={typed.from}
          onChange={(words) => setTyped({ ...typed, from: words })}
          trouble={isAsked && from === null ? dayTrouble : null}
        />
        <TextInput
          label="Last day"
          placeholder="29 May 2027"
          hint="Empty: that day alone"
          value={typed.to}
          onChange={(words) => setTyped({ ...typed, to: words })}
          trouble={isAsked && typed.to.trim() !== '' && to === null ? dayTrouble : null}
        />
      </FieldRow>
      <CheckBox
        words="The office is shut: these are no working days"
        isTicked={typed.isOfficeShut}
        onChange={(isOfficeShut) => setTyped({ ...typed, isOfficeShut })}
      />
    </FormDialog>
  );
}
