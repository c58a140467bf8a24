import { ChevronDown } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Button, ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { bindClasses } from '../class-names.ts';
import styles from './field.module.css';
import { Icon } from './icon.tsx';

const cx = bindClasses(styles);

/** A record that can be picked: two of the same words are told apart by their details. */
export interface Pickable {
  readonly key: string;
  readonly words: string;
  readonly detail?: string;
}

/** What stands in a field for a record: its words, and which one was picked (null: words alone, or nothing). */
export interface Picked {
  readonly key: string | null;
  readonly words: string;
}

export const nothingPicked: Picked = { key: null, words: '' };

export interface PickFieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What to change before it can be kept; null while there is nothing to say. */
  readonly trouble?: string | null;
  readonly choices: readonly Pickable[];
  readonly value: Picked;
  readonly onChange: (value: Picked) => void;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
}

/** A record found by typing; words that no record has may stay as they are. */
export function PickField({
  label,
  hint,
  trouble = null,
  choices,
  value,
  onChange,
  isRequired = false,
  isDisabled = false,
  autoFocus = false,
}: PickFieldProps) {
  // A pick is followed at once by its words as if they were typed; they are not to undo it.
  const lastPick = useRef(value.key);
  const type = (words: string) => {
    const picked = choices.find(({ key }) => key === (lastPick.current ?? value.key));
    if (picked?.words !== words) lastPick.current = null;
    onChange({ key: picked?.words === words ? picked.key : null, words });
  };
  return (
    <ComboBox
      className={cx('field')}
      inputValue={value.words}
      value={value.key}
      onInputChange={type}
      onChange={(key) => {
        const picked = choices.find((choice) => choice.key === key);
        if (picked === undefined) return;
        lastPick.current = picked.key;
        onChange({ key: picked.key, words: picked.words });
      }}
      allowsCustomValue
      isRequired={isRequired}
      isDisabled={isDisabled}
      isInvalid={trouble !== null}
      validationBehavior="aria"
      menuTrigger="input"
      defaultItems={choices.map((choice) => ({ ...choice, id: choice.key }))}
    >
      <Label className={cx('label')}>{label}</Label>
      <div className={cx('combo')}>
        <Input className={cx('input')} autoFocus={autoFocus} />
        <Button className={cx('clear', 'comboButton')} aria-label="All there are">
          <Icon shape={ChevronDown} size={14} />
        </Button>
      </div>
      {trouble === null && hint !== undefined && (
        <Text slot="description" className={cx('hint')}>
          {hint}
        </Text>
      )}
      <FieldError className={cx('trouble')}>{trouble}</FieldError>
      <Popover className={cx('popover')} offset={4}>
        <ListBox<Pickable & { readonly id: string }> className={cx('list')}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.words} className={cx('option', 'plainOption')}>
              <Text slot="label">{choice.words}</Text>
              {choice.detail !== undefined && (
                <Text slot="description" className={cx('detail')}>
                  {choice.detail}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
