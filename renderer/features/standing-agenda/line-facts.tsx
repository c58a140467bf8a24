import { itemPlaceWords } from '../../../shared/domain/agenda/places.ts';
import type { StandingLine } from '../../../shared/domain/agenda/standing.ts';
import { purposeWords, rowKindWords } from '../../../shared/domain/agenda/words.ts';
import { AgendaRowKind, ItemPlace, Purpose } from '../../../shared/domain/meeting.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { ComboInput, SelectField, TextInput } from '../../ui/controls/field.tsx';
import { KeptField } from '../../ui/controls/kept-field.tsx';
import { Segments } from '../../ui/controls/segments.tsx';
import styles from './standing-agenda.module.css';

const cx = bindClasses(styles);

const rowKinds = AgendaRowKind.options.map((key) => ({ key, words: rowKindWords[key] }));
const places = ItemPlace.options.map((key) => ({ key, words: itemPlaceWords[key] }));
const purposes = [
  ...Purpose.options.map((key) => ({ key, words: purposeWords[key] })),
  { key: 'none' as const, words: 'Nothing' },
];

export interface LineFactsProps {
  readonly line: StandingLine;
  /** Where it stands: what is being written belongs to this line alone. */
  readonly at: number;
  /** Names to offer as presenters. */
  readonly presenters: readonly string[];
  readonly isReadOnly: boolean;
  readonly keep: (facts: Partial<StandingLine>) => void;
  readonly onBack: () => void;
}

/** What the line in focus is, where it goes, and what it says besides its title. */
export function LineFacts({ line, at, presenters, isReadOnly, keep, onBack }: LineFactsProps) {
  return (
    <section className={cx('facts')} aria-label="The line in focus">
      <h3 className={cx('factsTitle')}>{line.title}</h3>
      <div className={cx('choice')}>
        <span className={cx('label')}>Kind of line</span>
        <Segments
          label="Kind of line"
          choices={rowKinds}
          value={line.rowKind}
          onChange={(rowKind) => {
            if (!isReadOnly) keep({ rowKind });
          }}
        />
      </div>
      <div data-place="place">
        <SelectField
          label="Its place on an agenda"
          choices={places}
          value={line.place}
          onChange={(place) => keep({ place })}
          isDisabled={isReadOnly}
        />
      </div>
      {line.rowKind !== 'heading' && (
        <>
          <SelectField
            label="The members are asked"
            choices={purposes}
            value={line.purpose ?? 'none'}
            onChange={(purpose) => keep({ purpose: purpose === 'none' ? null : purpose })}
            isDisabled={isReadOnly}
          />
          <KeptField
            key={`presenter ${at}`}
            value={line.presenter}
            keep={(presenter) => keep({ presenter })}
            onBack={onBack}
            place="presenter"
          >
            {(value, onChange) => (
              <ComboInput
                label="Presenter"
                choices={presenters}
                value={value}
                onChange={onChange}
                isDisabled={isReadOnly}
              />
            )}
          </KeptField>
        </>
      )}
      <KeptField key={`note ${at}`} value={line.note} keep={(note) => keep({ note })} onBack={onBack} place="note">
        {(value, onChange) => (
          <TextInput label="Note under the title" rows={3} value={value} onChange={onChange} isDisabled={isReadOnly} />
        )}
      </KeptField>
    </section>
  );
}
