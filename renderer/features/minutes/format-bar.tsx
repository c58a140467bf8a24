import {
  Bold,
  Gavel,
  Heading,
  Italic,
  List,
  ListOrdered,
  PanelRight,
  SquareCheckBig,
  Table,
  Underline,
} from 'lucide-react';
import { Separator, Toolbar } from 'react-aria-components';
import type { MinuteId } from '../../../shared/domain/ids.ts';
import type { MinuteEditor } from '../../editor/create-minute-editor.ts';
import type { Format } from '../../editor/formats.ts';
import { usePreferenceStore } from '../../stores/preferences.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/controls/button.tsx';
import type { IconShape } from '../../ui/controls/icon.tsx';
import styles from './format-bar.module.css';
import { RoomButtons } from './room/room-buttons.tsx';
import { useSessionStore } from './session-store.ts';

const cx = bindClasses(styles);

const formats: readonly {
  readonly format: Format;
  readonly label: string;
  readonly keys?: string;
  readonly icon: IconShape;
}[] = [
  { format: 'bold', label: 'Bold', keys: 'Ctrl+B', icon: Bold },
  { format: 'italic', label: 'Italics', keys: 'Ctrl+I', icon: Italic },
  { format: 'underline', label: 'Underlined', keys: 'Ctrl+U', icon: Underline },
  { format: 'subheading', label: 'Heading inside the minute', icon: Heading },
  { format: 'bulletList', label: 'List', icon: List },
  { format: 'orderedList', label: 'Numbered list', icon: ListOrdered },
];

const inserts: readonly {
  readonly label: string;
  readonly icon: IconShape;
  readonly run: (editor: MinuteEditor) => void;
}[] = [
  { label: 'Decision', icon: Gavel, run: (editor) => editor.insertResolution() },
  { label: 'Action', icon: SquareCheckBig, run: (editor) => editor.insertAction() },
  { label: 'Table', icon: Table, run: (editor) => editor.insertTable() },
];

export interface FormatBarProps {
  readonly currentId: MinuteId | null;
  readonly isReadOnly: boolean;
}

/** What can be done to the words at the caret. The caret stays where it is, and goes into what is made. */
export function FormatBar({ currentId, isReadOnly }: FormatBarProps) {
  const editor = useSessionStore((store) =>
    currentId !== null && store.mounted.includes(currentId) ? store.sessions.get(currentId)?.editor : undefined,
  );
  const isDrawerOpen = usePreferenceStore((store) => store.isDrawerOpen);
  const setPreference = usePreferenceStore((store) => store.set);
  const isResting = editor === undefined || isReadOnly;
  const act = (run: (editor: MinuteEditor) => void) => {
    if (editor === undefined) return;
    run(editor);
    // By the keyboard the focus had come here; what is typed next belongs into the text.
    editor.focus();
  };
  return (
    <div className={cx('bar')}>
      <Toolbar aria-label="Words at the caret" className={cx('tools')}>
        {formats.map(({ format, label, keys, icon }) => (
          <IconButton
            key={format}
            size="small"
            icon={icon}
            label={label}
            {...(keys !== undefined && { keys })}
            isDisabled={isResting}
            preventFocusOnPress
            onPress={() => act((it) => it.setFormat(format))}
          />
        ))}
        <Separator orientation="vertical" className={cx('gap')} />
        {inserts.map(({ label, icon, run }) => (
          <IconButton
            key={label}
            size="small"
            icon={icon}
            label={label}
            isDisabled={isResting}
            preventFocusOnPress
            onPress={() => act(run)}
          />
        ))}
        <RoomButtons isDisabled={currentId === null || isReadOnly} />
      </Toolbar>
      <IconButton
        size="small"
        icon={PanelRight}
        label={isDrawerOpen ? 'Hide what belongs to the minute' : 'Show what belongs to the minute'}
        onPress={() => setPreference({ isDrawerOpen: !isDrawerOpen })}
      />
    </div>
  );
}
