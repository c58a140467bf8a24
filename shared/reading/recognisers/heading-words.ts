import { fitsAny } from '../../text/patterns.ts';

/** Decision words in capitals end a run-in heading: `39/26 MINUTES OF THE LAST MEETING RESOLVED that …`. */
export const decisionWordInCapitals = /^(?:RESOLVED|AGREED|NOTED|RECOMMENDED|DECIDED|RES0LVED)\b[:.,]?$|^ACTIONS?:$/;

/**
 * A cross-reference in brackets at the end of a heading: `(min no 24/26 refers)`, `(Minute 12 of 3 May 2026 refers)`, `(as
 * above)`.
 */
export const bracketedReference =
  /\(\s*(?:see |ref:? |cf\.? )?min(?:ute)?s?\b[^()]{1,80}\)|\((?:as|see) (?:above|below|listed|attached)\)/i;

/** Single capital words that a sentence starts with, and so no heading ends with. */
export const sentenceOpeners = new Set(['A', 'I', 'AN', 'THE', 'AT', 'IN', 'ON', 'IT']);

/** What agendas put in front of a topic: `To receive`, `To consider and approve the`. */
const agendaPhrase =
  /^(?:(?:members|councillors) are (?:requested|asked|invited) )?to (?:[a-zà-ɏ]+)(?:(?:,| and| or| &|, and|\/) ?(?:to )?[a-zà-ɏ]+){0,2} (?:that )?(?:the |any |an? |and )?/i;

/**
 * Topics that meetings everywhere have: a short line that begins with one is a heading wherever headings look so. A
 * further habit is one more line.
 */
const topics: readonly RegExp[] = [
  /^(?:welcomes?|introductions?|opening(?: remarks| of (?:the )?meeting)?|call to order|quorum)\b/,
  /^(?:apolog(?:y|ies)|absences?)\b/,
  /^(?:(?:members?[’']? )?(?:declarations?|disclosures?|register|conflicts?)(?: of)?(?: \S+){0,4} interests?|interests?|dispensations?)\b/,
  /^(?:public|open) (?:session|forum|participation|questions?|question time|speaking|time|comments?|discussion)\b/,
  /^(?:questions|representations|statements) (?:from|by) /,
  /^(?:draft )?(?:minutes?|notes)(?: of\b| and\b| from\b|$| approval)/,
  /^(?:approval|adoption|confirmation|acceptance|ratification) of (?:the )?(?:\S+ )?(?:minutes?|agenda)\b/,
  /^(?:previous|last) (?:minutes|meeting)\b/,
  /^(?:matters|issues|actions?|points) (?:arising|outstanding|from|carried|brought)\b/,
  /^(?:action (?:log|points|list|tracker|items)|updates? on actions|review of actions|outstanding actions|rolling actions)\b/,
  /^(?:chair(?:man|person|woman)?|convenor|convener|president|mayor|provost|clerk|secretary|treasurer|officers?|councillors?|county councillors?|district councillors?|borough councillors?|ward councillors?|chief executive|managing director|head ?teacher|director|police|wardens?|tree warden|footpaths? officer|community council|local authority)s?[’']?s? (?:reports?|announcements?|remarks|business|updates?|matters|opening remarks|issues|comments|correspondence)\b/,
  /^(?:reports?|updates?|presentations?|news|announcements?|q ?& ?a|stand-?ups?)(?: (?:from|by|on|of)\b|$)/,
  /^(?:police|crime|community safety|policing)(?: report| matters| update| issues)?$/,
  /^(?:finances?|financial|accounts|budget|precept|payments?|treasury|cheques|banking|audit|insurance|grants?)\b/,
  /^(?:planning|licensing|development control)\b/,
  /^(?:highways?|roads?|footpaths?|rights of way|street ?lighting|traffic|transport|parking|speeding|allotments?|cemetery|burial|playgrounds?|play area|recreation ground|village hall|town hall|litter|dog fouling|trees|environment|maintenance|bus shelters?|flooding|neighbourhood plan|website|communications?|events?|staffing|governance|risk|health (?:and|&) safety|safeguarding|performance|quality|strategy|workforce|membership|fundraising|elections?|vacanc(?:y|ies)|co-?options?|correspondence|consultations?|policies|standing orders|training|committees?|working groups?|subcommittees?|releases?|roadmap|infrastructure|community (?:events|matters|updates?|engagement)|resilience|defibrillators?|war memorial|christmas|remembrance)\b/,
  /^(?:any other|other|urgent|new|old|unfinished|general) (?:\S+ ){0,2}business\b/,
  /^(?:a\.?o\.?c?\.?b\b|aocb|any other (?:competent )?(?:business|matters)|items? for (?:the )?(?:next|future|information|noting|discussion|decision|approval)|open (?:floor|discussion)|round ?table|future agenda|next agenda)/,
  /^(?:date|dates|time|day)s?(?:(?:,| and| &) ?(?:time|venue|place|date)s?){0,2} of (?:the )?(?:next|future|forthcoming)\b/,
  /^(?:next|future|forthcoming|upcoming) (?:[^\s.,:;]+ ){0,3}meetings?\b|^meeting dates\b|^schedule of meetings\b/,
  /^(?:close|closure|closing|adjournment|end)(?: of)?(?: the)?(?: meeting| remarks|$)/,
  /^(?:exclusion of|exempt|confidential|private session|closed session|part (?:2|ii|b)\b)/,
  /^(?:appointments?|elections?|nominations?) (?:of|to|and)\b/,
  /^(?:terms of reference|codes? of conduct|ground rules|(?:aims|objectives)(?: (?:and|&) (?:aims|objectives))? of|school (?:improvement|development) plan|pupil premium|governor (?:visits|training|monitoring)|patient survey|complaints)\b/,
  /^(?:votes?|expressions?|messages?) of (?:sympathy|thanks|congratulations?|condolence)\b/,
  /^(?:[^\s.,:;]+ ){1,3}(?:topics|reports?|updates?|matters|issues|arrangements|statement|accounts|proposals?)$/,
  /^(?:notices? of motions?|motions?|questions|petitions|deputations|manager[’']?s? orders?)\b/,
];

const opensWithTopic = fitsAny(topics);

/** Whether a heading names a topic that meetings everywhere have. */
export function namesTopic(heading: string): boolean {
  const bare = heading.slice(0, 120).trim().replace(agendaPhrase, '').toLowerCase();
  return opensWithTopic(bare);
}

/** Headings that hold other headings, or lists of them, and are no business themselves. */
export const frameHeading =
  /^(?:draft |unconfirmed )?(?:minutes|notes|meeting (?:notes|minutes|details|info(?:rmation)?)|minutes of (?:the )?meeting|discussions?(?: items| topics| points)?|topics?(?: discussed)?|agenda(?: items| and minutes| & minutes)?|(?:table of )?contents|summary of (?:action items|resolutions)|items?|links?|recordings?|logistics|details|part (?:1|i|a|one)\b.*|open session|public business)\s*:?$/i;

/** Labels of details that look like headings and head no business. */
export const noHeading =
  /^(?:(?:date|time|location|place|venue)(?:,? and |, | & )(?:time|location|place|venue|date)|proposed|seconded|proposer|seconder|moved|vote|votes|decisions?|resolved|resolution|outcome|recommendations?|background|date|time|venue|place|location|where|when|chair(?:ed by|ing)?|facilitator|host|scribe|bosun|minutes? (?:taken|by|taker)|note ?-?taker|notes by|taken by|signed|dated?|key|distribution|copy to|cc|for|against|abstain(?:ed|ing)?|abstentions?|note|nb|page \d+.*|invited|guests?|quorum|members?|voting members?|non-?voting members?|cathaoirleach|an cathaoirleach|(?:vice[- ]|deputy )?chair(?:man|person|woman)?|clerk|secretary|treasurer|president|mayor|leader|councillors?|cllrs?|(?:councillor|cllr|mr|mrs|ms|miss|dr) .*)$/i;

/** Topics that stand without a number behind the last numbered item. */
export const closingTopic =
  /^(?:any other (?:\S+ )?business|a\.?o\.?b\.?|(?:dates?|time|date,? time)(?: and (?:time|venue|place))? of (?:the )?next meetings?|next meeting|closure?(?: of(?: the)? meeting)?|exclusion of .*|(?:confidential|exempt) (?:session|business|items?))\s*:?$/i;

/** Topics that stand without a number before the first numbered item. A public session does too, and is none. */
export const openingTopic =
  /^(?:votes?|expressions?|messages?) of (?:sympathy|thanks|congratulations?|condolences?)\b.{0,40}$/i;

/** Titles that meetings everywhere print in just these words. */
const titles: readonly RegExp[] = [
  /^(?:to receive )?apologies(?: for (?:non-attendance|absence)s?)?(?: received| and (?:absences?|welcome))?/i,
  /^(?:to receive )?declarations? of (?:members?[’']? )?(?:disclosable |pecuniary |personal |prejudicial |other )*interests?(?: and dispensations?| in (?:items|matters) on (?:the|this) agenda)?/i,
  /^disclosures? of (?:\S+ )?interests?/i,
  /^welcome(?: and (?:introductions?|apologies|opening remarks))?/i,
  /^public (?:participation|session|forum|question time|questions|speaking|time|comments)/i,
  /^(?:(?:approval|confirmation|adoption) of (?:the )?)?minutes(?: of (?:the )?(?:last|previous) meeting)?(?: held on (?:\S+ ){0,2}\d{1,2}(?:st|nd|rd|th)? [a-zà-ɏ][a-zà-ɏ]+(?: \d{4})?)?/i,
  /^matters arising(?: from (?:the )?(?:previous |last )?(?:minutes|meeting)(?: of (?:the )?(?:last|previous) meeting)?)?/i,
  /^any other (?:competent |urgent |relevant )?business/i,
  /^(?:date|time|dates?,? (?:and )?(?:time|place|venue)(?:,? and (?:place|venue))?) of (?:the )?next meeting/i,
  /^(?:police|clerk[’']?s?|chair(?:man|person)?[’']?s?|treasurer[’']?s?|secretary[’']?s?|mayor[’']?s?|chief executive[’']?s?|finance|county councillor[’']?s?|district councillor[’']?s?) (?:report|update|announcements)/i,
  /^(?:correspondence(?: received)?|finance|planning(?: applications| matters)?|highways|accounts for payment|financial matters)/i,
];

/**
 * Where a title that everybody prints in the same words ends; 0 where the words start with none, or go on with it. What
 * follows must start like a sentence.
 */
export function knownTitle(text: string): number {
  for (const title of titles) {
    const end = title.exec(text.slice(0, 160))?.[0].length ?? 0;
    if (end > 0 && /^\s+["“£(]?(?:\p{Lu}|\d)/u.test(text.slice(end, end + 8))) return end;
  }
  return 0;
}
