import type { AttendanceClass } from '../../domain/meeting.ts';

/** What a label of the attendance says of the names under it. */
export type AttendanceSection =
  | { readonly presence: 'present'; readonly class: AttendanceClass }
  | { readonly presence: 'apologies' }
  | { readonly presence: 'absent' };

interface LabelForm {
  readonly pattern: RegExp;
  readonly section: AttendanceSection;
}

const rest = String.raw`(?=\s*(?:[:.–-]|$|\())`;
const label = (words: string, section: AttendanceSection): LabelForm => ({
  pattern: new RegExp(`^(?:${words})${rest}`, 'i'),
  section,
});

/** Labels of the attendance, in any case. A further habit is one more line. */
export const attendanceLabels: readonly LabelForm[] = [
  label('(?:also )?in attendance|(?:also|others|officers) (?:present|attending)|attending|staff|officers?|officials', {
    presence: 'present',
    class: 'in-attendance',
  }),
  label('observers?|observing', { presence: 'present', class: 'observer' }),
  label('(?:members of the )?public(?: present)?', { presence: 'present', class: 'public' }),
  label('co-?opted(?: members)?', { presence: 'present', class: 'co-opted' }),
  label('apologies(?: for absence)?(?: (?:were )?received(?: from)?)?|apologies from|regrets', {
    presence: 'apologies',
  }),
  label('absent(?: without apolog(?:y|ies))?|not present|members absent', { presence: 'absent' }),
  label(
    '(?:members |councillors |cllrs |those |trustees |directors |board members )?(?:present|attendance|attendees)(?: were)?|sederunt|attended(?: by)?|i láthair',
    {
      presence: 'present',
      class: 'member',
    },
  ),
];

/** Offices printed beside a name. */
export const roleWords =
  /^(?:in the chair|(?:the )?(?:acting |vice[- ]|deputy |joint |co-)?(?:chair(?:man|person|woman)?|convenor|convener|president|mayor|provost|clerk|secretary|treasurer|rfo|clerk (?:and|&|to) .{2,40}|leader|cathaoirleach|minutes?|note[- ]?taker|chief executive(?: officer)?|county councillor|district councillor|borough councillor|ward member|town clerk|parish clerk|responsible financial officer|monitoring officer|head ?teacher))(?: of the .{2,40})?$/i;

const postEnding =
  /^\p{Lu}.{0,50}\b(?:director|manager|executive|lead|adviser|advisor|nurse|accountant|solicitor|engineer|inspector|governor|trustee|chief|supervisor|head)$/iu;

const postOpening =
  /^(?:Deputy |Assistant |Acting |Senior |Chief )*(?:Director|Head|Manager|Leader|Officer) (?:of|for) \p{Lu}/u;

/** Whether the words name a post (`Medical Director`), as printed beside or behind a name. */
export function isPost(words: string): boolean {
  return roleWords.test(words) || postEnding.test(words) || postOpening.test(words);
}

/** `(representing Ian Frome)`, `(for Cllr Vale)`, `(substitute for A Dean)`. */
export const representing =
  /^(?:representing|(?:as )?substitut(?:e|ing) for|on behalf of|deputising for|for)\s+(.{2,80})$/i;

/** The sentence that names those excused. Its group holds the names. */
export const apologiesSentence =
  /\bapolog(?:y|ies)(?: (?:for|of) (?:absence|non-attendance|lateness))? (?:(?:was|were|had been|have been) )?(?:(?:duly )?(?:submitted|received|given|tendered|noted|accepted|recorded|reported|offered|sent)(?: and (?:accepted|approved|noted))? )?(?:from|on behalf of|by)[ :]+([^]{3,1500})$/i;
