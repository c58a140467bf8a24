import type { MinuteId } from '../../../shared/domain/ids.ts';
import { OPENING_ID } from './sheet.tsx';

/** Puts the focus on a minute; on what stands before all minutes where a doubt is about none of them. */
export function focusPlace(minuteId: MinuteId | null): void {
  document.getElementById(idOf(minuteId))?.focus();
}

/** Whether the focus is there: on the minute itself, not in the words of it. */
export function isOnPlace(minuteId: MinuteId | null): boolean {
  return document.activeElement?.id === idOf(minuteId);
}

function idOf(minuteId: MinuteId | null): string {
  return minuteId === null ? OPENING_ID : `minute-${minuteId}`;
}
