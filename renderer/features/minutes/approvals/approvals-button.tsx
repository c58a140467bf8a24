import { FileInput, MailPlus, MessageSquareDiff, PencilLine } from 'lucide-react';
import { useState } from 'react';
import type { MeetingId, MinuteId } from '../../../../shared/domain/ids.ts';
import type { Approval } from '../../../../shared/domain/minuting/records.ts';
import { today } from '../../../gateway/clock.ts';
import { useQuery } from '../../../gateway/use-query.ts';
import { revealFile } from '../../../stores/exports.ts';
import { showNotice } from '../../../stores/notices.ts';
import { perform, showUndoable } from '../../../stores/perform.ts';
import { goTo } from '../../../stores/route.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/surfaces/dialog.tsx';
import { Section } from '../../../ui/surfaces/page.tsx';
import { calmCirculation } from '../circulation/use-circulation.ts';
import styles from './approvals.module.css';
import { AskDialog } from './ask-dialog.tsx';
import { RequestTable } from './request-table.tsx';
import { ReviewTable } from './review-table.tsx';
import { TypeChangeDialog } from './type-change-dialog.tsx';

const cx = bindClasses(styles);

export interface ApprovalsProps {
  readonly meetingId: MeetingId;
  readonly isReadOnly: boolean;
}

/** Opens who is asked to agree to the draft and what they ask to be changed; says how many changes are open. */
export function ApprovalsButton(props: ApprovalsProps) {
  const page = useQuery('approvals.get', { meetingId: props.meetingId, today: today() }, calmCirculation).value;
  const [isOpen, setOpen] = useState(false);
  const open = page?.changes.filter(({ state }) => state === 'open').length ?? 0;
  return (
    <>
      <Button size="small" look="quiet" icon={MessageSquareDiff} onPress={() => setOpen(true)}>
        {open === 0 ? 'Agreement…' : `Agreement… (${open} ${open === 1 ? 'change' : 'changes'} open)`}
      </Button>
      {isOpen && <ApprovalsPanel {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

type Open = 'ask' | 'type';

/** Who is asked, what came back, and what becomes of it. */
export function ApprovalsPanel({ meetingId, isReadOnly, onClose }: ApprovalsProps & { readonly onClose: () => void }) {
  const page = useQuery('approvals.get', { meetingId, today: today() }).value;
  const minutes = useQuery('minutes.list', { meetingId }).value ?? [];
  const [open, setOpen] = useState<Open | null>(null);
  const nameOf = (id: MinuteId): string => {
    const minute = minutes.find((one) => one.id === id);
    if (minute === undefined) return 'A minute that is gone';
    return minute.number === null ? minute.title : `${minute.number} ${minute.title}`;
  };
  const show = (minuteId: MinuteId) => {
    onClose();
    goTo({ screen: 'meeting', meetingId, tab: 'minutes', minuteId });
  };
  const close = () => setOpen(null);
  return (
    <Dialog title="Agreement to the draft" shape="drawer" width="large" onClose={onClose}>
      {page !== undefined && (
        <div className={cx('panel')}>
          <Section title="Asked" count={page.requests.length}>
            <div className={cx('buttons')}>
              <Button size="small" icon={MailPlus} isDisabled={isReadOnly} onPress={() => setOpen('ask')}>
                Ask…
              </Button>
              <span className={cx('quiet')}>
                A: agreed. C: asks for changes. W: waits again. Enter: writes the letter once more.
              </span>
            </div>
            {page.requests.length > 0 && (
              <RequestTable
                requests={page.requests}
                nameOf={nameOf}
                isReadOnly={isReadOnly}
                onWrite={(request) => void writeLetters(meetingId, [request])}
              />
            )}
          </Section>
          <Section title="Changes asked for" count={page.changes.length}>
            <div className={cx('buttons')}>
              <Button
                size="small"
                icon={FileInput}
                isDisabled={isReadOnly}
                onPress={() => void readReturned(meetingId)}
              >
                Read a file that came back…
              </Button>
              <Button size="small" icon={PencilLine} isDisabled={isReadOnly} onPress={() => setOpen('type')}>
                Type in…
              </Button>
              <span className={cx('quiet')}>
                T: take. R: refuse, with a reason. D: done by hand. Enter: show the place.
              </span>
            </div>
            {page.changes.length > 0 && (
              <ReviewTable changes={page.changes} nameOf={nameOf} isReadOnly={isReadOnly} onShow={show} />
            )}
          </Section>
        </div>
      )}
      {open === 'ask' && page !== undefined && (
        <AskDialog
          meetingId={meetingId}
          page={page}
          nameOf={nameOf}
          onAsked={(requests) => void writeLetters(meetingId, requests)}
          onClose={close}
        />
      )}
      {open === 'type' && <TypeChangeDialog minutes={minutes} minuteId={null} nameOf={nameOf} onClose={close} />}
    </Dialog>
  );
}

async function writeLetters(meetingId: MeetingId, requests: readonly Approval[]): Promise<void> {
  const written = await perform('approvals.writeLetters', { meetingId, ids: requests.map(({ id }) => id) });
  if (written === null) return;
  const { folder, files, trouble } = written;
  const [first] = files;
  const many = files.length === 1 ? 'One letter is' : `${files.length} letters are`;
  showNotice({
    tone: trouble === null ? 'done' : 'care',
    words: `${many} written to “${folder}”. ${trouble ?? 'Open each in your mail program and send it.'}`,
    ...(first !== undefined && { step: { words: 'Show the files', run: () => void revealFile(first.token) } }),
  });
}

async function readReturned(meetingId: MeetingId): Promise<void> {
  const file = await perform('changes.choose', {});
  if (file === null) return;
  const read = await perform('changes.read', { meetingId, token: file.token, approvalId: null, receivedOn: today() });
  if (read === null) return;
  const many = read.kept === 1 ? 'One change' : `${read.kept} changes`;
  const lost = read.unplaced === 0 ? '' : ` The place of ${read.unplaced} was not found.`;
  showUndoable(`${many} read from ${file.name}.${lost}`);
}
