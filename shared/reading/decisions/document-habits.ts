import { wordsWithLabel, type SourceBlock } from '../blocks/block.ts';
import { measureHabit, type DecisionHabit } from '../recognisers/decision-forms.ts';
import { raiseMarkedVerbs } from '../items/next-record.ts';
import { findNextMeeting } from '../actions/read-due.ts';

/** What a document as a whole tells of how its paragraphs are to be read. */
export interface DocumentHabits {
  readonly habit: DecisionHabit;
  /** The day it gives for the next meeting; null where it gives none. */
  readonly nextMeeting: string | null;
}

/**
 * Measures how a document marks its decisions, and finds the day of its next meeting.
 *
 * @param items how many items were found in it.
 */
export function readHabits(
  blocks: readonly SourceBlock[],
  items: number,
  document: { readonly meetingDate: string | null; readonly marksAreDebris: boolean },
): DocumentHabits {
  const paragraphs = blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.map(({ cells }) => cells.join(' '));
    const words = wordsWithLabel(block);
    return words.text.length > 20_000 ? [] : [document.marksAreDebris ? words.text : raiseMarkedVerbs(words)];
  });
  return { habit: measureHabit(paragraphs, items), nextMeeting: findNextMeeting(paragraphs, document.meetingDate) };
}
