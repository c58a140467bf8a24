import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { bindClasses } from '../class-names.ts';
import styles from './segments.module.css';

const cx = bindClasses(styles);

export interface SegmentsProps<K extends string> {
  readonly label: string;
  readonly choices: readonly { readonly key: K; readonly words: string }[];
  readonly value: K;
  readonly onChange: (value: K) => void;
}

/** One of a few that are all seen at once, side by side. */
export function Segments<K extends string>({ label, choices, value, onChange }: SegmentsProps<K>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={cx('group')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = choices.find((choice) => keys.has(choice.key));
        if (chosen !== undefined) onChange(chosen.key);
      }}
    >
      {choices.map((choice) => (
        <ToggleButton key={choice.key} id={choice.key} className={cx('segment')}>
          {choice.words}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
