import { Plus, Trash2 } from 'lucide-react';
import type { ConfirmingOffer } from '../../../../shared/contract/circulation.ts';
import { formatLongDate } from '../../../../shared/text/dates.ts';
import { today } from '../../../gateway/clock.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { Button, IconButton } from '../../../ui/controls/button.tsx';
import { CheckBox } from '../../../ui/controls/check-box.tsx';
import { SelectField, TextInput } from '../../../ui/controls/field.tsx';
import { Segments } from '../../../ui/controls/segments.tsx';
import { FieldRow } from '../../../ui/surfaces/dialog.tsx';
import { Banner } from '../../../ui/surfaces/notice.tsx';
import styles from './circulation.module.css';
import { emptyCorrection, type OfferedSet, type SetDraft } from './set-draft.ts';

const cx = bindClasses(styles);

export interface SetFieldsProps {
  readonly set: OfferedSet;
  readonly offer: ConfirmingOffer;
  readonly draft: SetDraft;
  readonly onChange: (change: Partial<SetDraft>) => void;
}

const outcomes = [
  { key: 'not-now', words: 'Not at this meeting' },
  { key: 'correct', words: 'Correct record' },
  { key: 'corrected', words: 'With corrections' },
  { key: 'postponed', words: 'Postponed' },
] as const;

/** What became of one set of minutes. */
export function SetFields({ set, offer, draft, onChange }: SetFieldsProps) {
  const isConfirmed = draft.outcome === 'correct' || draft.outcome === 'corrected';
  const abstain = (name: string, isTicked: boolean) =>
    onChange({ abstained: isTicked ? [...draft.abstained, name] : draft.abstained.filter((one) => one !== name) });
  return (
    <fieldset className={cx('set')}>
      <legend>Minutes of {set.label}</legend>
      <Segments
        label={`What became of the minutes of ${set.label}`}
        choices={outcomes}
        value={draft.outcome}
        onChange={(outcome) =>
          onChange({
            outcome,
            ...(outcome === 'corrected' && draft.corrections.length === 0 && { corrections: [emptyCorrection] }),
          })
        }
      />
      {isConfirmed && set.changes > 0 && (
        <Banner
          tone="care"
          words={`They were changed in ${set.changes === 1 ? 'one place' : `${set.changes} places`} since they were circulated. Circulate them again first, or put the text back and write the changes as corrections.`}
        />
      )}
      {isConfirmed && !set.isCirculated && (
        <p className={cx('quiet')}>Not circulated from here: what the records say now is confirmed.</p>
      )}
      {draft.outcome === 'corrected' && <Corrections set={set} draft={draft} onChange={onChange} />}
      {draft.outcome !== 'not-now' && set.absentees.length > 0 && (
        <div role="group" aria-label="Abstained, not having been there" className={cx('ticks')}>
          <span className={cx('quiet')}>Were not there; abstained:</span>
          {set.absentees.map((name) => (
            <CheckBox
              key={name}
              words={name}
              isTicked={draft.abstained.includes(name)}
              onChange={(isTicked) => abstain(name, isTicked)}
            />
          ))}
        </div>
      )}
      {isConfirmed && (
        <TextInput
          label={`Dissent of the ${offer.chairWord}`}
          hint="Only if it is to be recorded"
          value={draft.dissent}
          onChange={(dissent) => onChange({ dissent })}
        />
      )}
      {isConfirmed && offer.isSigned && (
        <CheckBox
          words="Signed already"
          isTicked={draft.signedOn !== null}
          onChange={(isTicked) => onChange({ signedOn: isTicked ? formatLongDate(today()) : null })}
        />
      )}
      {isConfirmed && draft.signedOn !== null && (
        <FieldRow>
          <TextInput label="Signed on" value={draft.signedOn} onChange={(signedOn) => onChange({ signedOn })} />
          <TextInput label="Signed by" value={draft.signedBy} onChange={(signedBy) => onChange({ signedBy })} />
          <TextInput
            label="Leaves"
            placeholder="215–218"
            value={draft.leaves}
            onChange={(leaves) => onChange({ leaves })}
          />
          {offer.areLeavesInitialled && (
            <CheckBox
              words="Each leaf is initialled"
              isTicked={draft.areInitialled}
              onChange={(areInitialled) => onChange({ areInitialled })}
            />
          )}
        </FieldRow>
      )}
    </fieldset>
  );
}

function Corrections({ set, draft: { corrections }, onChange }: Pick<SetFieldsProps, 'set' | 'draft' | 'onChange'>) {
  const places = [
    { key: 'Attendance', words: 'Attendance' },
    { key: 'Heading', words: 'Heading' },
    ...set.minutes.map(({ id, number, title }) => ({
      ...{ key: id, words: number === null ? title : `${number} ${title}` },
    })),
  ];
  const put = (at: number, change: object) =>
    onChange({ corrections: corrections.map((one, place) => (place === at ? { ...one, ...change } : one)) });
  return (
    <>
      <ol aria-label="Corrections" className={cx('lines')}>
        {corrections.map(({ where, found, corrected }, at) => (
          <li key={at} className={cx('correction')}>
            <SelectField
              label={`${at + 1}. Where`}
              choices={places}
              value={where}
              onChange={(key) => put(at, { where: key })}
            />
            <TextInput label="For" value={found} onChange={(words) => put(at, { found: words })} />
            <TextInput label="Read" value={corrected} onChange={(words) => put(at, { corrected: words })} />
            <IconButton
              icon={Trash2}
              label={`Take out correction ${at + 1}`}
              onPress={() => onChange({ corrections: corrections.filter((_, place) => place !== at) })}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button size="small" icon={Plus} onPress={() => onChange({ corrections: [...corrections, emptyCorrection] })}>
          Add a correction
        </Button>
      </div>
    </>
  );
}
