import type { DraftBlock, DraftResolution } from '../draft.ts';
import { endsOfSentences, splitSentences } from '../recognisers/decision-forms.ts';
import { isToldOnly, readMovers, toldVerb } from '../recognisers/motion-forms.ts';
import { readVote } from '../recognisers/votes.ts';
import { plainWords, sliceWords } from '../words.ts';
import { readMotionLines } from './motion-lines.ts';
import { settleDivisions } from './read-division.ts';
import { readResolution } from './read-resolution.ts';
import { takeVotedOn } from './voted-on.ts';

/**
 * Movers and votes that stand in paragraphs of their own belong to the resolution beside them; their words stay where
 * they are. Where they follow a paragraph that says what was moved, that paragraph is the resolution. A motion without an
 * outcome gives its movers to the resolution that settles it.
 *
 * @param title of the item: movers alone under `To approve the minutes` decide it.
 */
export function attachMovers(source: readonly DraftBlock[], title = ''): DraftBlock[] {
  const blocks = settleDivisions(readMotionLines(takeVotedOn(source)));
  const attached: DraftBlock[] = [];
  let pending = '';
  // The places of movers that no decision took.
  let loose: number[] = [];
  blocks.forEach((block, place) => {
    const [words = null] = wordsOf(block);
    if (block.kind === 'resolution') {
      attached.push(settleMotion(pending === '' ? block : withMovers(block, pending), attached));
      pending = '';
      loose = [];
      return;
    }
    const outcome = words === null ? outcomeOf(block) : null;
    if (outcome !== null && attachBackwards(attached, outcome, [])) pending = '';
    else if (words === null) pending = '';
    else if (!attachBackwards(attached, words, blocks.slice(place + 1, place + 4))) {
      pending = `${pending} ${words}`.trim().slice(-LONGEST_PENDING);
      loose.push(attached.length);
    }
    attached.push(block);
  });
  decideLoose(attached, loose, title);
  return attached;
}

/** Titles whose matter is decided by movers alone: `To approve the minutes`, `Election of Chair`. */
const decidesTitle =
  /^to (?:approve|adopt|accept|agree|confirm|receive|elect|appoint|co-?opt|resolve|authorise|ratify|sign|pay)\b|\b(?:minutes?|approval|adoption|acceptance|confirmation|election|appointment|co-?option|adjournment)\b/i;

const areElected = /^[^.]{3,80}\b(?:was|were) (?:duly |unanimously )*(?:re-?)?(?:elected|appointed)\b[^.]{0,60}[.:]?$/i;

/** Movers alone under a heading that says what was moved: `Proposed by A, seconded by B and agreed` under `Minutes`. */
function decideLoose(attached: DraftBlock[], loose: readonly number[], title: string): void {
  const [first] = loose;
  const block = first === undefined ? undefined : attached[first];
  if (first === undefined || block?.kind !== 'paragraph') return;
  // Close behind a decision they are its movers, whatever stands between.
  if (attached.slice(Math.max(0, first - 3), first).some(({ kind }) => kind === 'resolution')) return;
  const told = loose.flatMap((place) => (attached[place] === undefined ? [] : wordsOf(attached[place]))).join(' ');
  const { proposer, seconder } = readMovers(told);
  const vote = readVote(told);
  const verb = toldVerb(told);
  if (proposer === null || seconder === null || vote?.outcome === 'lost') return;
  if (verb === null && (vote?.outcome ?? null) === null && !decidesTitle.test(title)) return;
  // `The following were re-elected unopposed.` over a list of names, and the movers below that.
  const near = Math.max(0, first - 3);
  const above = attached
    .slice(near, first)
    .findLastIndex((one) => one.kind === 'paragraph' && areElected.test(one.words.text));
  const place = above < 0 ? first : near + above;
  const decided = attached[place];
  const words = decided?.kind === 'paragraph' ? decided : block;
  const resolution = readResolution(verb ?? 'CARRIED', '', [words.words.text], words.lines, { opensWithVerb: false });
  attached[place] = withMovers(resolution, told);
}

/** The sentences of movers and votes of a paragraph that begins with one of them, and tells of other things too. */
function outcomeOf(block: DraftBlock): string | null {
  if (block.kind !== 'paragraph' || block.words.text.length > 2000 || !/second/i.test(block.words.text)) return null;
  const [first = '', ...more] = splitSentences(block.words.text);
  if (!isToldOnly(first)) return null;
  const told = [first, ...more.filter(isToldOnly)];
  return told.length > 1 ? told.join(' ') : null;
}

/** `That the accounts be paid` under the names of its proposer and seconder. */
export function isUnderMovers(text: string, read: readonly DraftBlock[]): boolean {
  if (!/^[“"]?That\b/.test(text)) return false;
  const last = lastUntold(read);
  const told = read
    .slice(last + 1)
    .flatMap(wordsOf)
    .join(' ');
  const { proposer, seconder } = readMovers(told);
  return proposer !== null && seconder !== null;
}

/** The resolution with what the words tell of movers and votes, as far as it does not tell itself. */
export function withMovers(resolution: DraftResolution, words: string): DraftResolution {
  const { proposer, seconder } = readMovers(words);
  const vote = readVote(words);
  const isMotion = resolution.verb === 'CARRIED' || resolution.verb === 'LOST';
  const verb = isMotion && vote?.outcome === 'lost' ? 'LOST' : resolution.verb;
  return {
    ...resolution,
    verb,
    proposer: resolution.proposer ?? proposer,
    seconder: resolution.seconder ?? seconder,
    vote:
      resolution.vote === null || vote === null
        ? (resolution.vote ?? vote)
        : {
            for: resolution.vote.for ?? vote.for,
            against: resolution.vote.against ?? vote.against,
            abstained: resolution.vote.abstained ?? vote.abstained,
            outcome: resolution.vote.outcome ?? vote.outcome,
            named: resolution.vote.named ?? vote.named,
            castingVote: resolution.vote.castingVote || vote.castingVote,
          },
  };
}

function attachBackwards(attached: DraftBlock[], words: string, next: readonly DraftBlock[]): boolean {
  return attachNext(attached, words, next) || closeMotion(attached, words);
}

/** The outcome of a motion that was spoken to since: `There was a call for a vote and the motion carried.` */
function closeMotion(attached: DraftBlock[], words: string): boolean {
  if (!/\b(?:motion|amendment|vote)\b/i.test(words) || (readVote(words)?.outcome ?? null) === null) return false;
  const near = Math.max(0, attached.length - FURTHEST);
  const open = attached.slice(near).findLastIndex((block) => block.kind === 'resolution');
  const motion = open < 0 ? undefined : attached[near + open];
  if (motion?.kind !== 'resolution' || !isOpen(motion)) return false;
  attached[near + open] = withMovers(motion, words);
  return true;
}

function attachNext(attached: DraftBlock[], words: string, next: readonly DraftBlock[]): boolean {
  const home = lastUntold(attached);
  const before = attached[home];
  if (before === undefined || attached.length - home > 5) return false;
  const namesMovers = readMovers(words).proposer !== null;
  const isAhead = next.find((block) => !isTold(block))?.kind === 'resolution';
  if (before.kind === 'resolution') {
    if (namesMovers && before.proposer !== null && isAhead) return false;
    attached[home] = withMovers(before, words);
    return true;
  }
  // `Motion 2 – Cllr Vale` names its mover before what was moved.
  const ahead = attached
    .slice(Math.max(0, home - 1), home)
    .flatMap(wordsOf)
    .filter((text) => !/second|\b2nd/i.test(text));
  const told = [...ahead, ...attached.slice(home + 1).flatMap(wordsOf), words].join(' ');
  const end = next.findIndex((block) => !isTold(block));
  const behind = next.slice(0, end < 0 ? next.length : end).flatMap(wordsOf);
  if (before.kind !== 'paragraph' || !saysWhatWasMoved(before.words.text, [told, ...behind].join(' '))) return false;
  const parted = partProposed(before.words.text);
  if (parted > 0) {
    const [lead, matter] = [sliceWords(before.words, 0, parted), sliceWords(before.words, parted)];
    const proposed = readResolution('CARRIED', '', [matter.text], before.lines, { opensWithVerb: false });
    attached.splice(home, 1, { ...before, words: lead }, withMovers(proposed, told));
    return true;
  }
  const asks = asksFor.test(before.words.text);
  const verb = asks ? toldVerb(told) : null;
  const label = asks ? before.words.text.slice(0, before.words.text.indexOf('To ')) : '';
  const moved = before.words.text.slice(label.length);
  const manner = { opensWithVerb: false };
  const resolution = readResolution(verb ?? 'CARRIED', label.trim(), [moved], before.lines, manner);
  attached[home] = withMovers(resolution, told);
  return true;
}

/** What is told before a resolution is no longer, in characters. */
const LONGEST_PENDING = 3000;

/** Movers, votes and outcomes stand no further, in blocks, from what was moved. */
const FURTHEST = 12;

/** The place of the last block that tells of other things than movers and votes, among the nearest; -1 where none does. */
function lastUntold(blocks: readonly DraftBlock[]): number {
  for (let place = blocks.length - 1; place >= Math.max(0, blocks.length - FURTHEST); place -= 1) {
    const block = blocks[place];
    if (block !== undefined && !isTold(block)) return place;
  }
  return -1;
}

function isTold(block: DraftBlock): boolean {
  return wordsOf(block).length > 0;
}

function wordsOf(block: DraftBlock): string[] {
  const isWords = block.kind === 'paragraph' || block.kind === 'subheading';
  return isWords && isToldOnly(block.words.text) ? [block.words.text] : [];
}

/** `(ii) To approve the payments`: what an agenda asks for, over those who moved it. */
const asksFor =
  /^(?:\(?[a-z\d]{1,4}[).] ?)?To (?:approve|adopt|accept|agree|confirm|elect|appoint|co-?opt|resolve|authorise|ratify|pay)\b/;

/** `They agreed on the motion: “The fee is £2.”` */
const movedInQuotes = /\bmotion ?: ?[“"‘']/;

/** Where the last sentence of a paragraph starts that tells what was proposed; 0 where none does, or all of it does. */
function partProposed(text: string): number {
  const starts = [0, ...endsOfSentences(text)];
  const place = starts.findLastIndex((from) => proposedThat.test(text.slice(from, from + 200)));
  return place <= 0 ? 0 : (starts[place] ?? 0);
}

const proposedThat = /^ ?(?:It was (?:then )?proposed|[^.]{3,50} proposed)(?: that| to)\b/;

/** `That the accounts be paid` before its mover, seconder or outcome. */
function saysWhatWasMoved(text: string, told: string): boolean {
  if (text.length > 2000) return false;
  const { proposer, seconder } = readMovers(told);
  const isMotion = /^(?:[“"]?That\b|Motion\b|MOTION\b)/.test(text) || asksFor.test(text) || movedInQuotes.test(text);
  const isDecided =
    /\b(?:be|was|were) (?:approved|accepted|adopted|agreed|confirmed|signed|paid|(?:re-?)?elected|appointed|taken as read)\b|\b(?:payments?|minutes|accounts) (?:approved|accepted|agreed)\b/i.test(
      text,
    );
  const isProposed = [0, ...endsOfSentences(text)].some((from) => proposedThat.test(text.slice(from, from + 200)));
  if (proposer !== null && seconder !== null) return isMotion || isDecided || isProposed;
  return isMotion && (readVote(told)?.outcome ?? null) !== null;
}

/** A resolution under a motion whose outcome was not told settles that motion: it is one decision with two tellings. */
function settleMotion(resolution: DraftResolution, attached: DraftBlock[]): DraftResolution {
  if (isMotion(resolution)) return resolution;
  const near = Math.max(0, attached.length - FURTHEST);
  const open = attached.slice(near).findLastIndex((block) => block.kind === 'resolution' && isOpen(block));
  const place = near + open;
  const motion = open < 0 ? undefined : attached[place];
  if (motion?.kind !== 'resolution') return withMotionBefore(resolution, attached);
  const words = `${motion.opening} ${motion.text}`.trim();
  attached[place] = { kind: 'paragraph', lines: motion.lines, words: plainWords(words) };
  const { proposer, seconder } = motion;
  const told = withMovers(resolution, words);
  return { ...told, proposer: told.proposer ?? proposer, seconder: told.seconder ?? seconder };
}

/** `Cllr A moved, and Cllr B seconded, the recommendations of the report` before what was resolved. */
function withMotionBefore(resolution: DraftResolution, attached: readonly DraftBlock[]): DraftResolution {
  if (resolution.proposer !== null) return resolution;
  const near = attached.slice(-FURTHEST);
  const since = near.slice(near.findLastIndex((block) => block.kind === 'resolution') + 1);
  const movers = since.flatMap((block) => {
    if (block.kind !== 'paragraph' || !/second/i.test(block.words.text) || block.words.text.length > 1000) return [];
    const found = readMovers(block.words.text);
    return found.proposer === null || found.seconder === null ? [] : [found];
  });
  return { ...resolution, ...movers.at(-1) };
}

function isMotion({ verb }: DraftResolution): boolean {
  return verb === 'CARRIED' || verb === 'LOST';
}

function isOpen(resolution: DraftResolution): boolean {
  return resolution.verb === 'CARRIED' && resolution.vote === null;
}
