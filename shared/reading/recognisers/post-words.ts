import { latinLetter as L } from './latin-letters.ts';

/** Offices of a meeting or council, printed beside, before or behind a name in any case. A further habit is one more word. */
const office =
  '(?:(?:sec|treas)\\.?|chair(?:man|person|woman)?|chairing|convenor|convener|convenr|president|provost|mayor|mayoress|(?:town |county )?supervisor|clerk|secretary|treasurer|rfo|' +
  'leader|cathaoirleach|cadeirydd|is-gadeirydd|clerc|leas[- ]chathaoirleach|leas[- ]cathaoirleach|bosun|scribe|facilitator|host|minutes?|minutes? (?:secretary|taker|clerk)|minute[- ]taker|note[- ]?taker|' +
  'minutes? taken by|notes? taken by|recorder|meetings? administrator|' +
  'chief executive(?: officer)?|(?:county|district|borough|city|unitary|ward|community|parish|town) councillor|ward member|' +
  'responsible finance officer|responsible financial officer|proper officer|monitoring officer|head ?teacher|headmaster|headmistress|vicar|rector|' +
  'assistant|observer|member|trustee|director|governor|co-?optee|presiding|presided|locum)';
const rank =
  '(?:an|acting|associate|interim|joint|co-?|vice[- ]?|deputy|depute|assistant|town|parish|community|council|company|trust|board|committee|meeting|' +
  'hon(?:orary|\\.)?|independent|non[- ]executive|executive|elected|temporary|locum|senior|lay|clinical|membership|minutes?|meetings?|minuting|outgoing|incoming|past|co-?opted|parent|staff|county|district|borough|group)';

/** Offices printed beside a name: `Chair`, `in the Chair`, `Deputy Town Clerk and RFO`, `Chair of the Finance Committee`. */
export const roleWords = new RegExp(
  `^(?:in the chair|(?:the )?(?:${rank}[- ]*){0,4}${office}(?: ?(?:and|&|/|,) ?(?:the )?(?:${rank}[- ]*){0,3}(?:${office}|[${L}][${L} ]{2,40}))?)(?: (?:of|to|for) (?:the )?.{2,60})?$`,
  'i',
);

/** Words that the name of a post ends with, or has before `of`, `for` or `to`. */
const postWords = new Set(
  (
    'director manager executive lead adviser advisor nurse accountant solicitor engineer inspector governor trustee chief ' +
    'supervisor head officer officers administrator assistant secretary treasurer clerk chair chairman chairwoman chairperson ' +
    'convener convenor mayor president consultant gp doctor member planner surveyor architect librarian warden coordinator ' +
    'co-ordinator editor auditor observer scribe minute-taker representative rep liaison technician ranger caretaker ' +
    'steward organiser leader counsel archivist chaplain vicar rector headteacher principal teacher ceo cfo coo cto rfo ' +
    'pharmacist therapist psychologist psychiatrist midwife paramedic analyst apprentice partner deputy sponsor owner ' +
    'volunteer intern fellow professor lecturer student councillor superintendent sergeant constable registrar practitioner ' +
    'maintainer champion commander attorney developer contractor agent correspondent reporter journalist bursar curator harbourmaster foreman groundsman sec treas'
  ).split(' '),
);
/** Words of services that stand behind a post without `of`: `Director Planning & Environment`, `Manager Finance`. */
const services =
  /^(?:administration|assessment|assets|business|city|commercial|communities|community|corporate|culture|customer|delivery|development|digital|education|engagement|engineering|environment|environmental|finance|financial|governance|growth|health|human|information|infrastructure|legal|libraries|operations|organisational|parks|people|performance|planning|projects?|property|recreation|regulatory|resources|roads|services|strategic|strategy|support|sustainable|technical|tourism|transport|water|works)$/i;
/** Whether words name a service rather than somebody: `Community`, `Business Support`. */
export function isService(words: string): boolean {
  return words.split(' ').every((word) => services.test(word));
}

const postBeforeService =
  /^(?:(?:Acting|Interim|Deputy|Assistant|General|Executive|Group|Associate|Senior|Divisional) )*(?:Director|Manager|Coordinator) (\p{L}+)(?: (?:&|and|\p{Lu}\p{L}+)){0,6}$/u;
const between = /^(?:of|for|to|and|&|the|in|on|at|with|[–—-]|\/|an?)$/i;

const bare = (word: string): string => word.replace(/[^\p{L}\p{N}/-]/gu, '').toLowerCase();
const isPostWord = (word: string): boolean => {
  const plain = bare(word);
  return (
    postWords.has(plain) ||
    (/[/-]/.test(plain) && plain.split(/[/-]/).some((part) => part.length > 2 && postWords.has(part)))
  );
};

/**
 * Whether the words name an office or a post (`Medical Director`, `Lay Member for Audit`, `A/Director of Services`), as
 * printed beside or behind a name: capitals first, and a word for a post at the end or before `of`, `for`, `to`.
 */
export function isPost(words: string): boolean {
  const text = words.trim().replace(/\b(Snr|Sen|Asst|Exec)\.(?= )/g, '$1');
  if (text.length > 110 || /[.!?]\s+\p{Lu}\p{Ll}/u.test(text)) return false;
  if (roleWords.test(text) || services.test(postBeforeService.exec(text)?.[1] ?? '')) return true;
  const all = text.split(/\s+/);
  if (all.length > 14 || !all.every((word) => /^[\p{Lu}\d(&]/u.test(word) || between.test(word))) return false;
  return all.some(
    (word, place) =>
      isPostWord(word) &&
      (place === all.length - 1 || /^(?:of|for|to|and|&|[–—/-]|in)$/i.test(all[place + 1] ?? '') || /[,/]$/.test(word)),
  );
}

const opening = new RegExp(
  `^(?:${rank}|${office}|the|a/[${L}]+|lead|finance|public|medical|nursing|operations|general|chief|town)$`,
  'i',
);

/** Whether a word can be the first of an office or post: `Deputy`, `Executive`, `Clerk`, `A/Director`. */
export function opensPost(word: string): boolean {
  return opening.test(word) || isPostWord(word);
}

const single =
  /^(?:chair(?:man|person|woman)?|vice[- ]?chair(?:man|person|woman)?|convener|convenor|clerk|sec|treas|secretary|treasurer|cathaoirleach|mayor|supervisor|rfo|scribe|president|observer|council(?:man|woman|member|or)|selectman|alderman)$/i;

/** Whether the words are surely an office where nothing sets them apart from the name before: `Gary Brown Chair`. */
export function isOfficeBehindName(words: string): boolean {
  return words.includes(' ') ? isPost(words) : single.test(words);
}

/** Whether a note in small letters names a post: `(auditor)`, `(internal auditor)`. */
export function isPlainPost(words: string): boolean {
  return /^\p{Ll}+(?: \p{Ll}+){0,2}$/u.test(words) && isPostWord(words.split(' ').at(-1) ?? '') && words !== 'member';
}

/** `Chair` for `in the Chair`, `presiding` and the like; any other office as printed, without its article. */
export function toRole(printed: string): string {
  const words = printed
    .trim()
    .replace(/^the /i, '')
    .replace(/[\s:.,;]+$/, '');
  if (/^(?:in the chair|presid(?:ing|ed)|chairing)$/i.test(words)) return 'Chair';
  return words.replace(/ (?:taken by)$/i, '');
}
