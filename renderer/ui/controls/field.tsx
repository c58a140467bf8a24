import { Check, ChevronDown, Search, X } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  Select,
  SelectValue,
  Text,
  TextArea,
  TextField,
} from 'react-aria-components';
import { bindClasses } from '../class-names.ts';
import styles from './field.module.css';
import { Icon } from './icon.tsx';

const cx = bindClasses(styles);

/** What every field has: a label that is always seen, and at need a hint and a sentence of what to change. */
interface FieldFacts {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What to change before it can be kept; null while there is nothing to say. */
  readonly trouble?: string | null;
  readonly isDisabled?: boolean;
}

export interface TextFieldProps extends FieldFacts {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
  /** Several lines, this many high. */
  readonly rows?: number;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A line, or with `rows` an area, of plain words. */
export function TextInput({ label, hint, trouble = null, rows, placeholder, inputRef, ...rest }: TextFieldProps) {
  return (
    <TextField {...rest} className={cx('field')} isInvalid={trouble !== null} validationBehavior="aria">
      <Label className={cx('label')}>{label}</Label>
      {rows === undefined ? (
        <Input
          className={cx('input')}
          {...(placeholder !== undefined && { placeholder })}
          {...(inputRef !== undefined && { ref: inputRef })}
        />
      ) : (
        <TextArea className={cx('input', 'area')} rows={rows} {...(placeholder !== undefined && { placeholder })} />
      )}
      <Beneath hint={hint} trouble={trouble} />
    </TextField>
  );
}

function Beneath({ hint, trouble }: { readonly hint?: ReactNode; readonly trouble: string | null }) {
  return (
    <>
      {trouble === null && hint !== undefined && (
        <Text slot="description" className={cx('hint')}>
          {hint}
        </Text>
      )}
      <FieldError className={cx('trouble')}>{trouble}</FieldError>
    </>
  );
}

export interface Choice<K extends string> {
  readonly key: K;
  readonly words: string;
  readonly detail?: string;
}

export interface SelectFieldProps<K extends string> extends FieldFacts {
  readonly choices: readonly Choice<K>[];
  readonly value: K;
  readonly onChange: (value: K) => void;
  /** The label stands at the left, for strips of filters. */
  readonly inline?: boolean;
}

/** One of a few: a drop-down list. */
export function SelectField<K extends string>({
  label,
  hint,
  trouble = null,
  choices,
  value,
  onChange,
  inline = false,
  isDisabled = false,
}: SelectFieldProps<K>) {
  return (
    <Select
      className={cx('field', inline && 'inline')}
      value={value}
      isDisabled={isDisabled}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.key === key);
        if (chosen !== undefined) onChange(chosen.key);
      }}
    >
      <Label className={cx('label')}>{label}</Label>
      <Button className={cx('input', 'select')}>
        <SelectValue className={cx('value')}>{({ selectedText }) => selectedText}</SelectValue>
        <Icon shape={ChevronDown} size={14} />
      </Button>
      <Beneath hint={hint} trouble={trouble} />
      <Popover className={cx('popover')} offset={4}>
        <ListBox className={cx('list')} items={choices.map((choice) => ({ ...choice, id: choice.key }))}>
          {(choice) => (
            <ListBoxItem id={choice.key} textValue={choice.words} className={cx('option')}>
              <span className={cx('tick')}>
                <Icon shape={Check} size={14} />
              </span>
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
    </Select>
  );
}

export interface ComboInputProps extends FieldFacts {
  readonly choices: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Free words, with those offered that were used before. */
export function ComboInput({
  label,
  hint,
  trouble = null,
  choices,
  value,
  onChange,
  isDisabled = false,
}: ComboInputProps) {
  return (
    <ComboBox
      className={cx('field')}
      inputValue={value}
      onInputChange={onChange}
      isDisabled={isDisabled}
      allowsCustomValue
      isInvalid={trouble !== null}
      validationBehavior="aria"
      defaultItems={choices.map((words) => ({ id: words, words }))}
    >
      <Label className={cx('label')}>{label}</Label>
      <div className={cx('combo')}>
        <Input className={cx('input')} />
        <Button className={cx('clear', 'comboButton')} aria-label="Those used before">
          <Icon shape={ChevronDown} size={14} />
        </Button>
      </div>
      <Beneath hint={hint} trouble={trouble} />
      <Popover className={cx('popover')} offset={4}>
        <ListBox<{ id: string; words: string }> className={cx('list')}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.words} className={cx('option', 'plainOption')}>
              {choice.words}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

export interface SearchInputProps {
  /** Its name for a screen reader, and what stands in it while it is empty. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Words to look for, with a way to clear them. */
export function SearchInput({ label, value, onChange }: SearchInputProps) {
  return (
    <SearchField aria-label={label} value={value} onChange={onChange} className={cx('search')}>
      <Icon shape={Search} size={14} />
      <Input placeholder={label} className={cx('searchInput')} />
      <Button className={cx('clear')} aria-label="Clear the words">
        <Icon shape={X} size={14} />
      </Button>
    </SearchField>
  );
}
