import type { IsoDate } from '../../../../shared/domain/calendar.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import { useQuery } from '../../../gateway/use-query.ts';
import { Waiting } from '../../../ui/surfaces/empty-state.tsx';
import { DeadlinePanel } from './deadline-panel.tsx';

/** The deadlines of one meeting, wherever it is shown. */
export function DeadlinesOfMeeting({ meetingId }: { readonly meetingId: MeetingId }) {
  const heldOn = useQuery('meetings.get', { id: meetingId }).value?.meeting.heldOn;
  if (heldOn === undefined) return <Waiting />;
  return heldOn === null ? (
    <p>The meeting has no day yet, so nothing can be counted from it.</p>
  ) : (
    <OnDay meetingId={meetingId} heldOn={heldOn} />
  );
}

function OnDay({ meetingId, heldOn }: { readonly meetingId: MeetingId; readonly heldOn: IsoDate }) {
  const calendar = useQuery('calendar.get', { bodyId: null, from: heldOn, to: heldOn }).value;
  const meeting = calendar?.meetings.find(({ id }) => id === meetingId);
  const body = calendar?.bodies.find(({ id }) => id === meeting?.bodyId);
  if (calendar === undefined || meeting === undefined || body === undefined) return <Waiting />;
  return (
    <DeadlinePanel
      meeting={meeting}
      body={body}
      closedDays={calendar.closedDays}
      said={calendar.steps}
      publishedOn={calendar.published.find((one) => one.meetingId === meetingId)?.on ?? null}
    />
  );
}
