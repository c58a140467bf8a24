import type { TextBlock } from '../blocks/block.ts';
import type { DraftAttendance } from '../draft.ts';
import { apologiesSentence, sentApologies } from '../recognisers/attendance-words.ts';
import { endsOfSentences } from '../recognisers/decision-forms.ts';
import { readNameList } from './names.ts';
import { looksLikePerson } from './person.ts';

/**
 * Those whom a sentence excuses; null where the words are no such sentence.
 *
 * @param underLabel the words stand under a label of apologies, so that a motion about them may open the sentence.
 */
export function readApologies(
  text: string,
  block: Pick<TextBlock, 'lines'>,
  underLabel = false,
): DraftAttendance[] | null {
  if (!/^.{0,160}\b(?:apolog|regrets)/is.test(text)) return null;
  const place = { class: 'member', lines: block.lines, excused: true } as const;
  const sent = sentApologies.exec(text.replace(/^Regrets:? (?=\p{Lu})/u, ''))?.[1];
  if (sent !== undefined) {
    const people = readNameList(sent, place).filter(({ printed }) => looksLikePerson(printed));
    return people.length > 0 ? people : null;
  }
  if (!underLabel && !/^.{0,60}\bapolog/is.test(text)) return null;
  const all = apologiesSentence.exec(text)?.[1];
  if (all === undefined || /^(?:none|no one|nobody|nil)\b/i.test(all)) return null;
  const names = all
    .slice(0, endsOfSentences(all)[0] ?? all.length)
    .replace(/\.$/, '')
    .replace(
      /[,;]? (?:(?:and )?(?:these |the reasons |all |both |it |were |was |and )+)?(?:(?:be )?(?:duly |unanimously )?(?:accepted|noted|approved|received|resolved|recorded|granted)\b).*$/is,
      '',
    );
  const people = readNameList(names, place);
  return people.length > 0 ? people : null;
}
