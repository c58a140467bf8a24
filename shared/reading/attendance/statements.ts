import { findAll } from '../../text/patterns.ts';
import { endsOfSentences } from '../recognisers/decision-forms.ts';
import { isName } from './person.ts';
import { attendanceLabels, groupLabels, type AttendanceSection } from '../recognisers/attendance-words.ts';

/** A label of the attendance and what stands behind it. */
export interface LabelledWords {
  readonly section: AttendanceSection;
  /** The words of the label. */
  readonly label: string;
  readonly rest: string;
}

/** The label that the words start with; null where they start with none. */
export function readLabel(text: string, groups: boolean): LabelledWords | null {
  const forms = groups ? [...attendanceLabels, ...groupLabels] : attendanceLabels;
  for (const { pattern, section } of forms) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const after = text.slice(match[0].length);
    // `Present (in person): …`, `Apologies (with reasons)`
    const rest = after.replace(/^\s*(?:\([^()]{0,60}\)\s*(?=[:.–-]|$))?[:.;|–—-]*\s*(?:\/ )?/, '');
    return { section, label: match[0], rest };
  }
  return readRunIn(text, groups);
}

/** `Present Jo Vale, Al Marsh`: a label that only a capital sets apart from plain names in a list. */
function readRunIn(text: string, groups: boolean): LabelledWords | null {
  const [all, label = ''] =
    /^(Present|PRESENT|Apologies|APOLOGIES|In [Aa]ttendance|IN ATTENDANCE|Attendees|Also|Guests|Regrets) +(?=\p{Lu})/u.exec(
      text,
    ) ?? [];
  if (all === undefined || (label === 'Also' && !groups)) return null;
  const rest = text.slice(all.length);
  const [first = '', ...others] = rest.split(/\s*[,;(]|\s+(?:and|&)\s+/);
  if ((others.length === 0 && label !== 'Guests') || !isName(first.trim(), false) || /[.!?]$/.test(first)) return null;
  const words = label === 'Also' ? 'Also present:' : `${label}:`;
  const form = attendanceLabels.find(({ pattern }) => pattern.test(words));
  return form === undefined ? null : { section: form.section, label, rest };
}

const inLine =
  /(?<=[\s.;,)\]|])(?<!\b(?:County|District|Borough|City|Town|Parish|Community|Ward|Members|Councillors|Cllrs|Officers|Officials|Trustees|Directors|Governors|Board|Committee|Observers|Identified|Invited|Registered|Public|Those|Others|Also|Executive|Senior|Principal|Chief|Administrative|Engineering|Area|Planning|Not|were|was|not|also|Staff|MEMBERS|COUNCILLORS|OFFICERS|ALSO|THOSE) )(?:(?:Also )?(?:In [Aa]ttendance|Present)|Also (?:in attendance|present)|ALSO PRESENT|IN ATTENDANCE|PRESENT|(?:Members|Councillors|Officers|Officials|Others|Those)(?: (?:[Pp]resent|[Ii]n [Aa]ttendance|[Aa]bsent|[Aa]ttending))?|COUNCILLORS|OFFICERS|OFFICIALS|Apolog(?:y|ies)(?: (?:for [Aa]bsence|[Rr]eceived(?: from)?|from))?|APOLOGIES(?: FOR ABSENCE)?|APOLOGY|Absent|ABSENT|Regrets|REGRETS|Observers?|OBSERVERS?|Staff|STAFF|Guests|Public|PUBLIC|Press|Parishioners|Residents|Electors|Attendees|Sederunt|Substitutes?|[Mm]embers of the [Pp]ublic)(?= ?:)/g;
/** Groups and offices that divide a list in the running text: `… (AV). Visiting Members: …`, `… and C Dean Minute Taker: D Holt`. */
const inLineGroup =
  /(?<=[.;)\]] )(?:\p{Lu}[\p{L}’'&-]* ){0,2}(?:Members|Representatives|Councillors|Directors|Trustees|Governors|Guests|Secretariat)(?= ?:)|(?<=[\p{L}).\]] )(?<!\b(?:and|the|Deputy|Vice|Acting|&) )(?:Invited Guests|Secretariat|(?:Minutes?|Note) ?-?[Tt]aker|Minutes taken by)(?= ?:)/gu;
const aboutPresence = /\b(?:apolog\w+|present|attend\w*|absent|chaired|chair|presided|presiding|leave of absence)\b/i;
const verb =
  /\b(?:was|were|is|are|be|been|has|have|had|will|would|sent|gave|joined|presided|attended|took|welcomed|opened|declared)\b/i;

/**
 * Cuts a paragraph of the attendance into its statements: at labels in the running text (`… C Dean. In attendance: …`),
 * and before sentences that speak of who was there. What only goes on with a list stays with it.
 */
export function cutStatements(text: string): string[] {
  if (text.length < 12) return [text];
  const cuts = new Set<number>();
  if (text.includes(':')) {
    for (const match of findAll(text, inLine)) if (!isInBrackets(text, match.index)) cuts.add(match.index);
    for (const { index, 0: label } of findAll(text, inLineGroup)) {
      if (isInBrackets(text, index)) continue;
      // `Visiting Members:` is one label.
      for (let at = index; at < index + label.length; at += 1) cuts.delete(at);
      cuts.add(index);
    }
  }
  const ends = endsOfSentences(text);
  ends.forEach((end, at) => {
    const sentence = text.slice(end, ends[at + 1] ?? text.length);
    const before = text.slice(ends[at - 1] ?? 0, end);
    const tellsPresence = verb.test(sentence) && aboutPresence.test(sentence);
    if (
      tellsPresence ||
      (verb.test(sentence) && sentence.length > 40) ||
      (verb.test(before) && aboutPresence.test(before))
    )
      cuts.add(end);
  });
  const places = [0, ...[...cuts].sort((one, other) => one - other), text.length];
  return places
    .slice(1)
    .map((end, at) => text.slice(places[at], end).trim())
    .filter((one) => one !== '');
}

/** Whether a bracket that opens shortly before a place is still open there. */
function isInBrackets(text: string, place: number): boolean {
  const before = text.slice(Math.max(0, place - 120), place);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}
