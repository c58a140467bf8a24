import type { ComponentType } from 'react';

/** A drawing of lucide's shape. It never carries meaning alone: words or a label stand with it. */
export type IconShape = ComponentType<{
  readonly size?: number | string;
  readonly strokeWidth?: number | string;
  readonly className?: string;
  readonly 'aria-hidden'?: boolean;
}>;

/** Draws an icon for the eye only, in the size of the line it stands in (pixels at 100 %). */
export function Icon({ shape: Shape, size = 16 }: { readonly shape: IconShape; readonly size?: number }) {
  return <Shape size={`${size / 16}rem`} strokeWidth={1.75} aria-hidden />;
}
