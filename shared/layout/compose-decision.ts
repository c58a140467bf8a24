import { actionLabelLength } from '../minutes/action-line.ts';
import type { ActionNode, ResolutionNode } from '../minutes/body.ts';
import { leadingClauseLabel } from '../minutes/clause-words.ts';
import { findDecision } from '../minutes/decision-lead.ts';
import type { OwnerAnchors } from './anchors.ts';
import type { LayoutBlock, ListEntry, ParagraphBlock, Run } from './document.ts';
import { partDates } from './date-lines.ts';
import type { HouseStyle } from './house-style.ts';
import { dropStart, joinRuns, splitRuns, textOfRuns, toRun, toRuns } from './runs.ts';

/** The body's own words that the house style's forms need. */
export interface BodyWords {
  /** Chair, Chairman, Convener … */
  readonly chairWord: string;
  /** RESOLVED, AGREED … */
  readonly decisionWord: string;
}

/**
 * A resolution as blocks, the first of them always a paragraph ([L14]–[L17]): its stem with the verb in bold, then its
 * clauses as a real list, or a single clause running on.
 */
export function composeResolution(
  node: ResolutionNode,
  style: HouseStyle,
  words: BodyWords,
  anchors: OwnerAnchors,
): [ParagraphBlock, ...LayoutBlock[]] {
  const [lead, ...clauseNodes] = node.content;
  const anchor = anchors.forId(node.attrs.id);
  const stem = composeStem(toRuns(lead.content), style, words);
  const clauses = clauseNodes
    .map((clause) => ({ id: clause.attrs.id, runs: withoutLabel(toRuns(clause.content)) }))
    .filter(({ runs }) => runs.length > 0);
  const joined = joinClauses(
    clauses.map(({ runs }) => runs),
    style.decision,
  );
  const paragraph = (runs: readonly Run[], keepWithNext: boolean): ParagraphBlock => ({
    kind: 'paragraph',
    anchor,
    style: 'resolution',
    runs,
    ...(keepWithNext && { keepWithNext }),
  });
  const [first, ...others] = joined;
  if (first === undefined) {
    const { words: decided, dates } = partDates(stem);
    return [paragraph(decided, false), ...composeDates(dates, anchors)];
  }
  if (others.length === 0) return [paragraph(joinRuns([...stem, toRun(' '), ...first]), false)];
  if (style.decision.firstClause === 'run-in') {
    const literal = others.map((runs, place): ParagraphBlock => ({
      kind: 'paragraph',
      anchor: anchors.forId(clauses[place + 1]?.id ?? null),
      style: 'clause',
      runs: [toRun(`${place + 2})`), { kind: 'tab' }, ...runs],
      ...(place === others.length - 1 && { endsGroup: true }),
    }));
    return [paragraph(joinRuns([...stem, toRun(' 1) '), ...first]), false), ...literal];
  }
  const list = anchors.forNextPlace();
  const entries = joined.map((runs, place): ListEntry => ({
    anchor: anchors.forId(clauses[place]?.id ?? null),
    style: 'clause',
    runs,
    nested: [],
    ...(place === joined.length - 1 && { endsGroup: true }),
  }));
  return [paragraph(stem, true), { kind: 'list', anchor: list, marker: 'clause', start: 1, entries }];
}

/** Dates, one a line ([L22]). */
export function composeDates(dates: readonly Run[][], anchors: OwnerAnchors): ParagraphBlock[] {
  return dates.map((runs) => ({ kind: 'paragraph', anchor: anchors.forNextPlace(), style: 'date-line', runs }));
}

/** Words in capitals: RESOLVED, RESOLVED TO RECOMMEND. */
const capitals = /^\p{Lu}{2,}(?:[ -]\p{Lu}{2,}(?![\p{L}\d]))*(?![\p{L}\d])/u;

/** The words of the stem, the decision's verb in bold ([L14]); the body's own word and "that" where it has none. */
function composeStem(runs: readonly Run[], style: HouseStyle, words: BodyWords): Run[] {
  const stem = runs.length > 0 ? [...runs] : [toRun(`${words.decisionWord} that`)];
  const decision = findDecision(textOfRuns(stem), words.decisionWord);
  if (decision === null || !style.decision.verbBold) return stem;
  const [before, from] = splitRuns(stem, decision.before.length);
  const length = capitals.exec(decision.phrase)?.[0].length ?? /^\w+/.exec(decision.phrase)?.[0].length ?? 0;
  const [verb, rest] = splitRuns(from, length);
  return joinRuns([...before, ...verb.map((run) => (run.kind === 'text' ? { ...run, bold: true } : run)), ...rest]);
}

const joinerAtEnd = /(?:\s*[;,](?:\s*and)?|\s+and)?\s*$/i;
const alternativeAtEnd = /[;,]\s*or\s*$/i;
const finished = /[.?!:…]["'”’)\]]*$|[:;][-–—]$/;

/**
 * The clauses with their joining words ([L16]): what a clause ends with gives way to the house style's joiner, but "or"
 * stays, and so does the full stop of a clause in several sentences.
 */
function joinClauses(clauses: readonly Run[][], forms: HouseStyle['decision']): Run[][] {
  return clauses.map((runs, place) => {
    const text = textOfRuns(runs);
    const isLast = place === clauses.length - 1;
    if (!isLast && (alternativeAtEnd.test(text) || finished.test(text))) return runs;
    const bare = text.length - (joinerAtEnd.exec(text)?.[0].length ?? 0);
    const [kept] = splitRuns(runs, bare);
    if (isLast && finished.test(textOfRuns(kept))) return kept;
    const end = isLast ? forms.end : place === clauses.length - 2 ? forms.lastJoiner : forms.joiner;
    return joinRuns([...kept, toRun(end)]);
  });
}

/** The words of a clause without the label that somebody typed in front: the list counts ([L15]). */
function withoutLabel(runs: readonly Run[]): Run[] {
  return dropStart(runs, leadingClauseLabel(textOfRuns(runs))?.length ?? 0);
}

/** An action line: the house style's label in place of the one typed ([L18]). Null where nothing was written. */
export function composeAction(node: ActionNode, style: HouseStyle, anchors: OwnerAnchors): ParagraphBlock | null {
  const runs = toRuns(node.content);
  if (runs.length === 0) return null;
  const label = style.action.label;
  const typed = actionLabelLength(textOfRuns(runs)) ?? 0;
  const words = label === undefined ? runs : [toRun(label), ...dropStart(runs, typed)];
  return { kind: 'paragraph', anchor: anchors.forId(node.attrs.id), style: 'action', runs: joinRuns(words) };
}
