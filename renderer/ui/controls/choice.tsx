import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { bindClasses } from '../class-names.ts';
import styles from './choice.module.css';

const cx = bindClasses(styles);

export interface ChoiceProps<K extends string> {
  readonly label: string;
  /** `before`: a word that says what kind of choice it is. `figure`: the figure key that takes it. */
  readonly choices: readonly {
    readonly key: K;
    readonly before?: string;
    readonly words: string;
    readonly figure?: number;
  }[];
  /** null: nothing is chosen yet. */
  readonly value: K | null;
  readonly isDisabled?: boolean;
  /** null: the one that was chosen was pressed again. */
  readonly onChange: (value: K | null) => void;
}

/** One of a few whose words may be long, or none: they wrap where they do not fit side by side. */
export function Choice<K extends string>({ label, choices, value, isDisabled = false, onChange }: ChoiceProps<K>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={cx('group')}
      selectionMode="single"
      isDisabled={isDisabled}
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={(keys) => onChange(choices.find((choice) => keys.has(choice.key))?.key ?? null)}
    >
      {choices.map(({ key, before, words, figure }) => (
        <ToggleButton key={key} id={key} className={cx('choice')}>
          <span aria-hidden className={cx('dot')} />
          {figure !== undefined && (
            <kbd aria-hidden className={cx('figure')}>
              {figure}
            </kbd>
          )}
          <span className={cx('words')}>
            {before !== undefined && <span className={cx('before')}>{before}: </span>}
            {words}
          </span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
