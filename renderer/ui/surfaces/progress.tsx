import { Label, ProgressBar } from 'react-aria-components';
import { bindClasses } from '../class-names.ts';
import styles from './progress.module.css';

const cx = bindClasses(styles);

export interface ProgressProps {
  /** What is being done just now. */
  readonly doing: string;
  readonly done: number;
  /** Of how many; null while nobody knows. */
  readonly of: number | null;
}

/** How far a long piece of work has come. */
export function Progress({ doing, done, of }: ProgressProps) {
  return (
    <ProgressBar className={cx('progress')} value={done} maxValue={of ?? 1} isIndeterminate={of === null}>
      {({ percentage }) => (
        <>
          <span className={cx('words')}>
            <Label>{doing}</Label>
            {of !== null && <span className={cx('count')}>{`${done} of ${of}`}</span>}
          </span>
          <span className={cx('track')}>
            <span
              className={cx('bar', percentage === undefined && 'unknown')}
              {...(percentage !== undefined && { style: { width: `${percentage}%` } })}
            />
          </span>
        </>
      )}
    </ProgressBar>
  );
}
