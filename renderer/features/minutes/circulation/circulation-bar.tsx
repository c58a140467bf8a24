import { Check, FileClock, Lock, LockOpen, Send, UserCheck } from 'lucide-react';
import { useState } from 'react';
import type { MeetingPage } from '../../../../shared/contract/meetings.ts';
import { today } from '../../../gateway/clock.ts';
import { useQuery } from '../../../gateway/use-query.ts';
import { showNotice } from '../../../stores/notices.ts';
import { perform } from '../../../stores/perform.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Icon } from '../../../ui/controls/icon.tsx';
import { Badge } from '../../../ui/lists/badge.tsx';
import { Banner } from '../../../ui/surfaces/notice.tsx';
import { ApprovalsButton } from '../approvals/approvals-button.tsx';
import { AfterPanel } from './after-panel.tsx';
import styles from './circulation.module.css';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { NotesOffer, type NotesToDestroy } from './notes-offer.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { SendDialog } from './send-dialog.tsx';
import { describeStanding, standingTones, standingWords } from './standing-words.ts';
import { calmCirculation } from './use-circulation.ts';

const cx = bindClasses(styles);

export interface CirculationBarProps {
  readonly page: MeetingPage;
  readonly isReadOnly: boolean;
}

type Open = 'send' | 'circulate' | 'confirm' | 'unlock' | 'after';

/** How far the minutes have come, what is to be done with them next, and everything that left. */
export function CirculationBar({ page: { meeting, body }, isReadOnly }: CirculationBarProps) {
  const meetingId = meeting.id;
  const page = useQuery('circulation.get', { meetingId }, calmCirculation).value;
  const [open, setOpen] = useState<Open | null>(null);
  const [notes, setNotes] = useState<NotesToDestroy | null>(null);
  const close = () => setOpen(null);
  if (page === undefined) return null;
  const [main] = page.parts;
  if (main === undefined) return null;
  const { standing, isLocked } = main;
  const broken = page.versions.filter(({ trouble }) => trouble !== null);
  const isClosedWaiting = page.parts.some((part) => !part.isLocked);
  const unlock = async (reason: string) => {
    const done = await perform('circulation.unlock', { meetingId, on: today(), reason });
    if (done !== null)
      showNotice({ tone: 'done', words: 'The minutes are unlocked. Confirm them again when they are right.' });
    return done !== null;
  };
  return (
    <>
      <section aria-label="After the meeting" className={cx('bar')}>
        <Badge tone={standingTones[standing]}>
          {isLocked && <Icon shape={Lock} size={12} />}{' '}
          {standing === 'with-chair' ? `With the ${body.chairWord}` : standingWords[standing]}
        </Badge>
        <p role="status" className={cx('why')}>
          {describeStanding(page, main)}
        </p>
        {!isLocked && standing !== 'circulated' && standing !== 'unlocked' && (
          <Button size="small" icon={UserCheck} isDisabled={isReadOnly} onPress={() => setOpen('send')}>
            Send draft to the {body.chairWord}…
          </Button>
        )}
        {!isLocked && (
          <Button size="small" icon={Send} isDisabled={isReadOnly} onPress={() => setOpen('circulate')}>
            {standing === 'circulated' || standing === 'unlocked' ? 'Circulate again…' : 'Circulate…'}
          </Button>
        )}
        {isClosedWaiting && (
          <Button size="small" icon={Check} isDisabled={isReadOnly} onPress={() => setOpen('confirm')}>
            Confirm…
          </Button>
        )}
        {isLocked && (
          <Button size="small" icon={LockOpen} isDisabled={isReadOnly} onPress={() => setOpen('unlock')}>
            Unlock…
          </Button>
        )}
        <ApprovalsButton meetingId={meetingId} isReadOnly={isReadOnly || isLocked} />
        <Button size="small" look="quiet" icon={FileClock} onPress={() => setOpen('after')}>
          What left…
        </Button>
      </section>
      {broken.map(({ id, name, trouble }) => (
        <Banner key={id} tone="care" words={`${name}: ${trouble ?? ''} Compare it with a copy that was sent.`} />
      ))}
      {(open === 'send' || open === 'circulate') && (
        <SendDialog
          meetingId={meetingId}
          standing={open === 'send' ? 'with-chair' : 'circulated'}
          chairWord={body.chairWord}
          hasClosed={page.parts.length > 1}
          onClose={close}
        />
      )}
      {open === 'confirm' && <ConfirmDialog meetingId={meetingId} onClose={close} onNotes={setNotes} />}
      {open === 'unlock' && (
        <ReasonDialog
          title="Unlock confirmed minutes"
          submitWords="Unlock"
          missing="Say why they are unlocked: the reason is kept."
          placeholder="A name was left out of the attendance"
          onSubmit={unlock}
          onClose={close}
        >
          <p>What was confirmed stays kept. Once changed, the minutes are confirmed again at a meeting.</p>
        </ReasonDialog>
      )}
      {notes !== null && <NotesOffer {...notes} onClose={() => setNotes(null)} />}
      {open === 'after' && <AfterPanel meetingId={meetingId} page={page} isReadOnly={isReadOnly} onClose={close} />}
    </>
  );
}
