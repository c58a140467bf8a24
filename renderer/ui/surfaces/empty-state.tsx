import type { ReactNode } from 'react';
import { bindClasses } from '../class-names.ts';
import styles from './empty-state.module.css';

const cx = bindClasses(styles);

export interface EmptyStateProps {
  readonly title: string;
  /** What will stand here, and how it comes here. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** What stands where nothing is yet: what would be here and what to do for it. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className={cx('empty')}>
      <p className={cx('title')}>{title}</p>
      {children !== undefined && <div className={cx('words')}>{children}</div>}
      {actions !== undefined && <div className={cx('actions')}>{actions}</div>}
    </div>
  );
}

/** Says that something is being fetched, once that has taken long enough to be noticed. */
export function Waiting({ words = 'Fetching…' }: { readonly words?: string }) {
  return (
    <p role="status" className={cx('waiting')}>
      {words}
    </p>
  );
}
