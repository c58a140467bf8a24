import { create } from 'zustand';
import type { MotionId } from '../../../../shared/domain/ids.ts';

/** What is being written down of the room: one thing at a time, over the page. */
export type RoomTask =
  | { readonly kind: 'motion'; readonly id: MotionId | null; readonly amends: MotionId | null }
  | { readonly kind: 'event' };

interface RoomStore {
  readonly task: RoomTask | null;
}

/** The dialog of the room that is open; null: none. */
export const useRoomStore = create<RoomStore>()(() => ({ task: null }));

/** Opens the dialog for something that happened in the room. */
export function beginRoomTask(task: RoomTask): void {
  useRoomStore.setState({ task });
}

/** Closes it. */
export function endRoomTask(): void {
  useRoomStore.setState({ task: null });
}
