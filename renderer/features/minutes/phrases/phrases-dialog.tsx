import { useState } from 'react';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import type { OfferedPhrase } from '../../../../shared/minutes/phrases.ts';
import { useQuery } from '../../../gateway/use-query.ts';
import { perform, showUndoable } from '../../../stores/perform.ts';
import { useReadOnly } from '../../../stores/workspace.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { TextInput } from '../../../ui/controls/field.tsx';
import { LongList } from '../../../ui/lists/long-list.tsx';
import { Dialog } from '../../../ui/surfaces/dialog.tsx';
import styles from './phrases.module.css';

const cx = bindClasses(styles);

const blank: OfferedPhrase = { id: null, revision: null, presetKey: null, name: '', words: '' };

/** The standard phrases of a body: those that come with the product, its own wording of them, and its own. */
export function PhrasesDialog({ meetingId, onClose }: { readonly meetingId: MeetingId; readonly onClose: () => void }) {
  const isReadOnly = useReadOnly();
  const page = useQuery('phrases.list', { meetingId }).value;
  const [chosen, setChosen] = useState(0);
  const [draft, setDraft] = useState<OfferedPhrase | null>(null);
  const phrases = page?.phrases ?? [];
  const shown = draft ?? phrases[chosen] ?? blank;
  const change = (facts: Partial<OfferedPhrase>) => setDraft({ ...shown, ...facts });
  const keep = async () => {
    if (page === undefined || shown.name.trim() === '' || shown.words.trim() === '') return;
    if ((await perform('phrases.save', { bodyId: page.bodyId, ...shown })) === null) return;
    setDraft(null);
    if (shown.id === null && shown.presetKey === null) setChosen(phrases.length);
    showUndoable('The phrase is kept.');
  };
  const drop = async () => {
    const { id, revision } = shown;
    if (id === null || revision === null || (await perform('phrases.remove', { id, revision })) === null) return;
    setDraft(null);
    if (shown.presetKey === null) setChosen(0);
    showUndoable(shown.presetKey === null ? 'The phrase is removed.' : 'The phrase reads as it came.');
  };
  return (
    <Dialog title="Standard phrases" width="large" onClose={onClose}>
      <div className={cx('content')}>
        <p className={cx('hint')}>
          Type / at the start of an empty paragraph to write one. What stands in braces is filled in with Tab;{' '}
          {'{decision}'}, {'{Chair}'} and {'{time}'} are filled in by themselves.
        </p>
        <div className={cx('panes')}>
          <div className={cx('list')}>
            <LongList
              label="Phrases"
              items={phrases}
              chosen={draft !== null && draft.id === null && draft.presetKey === null ? null : chosen}
              onChoose={(place) => {
                setChosen(place);
                setDraft(null);
              }}
              draw={nameOf}
            />
          </div>
          <div className={cx('phrase')}>
            <TextInput label="Name" value={shown.name} onChange={(name) => change({ name })} isDisabled={isReadOnly} />
            <TextInput
              label="Words"
              rows={7}
              value={shown.words}
              onChange={(words) => change({ words })}
              isDisabled={isReadOnly}
            />
          </div>
        </div>
        <div className={cx('foot')}>
          <Button isDisabled={isReadOnly} onPress={() => setDraft(blank)}>
            New phrase
          </Button>
          {shown.id !== null && (
            <Button isDisabled={isReadOnly} onPress={() => void drop()}>
              {shown.presetKey === null ? 'Remove' : 'As it came'}
            </Button>
          )}
          <Button look="primary" isDisabled={isReadOnly || draft === null} onPress={() => void keep()}>
            Keep
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function nameOf({ id, presetKey, name }: OfferedPhrase): string {
  return id !== null && presetKey !== null ? `${name} (own wording)` : name;
}
