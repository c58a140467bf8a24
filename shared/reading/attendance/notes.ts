import { findClockTimes } from '../../text/times.ts';
import type { DraftAttendance } from '../draft.ts';
import { representing } from '../recognisers/attendance-words.ts';
import { looksLikeOrganisation } from '../recognisers/organisation-words.ts';
import { isOfficeBehindName, isPlainPost, isPost, toRole } from '../recognisers/post-words.ts';

/** What stands beside a name. */
export type Described = Partial<
  Pick<DraftAttendance, 'role' | 'organisation' | 'representing' | 'reason' | 'note' | 'title'>
>;

const cameOrWent =
  /^(?:arriv|except|left|leaving|leaves|join|depart|until|till|up to|to point|for (?:agenda )?(?:items?|part|minutes?)\b|(?:agenda )?items?\b|part\b|partial|via\b|by (?:zoom|phone|telephone|video|teams|invitation)|on ?line\b|remote|virtual|zoom|teams|in person|v\/?c\b|dial|telephone|phone|late\b|from (?:agenda |item|min|\d|the start|part)|to (?:item|min|\d)|min(?:ute)?s? \d|not present (?:for|during)|present (?:for|from|until)|(?:voting|non[- ]voting)$|y(?:es)?$|n(?:o)?$|seconded\b|by invitation|invited|new\b|guest\b|elected\b|co-?opted\b|with apologies|quorate)/i;
const reasonWords =
  /\b(?:work|holiday|holidays|illness|ill|unwell|sick|sickness|personal|family|leave|engagement|business|commitments?|medical|hospital|bereavement|away|childcare|appointment|abroad|vacation|health|covid|indisposed|unavailable|clash|meeting|duties|reasons?)\b/i;
/** A reason even beside somebody under no label of apologies. */
const plainReason =
  /^(?:(?:on )?holiday|ill|illness|sick|sickness|unwell|work|family|personal|leave|due to|owing to)\b/i;
/** Initials of the body itself: `(TSC)` behind a member of the technical steering committee. */
const memberOfBody = /^(?:TSC|TOC|TAC|SC|TC|PMC|TOB|GB)$/;
const party =
  /^(?:lab|labour|con|conservative|lib ?dems?|ld|ind|independent|green|greens|snp|plaid(?: cymru)?|ukip|reform|ff|fg|sf|nv|fianna fáil|fine gael|sinn féin)$/i;

/**
 * What a note beside a name says: an office, whom the person stands in for, an organisation, initials of the name itself,
 * else a reason or when the person came and went. Several between commas are told one by one.
 *
 * @param name of the person, so that initials of it are known as such.
 * @param excused the person was not there, so that an unknown note is a reason rather than an organisation.
 */
export function readNote(note: string, name = '', excused = true): Described {
  const words = note
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;:]+$/, '')
    .replace(/^who (?:was|were|is) /i, '');
  if (words === '' || /^[@<]|\S@\S|^https?:/.test(words) || memberOfBody.test(words) || /^\p{Lu}$/u.test(words))
    return {};
  // `Meg Sallow (MS)` gives her initials.
  if (/^(?:mrs?|ms|miss|dr)\.?$/i.test(words) && !(/^\p{Lu}{2}$/u.test(words) && isInitialsOf(words, name)))
    return { title: words };
  if (isInitialsOf(words, name) || party.test(words)) return {};
  if (words.startsWith('organisation: ')) {
    const within = words.slice(14);
    // `[MJE]` beside `M Evans`; `[annf]`, a name on a site.
    return isInitialsOf(within, name) || isHandle(within, name) ? {} : { organisation: within };
  }
  if (excused && reasonWords.test(words) && !isPost(words)) return { reason: words };
  if (isPlainPost(words) || /^seconded\b/i.test(words)) return { role: toRole(words) };
  if (!words.includes(' ') && isOfficeBehindName(words)) return { role: toRole(words) };
  if (cameOrWent.test(words) || /^(?:at )?\d/.test(words) || startsWithTime(words)) return { note: words };
  const parts = words.split(/,\s+|;\s+/);
  if (parts.length > 1 && isInitialsOf(parts[0] ?? '', name)) return readNote(parts.slice(1).join(', '), name, excused);
  if (/^(?:nominated|appointed|elected|co-opted) by\b/i.test(words)) return { note: words };
  if (isPost(words)) return splitPost(words);
  if (parts.length > 1)
    return parts.map((part) => readNote(part, name, excused)).reduce((all, one) => ({ ...one, ...all }), {});
  const instead = representing.exec(words)?.[1]?.trim();
  if (instead !== undefined)
    return looksLikeOrganisation(instead) || /^the\s/i.test(instead)
      ? { organisation: instead.replace(/^the /i, '') }
      : { representing: instead };
  const from = /^(?:from|of|rep(?:resentative)? (?:for|of)) (?:the )?(\p{Lu}.+)$/u.exec(words)?.[1];
  if (from !== undefined) return { organisation: from };
  if (looksLikeOrganisation(words)) return { organisation: words };
  const named = words.split(' ').every((word) => /^[\p{Lu}\d&@]/u.test(word) || /^(?:of|and|the|for|&)$/.test(word));
  if (named && !reasonWords.test(words) && !(excused && /ing$/i.test(words))) return { organisation: words };
  return excused || plainReason.test(words) ? { reason: words } : { note: words };
}

/** `annf` beside `Ann Finch`: what somebody is called on a site. */
function isHandle(word: string, name: string): boolean {
  if (!/^[a-z\d_-]+$/.test(word)) return false;
  const parts = name.toLowerCase().split(' ');
  // `jor` beside `Jo Reed`: the whole of a short name, or the start of a longer one.
  return parts.some((part) => part.length > 1 && word.includes(part.slice(0, 3)));
}

function startsWithTime(words: string): boolean {
  return findClockTimes(words.slice(0, 20))[0]?.from === 0;
}

/** `Director of Public Health – Wyeford City Council`, `Chair, Dale Trust`: the office, and where it is held. */
function splitPost(words: string): Described {
  const cut = /^(.{3,70}?)(?:\s+[–—-]\s+|,\s+)(.{3,80})$/u.exec(words);
  const [, post = '', place = ''] = cut ?? [];
  if (/^in the chair$/i.test(place)) return { role: toRole(post) };
  if (cut && isPost(post) && !isPost(place)) {
    return looksLikeOrganisation(place) ? { role: toRole(post), organisation: place } : { role: toRole(words) };
  }
  return { role: toRole(words) };
}

/** `AB` or `MWh` beside `Martin Whittle`. */
export function isInitialsOf(words: string, name: string): boolean {
  if (!/^\p{Lu}\p{L}{0,3}$/u.test(words) || name === '') return false;
  if (!/^\p{Lu}+\p{Ll}{0,2}$/u.test(words) || !/\p{Lu}.*\p{L}/u.test(words)) return false;
  const letters = words.toLowerCase();
  const parts = name
    .toLowerCase()
    .split(/[\s.’'-]+/)
    .filter((part) => part !== '');
  if (parts.length < 2 || letters[0] !== parts[0]?.[0] || words.length < 2) return false;
  const starts = parts.map((part) => part[0]);
  return words.length <= 4 && starts.slice(1).some((start) => start !== undefined && letters.indexOf(start, 1) > 0);
}
