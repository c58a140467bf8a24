import { type ClipboardEvent, useState } from 'react';
import { pasteText } from '../../stores/importing.ts';
import { useSurfaceStore } from '../../stores/surfaces.ts';
import { TextInput } from '../../ui/controls/field.tsx';
import { FormDialog } from '../../ui/surfaces/dialog.tsx';
import { readClipboard } from './import.tsx';

/** Takes minutes as text: pasted, which is read at once with its tables and lists, or typed. */
export function PasteDialog() {
  const close = useSurfaceStore((store) => store.close);
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const take = (event: ClipboardEvent) => {
    // Words added to what stands there already are the field's.
    if (text !== '') return;
    event.preventDefault();
    close();
    void pasteText(...readClipboard(event.clipboardData));
  };
  return (
    <FormDialog
      title="Paste text"
      width="large"
      submitWords="Read it"
      trouble={trouble}
      onClose={close}
      onSubmit={() => {
        if (text.trim() === '') {
          setTrouble('Paste the text first, with Ctrl+V.');
          return;
        }
        close();
        void pasteText(text, null);
      }}
    >
      <div onPasteCapture={take}>
        <TextInput
          label="The text of the minutes"
          hint="Press Ctrl+V: what you copied from a document, a web page or a message is read at once."
          rows={8}
          autoFocus
          value={text}
          onChange={setText}
        />
      </div>
    </FormDialog>
  );
}
