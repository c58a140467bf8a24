import { bindClasses } from '../../ui/class-names.ts';
import styles from './calendar.module.css';

const cx = bindClasses(styles);

/** What speaks against a day; said by a screen reader as it comes. */
export function DayNotes({ notes }: { readonly notes: readonly string[] }) {
  return (
    <div role="status" className={cx('status')}>
      {notes.map((words) => (
        <p key={words} className={cx('warning')}>
          <span aria-hidden>! </span>
          {words}
        </p>
      ))}
    </div>
  );
}
