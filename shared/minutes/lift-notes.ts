import { actionLabelLength } from './action-line.ts';
import type { Block, TextNode } from './body.ts';
import { parseDecisionLead } from './decision-lead.ts';

/** What lines of notes become in the minute; `by-words` leaves it to what each begins with. */
export type LiftAs = 'by-words' | 'paragraph' | 'resolution' | 'action';

/**
 * Lines of notes as blocks of the minute, in their order. Rules [NT6], [NT7].
 *
 * @param lines without line ends; blank ones give nothing
 * @param decisionWord the body's own
 */
export function liftNotes(lines: readonly string[], as: LiftAs, decisionWord: string): Block[] {
  const words = lines.map((line) => line.trim().replace(/\s+/g, ' ')).filter((line) => line !== '');
  if (as === 'resolution') return words.length === 0 ? [] : [resolutionOf(words, decisionWord)];
  return words.map((line): Block => {
    if (as === 'action') return actionOf(line);
    if (as === 'paragraph') return paragraphOf(line);
    if (actionLabelLength(line) !== null) return actionOf(line);
    const lead = parseDecisionLead(line, decisionWord);
    return lead === null ? paragraphOf(line) : resolutionOf([line], decisionWord);
  });
}

/** One line is the whole resolution; several are its clauses behind the body's word. */
function resolutionOf(lines: readonly string[], decisionWord: string): Block {
  const [first = '', ...rest] = lines;
  const opens = parseDecisionLead(first, decisionWord) !== null;
  if (rest.length === 0) {
    return {
      type: 'resolution',
      attrs: { id: null },
      content: [leadOf(opens ? first : `${decisionWord} that ${first}`)],
    };
  }
  const clauses = (opens ? rest : lines).map((line) => ({
    type: 'clause' as const,
    attrs: { id: null },
    content: [textOf(line.replace(/^\(?(?:\d{1,2}|[a-z])[).]\s+/i, ''))],
  }));
  return {
    type: 'resolution',
    attrs: { id: null },
    content: [leadOf(opens ? first : `${decisionWord} that`), ...clauses],
  };
}

function leadOf(text: string) {
  return { type: 'resolutionLead' as const, content: [textOf(text)] };
}

function actionOf(line: string): Block {
  return {
    type: 'action',
    attrs: { id: null },
    content: [textOf(actionLabelLength(line) === null ? `ACTION: ${line}` : line)],
  };
}

function paragraphOf(line: string): Block {
  return { type: 'paragraph', content: [textOf(line)] };
}

function textOf(text: string): TextNode {
  return { type: 'text', text };
}
