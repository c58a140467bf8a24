import { useEffect, useEffectEvent } from 'react';

/** A press as shortcuts of a page name it: `F8`, `Ctrl+PageDown`. */
function nameOf(event: KeyboardEvent): string {
  const parts = [
    ...(event.ctrlKey || event.metaKey ? ['Ctrl'] : []),
    ...(event.altKey ? ['Alt'] : []),
    ...(event.shiftKey ? ['Shift'] : []),
    // A letter is named the same with and without the shift key or the lock.
    event.key.length === 1 ? event.key.toUpperCase() : event.key,
  ];
  return parts.join('+');
}

/**
 * Runs a command of the page while the page is on screen, wherever in it the focus is: `{ F8: next }`. Taken before lists
 * and editors see the press, unless it answers false; rests while something modal lies over the page.
 */
export function usePageKeys(keys: Readonly<Record<string, () => unknown>>): void {
  const take = useEffectEvent((event: KeyboardEvent) => {
    const run = keys[nameOf(event)];
    if (run === undefined || document.querySelector('[data-modal]') !== null || run() === false) return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => take(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}
