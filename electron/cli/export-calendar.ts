import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import type { CalendarExport } from '../../shared/contract/calendar.ts';
import type { Body } from '../../shared/domain/body.ts';
import { type Period, readPeriod } from '../../shared/domain/timetable/period.ts';
import { WrongWords, type ExitStatus, type Outlets } from './command.ts';

const options = {
  from: { type: 'string' },
  body: { type: 'string' },
  period: { type: 'string' },
  out: { type: 'string' },
} as const;

/** Carries out `export timetable` and `export dates`: the words are those behind `export`. */
export async function exportCalendar(words: readonly string[], outlets: Outlets): Promise<ExitStatus> {
  const { what, from, body: wanted, period, out, format } = parseWords(words);
  const { contextOf, openForReading, withWorkspace } = await import('./workspace.ts');
  const { listBodiesOnly } = await import('../store/bodies.ts');
  const { composeCalendar } = await import('../services/produce-calendar.ts');
  const { writeDocument } = await import('../services/write-document.ts');
  const { writeSheet } = await import('../services/write-sheet.ts');
  return withWorkspace(
    () => openForReading(from),
    outlets,
    async (workspace) => {
      const bodies = listBodiesOnly(workspace);
      const body = findBody(bodies, what, wanted);
      if (typeof body === 'string') {
        outlets.complaint(body);
        return 1;
      }
      const { content } = composeCalendar(contextOf(workspace), { what, format, bodyId: body?.id ?? null, ...period });
      const written =
        content.kind === 'layout' ? await writeDocument(content.layout, 'docx', out) : await writeSheet(content, out);
      if (!written.ok) {
        outlets.complaint(written.failure.message);
        return 1;
      }
      outlets.answer(`${out}\n`);
      return 0;
    },
  );
}

interface Wanted extends Pick<CalendarExport, 'what' | 'format'> {
  readonly from: string;
  readonly body: string | undefined;
  readonly period: Period;
  readonly out: string;
}

function parseWords(words: readonly string[]): Wanted {
  const { values, positionals } = (() => {
    try {
      return parseArgs({ args: [...words], allowPositionals: true, options });
    } catch {
      throw new WrongWords('This export takes the options --from, --body, --period and --out, each with a value.');
    }
  })();
  const [what, ...more] = positionals;
  if ((what !== 'timetable' && what !== 'dates') || more.length > 0)
    throw new WrongWords('Say “export timetable” or “export dates”.');
  const { from, body, out } = values;
  if (from === undefined) throw new WrongWords('Say from which workspace: --from FILE.minutebook.');
  if (what === 'timetable' && body === undefined)
    throw new WrongWords('Say whose timetable: --body with the name of the body.');
  const period = readPeriod(values.period ?? '');
  if (period === null)
    throw new WrongWords('Say for which days: --period 2026, 2026/27 (May to April) or yyyy-mm-dd..yyyy-mm-dd.');
  if (out === undefined) throw new WrongWords('Say where to: --out FILE.xlsx.');
  return { what, from, body, period, out, format: formatOf(out) };
}

function formatOf(out: string): CalendarExport['format'] {
  switch (extname(out).toLowerCase()) {
    case '.docx':
      return 'docx';
    case '.xlsx':
      return 'xlsx';
    case '.ics':
      return 'ics';
    default:
      throw new WrongWords('It is written as .docx, .xlsx or .ics: end the file name after --out in one of these.');
  }
}

/** The body that is meant, null for all of them, or a sentence that says why there is none. */
function findBody(bodies: readonly Body[], what: CalendarExport['what'], wanted: string | undefined) {
  if (wanted === undefined) return null;
  const name = wanted.trim().toLowerCase();
  const found = bodies.filter(
    (body) => body.name.toLowerCase() === name || body.shortName?.toLowerCase() === name || body.id === wanted.trim(),
  );
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const list = bodies.map((body) => body.name).join('; ');
  if (found.length > 1)
    return `More than one body is called “${wanted}”: say which by its id (${found.map(({ id }) => id).join(', ')}).`;
  return bodies.length === 0
    ? `The workspace holds no body, so there are no ${what} to write.`
    : `No body is called “${wanted}”. There are: ${list}.`;
}
