import { FileOutput, ListChecks, Pencil } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { MeetingPage as MeetingPageAnswer } from '../../../shared/contract/meetings.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { meetingLabel } from '../../../shared/domain/wording.ts';
import { formatClockTime } from '../../../shared/text/times.ts';
import { weekdayOf } from '../../../shared/text/dates.ts';
import { today } from '../../gateway/clock.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { exportDocument, exportMinutes, useExportStore } from '../../stores/exports.ts';
import { showNotice } from '../../stores/notices.ts';
import { goTo, type MeetingTab, useBack, useRouteStore } from '../../stores/route.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { Tabs } from '../../ui/controls/tabs.tsx';
import { Waiting } from '../../ui/surfaces/empty-state.tsx';
import { Banner } from '../../ui/surfaces/notice.tsx';
import { Page } from '../../ui/surfaces/page.tsx';
import { DocumentsTab } from './documents-tab.tsx';
import { EditMeetingDialog } from './edit-meeting-dialog.tsx';
import { LifeStrip } from './life-strip.tsx';
import styles from './meetings.module.css';

const cx = bindClasses(styles);

const tabWords: Readonly<Record<MeetingTab, string>> = {
  agenda: 'Agenda',
  minutes: 'Minutes',
  attendance: 'Attendance',
  documents: 'Documents',
};

/** The room of a low window is for what a tab is for: there a button beside the tabs opens all of the strip. */
const stripWhenLow = { agenda: 'publishing', minutes: 'nothing', attendance: 'nothing', documents: 'all' } as const;

export interface MeetingPageProps {
  readonly meetingId: MeetingId;
  /** Null: the one that the meeting is opened for. */
  readonly tab: MeetingTab | null;
  /** The agenda of the meeting, which is a feature of its own. */
  readonly agenda: ReactNode;
  /** Everybody in the room, which is a feature of its own. */
  readonly attendance: ReactNode;
  /** The minutes of the meeting, which are a feature of their own. */
  readonly minutes: ReactNode;
  /** What opens its deadlines, likewise; it stands behind its facts. */
  readonly deadlines: ReactNode;
}

/** One meeting: its facts in a line, and the tabs of its life. */
export function MeetingPage({ meetingId, tab: wanted, agenda, attendance, minutes, deadlines }: MeetingPageProps) {
  const page = useQuery('meetings.get', { id: meetingId });
  const onBack = useBack();
  const isReadOnly = useReadOnly();
  const isBusy = useExportStore((store) => store.busy !== null);
  const [isEditing, setEditing] = useState(false);
  const [isLifeOpen, setLifeOpen] = useState(false);
  const body = page.value?.body;
  const tab = wanted ?? (page.value === undefined ? 'minutes' : tabToOpen(page.value));
  const first = page.value !== undefined && tabToOpen(page.value) === 'agenda' ? 'agenda' : 'minutes';
  const isGone = page.failure?.code === 'not-found';
  useEffect(() => {
    if (isGone) leaveForDesk();
  }, [isGone]);
  const show = (key: MeetingTab) => goTo({ screen: 'meeting', meetingId, tab: key, minuteId: null });
  return (
    <Page
      crumbs={body === undefined ? [] : [{ words: body.name, go: () => goTo({ screen: 'body', bodyId: body.id }) }]}
      title={page.value === undefined ? 'Meeting' : titleOf(page.value)}
      part={tabWords[tab]}
      onBack={onBack}
      fit="fill"
      actions={
        <Button
          look="primary"
          icon={FileOutput}
          isDisabled={isBusy}
          onPress={() =>
            void (tab === 'agenda'
              ? exportDocument(meetingId, { kind: 'agenda', readers: 'members', supplement: null }, 'docx')
              : exportMinutes(meetingId, 'docx'))
          }
        >
          Export to Word…
        </Button>
      }
    >
      {page.status === 'failed' && !isGone && (
        <Banner tone="care" words={page.failure.message} step={{ words: 'Try again', run: page.retry }} />
      )}
      {page.status === 'waiting' && <Waiting />}
      {page.value !== undefined && (
        <LifeStrip
          page={page.value}
          whenLow={stripWhenLow[tab]}
          isOpen={isLifeOpen}
          onClose={() => setLifeOpen(false)}
        />
      )}
      {page.value !== undefined && (
        <Tabs
          label="Parts of the meeting"
          value={tab}
          onChange={show}
          beside={
            <FactStrip
              page={page.value}
              onEdit={() => setEditing(true)}
              onStages={() => setLifeOpen(true)}
              isReadOnly={isReadOnly}
              deadlines={deadlines}
            />
          }
          tabs={[
            { key: 'agenda', words: tabWords.agenda, panel: () => agenda },
            { key: 'minutes', words: tabWords.minutes, panel: () => minutes },
            {
              key: 'attendance',
              words: tabWords.attendance,
              panel: () => attendance,
            },
            {
              key: 'documents',
              words: tabWords.documents,
              panel: () => <DocumentsTab meetingId={meetingId} first={first} />,
            },
          ]}
        />
      )}
      {isEditing && page.value !== undefined && (
        <EditMeetingDialog meeting={page.value.meeting} onClose={() => setEditing(false)} />
      )}
    </Page>
  );
}

/** Nothing of a meeting that is gone can be read or written; Back does not lead there again. */
function leaveForDesk(): void {
  useRouteStore.getState().replace({ screen: 'desk' });
  showNotice({ tone: 'news', words: 'The meeting that was open is no longer in this workspace.' });
}

/** A meeting is opened for its agenda while it is still to come, and for its minutes from the day it is held. */
function tabToOpen({ meeting }: MeetingPageAnswer): MeetingTab {
  return meeting.heldOn !== null && meeting.heldOn > today() ? 'agenda' : 'minutes';
}

function titleOf({ meeting }: MeetingPageAnswer): string {
  const label = meetingLabel(meeting);
  return meeting.title === null && meeting.heldOn !== null ? `Meeting of ${label}` : label;
}

function FactStrip({
  page: { meeting, importedFrom },
  onEdit,
  onStages,
  isReadOnly,
  deadlines,
}: {
  readonly page: MeetingPageAnswer;
  readonly onEdit: () => void;
  readonly onStages: () => void;
  readonly isReadOnly: boolean;
  readonly deadlines: ReactNode;
}) {
  const facts = [
    meeting.heldOn === null
      ? null
      : meeting.startsAt === null
        ? weekdayOf(meeting.heldOn)
        : `${weekdayOf(meeting.heldOn)}, ${formatClockTime(meeting.startsAt)}`,
    meeting.venue,
    meeting.openedAt === null ? null : `opened ${formatClockTime(meeting.openedAt)}`,
    meeting.closedAt === null ? null : `closed ${formatClockTime(meeting.closedAt)}`,
    importedFrom === null ? null : `from ${importedFrom}`,
  ].filter((fact) => fact !== null);
  return (
    <div className={cx('facts')}>
      {facts.map((fact) => (
        <span key={fact} className={cx('fact')}>
          {fact}
        </span>
      ))}
      <IconButton
        size="small"
        icon={Pencil}
        label="Change the meeting’s facts"
        isDisabled={isReadOnly}
        onPress={onEdit}
      />
      {deadlines}
      <span className={cx('whenLow')}>
        <IconButton size="small" icon={ListChecks} label="Stages of the meeting" onPress={onStages} />
      </span>
    </div>
  );
}
