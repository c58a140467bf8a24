import type { DraftBlock, DraftText, LineRange } from '../draft.ts';
import { moverName, readMovers } from '../recognisers/motion-forms.ts';
import { readVote } from '../recognisers/votes.ts';
import { readResolution } from './read-resolution.ts';

/** A motion as notes tell it, over several lines: who moves what, who seconds, how it went. */
interface OpenedMotion {
  readonly proposer: string | null;
  /** Where the words start that are moved. */
  readonly from: number;
}

/** Each with the mover in its first group, if it has one; the words behind are what is moved. A further habit is one more line. */
const openings: readonly RegExp[] = [
  // Ada set motion to merge it
  new RegExp(
    String.raw`^(${moverName}) (?:set|made|makes|put|puts|brought) (?:a |the )?[Mm]otion ?(?:[–:-] |(?=to\b|that\b))`,
    'u',
  ),
  // Ada Vale Motion to merge it, Ada moves that it be merged
  new RegExp(String.raw`^(${moverName}) (?:[Mm]oves|[Mm]oved|[Mm]otions|[Mm]otioned|[Mm]otion) (?=(?:to|that)\b)`, 'u'),
  // Motion (Ada): Approve the minutes
  new RegExp(String.raw`^(?:Motion|MOTION) ?\((${moverName})\) ?[:–-] ?`, 'u'),
  // Motion by Ada to merge it
  new RegExp(String.raw`^(?:Motion|MOTION) (?:made )?by (${moverName}),? (?=(?:to|that)\b)`, 'u'),
  // Motion: merge it
  /^(?:Motion|MOTION)(?: [#\d]{1,4})? ?: (?=\S.{8})/,
];
const seconds = new RegExp(
  String.raw`^(?:(${moverName}) second(?:s|ed)?(?: (?:it|this|the motion|to (?:the )?motion))?|(?:[Ss]econd(?:ed)?|SECOND(?:ED)?|2nd)(?: by)?:? \(?(${moverName})\)?)\.?$`,
  'u',
);
const passed =
  /^(?:the )?motion (?:was |is |has )?(?:unanimously )?(?:approved|passe[ds]|carrie[ds]|adopted|agreed)\b|^(?:approved|passed|carried|adopted)\b/i;
const counts = /^\d{1,3} (?:yes|ayes?|yeas?|in favou?r|for)\b/i;

/** Nobody tells a motion over more lines, and none of its lines is longer. */
const MOST_LINES = 12;
const LONGEST_LINE = 1200;

interface Line {
  readonly words: DraftText;
  readonly lines: LineRange;
  readonly block: number;
}

/**
 * Motions told line by line, as notes and boards do (`Ada set motion to merge it`, `Second Ben`, `Motion approved`):
 * where it is told that a motion was carried, its line is the decision, with who moved and seconded it. The other lines
 * stay where they are.
 */
export function readMotionLines(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const lines = blocks.flatMap((block, place): Line[] => {
    if (block.kind === 'paragraph') return [{ words: block.words, lines: block.lines, block: place }];
    if (block.kind === 'list') return block.entries.map((words) => ({ words, lines: block.lines, block: place }));
    return [];
  });
  const decided = new Map<DraftText, DraftBlock>();
  lines.forEach(({ words, lines: range, block }, place) => {
    const motion = openMotion(words.text);
    if (motion === null) return;
    const told: string[] = [];
    let isPassed = false;
    for (const next of lines.slice(place + 1, place + 1 + MOST_LINES)) {
      const { text } = next.words;
      if (next.block > block + MOST_LINES || text.length > LONGEST_LINE || openMotion(text) !== null) break;
      told.push(text);
      const vote = counts.test(text) ? readVote(text) : null;
      isPassed = passed.test(text) || (vote !== null && (vote.for ?? 0) > (vote.against ?? 0));
      if (isPassed) break;
    }
    if (!isPassed) return;
    const second = told.map((text) => seconds.exec(text)).find((found) => found !== null);
    const opening = words.text.slice(0, motion.from).trim();
    const matter = words.text.slice(motion.from).trim();
    const read = readResolution('CARRIED', opening, [matter], range, { opensWithVerb: false });
    const outcome = told.at(-1) ?? '';
    const vote = readVote(outcome);
    decided.set(words, {
      ...read,
      proposer: motion.proposer ?? read.proposer,
      seconder: second?.[1] ?? second?.[2] ?? read.seconder,
      vote: {
        for: vote?.for ?? null,
        against: vote?.against ?? null,
        abstained: vote?.abstained ?? null,
        outcome: 'carried',
        named: vote?.named ?? null,
        castingVote: vote?.castingVote ?? false,
      },
    });
  });
  for (const [words, decision] of readMovedAlone(lines)) if (!decided.has(words)) decided.set(words, decision);
  return decided.size === 0 ? blocks : blocks.flatMap((block) => withDecisions(block, decided));
}

const movedBy = /^(?:Proposed|Moved|Motion) by ?:? (\p{Lu}[\p{L}.’' -]{1,40})$/u;
const approvedAlone =
  /^(?:unanimously )?(?:approved|agreed|carried|passed|adopted|accepted)(?: unanimously)?(?:[.;]|, with [^.]{3,80}\.?)?$/i;
/** What is moved by one person is said in few words. */
const LONGEST_MATTER = 400;

/**
 * Motions without a seconder: what is moved, `Proposed by: Ada` below it, and `Unanimously approved.` below that. Where
 * nothing stands above, what stands between is moved.
 */
function readMovedAlone(lines: readonly Line[]): Map<DraftText, DraftBlock> {
  const decided = new Map<DraftText, DraftBlock>();
  let last = -1;
  lines.forEach(({ words }, place) => {
    const proposer = movedBy.exec(words.text)?.[1];
    if (proposer === undefined) return;
    const next = lines.slice(place + 1, place + 1 + MOST_LINES);
    const end = next.findIndex(
      ({ words: { text } }) => approvedAlone.test(text) || movedBy.test(text) || /\bsecond/i.test(text),
    );
    const outcome = next[end]?.words.text ?? '';
    const matter = place - 1 > last ? lines[place - 1] : end > 0 ? next[0] : undefined;
    if (!approvedAlone.test(outcome) || matter === undefined || matter.words.text.length > LONGEST_MATTER) return;
    last = place + 1 + end;
    const read = readResolution('APPROVED', '', [matter.words.text], matter.lines, { opensWithVerb: false });
    const vote = readVote(outcome);
    decided.set(matter.words, { ...read, proposer, seconder: null, vote });
  });
  return decided;
}

function openMotion(text: string): OpenedMotion | null {
  if (text.length > LONGEST_LINE || !/\bmo(?:tion|ve)/i.test(text.slice(0, 120))) return null;
  for (const form of openings) {
    const found = form.exec(text);
    if (found === null) continue;
    // Where the same line tells who seconded it is read as one sentence.
    return readMovers(text).seconder === null ? { proposer: found[1] ?? null, from: found[0].length } : null;
  }
  return null;
}

function withDecisions(block: DraftBlock, decided: ReadonlyMap<DraftText, DraftBlock>): readonly DraftBlock[] {
  if (block.kind === 'paragraph') return [decided.get(block.words) ?? block];
  if (block.kind !== 'list' || !block.entries.some((entry) => decided.has(entry))) return [block];
  const parts: DraftBlock[] = [];
  let kept: DraftText[] = [];
  for (const entry of block.entries) {
    const decision = decided.get(entry);
    if (decision === undefined) kept.push(entry);
    else {
      if (kept.length > 0) parts.push({ ...block, entries: kept });
      kept = [];
      parts.push(decision);
    }
  }
  return kept.length > 0 ? [...parts, { ...block, entries: kept }] : parts;
}
