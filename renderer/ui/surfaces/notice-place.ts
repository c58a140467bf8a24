import { useSyncExternalStore } from 'react';

/** Where notices are shown while a dialog lies over the page: in the dialog, which alone is read and reached then. */
export interface NoticePlace {
  readonly element: HTMLElement;
  /** When the dialog came, in milliseconds of the page's clock: what was said before stays behind it. */
  readonly since: number;
}

let places: readonly NoticePlace[] = [];
const listeners = new Set<() => void>();

function setPlaces(next: readonly NoticePlace[]): void {
  places = next;
  for (const tell of listeners) tell();
}

/** Offers an element as the place of notices while it is on the page: for `ref`. */
export function offerNoticePlace(element: HTMLElement | null): (() => void) | undefined {
  if (element === null) return undefined;
  setPlaces([...places, { element, since: performance.now() }]);
  return () => setPlaces(places.filter((place) => place.element !== element));
}

/** The place of the uppermost dialog, followed; null while the page lies open. */
export function useNoticePlace(): NoticePlace | null {
  return useSyncExternalStore(
    (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    () => places.at(-1) ?? null,
  );
}
