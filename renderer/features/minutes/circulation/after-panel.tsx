import { FileOutput, Hash, PenLine, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { CirculationPage, ConfirmationLine } from '../../../../shared/contract/circulation.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import type { Departure } from '../../../../shared/domain/minuting/records.ts';
import { formatLongDate } from '../../../../shared/text/dates.ts';
import { dayOf } from '../../../gateway/clock.ts';
import { exportDocument } from '../../../stores/exports.ts';
import { showNotice } from '../../../stores/notices.ts';
import { perform } from '../../../stores/perform.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Badge } from '../../../ui/lists/badge.tsx';
import { Dialog } from '../../../ui/surfaces/dialog.tsx';
import { EmptyState } from '../../../ui/surfaces/empty-state.tsx';
import { Section } from '../../../ui/surfaces/page.tsx';
import styles from './circulation.module.css';
import { Differences } from './differences.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { SignDialog } from './sign-dialog.tsx';

const cx = bindClasses(styles);

export interface AfterPanelProps {
  readonly meetingId: MeetingId;
  readonly page: CirculationPage;
  readonly isReadOnly: boolean;
  readonly onClose: () => void;
}

/** Everything that left of a meeting: with which numbers, in which versions, and what became of it. */
export function AfterPanel({ meetingId, page, isReadOnly, onClose }: AfterPanelProps) {
  const [recalled, setRecalled] = useState<Departure | null>(null);
  const [signed, setSigned] = useState<ConfirmationLine | null>(null);
  const { departures, versions, confirmations, numberTroubles, releasable } = page;
  const isOut = departures.some((one) => one.recalledAt === null && one.numbers.length > 0);
  const isLocked = page.parts.some((part) => part.isLocked);
  const recall = async (reason: string) => {
    if (recalled === null) return false;
    const done = await perform('circulation.recall', { id: recalled.id, revision: recalled.revision, reason });
    if (done !== null) showNotice({ tone: 'done', words: `${done.what}: every copy is called back.` });
    return done !== null;
  };
  const renumber = async () => {
    const done = await perform('circulation.renumber', { meetingId });
    if (done !== null) showNotice({ tone: 'done', words: 'The minutes are numbered anew, in their order.' });
  };
  return (
    <Dialog title="What left, and what became of it" shape="drawer" width="large" onClose={onClose}>
      <div className={cx('panel')}>
        <Section title="What left" count={departures.length}>
          {departures.length === 0 && (
            <EmptyState title="Nothing yet.">What leaves with numbers is listed here.</EmptyState>
          )}
          <ul>
            {departures.map((departure) => (
              <li key={departure.id} className={cx('line')}>
                <span className={cx('what')}>
                  {departure.what}
                  <span className={cx('quiet')}>
                    {formatLongDate(dayOf(departure.leftAt))}
                    {describeNumbers(departure)}
                  </span>
                  {departure.recalledAt !== null && (
                    <span className={cx('quiet')}>Called back: {departure.recallReason ?? ''}</span>
                  )}
                </span>
                {departure.recalledAt === null && departure.kind !== 'confirmation' && (
                  <Button
                    size="small"
                    icon={Undo2}
                    isDisabled={isReadOnly || isLocked}
                    onPress={() => setRecalled(departure)}
                  >
                    Called back…
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Section>
        {versions.length > 0 && (
          <Section title="Versions" count={versions.length}>
            <ul>
              {versions.map(({ id, name, madeAt, trouble }) => (
                <li key={id} className={cx('line')}>
                  <span className={cx('what')}>
                    {name}
                    <span className={cx('quiet')}>kept {formatLongDate(dayOf(madeAt))}</span>
                    {trouble !== null && <Badge tone="bad">No longer as it went out</Badge>}
                  </span>
                  {(['docx', 'pdf'] as const).map((format) => (
                    <Button
                      key={format}
                      size="small"
                      icon={FileOutput}
                      aria-label={`${name} as ${format === 'docx' ? 'a Word file' : 'a PDF'}`}
                      onPress={() =>
                        void exportDocument(meetingId, { kind: 'edition', id, readers: 'members' }, format)
                      }
                    >
                      {format === 'docx' ? 'Word…' : 'PDF…'}
                    </Button>
                  ))}
                </li>
              ))}
            </ul>
          </Section>
        )}
        {versions.length > 0 && (
          <Section title="What changed">
            <Differences meetingId={meetingId} versions={versions} />
          </Section>
        )}
        {confirmations.length > 0 && (
          <Section title="Confirmed" count={confirmations.length}>
            <ul>
              {confirmations.map((confirmation) => (
                <li key={confirmation.id} className={cx('line')}>
                  <span className={cx('what')}>
                    {describeOutcome(confirmation)}
                    {confirmation.corrections.length > 0 && (
                      <ol>
                        {confirmation.corrections.map((words, at) => (
                          <li key={at}>
                            {at + 1}. {words}
                          </li>
                        ))}
                      </ol>
                    )}
                    <span className={cx('quiet')}>{describeSigning(confirmation)}</span>
                  </span>
                  {confirmation.outcome !== 'postponed' && (
                    <Button size="small" icon={PenLine} isDisabled={isReadOnly} onPress={() => setSigned(confirmation)}>
                      Signed…
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Section title="Numbers">
          {numberTroubles.length === 0 ? (
            <p className={cx('quiet')}>Every number is there once, and none is left out.</p>
          ) : (
            <ul>
              {numberTroubles.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          )}
          {releasable > 0 && !isLocked && (
            <div className={cx('line')}>
              <span className={cx('what')}>
                {isOut
                  ? 'Numbers that left stay. They can be given anew once every copy is called back.'
                  : 'Everything is called back, so the minutes can be numbered anew in their order.'}
              </span>
              <Button size="small" icon={Hash} isDisabled={isReadOnly || isOut} onPress={() => void renumber()}>
                Number anew
              </Button>
            </div>
          )}
        </Section>
      </div>
      {recalled !== null && (
        <ReasonDialog
          title="Every copy is called back"
          submitWords="It is called back"
          missing="Say why it was called back: the reason is kept."
          placeholder="Sent before the treasurer had seen it"
          onSubmit={recall}
          onClose={() => setRecalled(null)}
        >
          <p>
            {recalled.what}. Say so only if nobody relies on its numbers any more: once everything is back, they can be
            given to other minutes.
          </p>
        </ReasonDialog>
      )}
      {signed !== null && <SignDialog meetingId={meetingId} confirmation={signed} onClose={() => setSigned(null)} />}
    </Dialog>
  );
}

function describeNumbers({ numbers }: Departure): string {
  const [first] = numbers;
  const last = numbers.at(-1);
  if (first === undefined || last === undefined) return '';
  return numbers.length === 1 ? `, with ${first.number}` : `, with ${first.number} to ${last.number}`;
}

function describeOutcome({ outcome, decidedOn, atLabel, part }: ConfirmationLine): string {
  const how = {
    correct: 'Confirmed as circulated',
    corrected: 'Confirmed with corrections',
    postponed: 'Confirmation postponed',
  }[outcome];
  const where = atLabel === null ? '' : `, at the meeting of ${atLabel}`;
  return `${how}${part === 'closed' ? ', closed part' : ''}, ${formatLongDate(decidedOn)}${where}`;
}

function describeSigning({ outcome, signedOn, signedBy, leaves, leavesInitialled }: ConfirmationLine): string {
  if (outcome === 'postponed') return '';
  if (signedOn === null) return 'Not signed yet.';
  const by = signedBy === null ? '' : ` by ${signedBy}`;
  const on = leaves === null ? '' : `, leaves ${leaves}${leavesInitialled === true ? ', initialled' : ''}`;
  return `Signed${by} on ${formatLongDate(signedOn)}${on}.`;
}
