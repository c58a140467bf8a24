import { Check } from 'lucide-react';
import { canTick, type SurveyRow, tickRows } from '../../stores/surveying.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Icon } from '../../ui/controls/icon.tsx';
import { Badge } from '../../ui/lists/badge.tsx';
import type { TableColumn } from '../../ui/lists/record-table.tsx';
import { afterName } from './folder-report.ts';
import { bodiesOf, type Counted, daysOf, doubtsOf, kindsOf, standingOf, sumOf } from './survey-words.ts';
import styles from './survey.module.css';

const cx = bindClasses(styles);

/** The columns of the list of files. */
export const surveyColumns: readonly TableColumn<SurveyRow>[] = [
  {
    id: 'file',
    title: 'File',
    isRowHeader: true,
    cell: (row) => (
      <span className={cx('file')}>
        <Tick row={row} />
        <span className={cx('name')}>{row.name}</span>
      </span>
    ),
  },
  {
    id: 'what',
    title: 'What it is',
    cell: ({ survey, name, words }) => {
      if (words !== null) return <span className={cx('quiet')}>{afterName(name, words)}</span>;
      if (survey === null || survey.documents.length === 0) return null;
      const { documents } = survey;
      return (
        <>
          {kindsOf(documents)}
          <span className={cx('under')}>
            {[bodiesOf(documents) ?? 'no body named', daysOf(documents) ?? 'no date'].join(', ')}
          </span>
        </>
      );
    },
  },
  countColumn('items', 'Items', 4),
  countColumn('decisions', 'Decisions', 5.5),
  countColumn('actions', 'Actions', 4.5),
  {
    id: 'doubts',
    title: 'Doubts',
    width: 7,
    cell: (row) => {
      const { high, low } = doubtsOf(row);
      if (row.survey === null) return null;
      return (
        <span className={cx('doubts')}>
          {high > 0 && <Badge tone="care">{`${high} to look at`}</Badge>}
          {low > 0 && <Badge>{`${low} tidied`}</Badge>}
          {high + low === 0 && 'None'}
        </span>
      );
    },
  },
  {
    id: 'standing',
    title: 'State',
    width: 10,
    cell: (row) => {
      const { words, tone } = standingOf(row);
      return <Badge tone={tone}>{words}</Badge>;
    },
  },
];

function countColumn(what: Counted, title: string, width: number): TableColumn<SurveyRow> {
  return {
    ...{ id: what, title, width, align: 'end' },
    cell: ({ survey }) => (survey === null ? null : sumOf(survey.documents, what)),
  };
}

/** Whether the file will be imported. The keyboard's way is Space on the row; words tell it to a screen reader. */
function Tick({ row }: { readonly row: SurveyRow }) {
  if (!canTick(row)) return <span className={cx('box', 'none')} />;
  return (
    <span
      role="img"
      aria-label={row.isTicked ? 'ticked' : 'not ticked'}
      className={cx('box', row.isTicked && 'ticked')}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation();
        tickRows([row.id], !row.isTicked);
      }}
    >
      {row.isTicked && <Icon shape={Check} size={12} />}
    </span>
  );
}
