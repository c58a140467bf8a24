import { fitsAny } from '../../text/patterns.ts';
import type { DraftText } from '../draft.ts';
import { endOfLeadingMarks } from '../words.ts';
import { latinLetter as L } from './latin-letters.ts';

/** What stands under a heading of a report, as far as the reader asks. */
export type ReportHeadingKind =
  | 'recommendation'
  | 'reasons'
  | 'implications'
  | 'implication'
  | 'key-decision'
  | 'call-in'
  | 'appendices'
  | 'author'
  | 'other';

interface HeadingForm {
  readonly kind: ReportHeadingKind;
  readonly pattern: RegExp;
}

const form = (kind: ReportHeadingKind, words: string): HeadingForm => ({
  kind,
  pattern: new RegExp(`^(?:${words})(?![${L}\\d'’])`, 'i'),
});

const members =
  '(?:the )?(?:(?:full|select|scrutiny|joint|policy|parish|town|governing) )*(?:council|cabinet|committee|sub-?committee|executive|board|panel|members|trustees)';

/** Headings of reports, first match wins. A further habit is one more line. */
const headings: readonly HeadingForm[] = [
  form(
    'reasons',
    "reasons? (?:for|behind) (?:the |this )?(?:officers?[’']?s?[’']? )?(?:recommendations?(?:\\(s\\))?|decision|proposals?|urgency)",
  ),
  form(
    'recommendation',
    `(?:(?:officers?|clerk|director|chief executive)[’']?s?[’']? |proposed |draft |key |summary of )?recommendations?(?:\\(s\\))?(?: (?:to|for) ${members})?(?: (?:and|&) (?:next steps|reasons?)[^:.]{0,40})?`,
  ),
  form(
    'recommendation',
    `(?:decisions?|actions?)(?:\\(s\\))? (?:required|requested|sought|needed)(?: (?:by|from|of) ${members})?`,
  ),
  form(
    'recommendation',
    '(?:proposed|suggested|recommended) (?:resolutions?|decisions?|motions?|actions?)(?:\\(s\\))?',
  ),
  form('recommendation', 'actions? ?/ ?recommendations?'),
  form(
    'recommendation',
    `(?:th(?:is|e) report (?:makes|contains) )?the following recommendations?(?: (?:is|are) made)?(?: to (?:this (?:board|cabinet|committee|council|panel)|${members}))?`,
  ),
  form('recommendation', `what (?:is |are )?${members} (?:is |are )?(?:being )?asked to (?:do|decide|agree)\\??`),
  form(
    'key-decision',
    '(?:is this (?:report |matter )?an? )?key decisions?(?: (?:required|status|reference|ref))?\\??',
  ),
  form(
    'call-in',
    '(?:subject to |exempt from |eligible for |is this subject to )?call[- ]?in(?: (?:arrangements|procedure|status|date|required|deadline))?\\??',
  ),
  form(
    'appendices',
    '(?:list of )?(?:appendi(?:x|ces)|attach(?:ments?|ed)(?: (?:papers|documents))?|annex(?:es)?|enclosures?|supporting papers|appendices and background papers)(?: (?:attached|to (?:this|the) report))?',
  ),
  form(
    'author',
    '(?:name of )?(?:report )?authors?(?:\\(s\\))?(?: (?:and contact|contact)? ?(?:details|officer))?|(?:officer )?contact (?:officer|details)s?|for (?:further|more) information,? (?:please )?contact|report (?:written |prepared |compiled )?by|(?:written|prepared|compiled|submitted) by',
  ),
  form(
    'implications',
    '(?:corporate |other |key |summary of |policy )?implications(?: of (?:the |this )?(?:report|decision|proposals?|recommendations?))?',
  ),
  form(
    'implication',
    `[${L}][${L}&/,()’'-]*(?: [${L}&/,()’'-]+){0,9}? (?:implications?|considerations?|impact(?:s|(?: assessments?))?)(?: and (?:risk|risks|comments|opportunities)(?: [${L}]+){0,3})?`,
  ),
  form(
    'implication',
    '(?:risk (?:management|assessment)|risks?(?: and opportunities)?|equalit(?:y|ies)(?:,? (?:and|&)? ?(?:diversity|inclusion))*|comments of the (?:section 151|monitoring|chief finance) officer|value for money)',
  ),
  form('other', '(?:aim|object|purpose)s?(?: of (?:the |this )?(?:report|paper))?(?: and summary)?'),
  form(
    'other',
    '(?:executive |report )?summary(?: of (?:the )?report)?|introduction(?: and background)?|background(?: and context| information| papers?| documents?| reading)?|context|details?|main (?:report|body)|the report|report|proposals?|discussion|analysis|information(?: and analysis)?|supporting information|additional information|key (?:issues|points|considerations)|issues|current (?:position|situation)|consultation(?:s| undertaken)?|conclusions?|next steps|timetable|(?:alternative |other )?options?(?: (?:considered|appraisal|analysis|available))*(?: and rejected)?|evaluation|monitoring|previous decisions|links? to (?:the )?(?:corporate|strategic|council).{0,40}|strategic (?:context|priorities|links?)|policy context|access to information|wards? affected|glossary|definitions',
  ),
];

const opensWithHeading = fitsAny(headings.map(({ pattern }) => pattern));

/** A heading found at the start of a paragraph of a report. */
export interface ReportHeading {
  readonly kind: ReportHeadingKind;
  /** Without number and colon. */
  readonly heading: string;
  /** The number printed before it: `(3)`, `4.`, `2.1`; null where there is none. */
  readonly number: string | null;
  /** Where the text that runs in starts; the length of the words where the heading stands alone. */
  readonly textFrom: number;
}

const numbering = /^(?:\(\d{1,2}\)|\d{1,2}(?:\.\d{1,2})*[.):]?|[A-Z][.)]|[ivx]{1,4}[.)])\s+/;
const LONGEST_HEADING = 140;

/** The number that a paragraph opens with, with its blanks; empty where it opens with none. */
export function numberingOf(text: string): string {
  return numbering.exec(text)?.[0] ?? '';
}

/**
 * Reads a known heading at the start of a paragraph: alone on its line, or with the text running in where a colon, bold,
 * capitals or a bracketed number set the two apart. Null for all other words.
 */
export function readReportHeading(words: DraftText): ReportHeading | null {
  const label = numberingOf(words.text);
  const rest = words.text.slice(label.length);
  const opening = rest.slice(0, LONGEST_HEADING);
  if (!opensWithHeading(opening)) return null;
  for (const { kind, pattern } of headings) {
    const printed = pattern.exec(opening)?.[0];
    if (printed === undefined) continue;
    const after = rest.slice(printed.length);
    const separator = /^\s*(?:[:–—-]+|\.)?\s*/.exec(after)?.[0] ?? '';
    const alone = separator.length === after.length;
    if (!alone && !runsIn(printed, after, label, endOfLeadingMarks(words) - label.length)) continue;
    return {
      kind,
      heading: printed.trim(),
      number: label === '' ? null : label.trim(),
      textFrom: label.length + printed.length + separator.length,
    };
  }
  return null;
}

function runsIn(printed: string, after: string, label: string, marked: number): boolean {
  if (/^\s*(?::|[–—-]\s)/.test(after)) return true;
  if (marked >= printed.length && marked <= printed.length + 2) return true;
  const sentence = /^\s+[\p{Lu}\d£“"]/u.test(after);
  if (label.startsWith('(') && /^\p{Lu}/u.test(printed) && sentence) return true;
  return sentence && !/\p{Ll}/u.test(printed) && /^\s+\S*\p{Ll}/u.test(after);
}

/** What a label of a cover table, or of a line `Label: value` at the start of a report, says of its value. */
export type CoverLabel = 'title' | 'body' | 'date' | 'author' | 'presenter' | 'agenda-item';

const coverLabels: readonly { readonly means: CoverLabel; readonly pattern: RegExp }[] = [
  {
    means: 'title',
    pattern:
      /^(?:(?:report )?title(?: of (?:the )?(?:report|paper))?|subject(?: of report)?|report (?:on|subject|name)|re)$/i,
  },
  {
    means: 'agenda-item',
    pattern: /^(?:agenda )?item(?: (?:no\.?|number))?$|^agenda (?:no\.?|number|ref(?:erence)?)$/i,
  },
  {
    means: 'date',
    pattern: /^(?:date(?: of (?:the )?(?:meeting|committee|decision))?|meeting date|committee date|for meeting on)$/i,
  },
  {
    means: 'body',
    pattern:
      /^(?:report )?to$|^(?:name of )?(?:committee|meeting|board|decision[- ]maker|final decision[- ]maker|meeting title)(?: name)?$|^meeting of$|^decision to be taken by$/i,
  },
  {
    means: 'author',
    pattern:
      /^(?:(?:name of )?(?:report )?author(?:s|\(s\))?(?: of (?:the )?report)?|report (?:written |prepared |compiled )?by|(?:written|prepared|compiled|submitted) by|from|report from|(?:lead |contact |responsible |reporting )?officer(?:s|\(s\))? (?:and|&|\/) (?:report )?author)$/i,
  },
  {
    means: 'presenter',
    pattern:
      /^(?:report of|presented by|presenter|(?:lead|contact|responsible|reporting) (?:officer|director)s?(?: and (?:report )?author)?|officer|(?:executive |sponsoring )?(?:director|sponsor)|contact|lead|head of service)$/i,
  },
];

/** What a label means; null for labels that tell nothing asked for. */
export function readCoverLabel(label: string): CoverLabel | null {
  const bare = label.replace(/[\s:]+$/, '').trim();
  return coverLabels.find(({ pattern }) => pattern.test(bare))?.means ?? null;
}

/** Sentences that ask for a decision, where no heading does: `It is recommended that …`, `Members are asked to …`. */
export const asksForDecision = new RegExp(
  `^(?:it is (?:therefore |further )?(?:recommended|proposed|suggested) that\\b|i (?:therefore )?recommend (?:that|the)\\b|${members} (?:is|are) (?:therefore )?(?:asked|invited|recommended|requested) to\\b|recommended(?: that|:| to)\\b)`,
  'i',
);

/** What is put where a report asks for nothing. */
export const asksForNothing =
  /^(?:(?:for|to) (?:information|noting|note|discussion|assurance|consideration|decision|approval|the information|information of)\b.{0,60}|none(?: required)?|nil|n\/a|not applicable|information only)\.?$/i;

/** What is put under a heading that has nothing to say. */
export const saysNothing = /^(?:none|nil|n\/a|not applicable|no|yes|see (?:above|below))\b.{0,40}$/i;
