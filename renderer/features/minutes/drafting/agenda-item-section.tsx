import {
  describeAccess,
  paperKindWords,
  paperStateWords,
  purposeWords,
} from '../../../../shared/domain/agenda/words.ts';
import type { Minute } from '../../../../shared/minutes/minute.ts';
import { adoptRecommendation } from '../../../../shared/minutes/adopt.ts';
import { useQuery } from '../../../gateway/use-query.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Section } from '../../../ui/surfaces/page.tsx';
import styles from '../drawer.module.css';
import { useSessionStore } from '../session-store.ts';

const cx = bindClasses(styles);

export interface AgendaItemSectionProps {
  readonly minute: Minute;
  readonly decisionWord: string;
  readonly isReadOnly: boolean;
}

/** The line of the agenda that the minute records: who presents it, its papers, and what was recommended. */
export function AgendaItemSection({ minute, decisionWord, isReadOnly }: AgendaItemSectionProps) {
  const found = useQuery('drafting.itemOf', { minuteId: minute.id }).value;
  const editor = useSessionStore((store) =>
    store.mounted.includes(minute.id) ? store.sessions.get(minute.id)?.editor : undefined,
  );
  if (found === undefined || found === null) return null;
  const { item, number, papers } = found;
  const told = [
    item.presenter === null ? null : `Presented by ${item.presenter}`,
    item.purpose === null ? null : purposeWords[item.purpose],
    item.urgentReason === null ? null : `Urgent: ${item.urgentReason}`,
    item.withdrawnReason === null ? null : `Withdrawn: ${item.withdrawnReason}`,
    item.note,
  ].filter((words) => words !== null);
  return (
    <Section title={number === null ? 'On the agenda' : `Agenda item ${number}`}>
      <p className={cx('entry')}>{item.title}</p>
      {told.map((words) => (
        <p key={words} className={cx('quiet')}>
          {words}
        </p>
      ))}
      {papers.map((paper) => (
        <p key={paper.id} className={cx('entry')}>
          {paper.title}
          <span className={cx('quiet')}>
            {' '}
            {[paperKindWords[paper.kind], paperStateWords[paper.state], describeAccess(paper.access)].join(' · ')}
          </span>
        </p>
      ))}
      {item.recommendation !== null && (
        <div className={cx('entry')}>
          <p className={cx('quiet')}>Recommended</p>
          <p>{item.recommendation}</p>
          <Button
            size="small"
            isDisabled={isReadOnly || editor === undefined}
            onPress={() => {
              if (editor === undefined || item.recommendation === null) return;
              editor.insertBlocks([adoptRecommendation(item.recommendation, decisionWord)]);
              editor.focus();
            }}
          >
            Adopt the recommendation
          </Button>
        </div>
      )}
    </Section>
  );
}
