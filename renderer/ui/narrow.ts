import { useSyncExternalStore } from 'react';

/** Whether the window is narrower than this many rem, followed as it changes: at 200 % zoom 1280 px are 40 rem. */
export function useNarrow(rem: number): boolean {
  return useSyncExternalStore(
    (listen) => {
      const query = matchMedia(`(max-width: ${rem}rem)`);
      query.addEventListener('change', listen);
      return () => query.removeEventListener('change', listen);
    },
    () => matchMedia(`(max-width: ${rem}rem)`).matches,
    () => false,
  );
}
