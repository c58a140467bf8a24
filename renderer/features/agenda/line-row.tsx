import { GripVertical } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { describeAccess, isAttached, paperStateWords, purposeWords } from '../../../shared/domain/agenda/words.ts';
import type { Paper } from '../../../shared/domain/meeting.ts';
import { formatClockTime } from '../../../shared/text/times.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Icon } from '../../ui/controls/icon.tsx';
import { Badge } from '../../ui/lists/badge.tsx';
import styles from './agenda.module.css';
import type { LineView } from './agenda-view.ts';

const cx = bindClasses(styles);

/** The id of a row on the page, for putting the focus on it. */
export function rowId(id: string): string {
  return `agenda-line-${id}`;
}

export interface LineRowProps {
  readonly line: LineView;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  readonly isMoving: boolean;
  /** The field in which the title is being written; null while it is not. */
  readonly field: ReactNode;
}

/** One line of the agenda. It is drawn again only when what it shows has changed. */
export const LineRow = memo(function LineRow({ line, isCurrent, isChosen, isMoving, field }: LineRowProps) {
  const { item, number, level, papers, access } = line;
  const isHeading = item.rowKind === 'heading';
  return (
    <div
      role="row"
      id={rowId(item.id)}
      data-line={item.id}
      aria-level={level}
      aria-selected={isChosen}
      tabIndex={isCurrent ? 0 : -1}
      className={cx(
        'row',
        level === 2 && 'sub',
        isHeading && 'heading',
        isChosen && 'chosen',
        isMoving && 'moving',
        item.withdrawn && 'withdrawn',
      )}
    >
      <span role="gridcell" className={cx('cell', 'number')}>
        <span aria-hidden data-grip className={cx('grip')}>
          <Icon shape={GripVertical} size={14} />
        </span>
        {isHeading ? <VisuallyHidden>Heading</VisuallyHidden> : (number ?? (level === 2 ? '•' : ''))}
      </span>
      <span role="gridcell" className={cx('cell', 'about')}>
        {field ?? (
          <span className={cx('titleLine')}>
            <span className={cx('title')}>{item.title}</span>
            {item.withdrawn && <Badge tone="care">withdrawn</Badge>}
            {item.urgentReason !== null && <Badge tone="care">late</Badge>}
            {item.keyDecision !== null && <Badge>key decision</Badge>}
            {item.supplement !== null && <Badge>supplement {item.supplement}</Badge>}
            {line.isNews && <Badge tone="accent">changed since it went out</Badge>}
          </span>
        )}
        {item.note !== null && <span className={cx('note')}>{item.note}</span>}
        {access !== null && <span className={cx('accessNote')}>{access}</span>}
      </span>
      <span role="gridcell" className={cx('cell', 'presenter')}>
        {item.presenter}
      </span>
      <span role="gridcell" className={cx('cell', 'papers')}>
        {papers.map((paper) => (
          <PaperMark key={paper.id} paper={paper} />
        ))}
      </span>
      <span role="gridcell" className={cx('cell', 'time')}>
        {item.startsAt !== null && formatClockTime(item.startsAt)}
      </span>
      <span role="gridcell" className={cx('cell', 'purpose')}>
        {item.purpose !== null && purposeWords[item.purpose]}
      </span>
    </div>
  );
});

/** A star where the paper goes out with the agenda, its state where it does not; and its access. */
function PaperMark({ paper }: { readonly paper: Paper }) {
  const isAppendix = paper.parentId !== null || paper.kind === 'appendix';
  const access = describeAccess(paper.access);
  return (
    <span className={cx('paper')} title={paper.title}>
      {isAttached(paper) ? (
        <>
          <span aria-hidden className={cx('star')}>
            ★
          </span>
          <VisuallyHidden>{isAppendix ? 'Appendix' : 'Paper'} attached: </VisuallyHidden>
        </>
      ) : (
        <span className={cx('state')}>{paperStateWords[paper.state]} </span>
      )}
      {isAppendix && <span className={cx('appendix')}>appendix </span>}
      <span className={cx(paper.access.kind === 'open' ? 'open' : 'closed')}>{access}</span>
    </span>
  );
}
