import { lazy, Suspense } from 'react';
import { AgendaTab } from '../features/agenda/agenda-tab.tsx';
import { Actions } from '../features/actions/actions.tsx';
import { AttendanceTab } from '../features/attendance/attendance-tab.tsx';
import { BodyPage } from '../features/bodies/body-page.tsx';
import { Bodies } from '../features/bodies/bodies.tsx';
import { Calendar } from '../features/calendar/calendar.tsx';
import { DeadlinesButton } from '../features/calendar/deadlines/deadlines-button.tsx';
import { Reminders } from '../features/calendar/reminders.tsx';
import { Decisions } from '../features/decisions/decisions.tsx';
import { Desk } from '../features/desk/desk.tsx';
import { Import } from '../features/import/import.tsx';
import { MeetingPage } from '../features/meetings/meeting-page.tsx';
import { Meetings } from '../features/meetings/meetings.tsx';
import { People } from '../features/people/people.tsx';
import { PersonPage } from '../features/people/person-page.tsx';
import { StandingAgenda } from '../features/standing-agenda/standing-agenda.tsx';
import { ToLookAt } from '../features/to-look-at/to-look-at.tsx';
import { Waiting } from '../ui/surfaces/empty-state.tsx';
import type { Route } from '../stores/route.ts';

const loadMinutes = () => import('../features/minutes/minutes-tab.tsx');

/** The editor is a third of the program: the Desk does not wait for it. */
const MinutesTab = lazy(async () => ({ default: (await loadMinutes()).MinutesTab }));

/** Fetches what the first screen did without, once the window has nothing else to do. */
export function loadTheRest(): void {
  requestIdleCallback(() => void loadMinutes(), { timeout: 2000 });
}

/** The screen of a route. */
export function Screen({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'desk':
      return <Desk reminders={<Reminders />} />;
    case 'meetings':
      return <Meetings />;
    case 'calendar':
      return <Calendar />;
    case 'meeting':
      return (
        <MeetingPage
          key={route.meetingId}
          meetingId={route.meetingId}
          tab={route.tab}
          deadlines={<DeadlinesButton meetingId={route.meetingId} />}
          agenda={<AgendaTab meetingId={route.meetingId} />}
          attendance={<AttendanceTab meetingId={route.meetingId} />}
          minutes={
            <Suspense fallback={<Waiting />}>
              <MinutesTab meetingId={route.meetingId} minuteId={route.minuteId} />
            </Suspense>
          }
        />
      );
    case 'actions':
      return <Actions />;
    case 'decisions':
      return <Decisions />;
    case 'bodies':
      return <Bodies />;
    case 'body':
      return (
        <BodyPage
          key={route.bodyId}
          bodyId={route.bodyId}
          tab={route.tab ?? 'overview'}
          standingAgenda={<StandingAgenda bodyId={route.bodyId} />}
        />
      );
    case 'people':
      return <People list={route.list} />;
    case 'person':
      return <PersonPage key={route.personId} personId={route.personId} />;
    case 'import':
      return <Import />;
    case 'to-look-at':
      return <ToLookAt />;
  }
}
