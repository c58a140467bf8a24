import { Vote } from 'lucide-react';
import { IconButton } from '../../../ui/controls/button.tsx';
import { beginRoomTask } from './room-store.ts';

/** What can be noted of the room, beside what can be done to the words. */
export function RoomButtons({ isDisabled }: { readonly isDisabled: boolean }) {
  return (
    <IconButton
      size="small"
      icon={Vote}
      label="Motion and vote"
      keys="Ctrl+Shift+V"
      isDisabled={isDisabled}
      preventFocusOnPress
      onPress={() => beginRoomTask({ kind: 'motion', id: null, amends: null })}
    />
  );
}
