import { type FocusEvent, type KeyboardEvent, type ReactNode, useState } from 'react';

export interface KeptFieldProps {
  /** As it is stored; null: nothing. */
  readonly value: string | null;
  /** Keeps other words, null for none; they are without spaces at their ends. */
  readonly keep: (words: string | null) => void;
  /** Enter in a field of one line and Escape lead back to the list. */
  readonly onBack: () => void;
  /** Names the field for the keys that lead to it. */
  readonly place: string;
  readonly children: (words: string, onChange: (words: string) => void) => ReactNode;
}

/** A field whose words are kept when it is left, and on Enter; Escape puts back those that are stored. */
export function KeptField({ value, keep, onBack, place, children }: KeptFieldProps) {
  const stored = value ?? '';
  const [words, setWords] = useState(stored);
  const [seen, setSeen] = useState(stored);
  if (seen !== stored) {
    setSeen(stored);
    setWords(stored);
  }
  const commit = () => {
    const now = words.trim();
    if (now !== stored) keep(now === '' ? null : now);
  };
  const leave = (event: FocusEvent<HTMLDivElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) commit();
  };
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !(event.target instanceof Element)) return;
    if (event.key === 'Escape') {
      setWords(stored);
      onBack();
    } else if (event.key === 'Enter' && event.target.matches('input')) {
      event.preventDefault();
      commit();
      onBack();
    }
  };
  return (
    <div data-place={place} onBlur={leave} onKeyDown={press}>
      {children(words, setWords)}
    </div>
  );
}
