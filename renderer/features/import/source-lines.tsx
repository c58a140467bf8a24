import type { SourceFile, SourceLine } from '../../../shared/reading/line.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { LongList, type Places } from '../../ui/lists/long-list.tsx';
import styles from './import.module.css';

const cx = bindClasses(styles);

export interface SourceLinesProps {
  readonly source: SourceFile;
  /** Place of the line with the cursor, from 0. */
  readonly chosen: number | null;
  /** Places of the lines that the chosen piece was made of. */
  readonly marked: Places | null;
  readonly onChoose: (place: number) => void;
}

/** The file as it was read, line by line with numbers. */
export function SourceLines({ source, chosen, marked, onChoose }: SourceLinesProps) {
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
        chosen={chosen}
        marked={marked}
        onChoose={onChoose}
        draw={drawLine}
      />
    </section>
  );
}

function drawLine(line: SourceLine) {
  return (
    <span className={cx('sourceLine')}>
      <span className={cx('lineNumber')}>{line.number}</span>
      <span className={cx('lineWords')}>{line.cells === null ? line.text : line.cells.join('  |  ')}</span>
    </span>
  );
}
