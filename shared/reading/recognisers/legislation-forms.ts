import { findAll } from '../../text/patterns.ts';

/** A law that running text names, with the part of it that is meant. */
export interface LegislationInText {
  readonly from: number;
  readonly to: number;
  /** As it stands in the text: `Local Government Act 1972 s.100A`. */
  readonly printed: string;
  /** `Local Government Act 1972`; null for a section alone (`Section 137`). */
  readonly act: string | null;
  /** `100A`, `137(4)`; null where the law as a whole is named. */
  readonly section: string | null;
}

const kind = String.raw`(?:Act|Measure|Order|Regulations?|Rules|Directive|Code)`;
const titleWord = String.raw`(?:\p{Lu}[\p{L}’'-]*|of|and|the|to|for|in|etc\.?|\([\p{L} &,.]{2,40}\)|&)`;
/** `Public Bodies (Admission to Meetings) Act 1960`; the title starts with a capital and holds few words. */
const act = String.raw`\p{Lu}[\p{L}’'-]*,?(?: ${titleWord},?){0,11} ${kind}(?: \(?(?:England|Wales|Scotland|Northern Ireland)\)?)?,? ?(?:\d{4})`;
const part = String.raw`(?:[Ss]ections?|[Ss]ec\.|[Ss]s?\.?|§|[Pp]aragraphs?|[Pp]aras?\.?|[Ss]chedules?|[Rr]egulations?|[Aa]rticles?|[Pp]art) ?(\d{1,3}[A-Z]{0,2}(?![A-Za-z\d])(?: ?\(\d{1,2}[A-Za-z]?\)){0,3})`;
const behind = new RegExp(String.raw`(${act})(?:[ ,(]{1,2}(?:under |and )?${part}(?! ?\(| (?:of|to) )\)?)?`, 'gu');
const before = new RegExp(
  String.raw`\b${part} (?:of|to) (?:the )?(?:Schedule \d{1,2}[A-Z]? (?:of|to) (?:the )?)?(${act})`,
  'gu',
);
/** Sections that local councils name alone, since everybody knows the law. */
const alone = /\b(?:[Ss]ection|[Ss]\.?) ?(?<section>106|137|151|100A|19|38|278|106A)\b(?! of)(?:\(\d\))?/gu;
const abbreviated = new RegExp(String.raw`\b(LGA|PHA|GDPR|FOIA?|PBAMA)(?: (\d{4}))?(?:[ ,]{1,2}${part})?`, 'gu');
const abbreviations: Readonly<Record<string, string>> = {
  LGA: 'Local Government Act',
  PHA: 'Public Health Act',
  FOI: 'Freedom of Information Act',
  FOIA: 'Freedom of Information Act',
  PBAMA: 'Public Bodies (Admission to Meetings) Act',
  GDPR: 'General Data Protection Regulation',
};

/** Every law that the text names, in reading order; where two spellings overlap, the longer one. */
export function findLegislation(text: string): LegislationInText[] {
  const found: LegislationInText[] = [];
  const add = (match: RegExpExecArray, law: string | null, section: string | undefined): void => {
    const whole = match[0].replace(/[\s,(]+$/, '');
    const from = match.index + (opener.exec(whole)?.[0].length ?? 0);
    const printed = whole.slice(from - match.index);
    const one = { from, to: from + printed.length, printed, act: law, section: section ?? null };
    if (!found.some((other) => one.from < other.to && other.from < one.to)) found.push(one);
  };
  if (/\d{4}/.test(text)) {
    for (const match of findAll(text, before)) add(match, tidyAct(match[2]), tidySection(match[1]));
    for (const match of findAll(text, behind)) add(match, tidyAct(match[1]), tidySection(match[2]));
  }
  for (const match of findAll(text, abbreviated)) {
    const law = abbreviations[match[1] ?? ''] ?? null;
    if (match[2] !== undefined || match[3] !== undefined || match[1] === 'GDPR') {
      add(
        match,
        [law, match[2]].filter((word) => word !== undefined && word !== null).join(' '),
        tidySection(match[3]),
      );
    }
  }
  for (const match of findAll(text, alone)) add(match, null, tidySection(match.groups?.['section']));
  return found.sort((one, other) => one.from - other.from);
}

/** Words with a capital that only start the sentence: `Under the Highways Act 1980` names the Highways Act. */
const opener = /^(?:The|(?:\p{Lu}\p{Ll}+ (?:to )?)the|Under|In|By) (?=\p{Lu})/u;

function tidyAct(printed: string | undefined): string | null {
  return printed === undefined ? null : printed.replace(opener, '').replace(/\s+/g, ' ');
}

function tidySection(printed: string | undefined): string | undefined {
  return printed?.replace(/\s+/g, '');
}
