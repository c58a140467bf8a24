import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { takeDropped } from '../../stores/importing.ts';
import { bindClasses } from '../../ui/class-names.ts';
import styles from './drop-target.module.css';

const cx = bindClasses(styles);

/**
 * Takes files and folders dropped anywhere in the window and begins to import them. The keyboard's way to the same is Ctrl+I; text
 * dragged inside an editor is the editor's.
 */
export function DropTarget({ children }: { readonly children: ReactNode }) {
  const [isOver, setOver] = useState(false);
  // Each element under the pointer sends its own enter and leave; the window is left when they are even.
  const depth = useRef(0);
  const change = (by: 1 | -1) => {
    depth.current = Math.max(0, depth.current + by);
    setOver(depth.current > 0);
  };
  return (
    <div
      className={cx('target')}
      onDragEnter={(event) => {
        if (holdsFiles(event)) change(1);
      }}
      onDragLeave={(event) => {
        if (holdsFiles(event)) change(-1);
      }}
      onDragOver={(event) => {
        if (holdsFiles(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        void takeDropped([...event.dataTransfer.files]);
      }}
    >
      {children}
      {isOver && (
        <div className={cx('veil')}>
          <p className={cx('words')}>Drop files or a folder here to read them. Nothing is stored until you say so.</p>
        </div>
      )}
    </div>
  );
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}
