import { useState } from 'react';
import { bindClasses } from '../class-names.ts';
import { LongList, type Places } from './long-list.tsx';
import styles from './numbered-lines.module.css';

const cx = bindClasses(styles);

export interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

export interface NumberedLinesProps {
  readonly label: string;
  readonly lines: readonly NumberedLine[];
  /** Number of the line with the cursor. */
  readonly chosen: number | null;
  /** Numbers of the lines that are marked: first and last. */
  readonly marked: readonly [first: number, last: number] | null;
  /** Given the number of the line. */
  readonly onChoose: (line: number) => void;
}

/** Lines of a file with their numbers, as they were read. */
export function NumberedLines({ label, lines, chosen, marked, onChoose }: NumberedLinesProps) {
  return (
    <LongList
      label={label}
      items={lines}
      chosen={chosen === null ? null : (findPlaces(lines, [chosen, chosen])?.[0] ?? null)}
      marked={marked === null ? null : findPlaces(lines, marked)}
      onChoose={(place) => {
        const line = lines[place];
        if (line !== undefined) onChoose(line.number);
      }}
      draw={drawLine}
    />
  );
}

/** The same for lines that are only read: the cursor is the list's own and begins at the marked ones. */
export function ReadLines({ label, lines, marked }: Pick<NumberedLinesProps, 'label' | 'lines' | 'marked'>) {
  const [chosen, setChosen] = useState<number | null>(null);
  return <NumberedLines label={label} lines={lines} chosen={chosen} marked={marked} onChoose={setChosen} />;
}

/** Where lines of these numbers stand in the list, which may leave lines out; null where none is there. */
export function findPlaces(
  lines: readonly NumberedLine[],
  [first, last]: readonly [first: number, last: number],
): Places | null {
  const from = lines.findIndex(({ number }) => number >= first);
  const to = lines.findLastIndex(({ number }) => number <= last);
  return from === -1 || from > to ? null : [from, to];
}

function drawLine({ number, text }: NumberedLine) {
  return (
    <span className={cx('line')}>
      <span className={cx('number')}>{number}</span>
      <span className={cx('words')}>{text}</span>
    </span>
  );
}
