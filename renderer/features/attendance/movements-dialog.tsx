import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { RoomPage } from '../../../shared/contract/attendance.ts';
import type { AgendaItemId } from '../../../shared/domain/ids.ts';
import type { Movement } from '../../../shared/domain/meeting.ts';
import { formatClockTime } from '../../../shared/text/times.ts';
import { now } from '../../gateway/clock.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/controls/button.tsx';
import { SelectField, TextInput } from '../../ui/controls/field.tsx';
import { FieldRow, FormDialog } from '../../ui/surfaces/dialog.tsx';
import styles from './attendance-tab.module.css';
import { keepMovements } from './mark.ts';
import { describeMovement } from './room-view.ts';
import { readTime } from './typed-time.ts';

const cx = bindClasses(styles);

export interface MovementsDialogProps {
  readonly page: RoomPage;
  /** The line of the list. */
  readonly id: string;
  /** The item that is looked at; null: now. */
  readonly itemId: AgendaItemId | null;
  readonly onClose: () => void;
}

const NO_ITEM = 'none';

/** Somebody's coming and going: what is noted, and one more with its time or item. */
export function MovementsDialog({ page, id, itemId, onClose }: MovementsDialogProps) {
  const attendance = page.lines.find((line) => line.id === id)?.attendance ?? null;
  const last = attendance?.movements.at(-1);
  const [way, setWay] = useState<Movement['way']>(last?.way === 'out' ? 'in' : 'out');
  const [at, setAt] = useState(formatClockTime(now()));
  const [item, setItem] = useState<string>(itemId ?? NO_ITEM);
  const [why, setWhy] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const movements = attendance?.movements ?? [];

  const submit = async () => {
    if (attendance === null || attendance.presence !== 'present') {
      setTrouble('Only somebody who is marked present comes and goes. Mark them present first.');
      return;
    }
    const time = readTime(at);
    if (time.trouble !== null) {
      setTrouble(time.trouble);
      return;
    }
    const agendaItemId = page.items.find((one) => one.id === item)?.id ?? null;
    if (time.at === null && agendaItemId === null) {
      setTrouble('Say when, or at which item.');
      return;
    }
    setTrouble(null);
    setWaiting(true);
    const movement: Movement = { way, at: time.at, agendaItemId, why: why.trim() === '' ? null : why.trim() };
    const isKept = await keepMovements(attendance, [...movements, movement]);
    setWaiting(false);
    if (isKept) onClose();
  };

  return (
    <FormDialog
      title={`Comings and goings of ${attendance?.printedName ?? 'somebody who is not marked'}`}
      submitWords="Note it"
      isWaiting={isWaiting}
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {attendance !== null && movements.length > 0 && (
        <ul className={cx('movements')}>
          {movements.map((movement, place) => (
            <li key={`${movement.way}-${place}`} className={cx('movement')}>
              <span>{describeMovement(movement, page.items)}</span>
              <IconButton
                size="small"
                icon={Trash2}
                label={`Take off: ${describeMovement(movement, page.items)}`}
                onPress={() =>
                  void keepMovements(
                    attendance,
                    movements.filter((_, other) => other !== place),
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
      <FieldRow>
        <SelectField
          label="What happened"
          choices={[
            { key: 'out' as const, words: 'Went out' },
            { key: 'in' as const, words: 'Came in' },
          ]}
          value={way}
          onChange={setWay}
        />
        <TextInput
          label="At"
          hint="As people write it; empty where nobody looked"
          value={at}
          onChange={setAt}
          autoFocus
        />
      </FieldRow>
      {page.items.length > 0 && (
        <SelectField
          label="During"
          choices={[
            { key: NO_ITEM, words: 'No item in particular' },
            ...page.items.map((one) => ({
              key: String(one.id),
              words: one.label === one.title ? one.title : `${one.label}: ${one.title}`,
            })),
          ]}
          value={item}
          onChange={setItem}
        />
      )}
      <TextInput
        label="Why"
        hint="Only what the minutes may say: after declaring an interest"
        value={why}
        onChange={setWhy}
      />
    </FormDialog>
  );
}
