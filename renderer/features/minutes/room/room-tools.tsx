import type { MeetingId } from '../../../../shared/domain/ids.ts';
import type { Minute } from '../../../../shared/minutes/minute.ts';
import { useQuery } from '../../../gateway/use-query.ts';
import { showNotice } from '../../../stores/notices.ts';
import { usePageKeys } from '../../../ui/use-key.ts';
import { MotionDialog } from './motion-dialog.tsx';
import { beginRoomTask, endRoomTask, type RoomTask, useRoomStore } from './room-store.ts';

export interface RoomToolsProps {
  readonly meetingId: MeetingId;
  /** The minute that is looked at. */
  readonly current: Minute | null;
  readonly isReadOnly: boolean;
}

/** The keys for what happens in the room, and the dialog of the one that is being noted. */
export function RoomTools({ meetingId, current, isReadOnly }: RoomToolsProps) {
  const task = useRoomStore((store) => store.task);
  const begin = (wanted: RoomTask) => {
    if (isReadOnly) return;
    if (current === null) showNotice({ tone: 'care', words: 'Choose the minute that it belongs to first.' });
    else beginRoomTask(wanted);
  };
  usePageKeys({
    'Ctrl+Shift+V': () => begin({ kind: 'motion', id: null, amends: null }),
  });
  if (task === null || current === null) return null;
  return <RoomDialog meetingId={meetingId} minute={current} task={task} isEditable={!isReadOnly} />;
}

function RoomDialog({
  meetingId,
  minute,
  task,
  isEditable,
}: {
  readonly meetingId: MeetingId;
  readonly minute: Minute;
  readonly task: RoomTask;
  readonly isEditable: boolean;
}) {
  const motions = useQuery('motions.list', task.kind === 'motion' ? { meetingId } : null).value;
  if (task.kind !== 'motion' || motions === undefined) return null;
  const motion = motions.find(({ id }) => id === task.id) ?? null;
  return (
    <MotionDialog
      minute={minute}
      motion={motion}
      amends={motions.find(({ id }) => id === task.amends) ?? null}
      others={motions.filter(({ id, minuteId }) => minuteId === minute.id && id !== task.id)}
      isEditable={isEditable}
      onClose={endRoomTask}
    />
  );
}
