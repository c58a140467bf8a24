/** Lets the window answer what was pressed meanwhile, and draw, before long work goes on. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Milliseconds that long work goes on at a stretch: half a frame. */
const STRETCH = 8;

/** A rest for one long work, to be taken between any two of its steps: it pauses once a stretch of work is over. */
export function createRest(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < STRETCH) return;
    await pause();
    began = performance.now();
  };
}
