import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const Pixels = z.number().int().min(-100_000).max(100_000);

const Remembered = z.object({
  x: Pixels,
  y: Pixels,
  width: Pixels.positive(),
  height: Pixels.positive(),
  isMaximised: z.boolean(),
});

export interface WindowBounds extends Partial<Rectangle> {
  readonly width: number;
  readonly height: number;
  readonly isMaximised: boolean;
}

const firstBounds: WindowBounds = { width: 1280, height: 820, isMaximised: false };

/**
 * Where the window stood when it was last closed. A file that is missing, damaged, or speaks of a screen that is no
 * longer there counts as a first start.
 */
export function readWindowBounds(file: string): WindowBounds {
  try {
    const remembered = Remembered.parse(JSON.parse(readFileSync(file, 'utf8')));
    const { workArea } = screen.getDisplayMatching(remembered);
    return isGrippable(remembered, workArea) ? remembered : firstBounds;
  } catch {
    return firstBounds;
  }
}

/** Keeps the window's place for the next start. That it could not be kept is no reason to disturb anybody. */
export function rememberWindowBounds(file: string, window: BrowserWindow): void {
  const unfinished = `${file}.new`;
  try {
    writeFileSync(unfinished, JSON.stringify({ ...window.getNormalBounds(), isMaximised: window.isMaximized() }));
    renameSync(unfinished, file);
  } catch {
    // A read-only profile: the window opens at its first place next time.
  }
}

/** Enough of the title bar is on the screen to take hold of it. */
function isGrippable(bounds: Rectangle, area: Rectangle): boolean {
  const across = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  return across >= 120 && bounds.y >= area.y && bounds.y <= area.y + area.height - 40;
}
