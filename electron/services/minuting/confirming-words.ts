import type { Body } from '../../../shared/domain/body.ts';
import { rulesOf } from '../../../shared/domain/law/presets-of-body.ts';
import {
  type ConfirmingText,
  type ConfirmingWords,
  wordCorrection,
} from '../../../shared/domain/minuting/confirmation.ts';
import type { Correction } from '../../../shared/domain/minuting/records.ts';
import { isEmptyBody } from '../../../shared/minutes/body-text.ts';
import { type Block, type MinuteBody, SCHEMA_VERSION } from '../../../shared/minutes/body.ts';
import type { Readable } from '../../store/file/connection.ts';
import { getMinute } from '../../store/minutes.ts';

/** How confirming goes at a body: its rules, and its own words over theirs. */
export function confirmingWordsOf(
  body: Body,
): ConfirmingWords & { readonly leavesInitialled: boolean; readonly passesOverExtraordinary: boolean } {
  const rules = rulesOf(body)?.rules.confirmation;
  return {
    decisionWord: body.decisionWord,
    chairWord: body.chairWord,
    confirmed: body.words.confirmed ?? rules?.words ?? 'confirmed as a correct record',
    signed: rules?.signed ?? true,
    leavesInitialled: rules?.leavesInitialled ?? false,
    passesOverExtraordinary: rules?.passesOverExtraordinary ?? false,
  };
}

/** A correction as a sentence, with the number of its minute. Rule [CF3]. */
export function wordsOfCorrection(
  db: Readable,
  correction: Pick<Correction, 'minuteId' | 'place' | 'found' | 'corrected'>,
): string {
  const minute = correction.minuteId === null ? undefined : getMinute(db, correction.minuteId);
  const place = minute !== undefined && minute.number === null ? `“${minute.title}”` : correction.place;
  return wordCorrection({ ...correction, place }, minute?.number ?? null);
}

/** The body of the confirming minute with what was resolved of sets of minutes behind what it says already. Rule [CF4]. */
export function addConfirmingText(body: MinuteBody, texts: readonly ConfirmingText[]): MinuteBody {
  const before = isEmptyBody(body) ? [] : body.doc.content;
  const added = texts.flatMap(({ resolution, corrections, after }): Block[] => [
    { type: 'resolution', attrs: { id: null }, content: [{ type: 'resolutionLead', content: textOf(resolution) }] },
    ...(corrections.length === 0 ? [] : [listOf(corrections)]),
    ...after.map((words): Block => ({ type: 'paragraph', content: textOf(words) })),
  ]);
  return { schemaVersion: SCHEMA_VERSION, doc: { type: 'doc', content: [...before, ...added] } };
}

function listOf(words: readonly string[]): Block {
  return {
    type: 'orderedList',
    content: words.map((one) => ({ type: 'listItem', content: [{ type: 'paragraph', content: textOf(one) }] })),
  };
}

const textOf = (text: string) => [{ type: 'text' as const, text }];
