import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { bindClasses } from '../../ui/class-names.ts';
import styles from './agenda.module.css';
import { isSeveralLines, type Pasted, readClipboard } from './pasted.ts';

const cx = bindClasses(styles);

export interface TitleFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  /** Enter: the words are kept. Answers those that then stand in the field; null where it goes. */
  readonly onEnter: (words: string) => string | null;
  /** Escape, or the focus went elsewhere: `isByKey` for Escape. */
  readonly onLeave: (words: string, isByKey: boolean) => void;
  /** Tab and Shift+Tab. */
  readonly onIndent: (by: 1 | -1) => void;
  /** Several lines from the clipboard. */
  readonly onPasteLines: (pasted: Pasted) => void;
  /** Alt+Up and Alt+Down. */
  readonly onMove?: (words: string, by: 1 | -1) => void;
}

/** A title that is being written, edited like a line of a list. */
export function TitleField(props: TitleFieldProps) {
  const { label, placeholder, onEnter, onLeave, onIndent, onPasteLines, onMove } = props;
  const [words, setWords] = useState(props.value);
  const isOver = useRef(false);
  const leave = (isByKey: boolean) => {
    if (isOver.current) return;
    isOver.current = true;
    onLeave(words.trim(), isByKey);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowUp' ? -1 : 1;
    if (event.key === 'Enter') {
      const next = onEnter(words.trim());
      if (next === null) isOver.current = true;
      else setWords(next);
    } else if (event.key === 'Escape') leave(true);
    else if (event.key === 'Tab') onIndent(event.shiftKey ? -1 : 1);
    else if (event.altKey && event.key.startsWith('Arrow') && event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') {
      if (onMove === undefined) return;
      isOver.current = true;
      onMove(words.trim(), step);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = readClipboard(event.clipboardData);
    if (!isSeveralLines(pasted)) return;
    event.preventDefault();
    event.stopPropagation();
    onPasteLines(pasted);
  };
  return (
    <input
      autoFocus
      aria-label={label}
      className={cx('titleField')}
      value={words}
      maxLength={500}
      {...(placeholder !== undefined && { placeholder })}
      onChange={(event) => setWords(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={press}
      onPaste={paste}
      onBlur={() => leave(false)}
    />
  );
}
