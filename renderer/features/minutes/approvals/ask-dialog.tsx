import { useState } from 'react';
import type { ApprovalOffer, ApprovalsPage } from '../../../../shared/contract/approvals.ts';
import { IsoDate } from '../../../../shared/domain/calendar.ts';
import type { MeetingId, MinuteId } from '../../../../shared/domain/ids.ts';
import type { Approval } from '../../../../shared/domain/minuting/records.ts';
import { formatLongDate, formatWeekdayDate, parseDateWords } from '../../../../shared/text/dates.ts';
import { today } from '../../../gateway/clock.ts';
import { showNotice } from '../../../stores/notices.ts';
import { perform } from '../../../stores/perform.ts';
import { flushAll } from '../../../stores/unsaved.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { CheckBox } from '../../../ui/controls/check-box.tsx';
import { TextInput } from '../../../ui/controls/field.tsx';
import { FormDialog } from '../../../ui/surfaces/dialog.tsx';
import styles from './approvals.module.css';

const cx = bindClasses(styles);

export interface AskDialogProps {
  readonly meetingId: MeetingId;
  readonly page: ApprovalsPage;
  readonly nameOf: (id: MinuteId) => string;
  readonly onAsked: (requests: readonly Approval[]) => void;
  readonly onClose: () => void;
}

const keyOf = ({ kind, asked, minuteIds }: ApprovalOffer) => [kind, asked, ...minuteIds].join(' ');

/** Chooses who is asked: presenters for their items, the chair for the whole, members for comments. */
export function AskDialog({ meetingId, page, nameOf, onAsked, onClose }: AskDialogProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(page.offers.filter(({ kind }) => kind === 'extract').map(keyOf)),
  );
  const [due, setDue] = useState(() => (page.dueOn === null ? '' : formatLongDate(page.dueOn)));
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const day = due.trim() === '' ? null : parseDateWords(due);
  const isDayWrong = due.trim() !== '' && day === null;
  const submit = async () => {
    const requests = page.offers.filter((offer) => chosen.has(keyOf(offer)));
    if (requests.length === 0) setTrouble('Choose whom to ask.');
    if (requests.length === 0 || isDayWrong) return;
    setWaiting(true);
    const isStored = await flushAll();
    const dueOn = day === null ? null : IsoDate.parse(day);
    const asked = isStored ? await perform('approvals.ask', { meetingId, askedOn: today(), dueOn, requests }) : null;
    setWaiting(false);
    if (!isStored) showNotice({ tone: 'care', words: 'Something typed could not be saved yet, so nobody was asked.' });
    if (asked === null) return;
    onClose();
    onAsked(asked);
  };
  const toggle = (key: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  const wordsOf = ({ kind, asked, email, minuteIds }: ApprovalOffer) => {
    const what = { extract: minuteIds.map(nameOf).join(', '), chair: 'the whole draft', comments: 'comments' }[kind];
    return `${asked}: ${what}${email === null ? ' (no address known)' : ''}`;
  };
  return (
    <FormDialog
      title="Ask for agreement"
      submitWords="Ask and write the letters"
      isWaiting={isWaiting}
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className={cx('quiet')}>
        Each gets a letter of their own with the Word file. What goes out keeps its numbers from now on.
      </p>
      {page.offers.length === 0 && (
        <p>Nobody is left to ask. Put presenters on the agenda, or mark who was at the meeting.</p>
      )}
      <div className={cx('offers')}>
        {page.offers.map((offer) => (
          <CheckBox
            key={keyOf(offer)}
            words={wordsOf(offer)}
            isTicked={chosen.has(keyOf(offer))}
            onChange={(isChosen) => toggle(keyOf(offer), isChosen)}
          />
        ))}
      </div>
      <TextInput
        label="To be agreed by"
        value={due}
        onChange={setDue}
        hint={day === null ? 'Empty: no day is named' : formatWeekdayDate(day)}
        trouble={isDayWrong ? 'Write the day like 14 January 2027 or 14.1.27.' : null}
      />
    </FormDialog>
  );
}
