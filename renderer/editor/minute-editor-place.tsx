import { useEffect, useRef } from 'react';
import type { MinuteEditor } from './create-minute-editor.ts';
import styles from './editor.module.css';

/**
 * The place of a minute's editor on the page. The editor lives outside React: it is attached when the place appears and
 * detached, history kept, when it goes; no key and no change of its text ever renders React.
 */
export function MinuteEditorPlace({ editor }: { readonly editor: MinuteEditor }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null) return undefined;
    editor.attach(place.current);
    return () => editor.detach();
  }, [editor]);
  return <div ref={place} className={styles['place']} />;
}
