import type { LineRange } from '../../../shared/reading/draft.ts';
import type { SourceFile, SourceLine } from '../../../shared/reading/line.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { LongList, type Places } from '../../ui/lists/long-list.tsx';
import styles from './import.module.css';

const cx = bindClasses(styles);

export interface SourceLinesProps {
  readonly source: SourceFile;
  /** Number of the line with the cursor. */
  readonly chosen: number | null;
  /** Numbers of the lines that the chosen piece was made of. */
  readonly marked: LineRange | null;
  /** Given the number of the line. */
  readonly onChoose: (line: number) => void;
}

/** The file as it was read, line by line with numbers. */
export function SourceLines({ source, chosen, marked, onChoose }: SourceLinesProps) {
  const chosenPlaces = chosen === null ? null : findPlaces(source, [chosen, chosen]);
  return (
    <section aria-label="The source" className={cx('side')}>
      <h2 className={cx('sideTitle')}>
        Source <span className={cx('quiet')}>{source.lines.length} lines</span>
      </h2>
      {source.notes.length > 0 && (
        <ul className={cx('notes')}>
          {source.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <LongList
        label="Lines of the source"
        items={source.lines}
        chosen={chosenPlaces?.[0] ?? null}
        marked={marked === null ? null : findPlaces(source, marked)}
        onChoose={(place) => {
          const line = source.lines[place];
          if (line !== undefined) onChoose(line.number);
        }}
        draw={drawLine}
      />
    </section>
  );
}

/** Where lines of these numbers stand in the list, which leaves blank lines out; null where none is there. */
export function findPlaces({ lines }: Pick<SourceFile, 'lines'>, [first, last]: LineRange): Places | null {
  const from = lines.findIndex(({ number }) => number >= first);
  const to = lines.findLastIndex(({ number }) => number <= last);
  return from === -1 || from > to ? null : [from, to];
}

function drawLine(line: SourceLine) {
  return (
    <span className={cx('sourceLine')}>
      <span className={cx('lineNumber')}>{line.number}</span>
      <span className={cx('lineWords')}>{line.cells === null ? line.text : line.cells.join('  |  ')}</span>
    </span>
  );
}
