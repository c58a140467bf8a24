import { Instant } from '../../../shared/domain/calendar.ts';
import type { Minute } from '../../../shared/minutes/minute.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';
import { dayOf } from '../../gateway/clock.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { ReadLines } from '../../ui/lists/numbered-lines.tsx';
import { Waiting } from '../../ui/surfaces/empty-state.tsx';
import { Dialog } from '../../ui/surfaces/dialog.tsx';
import styles from './drawer.module.css';

const cx = bindClasses(styles);

export interface WhereReadProps {
  readonly minute: Minute;
  readonly onClose: () => void;
}

/** The lines of the imported file that a minute was read from, beside it. */
export function WhereRead({ minute, onClose }: WhereReadProps) {
  const { value, status, failure } = useQuery('imports.sourceOf', { recordId: minute.id });
  const [first, last] = value?.lines ?? [0, 0];
  return (
    <Dialog
      title={minute.number === null ? 'Where this was read' : `Where ${minute.number} was read`}
      shape="drawer"
      width="medium"
      onClose={onClose}
    >
      {status === 'waiting' && <Waiting />}
      {status === 'failed' && <p>{failure.message}</p>}
      {value === null && <p>This minute was typed here; it was not read from a file.</p>}
      {value !== undefined && value !== null && (
        <div className={cx('whereRead')}>
          <p>
            {value.fileName}, {first === last ? `line ${first}` : `lines ${first} to ${last}`}{' '}
            <span className={cx('quiet')}>imported {formatLongDate(dayOf(Instant.parse(value.importedAt)))}</span>
          </p>
          {value.repaired !== null && <p>{value.repaired}</p>}
          {value.alternatives.length > 0 && (
            <p className={cx('quiet')}>It could also be: {value.alternatives.join(' · ')}</p>
          )}
          {value.text.length === 0 ? (
            <p className={cx('quiet')}>The lines of this file were not kept; open the file itself to look.</p>
          ) : (
            <div className={cx('lines')}>
              <ReadLines label="Lines of the file" lines={value.text} marked={value.lines} />
            </div>
          )}
        </div>
      )}
    </Dialog>
  );
}
