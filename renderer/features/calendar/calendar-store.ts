import { create } from 'zustand';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { today } from '../../gateway/clock.ts';

export const calendarViews = ['year', 'list', 'timetable'] as const;
export type CalendarView = (typeof calendarViews)[number];

interface CalendarStore {
  readonly view: CalendarView;
  /** The day that is chosen; its year is the year shown. */
  readonly day: IsoDate;
  /** The meeting of the day that keys act on; null: its first. */
  readonly meetingId: MeetingId | null;
  readonly show: (view: CalendarView) => void;
  readonly choose: (day: IsoDate, meetingId?: MeetingId | null) => void;
}

/** Where in the calendar one is; kept while other screens are open. */
export const useCalendarStore = create<CalendarStore>()((set) => ({
  view: 'year',
  day: today(),
  meetingId: null,
  show: (view) => set({ view }),
  choose: (day, meetingId = null) => set({ day, meetingId }),
}));
