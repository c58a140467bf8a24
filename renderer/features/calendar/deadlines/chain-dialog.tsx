import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Body } from '../../../../shared/domain/body.ts';
import { dispatchStepId, type TimetableStep } from '../../../../shared/domain/days/timetable.ts';
import { timetableChains } from '../../../../shared/domain/days/timetable-chains.ts';
import { makeId } from '../../../gateway/make-id.ts';
import { perform, showUndoable } from '../../../stores/perform.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { Button, IconButton } from '../../../ui/controls/button.tsx';
import { SelectField, TextInput } from '../../../ui/controls/field.tsx';
import { FormDialog } from '../../../ui/surfaces/dialog.tsx';
import styles from '../calendar.module.css';

const cx = bindClasses(styles);

const anchors = [
  { key: 'meeting', words: 'the meeting' },
  { key: 'dispatch', words: 'the dispatch' },
  { key: 'decision', words: 'the decision' },
] as const;
const sides = [
  { key: 'before', words: 'before' },
  { key: 'after', words: 'after' },
] as const;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly days: string;
  readonly side: 'before' | 'after';
  readonly anchor: TimetableStep['anchor'];
}

function toRow({ id, name, role, anchor, offset }: TimetableStep): Row {
  return { id, name, role: role ?? '', days: String(Math.abs(offset)), side: offset > 0 ? 'after' : 'before', anchor };
}

/** The chain of steps of a body: each so many working days before or after the meeting, the dispatch or the decision. */
export function ChainDialog({ body, onClose }: { readonly body: Body; readonly onClose: () => void }) {
  const [rows, setRows] = useState(() => body.timetable.map(toRow));
  const [isAsked, setAsked] = useState(false);
  const [isWaiting, setWaiting] = useState(false);
  const change = (id: string, part: Partial<Row>) =>
    setRows(rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
  const move = (place: number, by: -1 | 1) => {
    const [one, other] = [rows[place], rows[place + by]];
    if (one === undefined || other === undefined) return;
    setRows(rows.map((row, at) => (at === place ? other : at === place + by ? one : row)));
  };
  const isWrong = rows.some((row) => row.name.trim() === '' || troubleOfDays(row) !== null);

  const submit = async () => {
    setAsked(true);
    if (isWrong) return;
    setWaiting(true);
    const { id, revision, name, shortName, kind, numberStyle, chairWord, decisionWord } = body;
    const saved = await perform('bodies.update', {
      ...{ id, revision, name, shortName, kind, numberStyle, chairWord, decisionWord },
      timetable: rows.map(toStep),
    });
    setWaiting(false);
    if (saved === null) return;
    onClose();
    showUndoable(`The chain of ${body.name} is changed; the timetables of its meetings follow it.`);
  };

  return (
    <FormDialog
      title={`The chain of steps of ${body.name}`}
      width="large"
      submitWords="Keep the chain"
      isWaiting={isWaiting}
      trouble={isAsked && isWrong ? 'Give each step a name and a number of working days.' : null}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className={cx('quiet')}>
        In the order in which the steps are to be done. Working days leave out weekends, the bank holidays of the body’s
        nation and its own closed days. The chains to begin with are custom, not law.
      </p>
      <div className={cx('buttons')}>
        {timetableChains.map((chain) => (
          <Button key={chain.id} size="small" onPress={() => setRows(chain.steps.map(toRow))}>
            {`As a ${chain.name.toLowerCase()}`}
          </Button>
        ))}
      </div>
      <ol aria-label="Steps" className={cx('chain')}>
        {rows.map((row, place) => (
          <li key={row.id} className={cx('link')}>
            <TextInput label="Step" value={row.name} onChange={(name) => change(row.id, { name })} />
            <TextInput label="Who" value={row.role} onChange={(role) => change(row.id, { role })} />
            <TextInput
              label="Days"
              value={row.days}
              trouble={isAsked ? troubleOfDays(row) : null}
              onChange={(days) => change(row.id, { days })}
            />
            <SelectField label="When" choices={sides} value={row.side} onChange={(side) => change(row.id, { side })} />
            <SelectField
              label="Counted from"
              isDisabled={row.id === dispatchStepId}
              choices={anchors}
              value={row.anchor}
              onChange={(anchor) => change(row.id, { anchor })}
            />
            <span className={cx('buttons')}>
              <IconButton
                size="small"
                icon={ArrowUp}
                label={`Move “${row.name}” up`}
                isDisabled={place === 0}
                onPress={() => move(place, -1)}
              />
              <IconButton
                size="small"
                icon={ArrowDown}
                label={`Move “${row.name}” down`}
                isDisabled={place === rows.length - 1}
                onPress={() => move(place, 1)}
              />
              <IconButton
                size="small"
                icon={X}
                label={`Take “${row.name}” out`}
                onPress={() => setRows(rows.filter(({ id }) => id !== row.id))}
              />
            </span>
          </li>
        ))}
      </ol>
      <div className={cx('buttons')}>
        <Button
          size="small"
          icon={Plus}
          isDisabled={rows.length >= 60}
          onPress={() =>
            setRows([...rows, { id: makeId(), name: '', role: '', days: '5', side: 'before', anchor: 'meeting' }])
          }
        >
          Add a step
        </Button>
      </div>
    </FormDialog>
  );
}

function troubleOfDays({ days }: Row): string | null {
  return /^\d{1,3}$/.test(days.trim()) && Number(days) <= 250 ? null : '0 to 250';
}

function toStep({ id, name, role, days, side, anchor }: Row): TimetableStep {
  const count = Number(days);
  const offset = side === 'before' && count > 0 ? -count : count;
  return { id, name: name.trim(), anchor, offset, role: role.trim() === '' ? null : role.trim() };
}
