import type { ReviewedSource } from '../../../shared/contract/imports.ts';
import type { LineRange } from '../../../shared/reading/draft.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { NumberedLines } from '../../ui/lists/numbered-lines.tsx';
import styles from './import.module.css';

const cx = bindClasses(styles);

export interface SourceLinesProps {
  readonly source: ReviewedSource;
  /** Number of the line with the cursor. */
  readonly chosen: number | null;
  /** Numbers of the lines that the chosen piece was made of. */
  readonly marked: LineRange | null;
  /** Given the number of the line. */
  readonly onChoose: (line: number) => void;
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
      <NumberedLines
        label="Lines of the source"
        lines={source.lines}
        chosen={chosen}
        marked={marked}
        onChoose={onChoose}
      />
    </section>
  );
}
