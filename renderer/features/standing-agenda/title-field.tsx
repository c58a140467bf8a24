import { type KeyboardEvent, useRef, useState } from 'react';
import { bindClasses } from '../../ui/class-names.ts';
import styles from './standing-agenda.module.css';

const cx = bindClasses(styles);

export interface TitleFieldProps {
  readonly label: string;
  readonly value: string;
  /** Enter: the words are kept and the next line begins. */
  readonly onEnter: (words: string) => void;
  /** Escape (`isByKey`), or the focus went elsewhere. */
  readonly onLeave: (words: string, isByKey: boolean) => void;
  /** Alt+Up and Alt+Down. */
  readonly onMove?: (words: string, by: 1 | -1) => void;
}

/** A title that is being written, edited like a line of a list. */
export function TitleField({ label, value, onEnter, onLeave, onMove }: TitleFieldProps) {
  const [words, setWords] = useState(value);
  const isOver = useRef(false);
  const end = (how: () => void) => {
    if (isOver.current) return;
    isOver.current = true;
    how();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const isStep = event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown');
    if (event.key === 'Enter') end(() => onEnter(words.trim()));
    else if (event.key === 'Escape') end(() => onLeave(words.trim(), true));
    else if (isStep && onMove !== undefined) end(() => onMove(words.trim(), event.key === 'ArrowUp' ? -1 : 1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      autoFocus
      aria-label={label}
      className={cx('titleField')}
      value={words}
      maxLength={500}
      onChange={(event) => setWords(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={press}
      onBlur={() => end(() => onLeave(words.trim(), false))}
    />
  );
}
