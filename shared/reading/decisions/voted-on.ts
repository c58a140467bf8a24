import type { DraftBlock } from '../draft.ts';
import { readVote } from '../recognisers/votes.ts';
import { plainWords } from '../words.ts';
import { readResolution } from './read-resolution.ts';

/** `Resolution: Vote passed`: an outcome behind the label of a decision, and not what was decided. */
const outcomeAlone =
  /^(?:(?:Resolution|Outcome|Result|Decision)s? ?[:–-] ?)?(?:the )?(?:vote|motion|proposal|resolution) (?:was |is )?(?:passed|carried|approved|adopted)(?: unanimously)?\.?$/i;
/** `Vote on buying the kiln.`, `Motion to buy the kiln.` */
const voteOn = /^((?:Vote[ds]?|Voting) on (?:whether )?|(?:Vote|Motion|Proposal) (?=to\b|that\b))(\S.{8,})$/;
/** The vote is told no further, in blocks, below what is voted on. */
const FURTHEST = 4;

/**
 * Where the label of a decision stands before nothing but an outcome, what was decided is what the paragraph above says was
 * voted on; the outcome is text.
 */
export function takeVotedOn(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const taken = [...blocks];
  blocks.forEach((block, place) => {
    if (block.kind !== 'resolution' || !outcomeAlone.test(`${block.opening} ${block.text}`.trim())) return;
    const from = Math.max(0, place - FURTHEST);
    const near = taken
      .slice(from, place)
      .findLastIndex((one) => one.kind === 'paragraph' && voteOn.test(one.words.text));
    const asked = near < 0 ? undefined : taken[from + near];
    if (asked?.kind !== 'paragraph') return;
    const [, opening = '', matter = ''] = voteOn.exec(asked.words.text) ?? [];
    const told = taken.slice(from + near + 1, place).flatMap(wordsOf);
    const read = readResolution('CARRIED', opening.trim(), [matter], asked.lines, { opensWithVerb: false });
    const counted = told.map(readVote).find((vote) => vote !== null) ?? read.vote;
    const none = { for: null, against: null, abstained: null, named: null, castingVote: false };
    taken[from + near] = { ...read, vote: { ...(counted ?? none), outcome: 'carried' } };
    taken[place] = {
      kind: 'paragraph',
      lines: block.lines,
      words: plainWords(`${block.opening} ${block.text}`.trim()),
    };
  });
  return taken;
}

function wordsOf(block: DraftBlock): string[] {
  if (block.kind === 'paragraph') return [block.words.text];
  return block.kind === 'list' ? block.entries.map(({ text }) => text) : [];
}
