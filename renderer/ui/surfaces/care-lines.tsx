import { bindClasses } from '../class-names.ts';
import styles from './care-lines.module.css';

const cx = bindClasses(styles);

/** Sentences on what speaks against something, refusing nothing; said by a screen reader as they come. */
export function CareLines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <div role="status" className={cx('lines')}>
      {lines.map((words) => (
        <p key={words} className={cx('line')}>
          <span aria-hidden>! </span>
          {words}
        </p>
      ))}
    </div>
  );
}
