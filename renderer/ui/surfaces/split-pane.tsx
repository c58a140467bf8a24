import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useRef, useState } from 'react';
import { bindClasses } from '../class-names.ts';
import styles from './split-pane.module.css';

const cx = bindClasses(styles);

export interface SplitPaneProps {
  /** Names the edge between the two for a screen reader: "Width of the list of items". */
  readonly edgeLabel: string;
  /** Which of the two keeps its width while the window changes. */
  readonly fixed: 'start' | 'end';
  /** Width of the fixed one in pixels at 100 %. */
  readonly width: number;
  readonly min: number;
  readonly max: number;
  readonly onWidth: (width: number) => void;
  readonly start: ReactNode;
  readonly end: ReactNode;
}

/** Two panes with an edge between them that is moved by pointer or by the arrow keys (16 px a press). */
export function SplitPane({ edgeLabel, fixed, width, min, max, onWidth, start, end }: SplitPaneProps) {
  const fixedId = useId();
  const grip = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const clamp = (wanted: number) => Math.round(Math.min(max, Math.max(min, wanted)));
  const grows = fixed === 'start' ? 1 : -1;
  const shown = clamp(dragged ?? width);

  const hold = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, width: shown };
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (grip.current !== null) setDragged(clamp(grip.current.width + grows * (event.clientX - grip.current.x)));
  };
  const release = () => {
    grip.current = null;
    if (dragged !== null) onWidth(dragged);
    setDragged(null);
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 16, ArrowLeft: -16, Home: -max, End: max }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onWidth(clamp(shown + grows * step));
  };

  const size = { flexBasis: `${shown / 16}rem` };
  const edge = (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={edgeLabel}
      aria-controls={fixedId}
      aria-valuenow={shown}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={cx('edge')}
      onPointerDown={hold}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={press}
    />
  );
  return (
    <div className={cx('split')}>
      <div
        className={cx('pane', fixed === 'start' ? 'fixed' : 'free')}
        {...(fixed === 'start' && { id: fixedId, style: size })}
      >
        {start}
      </div>
      {edge}
      <div
        className={cx('pane', fixed === 'end' ? 'fixed' : 'free')}
        {...(fixed === 'end' && { id: fixedId, style: size })}
      >
        {end}
      </div>
    </div>
  );
}
