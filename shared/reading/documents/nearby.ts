import { isAttendanceTable } from '../attendance/attendance-table.ts';
import { wordsWithLabel, type SourceBlock } from '../blocks/block.ts';
import { attendanceLabels } from '../recognisers/attendance-words.ts';
import { findDecision } from '../recognisers/decision-forms.ts';

/** The words of a paragraph; empty for a table. */
export function textOf(block: SourceBlock | undefined): string {
  return block?.kind === 'text' ? block.words.text : '';
}

/** Whether a block names who was present: a label of the attendance other than of those excused, or a table of names. */
export function isAttendance(block: SourceBlock): boolean {
  if (block.kind === 'table')
    return (
      isAttendanceTable(block) ||
      block.rows.some(({ cells }) => /^(?:members )?present:?$/i.test((cells[0] ?? '').trim()))
    );
  // A label is short: a sentence that starts with one of its words is none.
  const text = block.words.text.slice(0, 120);
  return (
    /\b(?:present|attendance|attend(?:ed|ing|ees)|participants|sederunt|láthair|apolog)/i.test(text.slice(0, 60)) &&
    attendanceLabels.some(({ pattern, section }) => section.presence === 'present' && pattern.test(text))
  );
}

/** `Quorum reached and meeting called to order`: a meeting took place, whoever is named as having come. */
const openedWords =
  /\b(?:meeting (?:was )?called to order|quorum (?:was )?(?:reached|established)|meeting (?:commenced|commences|opened) at)\b/i;

/** Whether a short line tells that the meeting was opened. */
export function tellsOpening(block: SourceBlock): boolean {
  return block.kind === 'text' && block.words.text.length < 160 && openedWords.test(block.words.text);
}

/** Whether those present are named within the next blocks. */
export function attendanceFollows(blocks: readonly SourceBlock[], place: number, steps: number): boolean {
  return blocks.slice(place + 1, place + 1 + steps).some(isAttendance);
}

const decided = new Set(['RESOLVED', 'AGREED', 'DECIDED', 'NOTED', 'APPROVED', 'CARRIED']);
const decisionHeading = /^(?:the )?decisions?(?: (?:made|taken|of .{3,60}))?:?$|^decisions?(?: made| taken)?:/i;

/** No decision is told without one of these; asked first, since it costs little. */
const tellsDecision = /re[s5][o0]lv|agree|noted|approv|decid|decision|carried/i;

/** Whether a block tells of something that was decided. */
export function isDecided(block: SourceBlock): boolean {
  if (block.kind === 'table') return false;
  const { text } = wordsWithLabel(block);
  if (text.length > 5000 || !tellsDecision.test(text)) return false;
  const found = findDecision(text);
  return found !== null && decided.has(found.verb);
}

/** Whether something was decided within the next blocks. */
export function decisionFollows(blocks: readonly SourceBlock[], place: number, steps: number): boolean {
  return blocks.slice(place + 1, place + 1 + steps).some((block) => {
    if (block.kind === 'table') return block.rows.some(({ cells }) => decisionHeading.test((cells[0] ?? '').trim()));
    return decisionHeading.test(wordsWithLabel(block).text) || isDecided(block);
  });
}

/** Whether a letter is closed within the next blocks. */
export function closingFollows(blocks: readonly SourceBlock[], place: number, steps: number): boolean {
  return blocks.slice(place + 1, place + 1 + steps).some((block) => isClosing(textOf(block)));
}

/** `Yours sincerely,` and its like. */
export function isClosing(text: string): boolean {
  return (
    text.length < 60 &&
    /^(?:yours (?:sincerely|faithfully|truly)|(?:with )?(?:kind(?:est)?|best|warm) (?:regards|wishes)|regards|sincerely)\b[\s,.]*/i.test(
      text,
    )
  );
}
