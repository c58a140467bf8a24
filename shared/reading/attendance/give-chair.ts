import { splitTitleFromName } from '../../text/names.ts';
import type { DraftAttendance, LineRange } from '../draft.ts';
import { withInChair } from '../recognisers/attendance-words.ts';
import { readNameList } from './names.ts';

/**
 * Gives the office of chair to the one whom a line names (`Councillor Mrs A Vale – in the Chair`). Null where nobody or
 * more than one of those present fits, or where the one who fits holds another office: then the line itself must be kept.
 */
export function giveChair(present: readonly DraftAttendance[], chairLine: string): readonly DraftAttendance[] | null {
  const words = chairLine.replace(/(?: ?[–—-] ?|,? )(?:was |took )?in the chair\.?$/i, '').replace(/, [^,]{3,40}$/, '');
  const named = splitTitleFromName(words).name;
  const fits = present.filter(({ name }) => isSamePerson(name, named));
  const [only] = fits;
  if (
    fits.length !== 1 ||
    (only && only.role !== null && !/\b(?:chair|convene[rn]|convenor|president)/i.test(only.role))
  )
    return null;
  return present.map((one) => (one === only ? { ...one, role: one.role ?? 'Chair' } : one));
}

/**
 * Takes the line that names the chair for what it is where it stands right under the names and so was read as one more of
 * them: the person printed before it gets the office. Answers the lines of those who were no further person.
 */
export function mergeChair(present: readonly DraftAttendance[]): {
  readonly present: readonly DraftAttendance[];
  readonly lines: readonly LineRange[];
} {
  const last = present.at(-1);
  const others = present.slice(0, -1);
  if (last?.role !== 'Chair' || others.some(({ lines }) => lines[1] >= last.lines[1])) return { present, lines: [] };
  const given = giveChair(others, `${last.printed} in the Chair`);
  return given === null ? { present, lines: [] } : { present: given, lines: [last.lines] };
}

/**
 * Gives the office of chair by the sentence that opens the meeting (`The meeting opened with the Mayor, Cllr Dale, in the
 * chair`), where it names one person of those present and nobody has that office yet. The sentence stays where it is.
 */
export function giveChairOfOpening(
  present: readonly DraftAttendance[],
  texts: readonly string[],
): readonly DraftAttendance[] {
  if (present.some(({ role }) => /\b(?:chair|mayor|president)/i.test(role ?? ''))) return present;
  for (const text of texts) {
    const named = withInChair.exec(text)?.[1];
    if (named === undefined) continue;
    const [chair] = readNameList(named, { class: 'member', lines: [1, 1] });
    const fits = chair ? present.filter(({ name }) => isSamePerson(name, chair.name)) : [];
    if (fits.length === 1)
      return present.map((one) => (one === fits[0] ? { ...one, role: chair?.role ?? 'Chair' } : one));
  }
  return present;
}

/** Whether two printed names can be one person's: the same surname, and first letters that do not disagree. */
export function isSamePerson(one: string, other: string): boolean {
  const parts = (name: string): string[] =>
    name
      .toLowerCase()
      .split(/[\s.]+/)
      .filter((part) => part !== '');
  const [first, second] = [parts(one), parts(other)];
  if (first.at(-1) !== second.at(-1)) return false;
  return first.length === 1 || second.length === 1 || first[0]?.[0] === second[0]?.[0];
}
