import type { DraftBlock, DraftText, LineRange } from '../draft.ts';
import { readResolution } from '../decisions/read-resolution.ts';
import { readActions, type ActionContext } from './read-action.ts';

/** Headings whose entries are all actions: `Action items`, `New actions`, `Next steps`; a review of old ones is none. */
const actionTitle =
  /^(?:(?:new|open|agreed|outstanding) )?(?:action (?:items?|points?|list)|actions|to[- ]?dos?|next steps)(?: (?:agreed|arising|from (?:this|the|today’s|today's) meeting))?:?$/i;
/** `ACTIONS ARISING`, `Actions from this meeting` over the entries of an item that tells of other things too. */
const actionLead =
  /^(?:new |agreed |summary of )?(?:actions?|action (?:items?|points?|list|log))(?: (?:arising|agreed|required|from (?:this|the) meeting))? ?:?$/i;
const decisionTitle = /^(?:key )?decisions?(?: (?:made|taken|reached))?:?$/i;
const isOfOld = /\b(?:previous|last|review|old|outstanding|update|matters arising|carried)\b/i;
/** An entry that lost its list: `1. Clerk to write`. */
const counted = /^\(?\d{1,2}[.)] \p{Lu}/u;
const box = /^\[([ xX])\] ?/;
/** `[AV, BM] Ask for quotes` */
const ownersBefore = /^\[(\p{Lu}[\p{L}.’' -]{1,30}(?:[,/&] ?\p{Lu}[\p{L}.’' -]{1,30}){0,4})\] +(?=\S)/u;

/**
 * Entries of lists that are actions or decisions by where they stand: under `Action items` or `Decisions`, or behind an
 * open box (`[ ] @ada to tag the release`). An entry without an owner stays in its list.
 *
 * @param title of the item.
 */
export function readListed(blocks: readonly DraftBlock[], title: string, context: ActionContext): DraftBlock[] {
  const ofActions = actionTitle.test(title);
  const ofDecisions = decisionTitle.test(title);
  const takesBoxes = !isOfOld.test(title);
  let underLead: 'actions' | 'decisions' | null = null;
  return blocks.flatMap((block, place): readonly DraftBlock[] => {
    if (isActionLead(block)) underLead = 'actions';
    else if (isLeadOf(decisionTitle, block)) underLead = 'decisions';
    else if (block.kind === 'paragraph' && underLead !== null && counted.test(block.words.text)) {
      const read =
        underLead === 'actions' ? toAction(block.words, block.lines, context) : toDecision(block.words, block.lines);
      return read ?? [block];
    } else underLead = null;
    if (block.kind === 'paragraph' && (ofActions || ofDecisions)) {
      const read = ofActions ? toAction(block.words, block.lines, context) : toDecision(block.words, block.lines);
      return read ?? [block];
    }
    if (block.kind !== 'list') return [block];
    const isLed = ofActions || isActionLead(blocks[place - 1]);
    const decides = ofDecisions || isLeadOf(decisionTitle, blocks[place - 1]);
    const found: DraftBlock[] = [];
    let kept: DraftText[] = [];
    const keep = (): void => {
      if (kept.length > 0) found.push({ ...block, entries: kept });
      kept = [];
    };
    for (const entry of block.entries) {
      const boxed = box.exec(entry.text)?.[1];
      const isAction = isLed || (takesBoxes && boxed === ' ');
      const read = decides ? toDecision(entry, block.lines) : isAction ? toAction(entry, block.lines, context) : null;
      if (read === null) kept.push(entry);
      else {
        keep();
        found.push(...read);
      }
    }
    keep();
    return found;
  });
}

/** Whether a block is a label over actions: `ACTIONS ARISING`. */
export function isActionLead(block: DraftBlock | undefined): boolean {
  return isLeadOf(actionLead, block);
}

function isLeadOf(form: RegExp, block: DraftBlock | undefined): boolean {
  return (block?.kind === 'paragraph' || block?.kind === 'subheading') && form.test(block.words.text);
}

function toAction({ text }: DraftText, lines: LineRange, context: ActionContext): readonly DraftBlock[] | null {
  if (text.length > 400) return null;
  const asked = text
    .replace(box, '')
    .replace(/^\d{1,2}[.)] /, '')
    .replace(ownersBefore, '$1: ');
  const actions = readActions(`Action: ${asked}`, lines, context);
  if (actions.length === 0 || actions.some(({ owners }) => owners.length === 0 && !task.test(text))) return null;
  return actions.map((action) => ({ ...action, printed: text }));
}

/** An entry that says what to do and names nobody. */
const task =
  /^(?:\d{1,2}[.)] |\[[ xX]\] )?(?:Add|Agree|Amend|Apply|Approve|Arrange|Ask|Book|Bring|Buy|Chase|Check|Circulate|Clarify|Clean|Close|Collect|Complete|Confirm|Contact|Create|Develop|Draft|Email|Ensure|Establish|Explore|Finalise|Find|Fix|Follow|Get|Invite|Investigate|Include|Issue|Liaise|Look|Make|Meet|Move|Obtain|Open|Order|Organise|Pay|Post|Prepare|Produce|Propose|Provide|Publish|Purchase|Raise|Remind|Remove|Repair|Replace|Reply|Report|Research|Respond|Review|Schedule|Seek|Send|Set|Share|Speak|Submit|Talk|Update|Upload|Write)\b(?!:)/;

function toDecision({ text }: DraftText, lines: LineRange): readonly DraftBlock[] | null {
  if (!/\p{L}{3}.* \p{L}/u.test(text) || /^(?:none|no decisions?)\b/i.test(text)) return null;
  return [readResolution('DECIDED', '', [text], lines, { opensWithVerb: false })];
}
