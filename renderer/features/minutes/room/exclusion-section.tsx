import { useState } from 'react';
import type { ExclusionPage } from '../../../../shared/contract/room/exclusions.ts';
import { ClockTime } from '../../../../shared/domain/calendar.ts';
import { wordReopened } from '../../../../shared/domain/minuting/exclusion.ts';
import type { Exclusion } from '../../../../shared/domain/minuting/records.ts';
import type { Minute } from '../../../../shared/minutes/minute.ts';
import { formatClockTime } from '../../../../shared/text/times.ts';
import { now } from '../../../gateway/clock.ts';
import { updateQuery, useQuery } from '../../../gateway/use-query.ts';
import { perform, showUndoable } from '../../../stores/perform.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { Button, LinkButton } from '../../../ui/controls/button.tsx';
import { TextInput } from '../../../ui/controls/field.tsx';
import { Badge } from '../../../ui/lists/badge.tsx';
import { Section } from '../../../ui/surfaces/page.tsx';
import { settledRevision } from '../minute-changes.ts';
import { useSessionStore } from '../session-store.ts';
import { ExclusionDialog } from './exclusion-dialog.tsx';
import { putIntoMinute, toParagraph } from './put-words.ts';
import styles from './room.module.css';

const cx = bindClasses(styles);

export interface ExclusionSectionProps {
  readonly minute: Minute;
  readonly isReadOnly: boolean;
}

/** What was closed to the public, whether this minute is, and what the public may read of it then. */
export function ExclusionSection({ minute, isReadOnly }: ExclusionSectionProps) {
  const page = useQuery('exclusions.page', { meetingId: minute.meetingId }).value;
  const [open, setOpen] = useState<{ readonly exclusion: Exclusion | null } | null>(null);
  if (page === undefined) return null;
  return (
    <Section
      title="The public"
      actions={!isReadOnly && <LinkButton onPress={() => setOpen({ exclusion: null })}>Note an exclusion</LinkButton>}
    >
      <ul>
        {page.exclusions.map((listed) => (
          <Entry
            key={listed.exclusion.id}
            {...{ listed, minute, page, isReadOnly }}
            onChange={() => setOpen({ exclusion: listed.exclusion })}
          />
        ))}
      </ul>
      <Place
        key={`${minute.id} ${minute.part} ${minute.publicSummary ?? ''}`}
        minute={minute}
        isReadOnly={isReadOnly}
      />
      {open !== null && (
        <ExclusionDialog
          {...{ minute, page, exclusion: open.exclusion }}
          isEditable={!isReadOnly}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  );
}

interface EntryProps extends ExclusionSectionProps {
  readonly listed: ExclusionPage['exclusions'][number];
  readonly page: ExclusionPage;
  readonly onChange: () => void;
}

function Entry({ listed, minute, page, isReadOnly, onChange }: EntryProps) {
  const { exclusion, words } = listed;
  const { id, revision, meetingId, minuteId, moved, items, from, stayed } = exclusion;
  const remove = async () => {
    if ((await perform('exclusions.remove', { id, revision })) !== null) {
      showUndoable('The exclusion is taken away; words in the minutes stay.');
    }
  };
  const reopen = async () => {
    const until = ClockTime.parse(now());
    const facts = { id, revision, meetingId, minuteId, moved, items, from, stayed, until, untilMinuteId: minute.id };
    const saved = await perform('exclusions.save', facts);
    if (saved === null) return;
    const settings = { decisionWord: page.decisionWord, isEditable: !isReadOnly };
    putIntoMinute(minute, [toParagraph(wordReopened(until))], settings);
  };
  const end = exclusion.until === null ? '' : `, public again at ${formatClockTime(exclusion.until)}`;
  return (
    <li className={cx('entry')}>
      {moved ? `Excluded for ${words}${end}` : `Not moved: ${words} noted without disclosing`}
      {!isReadOnly && (
        <div className={cx('steps')}>
          <LinkButton onPress={onChange}>Change</LinkButton>
          {moved && exclusion.until === null && (
            <LinkButton onPress={() => void reopen()}>Public again from here</LinkButton>
          )}
          <LinkButton onPress={() => void remove()}>Remove</LinkButton>
        </div>
      )}
    </li>
  );
}

/** In which document the minute stands. */
function Place({ minute, isReadOnly }: ExclusionSectionProps) {
  const [summary, setSummary] = useState(minute.publicSummary ?? '');
  const isClosed = minute.part === 'closed';
  const save = async (part: Minute['part'], words: string) => {
    const revision = await settledRevision(minute);
    if (revision === null) return;
    const publicSummary = words.trim() === '' ? null : words.trim();
    const saved = await perform('exclusions.setPart', { minuteId: minute.id, revision, part, publicSummary });
    if (saved === null) return;
    useSessionStore.getState().sessions.get(saved.id)?.receive(saved);
    updateQuery('minutes.list', { meetingId: saved.meetingId }, (minutes) =>
      minutes.map((other) => (other.id === saved.id ? saved : other)),
    );
    showUndoable(
      part === 'closed' ? 'It stands in the minutes of the closed part.' : 'It stands in the public minutes.',
    );
  };
  if (!isClosed) {
    if (isReadOnly) return <p className={cx('quiet')}>This minute is public.</p>;
    return (
      <p className={cx('quiet')}>
        This minute is public.{' '}
        <LinkButton onPress={() => void save('closed', summary)}>Put it into the closed part</LinkButton>
      </p>
    );
  }
  return (
    <>
      <p>
        <Badge tone="care">Closed part</Badge> It stands in a document of its own, and no word of it in the public
        minutes.
      </p>
      <TextInput
        label="What the public may read of it"
        rows={3}
        value={summary}
        isDisabled={isReadOnly}
        onChange={setSummary}
        hint="A fair account that discloses nothing (in law for councils: Local Government Act 1972 s100C(2)). Left empty, the public minutes pass it over."
      />
      {!isReadOnly && (
        <div className={cx('steps')}>
          <Button
            size="small"
            isDisabled={summary.trim() === (minute.publicSummary ?? '')}
            onPress={() => void save('closed', summary)}
          >
            Keep this summary
          </Button>
          <LinkButton onPress={() => void save('open', summary)}>Make this minute public</LinkButton>
        </div>
      )}
    </>
  );
}
