import type { ProposedChange } from '../../../../shared/domain/minuting/records.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import styles from './approvals.module.css';

const cx = bindClasses(styles);

/** So many characters around a change say where it stands. */
const AROUND = 60;

/** A change in its paragraph: what goes and what comes, with some words around it. */
export function ChangedWords({ change }: { readonly change: ProposedChange }) {
  const { context, at, removed, added, note, source } = change;
  const from = at ?? 0;
  const before = at === null ? '' : context.slice(Math.max(0, from - AROUND), from);
  const behind = at === null ? '' : context.slice(from + removed.length, from + removed.length + AROUND);
  return (
    <span className={cx('change')}>
      <span className={cx('words')}>
        {at !== null && from > AROUND && '… '}
        {before}
        {removed !== '' && <del>{removed}</del>}
        {added !== '' && <ins>{added.replace(/^\n/, '¶ ')}</ins>}
        {behind}
        {at !== null && context.length > from + removed.length + AROUND && ' …'}
      </span>
      {note !== null && <span className={cx('quiet')}>{source === 'comment' ? `Comment: ${note}` : note}</span>}
    </span>
  );
}
