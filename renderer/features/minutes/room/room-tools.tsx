import type { MeetingId } from '../../../../shared/domain/ids.ts';
import type { Minute } from '../../../../shared/minutes/minute.ts';
import { useQuery } from '../../../gateway/use-query.ts';
import { showNotice } from '../../../stores/notices.ts';
import { usePageKeys } from '../../../ui/use-key.ts';
import { EventDialog } from './event-dialog.tsx';
import { MotionDialog } from './motion-dialog.tsx';
import { beginRoomTask, endRoomTask, type RoomTask, useRoomStore } from './room-store.ts';

export interface RoomToolsProps {
  readonly meetingId: MeetingId;
  readonly minutes: readonly Minute[];
  /** The minute that is looked at. */
  readonly current: Minute | null;
  readonly isReadOnly: boolean;
}

/** The keys for what happens in the room, and the dialog of the one that is being noted. */
export function RoomTools({ meetingId, minutes, current, isReadOnly }: RoomToolsProps) {
  const task = useRoomStore((store) => store.task);
  const begin = (wanted: RoomTask) => {
    if (isReadOnly) return;
    if (current === null) showNotice({ tone: 'care', words: 'Choose the minute that it belongs to first.' });
    else beginRoomTask(wanted);
  };
  usePageKeys({
    'Ctrl+Shift+V': () => begin({ kind: 'motion', id: null, amends: null }),
    'Ctrl+Shift+T': () => begin({ kind: 'event' }),
  });
  if (task === null || current === null) return null;
  const isEditable = !isReadOnly;
  return task.kind === 'motion' ? (
    <MotionTask meetingId={meetingId} minute={current} task={task} isEditable={isEditable} />
  ) : (
    <EventTask meetingId={meetingId} minute={current} minutes={minutes} isEditable={isEditable} />
  );
}

interface TaskProps {
  readonly meetingId: MeetingId;
  readonly minute: Minute;
  readonly isEditable: boolean;
}

type MotionTaskProps = TaskProps & { readonly task: Extract<RoomTask, { kind: 'motion' }> };

function MotionTask({ meetingId, minute, task, isEditable }: MotionTaskProps) {
  const motions = useQuery('motions.list', { meetingId }).value;
  if (motions === undefined) return null;
  return (
    <MotionDialog
      minute={minute}
      motion={motions.find(({ id }) => id === task.id) ?? null}
      amends={motions.find(({ id }) => id === task.amends) ?? null}
      others={motions.filter(({ id, minuteId }) => minuteId === minute.id && id !== task.id)}
      isEditable={isEditable}
      onClose={endRoomTask}
    />
  );
}

function EventTask({ meetingId, minute, minutes, isEditable }: TaskProps & { readonly minutes: readonly Minute[] }) {
  const page = useQuery('events.page', { meetingId }).value;
  if (page === undefined) return null;
  return <EventDialog {...{ minute, minutes, page, isEditable }} onClose={endRoomTask} />;
}
