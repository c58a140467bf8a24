import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { IconButton } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/surfaces/dialog.tsx';
import styles from '../calendar.module.css';
import { DeadlinesOfMeeting } from './deadlines-of-meeting.tsx';

const cx = bindClasses(styles);

/** The deadlines of a meeting in a drawer beside its page. */
export function DeadlinesButton({ meetingId }: { readonly meetingId: MeetingId }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton size="small" icon={CalendarClock} label="Deadlines and timetable" onPress={() => setOpen(true)} />
      {isOpen && (
        <Dialog title="Deadlines and timetable" shape="drawer" width="small" onClose={() => setOpen(false)}>
          <div className={cx('drawer')}>
            <DeadlinesOfMeeting meetingId={meetingId} />
          </div>
        </Dialog>
      )}
    </>
  );
}
