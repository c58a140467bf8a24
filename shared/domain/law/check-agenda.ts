import type { Access } from '../access.ts';
import type { AgendaItem, Meeting } from '../meeting.ts';
import type { AgendaFinding } from './agenda-finding.ts';
import { announcedInTime, checkKeyDecision } from './check-key-decision.ts';
import type { BodyRules } from './rules.ts';

/** A line of an agenda with the access of its papers. */
export interface CheckedItem extends Pick<
  AgendaItem,
  | 'id'
  | 'title'
  | 'standingKey'
  | 'urgentReason'
  | 'keyDecision'
  | 'keyDecisionOn'
  | 'supplement'
  | 'withdrawn'
  | 'note'
> {
  readonly access: readonly Access[];
}

/** Checks an agenda by the effective rules of its body, and by nothing else. [J7]–[J9], [J15] */
export function checkAgenda(
  rules: BodyRules,
  { kind, heldOn }: Pick<Meeting, 'kind' | 'heldOn'>,
  items: readonly CheckedItem[],
): AgendaFinding[] {
  const standing = items.filter(({ withdrawn }) => !withdrawn);
  const findings = standing.flatMap((item) => [
    ...checkOtherBusiness(rules, item),
    ...checkLate(rules, item),
    ...checkKeyDecision(rules, item, heldOn),
    ...item.access.flatMap((access) => checkAccess(rules, item, access)),
  ]);
  const reminds = standing.some(({ note, title }) => /council tax/i.test(`${note ?? ''} ${title}`));
  if (kind === 'budget' && rules.taxArrears && !reminds) {
    const words =
      'Remind members of arrears of council tax under the declarations (Local Government Finance Act 1992 s106).';
    findings.push({ itemId: null, weight: 'look', words });
  }
  return findings;
}

/** Other business under the names that people type. */
const otherBusinessTitle = /^(?:(?:any )?other (?:urgent |competent )?business|a\.?o\.?b)\b/i;

function checkOtherBusiness({ otherBusiness }: BodyRules, { id, standingKey, title }: CheckedItem): AgendaFinding[] {
  const isOther =
    standingKey === 'any-other-business' || (standingKey === null && otherBusinessTitle.test(title.trim()));
  if (!isOther || otherBusiness.decisions) return [];
  return [{ itemId: id, weight: 'look', words: otherBusiness.words }];
}

function checkLate(
  { urgentItems }: BodyRules,
  { id, supplement, urgentReason, keyDecision }: CheckedItem,
): AgendaFinding[] {
  if (supplement === null && urgentReason === null) return [];
  const hasReason = urgentReason !== null && urgentReason.trim() !== '';
  switch (urgentItems) {
    case 'free':
      return [];
    case 'not-allowed':
      return [
        {
          itemId: id,
          weight: 'wrong',
          words: 'The summons is out: nothing can be added to it. Call another meeting, or take this at the next.',
        },
      ];
    case 'chair-opinion':
      if (hasReason) return [];
      return [
        {
          itemId: id,
          weight: 'wrong',
          words: 'Say why the chair takes this late item as urgent: the minutes need the reason.',
        },
      ];
    case 'executive-exceptions':
      // A key decision under an exception is asked for its reason there.
      if (hasReason || (keyDecision !== null && keyDecision !== announcedInTime)) return [];
      return [{ itemId: id, weight: 'look', words: 'Say why this item is late.' }];
  }
}

function checkAccess({ closing }: BodyRules, { id }: CheckedItem, access: Access): AgendaFinding[] {
  const wrong = (words: string): AgendaFinding => ({ itemId: id, weight: 'wrong', words });
  if (access.kind === 'open') return [];
  if (access.kind === 'confidential') {
    return closing.confidential ? [] : [wrong('This body closes business only by a resolution that says the reason.')];
  }
  if (closing.under === null) return [wrong('This body has no rule under which a paper is closed.')];
  const known = new Set(closing.grounds.map((ground) => ground.id));
  const foreign = access.grounds.filter((ground) => !known.has(ground));
  const hasReason = access.reason !== null && access.reason.trim() !== '';
  return [
    ...(access.grounds.length === 0 ? [wrong('Say on which ground this is closed.')] : []),
    ...foreign.map((ground) =>
      wrong(`${ground} is no ground of this body: it closes business under ${closing.under ?? ''}.`),
    ),
    ...(closing.publicInterestTest && !hasReason
      ? [wrong('Say why the public interest is better served by closing this.')]
      : []),
    ...(closing.reasonInResolution && !hasReason ? [wrong('Say the reason: the resolution must state it.')] : []),
  ];
}
