import { useState } from 'react';
import type { DifferenceLine, MinutesVersion } from '../../../../shared/contract/circulation.ts';
import type { EditionId, MeetingId } from '../../../../shared/domain/ids.ts';
import { useQuery } from '../../../gateway/use-query.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { SelectField } from '../../../ui/controls/field.tsx';
import { FieldRow } from '../../../ui/surfaces/dialog.tsx';
import { Waiting } from '../../../ui/surfaces/empty-state.tsx';
import { Banner } from '../../../ui/surfaces/notice.tsx';
import styles from './circulation.module.css';

const cx = bindClasses(styles);

export interface DifferencesProps {
  readonly meetingId: MeetingId;
  readonly versions: readonly MinutesVersion[];
}

const NOW = 'now';

/** What one version says otherwise than another, or than the minutes as they are now. */
export function Differences({ meetingId, versions }: DifferencesProps) {
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string>(NOW);
  const choices = versions.map(({ id, name }) => ({ key: id, words: name }));
  const chosen = versions.find(({ id }) => id === from) ?? versions.at(-1);
  const other: EditionId | null = versions.find(({ id }) => id === to)?.id ?? null;
  const input = chosen === undefined ? null : { meetingId, from: chosen.id, to: other };
  const found = useQuery('circulation.difference', input);
  if (chosen === undefined) return null;
  return (
    <div className={cx('lines')}>
      <FieldRow>
        <SelectField label="From" choices={choices} value={chosen.id} onChange={setFrom} />
        <SelectField
          label="To"
          choices={[...choices, { key: NOW, words: 'As they are now' }]}
          value={other ?? NOW}
          onChange={setTo}
        />
      </FieldRow>
      {found.status === 'waiting' && <Waiting words="Comparing…" />}
      {found.status === 'failed' && <Banner tone="care" words={found.failure.message} />}
      {found.value?.length === 0 && <p className={cx('quiet')}>They read alike, word for word.</p>}
      <ul aria-label="Differences">
        {found.value?.map((line, at) => (
          <Difference key={at} line={line} />
        ))}
      </ul>
    </div>
  );
}

/** One place, with what went and what came; the words “taken out” and “added” stand in the marks themselves. */
function Difference({ line: { under, words } }: { readonly line: DifferenceLine }) {
  return (
    <li className={cx('difference')}>
      {under !== '' && <span className={cx('quiet')}>{under}: </span>}
      {words.map(({ kind, text }, at) => {
        if (kind === 'same') return <span key={at}>{text}</span>;
        return kind === 'removed' ? <del key={at}>{text}</del> : <ins key={at}>{text}</ins>;
      })}
    </li>
  );
}
