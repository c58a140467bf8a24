import type { Input } from '../../../shared/contract/index.ts';
import type { Body } from '../../../shared/domain/body.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import { showNotice } from '../../stores/notices.ts';
import { perform } from '../../stores/perform.ts';
import { revealFile } from '../../stores/exports.ts';
import type { MenuGroup } from '../../ui/controls/menu.tsx';

/** Writes the calendar or a timetable to a file that the clerk names. */
async function exportCalendar(what: Input<'calendar.export'>): Promise<void> {
  const made = await perform('calendar.export', what);
  if (made === null) return;
  showNotice({
    tone: 'done',
    words: `${made.fileName} is written.`,
    step: { words: 'Show the file', run: () => void revealFile(made.token) },
  });
}

/** What can be exported of a year: its dates for all bodies or one, and the timetable of one. */
export function exportsOf(year: number, body: Body | null): readonly MenuGroup[] {
  const from = IsoDate.parse(`${year}-01-01`);
  const to = IsoDate.parse(`${year}-12-31`);
  const bodyId = body?.id ?? null;
  const entry = (what: 'dates' | 'timetable', format: 'docx' | 'xlsx' | 'ics', words: string) => ({
    key: `${what}-${format}`,
    words,
    isDisabled: what === 'timetable' && body === null,
    run: () => void exportCalendar({ what, format, bodyId, from, to }),
  });
  return [
    {
      heading: `Dates of ${year}, ${body === null ? 'all bodies' : (body.shortName ?? body.name)}`,
      entries: [
        entry('dates', 'docx', 'List of dates, Word…'),
        entry('dates', 'xlsx', 'List of dates, Excel…'),
        entry('dates', 'ics', 'Calendar file (.ics)…'),
      ],
    },
    {
      heading: body === null ? 'Timetable: choose a body first' : `Timetable of ${body.shortName ?? body.name}`,
      entries: [
        entry('timetable', 'docx', 'Timetable, Word…'),
        entry('timetable', 'xlsx', 'Timetable, Excel…'),
        entry('timetable', 'ics', 'Steps and meetings (.ics)…'),
      ],
    },
  ];
}
