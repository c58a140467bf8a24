/** Lets the window answer what was pressed meanwhile, and draw, before long work goes on. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
