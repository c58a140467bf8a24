import { type ClipboardEvent, useState } from 'react';
import type { AgendaItemId, MeetingId } from '../../../shared/domain/ids.ts';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import { meetingLabel } from '../../../shared/domain/wording.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { SelectField, TextInput } from '../../ui/controls/field.tsx';
import { Dialog, FormDialog } from '../../ui/surfaces/dialog.tsx';
import { EmptyState, Waiting } from '../../ui/surfaces/empty-state.tsx';
import { bindClasses } from '../../ui/class-names.ts';
import { fill, hasGoneOut, removeLines, withdrawLine } from './agenda-changes.ts';
import styles from './panel.module.css';
import { readClipboard } from './pasted.ts';

const cx = bindClasses(styles);

/** Asks which earlier agenda to copy. */
export function CopyDialog({ meetingId, onClose }: { readonly meetingId: MeetingId; readonly onClose: () => void }) {
  const sources = useQuery('agenda.sources', { meetingId }).value;
  const [chosen, setChosen] = useState<MeetingId | null>(null);
  if (sources === undefined) {
    return (
      <Dialog title="Copy an earlier agenda" width="small" onClose={onClose}>
        <Waiting />
      </Dialog>
    );
  }
  const [first] = sources;
  if (first === undefined) {
    return (
      <Dialog title="Copy an earlier agenda" width="small" onClose={onClose}>
        <div className={cx('padded')}>
          <EmptyState title="No other meeting has an agenda yet." />
        </div>
      </Dialog>
    );
  }
  const source = sources.find(({ id }) => id === chosen) ?? first;
  return (
    <FormDialog
      title="Copy an earlier agenda"
      width="small"
      submitWords="Copy its lines"
      onSubmit={() => {
        onClose();
        void fill(meetingId, 'agenda.copyFrom', { meetingId, fromMeetingId: source.id });
      }}
      onClose={onClose}
    >
      <SelectField
        label="The agenda of"
        choices={sources.map((one) => ({
          key: one.id,
          words: `${one.bodyName}, ${meetingLabel(one)}`,
          detail: one.items === 1 ? 'One line' : `${one.items} lines`,
        }))}
        value={source.id}
        onChange={setChosen}
        hint="Its lines come behind those that are here. Papers, recommendations and withdrawn items stay behind."
      />
    </FormDialog>
  );
}

/** Takes an agenda as text, for those who would rather see what they paste; its lists and tables are read as they were. */
export function PasteDialog({
  meetingId,
  after,
  onClose,
}: {
  readonly meetingId: MeetingId;
  readonly after: AgendaItemId | null;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState('');
  const [html, setHtml] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const paste = (event: ClipboardEvent) => {
    // Words added to what stands there already are the field's.
    if (text !== '') return;
    const pasted = readClipboard(event.clipboardData);
    if (pasted.html === null) return;
    event.preventDefault();
    setText(pasted.text.replaceAll('\r\n', '\n'));
    setHtml(pasted.html);
  };
  const submit = async () => {
    if (text.trim() === '') {
      setTrouble('Paste the agenda into the field first.');
      return;
    }
    const added = await fill(meetingId, 'agenda.paste', { meetingId, after, text: text.slice(0, 200_000), html });
    if (added !== null) onClose();
  };
  return (
    <FormDialog
      title="Paste an agenda"
      submitWords="Add its lines"
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <div onPasteCapture={paste}>
        <TextInput
          label="The agenda, from Word, a mail or a web page"
          rows={12}
          value={text}
          onChange={(words) => {
            // What was changed by hand is read as it stands there now.
            setHtml(null);
            setText(words);
          }}
          autoFocus
          hint="Numbers, presenters, sub-items and stars are read as in an imported agenda."
        />
      </div>
    </FormDialog>
  );
}

/** Asks why lines that have gone out are withdrawn; others among them are removed. */
export function WithdrawDialog({
  meetingId,
  items,
  onClose,
}: {
  readonly meetingId: MeetingId;
  readonly items: readonly AgendaItem[];
  readonly onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const isAllOut = items.every(hasGoneOut);
  const staying =
    items.length === 1 || !isAllOut ? items.filter((item) => items.length === 1 || hasGoneOut(item)) : items;
  const going = items.filter((item) => !staying.includes(item));
  const [first] = staying;
  const submit = async () => {
    onClose();
    const because = reason.trim() === '' ? null : reason.trim();
    if (going.length > 0) await removeLines(meetingId, going);
    for (const item of staying) await withdrawLine(item, because);
  };
  return (
    <FormDialog
      title={staying.length === 1 ? `Withdraw “${first?.title ?? ''}”` : `Withdraw ${staying.length} items`}
      width="small"
      submitWords="Withdraw"
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>
        A withdrawn item keeps its place and its number and is struck through.
        {going.length > 0 && ` ${going.length} lines that have not gone out yet are removed.`}
      </p>
      <TextInput label="Why (may stay empty)" value={reason} onChange={setReason} autoFocus />
    </FormDialog>
  );
}
