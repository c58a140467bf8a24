import { A_DECISION } from '../answering/reading-words.ts';
import type { Doubt, DraftBlock, DraftResolution, LineRange } from '../draft.ts';
import { findProseDecisions, splitSentences, type ProseDecision } from '../recognisers/decision-forms.ts';
import { isToldOnly, readMovers } from '../recognisers/motion-forms.ts';
import { readVote } from '../recognisers/votes.ts';
import { readResolution } from './read-resolution.ts';

/**
 * Decisions that the prose of an item tells without a decision word of the document. They are offered to the clerk and
 * taken nowhere: their words stay in their paragraphs, and a doubt stands at each.
 */
export function offerDecisions(blocks: readonly DraftBlock[], doubts: Doubt[]): DraftResolution[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph')
      return isToldOnly(block.words.text) ? [] : offerFrom(block.words.text, block.lines, doubts);
    if (block.kind === 'list') return block.entries.flatMap(({ text }) => offerFrom(text, block.lines, doubts));
    return [];
  });
}

function offerFrom(text: string, lines: LineRange, doubts: Doubt[]): DraftResolution[] {
  return [...findProseDecisions(text), ...movedIn(text)].map(({ sentence, form, verb }) => {
    doubts.push({
      code: 'decision-unlabelled',
      message: `This reads like a decision without a decision word: “${sentence.slice(0, 200)}”`,
      line: lines[0],
      weight: 'low',
      alternatives: [A_DECISION],
      subject: form,
    });
    const whole = readResolution(verb, '', [sentence], lines, { opensWithVerb: false, labelled: false });
    return { ...whole, clauses: [clauseOf(sentence)] };
  });
}

/** `Cllr Vale proposed closing the meeting, seconded by Cllr Marsh.`: what came of it is not told. */
function movedIn(text: string): ProseDecision[] {
  if (text.length > 3000 || !/\bproposed\b.*\bsecond/i.test(text)) return [];
  const sentences = splitSentences(text);
  return sentences.flatMap((sentence, place) => {
    // What was agreed on it is told by the next sentence.
    const next = sentences[place + 1] ?? '';
    if (findProseDecisions(next).length > 0 && next.length < 300) return [];
    if (!/\bproposed\b.*\bsecond/i.test(sentence) || isToldOnly(sentence) || findProseDecisions(sentence).length > 0)
      return [];
    const { proposer, seconder } = readMovers(sentence);
    if (proposer === null || seconder === null || readVote(sentence)?.outcome === 'lost') return [];
    return [{ sentence, form: 'proposed and seconded', verb: 'CARRIED' }];
  });
}

/** What was decided, where the sentence parts it from who decided: `It was agreed that …`. */
function clauseOf(sentence: string): string {
  const said =
    /^(?:it was|(?:the )?[a-zà-ɏ]+(?: [a-zà-ɏ]+)?)(?: (?:then|also|unanimously|all))* (?:agreed|resolved|decided)(?: unanimously)? (?:that (.+)|(to .+))$/i.exec(
      sentence,
    ) ??
    /\bit was (?:then |duly )?proposed(?: and|,) (?:duly )?seconded that (.+)$/i.exec(sentence) ??
    /\b(?:was|were) (?:then |also |duly |unanimously )*((?:approved|received|accepted|agreed|confirmed|adopted)\b.* as an? .+)$/i.exec(
      sentence,
    );
  return (said?.[1] ?? said?.[2] ?? sentence).replace(/[.;]$/, '');
}
