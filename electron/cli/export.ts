import { parseArgs } from 'node:util';
import { extname } from 'node:path';
import type { MeetingRow } from '../../shared/contract/meetings.ts';
import type { WrittenFormat } from '../writers/make-document.ts';
import { WrongWords, type Command } from './command.ts';

/** `minutebook export`: the minutes of one meeting, the timetable of a body, or the dates of meetings. */
export const exportCommand: Command = {
  usage: [
    'export minutes --from WORKSPACE.minutebook --meeting ID|yyyy-mm-dd [--body NAME] --out FILE',
    'export timetable --from WORKSPACE.minutebook --body NAME --period PERIOD --out FILE',
    'export dates --from WORKSPACE.minutebook [--body NAME] --period PERIOD --out FILE',
  ],
  help: [
    'minutes    the minutes of a meeting: .docx for Word, .txt or .html by the ending of FILE.',
    'timetable  the steps and last days of a body’s meetings: .docx, .xlsx for a spreadsheet, or .ics for a',
    '           calendar, which has the meetings too.',
    'dates      the list of its meetings, or of all bodies: .docx, .xlsx or .ics.',
    '',
    '--meeting  the meeting by its id or its day. A day on which two bodies met is refused, and the',
    '           meetings are listed; --body says which of them.',
    '--period   2026 for a calendar year, 2026/27 for a council year (May to April), or two days with two',
    '           dots between: 2026-09-01..2027-08-31.',
    '',
    'FILE is replaced only by the whole new document. The workspace may be open in the window meanwhile.',
  ].join('\n'),
  run: async (words, outlets) => {
    if (words[0] === 'timetable' || words[0] === 'dates') {
      return (await import('./export-calendar.ts')).exportCalendar(words, outlets);
    }
    const { from, meeting, body, out, format } = parseWords(words);
    const { openForReading, withWorkspace } = await import('./workspace.ts');
    const { listMeetingRows } = await import('../store/meetings.ts');
    const { composeDocument } = await import('../services/documents/compose-document.ts');
    const { writeDocument } = await import('../services/write-document.ts');
    return withWorkspace(
      () => openForReading(from),
      outlets,
      async (workspace) => {
        const found = findMeeting(listMeetingRows(workspace, null), meeting, body);
        if (typeof found === 'string') {
          outlets.complaint(found);
          return 1;
        }
        const { layout } = composeDocument(workspace, found.id, { kind: 'minutes' });
        const written = await writeDocument(layout, format, out);
        if (!written.ok) {
          outlets.complaint(written.failure.message);
          return 1;
        }
        outlets.answer(`${out}\n`);
        return 0;
      },
    );
  },
};

const options = {
  from: { type: 'string' },
  meeting: { type: 'string' },
  body: { type: 'string' },
  out: { type: 'string' },
} as const;

function parseWords(words: readonly string[]) {
  const { values, positionals } = (() => {
    try {
      return parseArgs({ args: [...words], allowPositionals: true, options });
    } catch {
      throw new WrongWords('export takes the options --from, --meeting, --body and --out, each with a value.');
    }
  })();
  const [what, ...more] = positionals;
  if (what !== 'minutes' || more.length > 0)
    throw new WrongWords('This version exports minutes, a timetable or dates: say “export minutes”.');
  const { from, meeting, body, out } = values;
  if (from === undefined) throw new WrongWords('Say from which workspace: --from FILE.minutebook.');
  if (meeting === undefined) throw new WrongWords('Say which meeting: --meeting with its day (yyyy-mm-dd) or its id.');
  if (out === undefined) throw new WrongWords('Say where to: --out FILE.docx.');
  return { from, meeting, body, out, format: formatOf(out) };
}

function formatOf(out: string): WrittenFormat {
  switch (extname(out).toLowerCase()) {
    case '.docx':
      return 'docx';
    case '.txt':
      return 'txt';
    case '.html':
      return 'html';
    default:
      throw new WrongWords('This version writes .docx, .txt and .html: end the file name after --out in one of these.');
  }
}

/** The one meeting that is meant, or a sentence that says why there is none or more than one. */
function findMeeting(rows: readonly MeetingRow[], meeting: string, body: string | undefined): MeetingRow | string {
  const isNamed = (row: MeetingRow) => body === undefined || row.bodyName.toLowerCase() === body.trim().toLowerCase();
  const found = rows.filter((row) => (row.id === meeting || row.heldOn === meeting) && isNamed(row));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (found.length > 1) {
    const list = found.map((row) => `${row.bodyName} (${row.id})`).join('; ');
    return `More than one meeting fits “${meeting}”: ${list}. Say which with --body, or with the id after --meeting.`;
  }
  const days = rows.filter(isNamed).flatMap((row) => row.heldOn ?? []);
  return days.length === 0
    ? `No meeting fits “${meeting}”: ${body === undefined ? 'the workspace holds none' : `no body is called “${body}”, or it has none`}.`
    : `No meeting fits “${meeting}”. There are meetings on ${days.join(', ')}.`;
}
