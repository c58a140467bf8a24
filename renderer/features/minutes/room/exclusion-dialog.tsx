import { useState } from 'react';
import type { ExclusionPage } from '../../../../shared/contract/room/exclusions.ts';
import type { Exclusion } from '../../../../shared/domain/minuting/records.ts';
import type { Minute } from '../../../../shared/minutes/minute.ts';
import { perform, showUndoable } from '../../../stores/perform.ts';
import { flushAll } from '../../../stores/unsaved.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { CheckBox } from '../../../ui/controls/check-box.tsx';
import { TextInput } from '../../../ui/controls/field.tsx';
import { Segments } from '../../../ui/controls/segments.tsx';
import { CareLines } from '../../../ui/surfaces/care-lines.tsx';
import { FieldRow, FormDialog } from '../../../ui/surfaces/dialog.tsx';
import {
  beginExclusionForm,
  type ClosedForm,
  type ExclusionForm,
  readExclusionForm,
  remarksOnExclusion,
  tickItem,
  toExclusionBlocks,
} from './exclusion-form.ts';
import { putIntoMinute } from './put-words.ts';
import styles from './room.module.css';

const cx = bindClasses(styles);

const ways = [
  { key: 'moved', words: 'The public are excluded' },
  { key: 'not-moved', words: 'Not moved: noted without disclosing' },
] as const;

export interface ExclusionDialogProps {
  readonly minute: Minute;
  readonly page: ExclusionPage;
  /** The one that is changed; null: a new one. */
  readonly exclusion: Exclusion | null;
  readonly isEditable: boolean;
  readonly onClose: () => void;
}

/** Asks which items are closed and on which grounds; the resolution goes into the minute in the words of the body's rule. */
export function ExclusionDialog({ minute, page, exclusion, isEditable, onClose }: ExclusionDialogProps) {
  const [form, setForm] = useState(() => beginExclusionForm(page, exclusion));
  const [isPut, setPut] = useState(exclusion === null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const set = (facts: Partial<ExclusionForm>) => setForm((before) => ({ ...before, ...facts }));
  const setItem = (id: ClosedForm['agendaItemId'], facts: Partial<ClosedForm>) =>
    set({ items: form.items.map((item) => (item.agendaItemId === id ? { ...item, ...facts } : item)) });
  const submit = async () => {
    const read = readExclusionForm(form, { meetingId: minute.meetingId, minuteId: minute.id, exclusion });
    if (typeof read === 'string') {
      setTrouble(read);
      return;
    }
    setTrouble(null);
    setWaiting(true);
    const saved = (await flushAll()) ? await perform('exclusions.save', read) : null;
    setWaiting(false);
    if (saved === null) return;
    onClose();
    if (isPut) putIntoMinute(minute, toExclusionBlocks(page, form), { decisionWord: page.decisionWord, isEditable });
    else showUndoable('The exclusion is noted.');
  };
  return (
    <FormDialog
      title={exclusion === null ? 'Exclusion of the public' : 'Change this exclusion'}
      width="large"
      submitWords={isPut ? 'Put it into the minute' : 'Keep it'}
      isWaiting={isWaiting}
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <div className={cx('choice')}>
        <Segments
          label="Whether it was moved"
          choices={ways}
          value={form.moved ? 'moved' : 'not-moved'}
          onChange={(way) => set({ moved: way === 'moved' })}
        />
      </div>
      <div role="group" aria-label="Items" className={cx('votes')}>
        {page.items.length === 0 && (
          <p className={cx('quiet')}>
            There is nothing on the agenda of this meeting. A minute can be put into the closed part beside it.
          </p>
        )}
        {page.items.map(({ id, label, title }) => {
          const closed = form.items.find(({ agendaItemId }) => agendaItemId === id);
          return (
            <div key={id} className={cx('entry')}>
              <CheckBox
                words={label === null ? title : `${label}: ${title}`}
                isTicked={closed !== undefined}
                onChange={(isTicked) => setForm(tickItem(page, form, id, isTicked))}
              />
              {closed !== undefined && form.moved && (
                <ClosedFields
                  closed={closed}
                  page={page}
                  of={label ?? title}
                  onChange={(facts) => setItem(id, facts)}
                />
              )}
            </div>
          );
        })}
      </div>
      {form.moved && (
        <FieldRow>
          <TextInput
            label="From"
            value={form.from}
            onChange={(from) => set({ from })}
            hint="The time, if it is to be kept."
          />
          <TextInput
            label="Who stayed besides the members"
            value={form.stayed}
            onChange={(stayed) => set({ stayed })}
            hint="As the minute is to name them."
          />
        </FieldRow>
      )}
      <CareLines lines={remarksOnExclusion(page, form)} />
      <CheckBox words="Put its words into the minute" isTicked={isPut} onChange={setPut} />
    </FormDialog>
  );
}

interface ClosedFieldsProps {
  readonly closed: ClosedForm;
  readonly page: ExclusionPage;
  readonly of: string;
  readonly onChange: (facts: Partial<ClosedForm>) => void;
}

/** The grounds of one item, and its reason. */
function ClosedFields({ closed, page, of, onChange }: ClosedFieldsProps) {
  const grounds = page.rule?.grounds ?? [];
  const own = closed.grounds.filter((name) => !grounds.some(({ id }) => id === name));
  const tick = (name: string, isTicked: boolean) => {
    const others = closed.grounds.filter((one) => one !== name);
    const order = [...grounds.map(({ id }) => id), ...own];
    const ticked = isTicked ? [...others, name] : others;
    onChange({ grounds: ticked.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)) });
  };
  return (
    <div role="group" aria-label={`Grounds for ${of}`} className={cx('within', 'votes')}>
      {[...grounds, ...own.map((id) => ({ id, words: id }))].map(({ id, words }) => (
        <CheckBox
          key={id}
          words={words}
          isTicked={closed.grounds.includes(id)}
          onChange={(isTicked) => tick(id, isTicked)}
        />
      ))}
      <TextInput label={`Reason for ${of}`} value={closed.reason} onChange={(reason) => onChange({ reason })} />
    </div>
  );
}
