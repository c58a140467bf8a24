import type { MinuteKind } from '../../minutes/minute.ts';

interface KindForm {
  readonly kind: MinuteKind;
  readonly title: RegExp;
  /** What the text under the title must say, where the title alone does not decide. */
  readonly text?: RegExp;
}

const minutesTitle = /\bminutes\b/i;

/** What titles say about their items, first match wins; agenda phrases ("To receive …") are taken off before. */
const forms: readonly KindForm[] = [
  { kind: 'matters-arising', title: /^matters (?:arising|outstanding)|^matters from (?:the )?minutes/i },
  {
    kind: 'any-other-business',
    title: /^(?:any other|other|urgent) (?:\w+ )?business|^a\.?o\.?c?\.?b\b|^items of urgent business/i,
  },
  {
    kind: 'date-of-next-meeting',
    title:
      /\bdates? (?:(?:and|&) times? )?of (?:the )?(?:next|future|forthcoming|\d{4})\b|^(?:next|future) meetings?\b|^meeting dates\b/i,
  },
  {
    kind: 'exclusion',
    title: /\bexclusion of (?:the )?(?:press|public)|^(?:exempt|confidential) (?:business|items?|session)/i,
  },
  { kind: 'information', title: /^information items?\b|^items? for information|^(?:reports? )?for information\b/i },
  {
    kind: 'confirmation',
    title: minutesTitle,
    text: /\b(?:correct|true|accurate) (?:and accurate )?record\b|\bconfirmed\b|\bapproved\b|\bsigned\b/i,
  },
  { kind: 'received-minutes', title: minutesTitle, text: /\breceived\b|\bnoted\b/i },
  {
    kind: 'confirmation',
    title:
      /^minutes of (?:the )?(?:last|previous|meeting)|^(?:approval|confirmation) of (?:the )?(?:previous )?minutes|^minutes$|^previous minutes/i,
  },
  {
    kind: 'standing',
    title:
      /^(?:apolog|absence|welcome|introductions?\b|declarations?\b|disclosures?\b|dispensations?\b|public (?:session|participation|forum|question|speaking|time)|chair(?:man|person)?[’']?s (?:announcements|remarks|report)|announcements\b)/i,
  },
];

/** What an item is for, by its title and, where that is not enough, its text. */
export function kindOfItem(title: string, text: string): MinuteKind {
  const bare = title.replace(
    /^to (?:receive|consider|note|approve|confirm|agree|accept|sign)(?:,? (?:and|or) \w+)? (?:the |any )?/i,
    '',
  );
  return forms.find((one) => one.title.test(bare) && (one.text?.test(text) ?? true))?.kind ?? 'normal';
}
