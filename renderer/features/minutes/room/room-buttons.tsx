import { Clock, Vote } from 'lucide-react';
import { IconButton } from '../../../ui/controls/button.tsx';
import { beginRoomTask, type RoomTask } from './room-store.ts';

const tasks: readonly {
  readonly label: string;
  readonly keys: string;
  readonly icon: typeof Vote;
  readonly task: RoomTask;
}[] = [
  { label: 'Motion and vote', keys: 'Ctrl+Shift+V', icon: Vote, task: { kind: 'motion', id: null, amends: null } },
  { label: 'The run of the meeting', keys: 'Ctrl+Shift+T', icon: Clock, task: { kind: 'event' } },
];

/** What can be noted of the room, beside what can be done to the words. */
export function RoomButtons({ isDisabled }: { readonly isDisabled: boolean }) {
  return tasks.map(({ label, keys, icon, task }) => (
    <IconButton
      key={label}
      {...{ size: 'small', icon, label, keys, isDisabled }}
      preventFocusOnPress
      onPress={() => beginRoomTask(task)}
    />
  ));
}
