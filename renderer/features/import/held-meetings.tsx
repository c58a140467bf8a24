import type { HeldMeeting, ImportReview } from '../../../shared/contract/imports.ts';
import type { ReviewChoices } from '../../stores/import-stage.ts';
import { chooseHeld } from '../../stores/reviewing.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Choice } from '../../ui/controls/choice.tsx';
import { Banner } from '../../ui/surfaces/notice.tsx';
import styles from './import.module.css';

const cx = bindClasses(styles);

/** What may become of a meeting that is held already. */
export const heldChoices = [
  { key: 'update', words: 'Update what is here' },
  { key: 'add', words: 'Add it a second time' },
  { key: 'skip', words: 'Leave it out' },
] as const;

export interface HeldMeetingsProps {
  readonly review: ImportReview;
  readonly documents: ReviewChoices['documents'];
  readonly held: ReviewChoices['held'];
  readonly isDisabled: boolean;
}

/** The meetings of the file that the workspace holds already, each with what becomes of it. */
export function HeldMeetings({ review, documents, held, isDisabled }: HeldMeetingsProps) {
  const { alreadyHeld, seenBefore } = review;
  if (alreadyHeld.length === 0) {
    return seenBefore ? <Banner tone="news" words="This very file was imported before." /> : null;
  }
  return (
    <section aria-label="Held already" className={cx('heldMeetings')}>
      <p>
        {seenBefore ? 'This very file was imported before. ' : ''}
        {alreadyHeld.length === 1
          ? 'This workspace holds its meeting already. What shall become of it?'
          : `This workspace holds ${alreadyHeld.length} of its meetings already. What shall become of them?`}
      </p>
      <ul className={cx('heldList')}>
        {alreadyHeld.map((meeting) => (
          <li key={meeting.document} className={cx('heldMeeting')}>
            <span className={cx('heldWords')}>
              {meeting.label}
              <span className={cx('detail')}> {describeHeld(meeting)}</span>
            </span>
            <Choice
              label={`What becomes of ${meeting.label}`}
              choices={heldChoices}
              value={
                documents.includes(meeting.document)
                  ? (held.find(({ document }) => document === meeting.document)?.as ?? 'add')
                  : 'skip'
              }
              isDisabled={isDisabled}
              onChange={(key) => {
                if (key !== null) chooseHeld(meeting, key);
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** In words what an update would find: the same file, minutes that somebody has worked on. */
export function describeHeld({ sameFile, workedOn }: HeldMeeting): string {
  const parts = [
    sameFile ? 'read from this very file' : null,
    workedOn === 0
      ? null
      : `${workedOn} ${workedOn === 1 ? 'minute was' : 'minutes were'} worked on since: an update leaves ${workedOn === 1 ? 'it' : 'them'} alone`,
  ].filter((part) => part !== null);
  return parts.join('; ');
}
