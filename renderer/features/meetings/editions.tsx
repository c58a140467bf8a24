import type { MeetingLife } from '../../../shared/contract/stages.ts';
import { listEditionsOut } from '../../../shared/domain/life/editions-out.ts';
import { readEditionLayout } from '../../../shared/layout/standing.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';
import { dayOf } from '../../gateway/clock.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { LayoutPreview } from '../../preview/layout-preview.tsx';
import { bindClasses } from '../../ui/class-names.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { Segments } from '../../ui/controls/segments.tsx';
import { Badge } from '../../ui/lists/badge.tsx';
import { Waiting } from '../../ui/surfaces/empty-state.tsx';
import { Banner } from '../../ui/surfaces/notice.tsx';
import { useState } from 'react';
import styles from './documents-tab.module.css';

const cx = bindClasses(styles);

/** What left the house once. */
export type EditionLine = MeetingLife['editions'][number];

/** `Agenda`, `Agenda, issue 2`, `Supplementary agenda 1`, `Correction of the agenda`. */
export function nameOfEdition({ kind, ordinal, id }: EditionLine, stages: MeetingLife['stages']): string {
  if (stages.some(({ editionId, stage }) => editionId === id && stage === 'agenda-corrected'))
    return 'Agenda as it was corrected';
  switch (kind) {
    case 'agenda':
      return ordinal === 1 ? 'Agenda' : `Agenda, edition ${ordinal}`;
    case 'supplement':
      return `Supplementary agenda ${ordinal}`;
    case 'notice':
      return 'Public notice';
    case 'summons':
      return 'Summons';
    case 'draft-minutes':
      return ordinal === 1 ? 'Draft minutes' : `Draft minutes, edition ${ordinal}`;
    case 'circulated-minutes':
      return ordinal === 1 ? 'Minutes as circulated' : `Minutes as circulated, edition ${ordinal}`;
    case 'confirmed-minutes':
      return ordinal === 1 ? 'Minutes as confirmed' : `Minutes as confirmed, edition ${ordinal}`;
    case 'closed-minutes':
      return ordinal === 1 ? 'Minutes of the closed part' : `Minutes of the closed part, edition ${ordinal}`;
  }
}

export interface EditionListProps {
  readonly life: MeetingLife;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

/** Everything that went out, as it went out. */
export function EditionList({ life, openId, onOpen }: EditionListProps) {
  const out = listEditionsOut(life.editions, life.stages);
  const isTakenBack = (edition: EditionLine) =>
    (edition.kind === 'agenda' || edition.kind === 'supplement') && !out.includes(edition);
  return (
    <ul>
      {life.editions.map((edition) => (
        <li key={edition.id} className={cx('line')}>
          <span className={cx('file')}>
            <LinkButton aria-pressed={edition.id === openId} onPress={() => onOpen(edition.id)}>
              {nameOfEdition(edition, life.stages)}
            </LinkButton>
            <span className={cx('when')}>kept {formatLongDate(dayOf(edition.madeAt))}</span>
            {isTakenBack(edition) && <Badge tone="plain">Taken back</Badge>}
            {!edition.isWhole && <Badge tone="bad">No longer as it went out</Badge>}
          </span>
        </li>
      ))}
    </ul>
  );
}

const readers = [
  { key: 'members', words: 'For members' },
  { key: 'public', words: 'For the public' },
] as const;

/** One of them; nothing in it can be changed. */
export function EditionPreview({
  edition,
  name,
  onClose,
}: {
  readonly edition: EditionLine;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const kept = useQuery('editions.get', { id: edition.id });
  const [reader, setReader] = useState<'members' | 'public'>('members');
  const layout = kept.value === undefined ? null : readEditionLayout(kept.value.content, reader);
  // Minutes read alike for all.
  const isForAll = edition.kind.endsWith('-minutes');
  return (
    // The sheet scrolls by keyboard as well, since it holds nothing to tab to.
    <div role="region" aria-label={`${name}, as it went out`} tabIndex={0} className={cx('preview')}>
      <div className={cx('keptTop')}>
        <Button size="small" onPress={onClose}>
          Back to the document as it prints
        </Button>
        {!isForAll && <Segments label="Whose copy" choices={readers} value={reader} onChange={setReader} />}
        <span className={cx('when')}>As it went out on {formatLongDate(dayOf(edition.madeAt))}.</span>
      </div>
      {!edition.isWhole && (
        <Banner
          tone="care"
          words="What is stored is not what went out: the file was changed by something other than Minutebook. Compare it with a copy that was sent."
        />
      )}
      {kept.status === 'waiting' && <Waiting words="Setting the pages…" />}
      {kept.status === 'failed' && (
        <Banner tone="care" words={kept.failure.message} step={{ words: 'Try again', run: kept.retry }} />
      )}
      {kept.value !== undefined && layout === null && (
        <Banner tone="care" words="What is stored of it cannot be shown any more." />
      )}
      {layout !== null && <LayoutPreview document={layout} />}
    </div>
  );
}
