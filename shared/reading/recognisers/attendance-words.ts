import type { AttendanceClass } from '../../domain/meeting.ts';
import { latinLetter as L } from './latin-letters.ts';

/** What a label of the attendance says of the names under it. */
export type AttendanceSection =
  | {
      readonly presence: 'present';
      readonly class: AttendanceClass;
      /** The office that the label itself names (`Chair:`); the names under it hold it. */
      readonly role?: string;
    }
  | { readonly presence: 'apologies' }
  | { readonly presence: 'absent' };

interface LabelForm {
  readonly pattern: RegExp;
  readonly section: AttendanceSection;
}

const mode =
  '(?: (?:in person|remotely|on ?line|virtually|(?:via|by|on) (?:zoom|(?:ms |microsoft )?teams|video|telephone|phone|tele ?conf\\w*)|at the meeting|for (?:all or )?part of the meeting|(?:non-?)?voting))?';
/** The same label in a second language: `Present / Presennol`. */
const second = String.raw`(?:\s*/\s*[${L}]+(?: [${L}]+){0,2})?`;
const rest = String.raw`(?=\s*(?:[:.;|]|[–—]|-\s|$|\())`;
const label = (words: string, section: AttendanceSection): LabelForm => ({
  pattern: new RegExp(`^(?:${words})${mode}${second}${rest}`, 'i'),
  section,
});
/** A label in capitals or with a capital runs into its names without a sign: `PRESENT Councillors …`, `Present Cllr A Vale`. */
const runIn = (words: string, section: AttendanceSection): LabelForm => ({
  pattern: new RegExp(
    `^(?:${words})(?= +(?:(?:The |the )?(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Messrs|Members|Chair(?:man|person)?|Mayor|Rev|Revd)\\b))`,
  ),
  section,
});

const inAttendance = { presence: 'present', class: 'in-attendance' } as const;
const member = { presence: 'present', class: 'member' } as const;
const apologies = { presence: 'apologies' } as const;
const people =
  '(?:(?:the )?(?:voting|board|committee|council|community|trust|parish|town|elected|core|full|steering|tsc|governing) )*(?:members|councillors|cllrs|trustees|directors|governors|those|persons|people|attendees|committee|board|delegates|representatives|participants|electors|selectmen|commissioners|supervisors)';
const officials =
  '(?:council |trust |senior )?(?:officers|officials|staff|executive|guests|visitors|others|invitees|officers and guests)';

/** Labels of the attendance, in any case. A further habit is one more line. */
export const attendanceLabels: readonly LabelForm[] = [
  label(
    `(?:(?:also|non-?members|others|officers|staff) )?in attendance at (?:the )?(?:request|invitation) of .{2,40}|(?:also )?in attendance(?: (?:were|was))?|also (?:present|attending)(?: (?:were|was))?|non-?members (?:also )?(?:present|attending)|representatives(?: (?:from|of) .{2,40}?)? (?:present|in attendance)|${officials}(?: (?:also )?(?:present|attending|in attendance))|(?:others|also) (?:present|attending)|staff|officers?|officials|officers in attendance|(?:the )?(?:other )?(?:council )?(?:staff|officers|officials) in attendance were|guests(?:/notes)?|guests (?:and|&) observers|(?:(?:community|other|additional|guest|remote)(?:/| and | & | ))+attendees|visitors|invited guests|yn bresennol`,
    inAttendance,
  ),
  label('(?:(?:identified|invited|registered) )?observers?(?: present)?|observing', {
    presence: 'present',
    class: 'observer',
  }),
  label(
    '(?:(?:members of )?(?:the )?(?:public|press)(?: (?:and|&) (?:the )?(?:press|public))?|residents|parishioners)(?: (?:present|in attendance|attending))?',
    {
      presence: 'present',
      class: 'public',
    },
  ),
  label('co-?opted(?: members)?', { presence: 'present', class: 'co-opted' }),
  label('substitutes?(?: members)?(?: present)?', { presence: 'present', class: 'substitute' }),
  label('non[- ]?voting(?: members)?(?: present)?', { presence: 'present', class: 'non-voting' }),
  label(
    '(?:there were )?(?:\\d+ )?apolog(?:y|ies)(?: (?:for|of) (?:absence|non-attendance|lateness))?(?: (?:were )?received(?: from)?)?(?: from)?|(?:sent |sending )?regrets|sorry|(?:(?:members|councillors|trustees|governors|directors) )?excused|leithscéalta|ymddiheuriadau|apologies (?:and|&) absences?|members? apologies',
    apologies,
  ),
  label(
    'absent(?: (?:without|with no) apolog(?:y|ies))?|absent members|expected,? but not present|(?:councillors|members|cllrs|trustees|governors|directors) (?:not present|not in attendance|absent)|absentees?|absences?|not present|not in attendance|members absent|did not attend|not attending|missing|no apolog(?:y|ies)(?: received)?',
    {
      presence: 'absent',
    },
  ),
  label(
    `(?:${people} )?(?:who were |were )?(?:present|attendance|attending|attended(?: by)?|in attendance)(?: were| was)?|attendees|attendee list|attendance list|(?:list of )?(?:attendees|participants)|roll call|sederunt|those (?:present|attending|in attendance)|the following were present|(?:the )?(?:following )?${people} (?:were |was )?(?:present|attended)|i láthair|presennol|(?:the )?(?:other )?(?:councillors|members|cllrs) present were|here|in the (?:room|call)|on the call|representations|voting members(?: present)?|participants|joining|joined(?: by)?`,
    member,
  ),
  runIn('PRESENT|Present|MEMBERS PRESENT|Members [Pp]resent|ATTENDANCE|Sederunt|SEDERUNT', member),
  runIn('IN ATTENDANCE|In [Aa]ttendance|ALSO PRESENT|Also [Pp]resent', inAttendance),
  runIn('APOLOGIES|Apologies', apologies),
  {
    pattern: /^(?:those |councillors |members |selectmen |trustees |commissioners )?present (?:were|included|are)\b/i,
    section: member,
  },
  { pattern: /^(?:also )?in attendance (?:was|were)\b/i, section: inAttendance },
  // `Board Members Ann Vale, Ben Marsh`
  { pattern: /^Board [Mm]embers(?= +\p{Lu}\p{L}+ \p{Lu}[\p{L}’'-]+,)/u, section: member },
];

const group = (words: string, section: AttendanceSection): LabelForm => ({
  pattern: new RegExp(`^(?:${words})(?=\\s*(?:[:;|]|[–—]|$))`, 'i'),
  section,
});

/** Labels that divide the names under a label; labels only there. */
export const groupLabels: readonly LabelForm[] = [
  group(
    `${people}|community councillors?|elected members|ordinary members|independent members|lay members|(?:voting )?(?:non-)?executive directors|parent governors|staff governors`,
    member,
  ),
  group(
    '(?:county|district|borough|city|unitary|ward)(?:(?:,| and| &|/) (?:county|district|borough|city|unitary|ward))* (?:councillors?|cllrs?)|police(?: scotland)?|elected representatives|ex[- ]officio',
    inAttendance,
  ),
  group(officials, inAttendance),
  // `Visiting Members:`, `Harbour Trust Representatives:`
  {
    pattern: new RegExp(`^(?:[${L}][${L}’'&-]* ){1,3}(?:members|directors|trustees|governors)(?=\\s*:)`, 'i'),
    section: member,
  },
  {
    pattern: new RegExp(`^(?:[${L}][${L}’'&-]* ){0,3}(?:representatives|councillors|guests|secretariat)(?=\\s*:)`, 'i'),
    section: inAttendance,
  },
  group('press', { presence: 'present', class: 'public' }),
];

/** Offices that label a line of their own before or after the lists: `Chair: Jo Marsh`, `Minutes taken by: A Dale`. */
export const officeLabel =
  /^((?:session|meeting) chair|keeper of the minutes|chair(?:man|person|woman)? (?:and|&) (?:minutes?|note) ?-?taker|(?:(?:vice|deputy|acting|co)[- ]?)?chair(?:man|person|woman)?|convener|convenor|presiding(?: officer)?|in the chair|(?:parish |town |council |meeting )?clerk(?: (?:and|&) rfo)?|(?:meeting |hon(?:orary|\.)? |company )?secretary|scribe|minutes? ?(?:secretary|taker|clerk|by|taken by)|notes? ?(?:taker|by|taken by)|note-taker|minute-taker|time ?-?keeper|bosun|facilitator|host|meetings? administrator|(?:an |leas[- ])?cathaoirleach|cadeirydd|clerc|(?:deputy |town )?mayor|provost|leader|treasurer)\s*(?:[:–—]|-\s)\s*(?=\S)/i;

/** `(representing Ian Frome)`, `(for Cllr Vale)`, `(substitute for A Dean)`. */
export const representing =
  /^(?:representing|(?:as )?(?:a )?substitut(?:e|ing|ed)(?: for)?|sub for|on behalf of|deputis(?:ing|ed) for|deputy for|standing in for|in place of|alternate for|proxy for|for)[: ]+(.{2,80})$/i;

/** The sentence that names those excused. Its group holds the names. */
export const apologiesSentence =
  /\bapolog(?:y|ies)(?: (?:for|of) (?:(?:his|her|their) )?(?:absence|non[- ]attendance|lateness|late arrival|inability to attend)(?: due to [a-zà-ɏ]+(?: [a-zà-ɏ]+)?)?)?(?: (?:and|with) (?:the |their |valid )*reasons?(?: for (?:absence|(?:their )?non-attendance))?)? (?:(?:was|were|had been|have been|has been|being|having been) )?(?:(?:duly |also )?(?:submitted|received|given|tendered|noted|accepted|recorded|reported|offered|sent|intimated|made|presented|announced|forwarded|conveyed|expressed|approved|read)(?:,? (?:and|&) (?:(?:the )?reasons? )?(?:were )?(?:accepted|approved|noted|received|recorded))?,? )?(?:from|on behalf of|by|for(?! (?:absence|non[- ]attendance|lateness)))[ :]+(?:the following(?: (?:members|councillors|people))?[ :,–-]+)?([^]{3,200000})$/i;
/** `Cllr Dale had sent his apologies`. Its group holds the names. */
export const sentApologies =
  /^(.{3,200}?) (?:had |has |have )?(?:also )?(?:sent|gave|given|submitted|tendered|offered|forwarded|conveyed|apologised for)(?: in)? (?:(?:his|her|their|its|the) )?(?:apolog(?:y|ies)|absence|regrets)\b/i;
/** `Cllr Dale and the Clerk were in attendance`. Its group holds the names. */
export const wasPresent =
  /^(.{3,400}?),? (?:(?:was|were|is|are) (?:also )?(?:present|in attendance)|also attended|attended (?:the meeting|by invitation)|joined the meeting)\b/i;
/** `Chaired by Jo Marsh`, `The chair was taken by …`. */
export const chairedBy =
  /^(?:the )?(?:meeting )?(?:was )?(?:chaired by|chair was taken by|presided over by|presiding was)[: ]+(.{3,80}?)[.]?$/i;
/** `Minutes taken by Jo Marsh.` */
export const takenBy = /^(?:the )?(?:minutes|notes) (?:were )?taken by (?!the )(\p{Lu}[^,;:]{3,50}?)[.]?$/iu;
/** `The meeting opened with the Mayor, Cllr Dale, in the chair`. Its group holds the name. */
export const withInChair = /^(?:the )?meeting \b.{0,80}? with (.{3,80}?),? in the chair\b/i;
/** `Cllr Dale presided`, `The Cathaoirleach, Councillor B. Dale, presided`. */
export const presided =
  /^(?:(?=the .+,)(.{3,80}?),? was in the chair|(.{3,80}?),? (?:presided|(?:was )?presiding|chaired the meeting|took the chair|assumed the chair)(?: (?:at|over) the meeting)?)[.]?$/i;
