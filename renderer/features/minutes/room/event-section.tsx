import type { EventPage } from '../../../../shared/contract/room/meeting-events.ts';
import type { Minute } from '../../../../shared/minutes/minute.ts';
import { useQuery } from '../../../gateway/use-query.ts';
import { perform, showUndoable } from '../../../stores/perform.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { LinkButton } from '../../../ui/controls/button.tsx';
import { Section } from '../../../ui/surfaces/page.tsx';
import { beginRoomTask } from './room-store.ts';
import styles from './room.module.css';

const cx = bindClasses(styles);

export interface EventSectionProps {
  readonly minute: Minute;
  readonly isReadOnly: boolean;
}

/** The run of the meeting: when it opened, adjourned, went on and closed, and who was in the chair. */
export function EventSection({ minute, isReadOnly }: EventSectionProps) {
  const page = useQuery('events.page', { meetingId: minute.meetingId }).value;
  if (page === undefined) return null;
  return (
    <Section
      title="Run of the meeting"
      count={page.events.length}
      actions={!isReadOnly && <LinkButton onPress={() => beginRoomTask({ kind: 'event' })}>Note it</LinkButton>}
    >
      {page.events.length === 0 && <p className={cx('quiet')}>Ctrl+Shift+T notes what happens now.</p>}
      <ul>
        {page.events.map((listed) => (
          <Entry key={listed.event.id} listed={listed} isReadOnly={isReadOnly} />
        ))}
      </ul>
    </Section>
  );
}

function Entry({ listed, isReadOnly }: { readonly listed: EventPage['events'][number]; readonly isReadOnly: boolean }) {
  const { id, revision } = listed.event;
  const remove = async () => {
    if ((await perform('events.remove', { id, revision })) !== null) {
      showUndoable('It is taken away; its words in the minute stay.');
    }
  };
  return (
    <li className={cx('entry')}>
      {listed.sentence}
      {!isReadOnly && (
        <div className={cx('steps')}>
          <LinkButton onPress={() => void remove()}>Remove</LinkButton>
        </div>
      )}
    </li>
  );
}
