import { Fragment } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { bindClasses } from '../class-names.ts';
import styles from './kbd.module.css';

const cx = bindClasses(styles);

/** Keys to press together, `Ctrl+Page Down`, each drawn as a key. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className={cx('keys')}>
      {keys.split('+').map((key, place) => (
        <Fragment key={key}>
          {place > 0 && <span className={cx('and')}>+</span>}
          <kbd className={cx('key')}>{key}</kbd>
        </Fragment>
      ))}
    </span>
  );
}

export interface KeyHint {
  readonly keys: string;
  readonly words: string;
}

/** The keys that work here, in one quiet line at the foot of a list. */
export function KeyHints({ hints }: { readonly hints: readonly KeyHint[] }) {
  return (
    <p className={cx('hints')}>
      <VisuallyHidden elementType="span">Keys that work here: </VisuallyHidden>
      {hints.map((hint) => (
        <span key={hint.keys} className={cx('hint')}>
          <Kbd keys={hint.keys} /> {hint.words}
        </span>
      ))}
    </p>
  );
}
