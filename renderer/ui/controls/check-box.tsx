import { bindClasses } from '../class-names.ts';
import styles from './check-box.module.css';

const cx = bindClasses(styles);

export interface CheckBoxProps {
  /** What is so when it is ticked, as a sentence. */
  readonly words: string;
  readonly isTicked: boolean;
  readonly onChange: (isTicked: boolean) => void;
}

/** A sentence that one says yes to. */
export function CheckBox({ words, isTicked, onChange }: CheckBoxProps) {
  return (
    <label className={cx('line')}>
      <input
        type="checkbox"
        checked={isTicked}
        className={cx('box')}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {words}
    </label>
  );
}
