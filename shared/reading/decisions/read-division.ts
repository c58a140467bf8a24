import type { DraftBlock, DraftResolution } from '../draft.ts';
import { readMovers } from '../recognisers/motion-forms.ts';
import { readVote } from '../recognisers/votes.ts';
import { plainWords } from '../words.ts';

/** How a vote between a motion and its amendment went, in votes. */
export interface Division {
  readonly motion: number;
  readonly amendment: number;
  readonly abstained: number | null;
}

const votesFor = (side: string): RegExp =>
  new RegExp(
    String.raw`\b(?:(?:for|favou?r of) (?:the )?${side}\b|${side}\b(?! \d))[^.;\d]{0,40}?[ (:–-](\d{1,3})\b`,
    'i',
  );
const votesBehind = (side: string): RegExp =>
  new RegExp(
    String.raw`\b(\d{1,3}) (?:members |councillors )?(?:votes? )?(?:voted |were )?(?:for|in favou?r of) the ${side}\b`,
    'i',
  );
const sides = {
  motion: [votesBehind('motion'), votesFor('motion')],
  amendment: [votesBehind('amendment'), votesFor('amendment')],
} as const;

/** The votes for motion and amendment that the words count; null where they do not count both. */
export function readDivision(text: string): Division | null {
  if (
    text.length > 1500 ||
    !/\bamendment\b/i.test(text) ||
    !/\b(?:vot(?:e[ds]?|ing)|division)\b|\bfor the motion\b/i.test(text)
  )
    return null;
  const count = (patterns: readonly RegExp[]): number | null => {
    const found = patterns.map((pattern) => pattern.exec(text)?.[1]).find((one) => one !== undefined);
    return found === undefined ? null : Number(found);
  };
  const [motion, amendment] = [count(sides.motion), count(sides.amendment)];
  if (motion === null || amendment === null || motion === amendment) return null;
  return { motion, amendment, abstained: readVote(text)?.abstained ?? null };
}

/** A division is told no further, in blocks, behind what was moved, and the decision no further behind it. */
const FURTHEST = 12;
const NEXT = 4;

const ofAmendment =
  /^(?:.{0,80}\b(?:as an?|an|the|first|second|further|following) )?(?:further |first |second )?amendment\b/i;

/**
 * Settles motions and amendments by the division under them: who moved the side that won, and its votes, belong to the
 * decision that follows; the words of both sides are then text. Where no decision follows, the side that won is it, and
 * the other was lost.
 */
export function settleDivisions(blocks: readonly DraftBlock[]): DraftBlock[] {
  const settled = [...blocks];
  blocks.forEach((block, place) => {
    const division = block.kind === 'paragraph' ? readDivision(block.words.text) : null;
    if (division === null) return;
    const from = Math.max(0, place - FURTHEST);
    const moved = settled.slice(from, place).flatMap((one, near) => {
      const words = wordsOf(one);
      if (words === null || !/second/i.test(words)) return [];
      const movers = readMovers(words);
      return movers.proposer === null ? [] : [{ at: from + near, movers, isAmendment: ofAmendment.test(words) }];
    });
    const wins = (isAmendment: boolean): boolean => isAmendment === division.amendment > division.motion;
    const winner = moved.findLast(({ isAmendment }) => wins(isAmendment));
    const loser = moved.findLast(({ isAmendment }) => !wins(isAmendment));
    const next = settled.findIndex((one, at) => at > place && at <= place + NEXT && one.kind === 'resolution');
    const decision = settled[next];
    const votes = {
      for: Math.max(division.motion, division.amendment),
      against: Math.min(division.motion, division.amendment),
      abstained: division.abstained,
      ...({ named: null, castingVote: false } as const),
    };
    const vote = { ...votes, outcome: 'carried' } as const;
    if (decision?.kind === 'resolution' && decision.verb !== 'LOST') {
      settled[next] = { ...decision, ...winner?.movers, vote: decision.vote ?? vote };
      for (const side of [winner, loser]) if (side !== undefined) settled[side.at] = asText(settled[side.at], block);
      return;
    }
    const won = winner === undefined ? undefined : settled[winner.at];
    const lost = loser === undefined ? undefined : settled[loser.at];
    if (winner !== undefined && won?.kind === 'resolution') settled[winner.at] = { ...won, vote };
    if (loser !== undefined && lost?.kind === 'resolution') {
      settled[loser.at] = {
        ...lost,
        verb: 'LOST',
        vote: { ...vote, for: vote.against, against: vote.for, outcome: 'lost' },
      };
    }
  });
  return settled;
}

function wordsOf(block: DraftBlock): string | null {
  if (block.kind === 'resolution') return `${block.opening} ${block.text}`.trim();
  return block.kind === 'paragraph' && block.words.text.length < 1500 ? block.words.text : null;
}

function asText(block: DraftBlock | undefined, otherwise: DraftBlock): DraftBlock {
  if (block?.kind !== 'resolution') return block ?? otherwise;
  const words = wordsOf(block) ?? '';
  return { kind: 'paragraph', lines: (block satisfies DraftResolution).lines, words: plainWords(words) };
}
