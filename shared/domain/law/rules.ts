import { z } from 'zod';
import { ClearDayRule } from '../days/clear-days.ts';
import type { Nation } from '../days/nation.ts';

/** How much of something must be there, and of whom. */
export const QuorumClause = z.object({
  /** At least so many of those named must be present. */
  atLeast: z.int().min(1).max(200),
  /**
   * Whom the clause counts: people whose role or office holds one of the words (`executive`), people sitting in a capacity, or
   * organisations with a standing on the body that have somebody there (`six of the eight responsible authorities`).
   */
  who: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('role'),
      words: z.array(z.string().min(1)).min(1),
      /** Words that speak against: `non-executive` holds the word `executive`. */
      without: z.array(z.string().min(1)),
    }),
    z.object({
      kind: z.literal('capacity'),
      capacity: z.enum(['member', 'co-opted', 'adviser', 'officer', 'observer']),
    }),
    z.object({ kind: z.literal('organisations'), standing: z.string().min(1) }),
  ]),
  /** The clause as the body's own rules put it. */
  words: z.string().min(1).max(300),
});
export type QuorumClause = z.infer<typeof QuorumClause>;

/** How many members must be there for business to be done. */
export const QuorumRule = z.object({
  basis: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('number'), members: z.int().min(1).max(1000) }),
    z.object({
      kind: z.literal('fraction'),
      numerator: z.int().min(1).max(100),
      denominator: z.int().min(1).max(100),
      /** Of all seats, vacancies among them, or of those in post. */
      of: z.enum(['seats', 'in-post']),
      rounding: z.enum(['up', 'down', 'nearest']),
    }),
    /** Clauses alone decide. */
    z.object({ kind: z.literal('clauses-only') }),
  ]),
  minimum: z.int().min(0).max(1000),
  clauses: z.array(QuorumClause),
});
export type QuorumRule = z.infer<typeof QuorumRule>;

/** One ground on which a matter may be closed to the public. */
export const Ground = z.object({
  /** Names it in records: `LGA 1972 Sch 12A ¶3`. */
  id: z.string().min(1),
  /** As a clerk picks it: `3 Financial or business affairs of a person or of the council`. */
  words: z.string().min(1),
});
export type Ground = z.infer<typeof Ground>;

/** How a body may close a part of its meeting. */
export const ClosingRule = z.object({
  /** The law or rule that allows it, as a resolution names it; null: the body has none and closes nothing. */
  under: z.string().min(1).nullable(),
  grounds: z.array(Ground),
  /** Whether the public interest in closing must outweigh that in disclosing, and be said. */
  publicInterestTest: z.boolean(),
  /** Whether the resolution must say the reason in words (Public Bodies (Admission to Meetings) Act 1960 s1(2)). */
  reasonInResolution: z.boolean(),
  /** Whether matters can be confidential, which closes them without a resolution (Local Government Act 1972 s100A(2)). */
  confidential: z.boolean(),
});
export type ClosingRule = z.infer<typeof ClosingRule>;

/** Notice that must be given of a decision or of a meeting in private, in clear calendar days. */
export const DecisionNoticeRule = z.object({
  days: z.int().min(1).max(366),
  second: z.int().min(1).max(366).nullable(),
});
export type DecisionNoticeRule = z.infer<typeof DecisionNoticeRule>;

/** A way in which a key decision is taken although it was not announced in time. */
const KeyDecisionException = z.object({
  /** Stored with the agenda item. */
  id: z.string().min(1).max(60),
  /** `General exception`. */
  name: z.string().min(1).max(200),
  source: z.string().min(1).max(200),
  /** What must be done, in the present tense: `the chair of the scrutiny committee is told in writing`. */
  asks: z.string().min(1).max(500),
  /** Clear days between that and the decision; null: none are asked. */
  days: z.int().min(1).max(366).nullable(),
});
export type KeyDecisionException = z.infer<typeof KeyDecisionException>;

/** The notice that a key decision needs, and how one is taken without. */
export const KeyDecisionRule = DecisionNoticeRule.extend({
  exceptions: z.array(KeyDecisionException).max(20).default([]),
});

/** A kind of interest of the body's own code, and what a member with it may still do. */
export const InterestKind = z.object({
  id: z.string().min(1),
  words: z.string().min(1),
  allows: z.enum(['stay-and-vote', 'stay-without-vote', 'speak-then-leave', 'leave']),
});
export type InterestKind = z.infer<typeof InterestKind>;

/** Everything that law or custom says of how a body meets. Each value can be a body's own, with a reason. */
export const BodyRules = z.object({
  /** Clear days before a meeting; null: none. */
  notice: ClearDayRule.nullable(),
  /** What goes out: to whom, who authenticates it, and its own count of days; without one that of the agenda holds. */
  summons: z
    .object({
      to: z.string().min(1),
      by: z.string().min(1),
      words: z.string().min(1),
      notice: ClearDayRule.nullable(),
    })
    .nullable(),
  publicNotice: z
    .object({ where: z.string().min(1), words: z.string().min(1), notice: ClearDayRule.nullable() })
    .nullable(),
  keyDecisionNotice: KeyDecisionRule.nullable(),
  privateMeetingNotice: DecisionNoticeRule.nullable(),
  /**
   * How something late comes on the agenda: by the chair's opinion and special circumstances, by the exceptions of executives,
   * not at all, or as the body likes.
   */
  urgentItems: z.enum(['chair-opinion', 'executive-exceptions', 'not-allowed', 'free']),
  closing: ClosingRule,
  quorum: QuorumRule,
  /** Whether a member on a screen is present in law. */
  remoteCounts: z.boolean(),
  substitutes: z.enum(['named-deputies', 'same-group', 'allowed', 'not-allowed']),
  interests: z.array(InterestKind),
  /** Whether a budget meeting reminds of arrears of council tax (Local Government Finance Act 1992 s106). */
  taxArrears: z.boolean(),
  confirmation: z.object({
    words: z.string().min(1),
    signed: z.boolean(),
    leavesInitialled: z.boolean(),
    /** An extraordinary meeting does not confirm the minutes of the one before (SI 1993/202 Sch 2 para 2). */
    passesOverExtraordinary: z.boolean(),
  }),
  votes: z.object({ castingVote: z.boolean(), ownVoteOnRequest: z.boolean(), namedAtBudget: z.boolean() }),
  /** Working days in which decisions can be called in, and by how many members where that is the law's or the body's number. */
  callIn: z.object({ workingDays: z.int().min(1).max(60), members: z.int().min(1).nullable() }).nullable(),
  /** Months without attendance after which a seat is lost; null: none. */
  absenceMonths: z.int().min(1).max(60).nullable(),
  /** Whether anything may be decided under any other business; the words say why not. */
  otherBusiness: z.object({ decisions: z.boolean(), words: z.string() }),
  inspection: z.object({ minutesYears: z.int().min(0), backgroundYears: z.int().min(0) }).nullable(),
  words: z.object({
    chair: z.string().min(1),
    clerk: z.string().min(1),
    decision: z.string().min(1),
    openPart: z.string(),
    closedPart: z.string(),
  }),
  /** Whether the reasons of apologies are printed. */
  apologyReasonsPrinted: z.boolean(),
});
export type BodyRules = z.infer<typeof BodyRules>;
export type RuleName = keyof BodyRules;

/** Where a rule of a preset comes from, and when somebody looked. */
export interface RuleSource {
  /** `Local Government Act 1972 s100A(6)(a), SI 2002/715`. */
  readonly source: string;
  readonly checkedOn: string;
  /** False where the text itself was not read: the clerk is told to look before relying on it. */
  readonly isRead: boolean;
  /** `custom`: no law says it; such bodies do it so, and a body's own rules decide. */
  readonly basis: 'law' | 'custom';
}

/** Whose bank holidays are kept in a territory; those of England and Wales where it has none of its own. */
export function nationOf(territory: LawPreset['territory']): Nation {
  if (territory === 'Scotland') return 'scotland';
  return territory === 'Northern Ireland' ? 'northern-ireland' : 'england-and-wales';
}

/** The rules that a kind of body in a territory starts from. */
export interface LawPreset {
  /** Stored with the body; never changed once released. */
  readonly id: string;
  readonly name: string;
  readonly territory: 'England' | 'Wales' | 'Scotland' | 'Northern Ireland' | 'any';
  /** The kinds of body it is offered for first. */
  readonly kinds: readonly string[];
  readonly rules: BodyRules;
  readonly sources: Readonly<Record<RuleName, RuleSource>>;
}
