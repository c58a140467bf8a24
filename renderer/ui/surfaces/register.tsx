import type { ReactNode } from 'react';
import { bindClasses } from '../class-names.ts';
import { type KeyHint, KeyHints } from '../controls/kbd.tsx';
import { EmptyState } from './empty-state.tsx';
import styles from './register.module.css';

const cx = bindClasses(styles);

/** The filters of a register, with how many records they leave at the end: `22 actions`. */
export function RegisterStrip({ count, children }: { readonly count: string; readonly children: ReactNode }) {
  return (
    <div className={cx('filters')}>
      {children}
      <p className={cx('count')} role="status">
        {count}
      </p>
    </div>
  );
}

export interface RegisterListProps {
  /** What stands there instead of records; null while there are some, or while they are still being asked for. */
  readonly nothing: { readonly title: string; readonly words: string } | null;
  /** The keys that work on a record, told at the foot. */
  readonly hints: readonly KeyHint[];
  /** The table; null where there is no record. */
  readonly children: ReactNode;
}

/** The records of a register over the foot that tells their keys. */
export function RegisterList({ nothing, hints, children }: RegisterListProps) {
  return (
    <>
      <div className={cx('list')}>
        {nothing !== null && (
          <div className={cx('none')}>
            <EmptyState title={nothing.title}>{nothing.words}</EmptyState>
          </div>
        )}
        {children}
      </div>
      {children !== null && (
        <div className={cx('foot')}>
          <KeyHints hints={hints} />
        </div>
      )}
    </>
  );
}
