import { type DoubtAnswer, findReadings, subjectOf } from '../../shared/reading/answers.ts';
import type { DraftImport } from '../../shared/reading/draft.ts';

type Place = Pick<DoubtAnswer, 'document' | 'doubt'>;

/**
 * Answers to the doubts of a file that are alike: the same question about the same words in documents of one body. The
 * first is the answer that was given; a doubt that does not offer the same reading is left out.
 */
export function answerAlike(draft: DraftImport, answer: DoubtAnswer): DoubtAnswer[] {
  const document = draft.documents[answer.document];
  const readings = document === undefined ? null : findReadings(document, answer.doubt);
  const meaning = answer.alternative === null ? readings?.asRead : readings?.alternatives[answer.alternative];
  if (meaning === undefined) return [answer];
  const others = findAlike(draft, answer).flatMap((place): DoubtAnswer[] => {
    const other = draft.documents[place.document];
    const offered = other === undefined ? null : findReadings(other, place.doubt);
    if (offered === null) return [];
    const alternative = offered.alternatives.indexOf(meaning);
    if (alternative !== -1) return [{ ...place, alternative }];
    return offered.asRead === meaning ? [{ ...place, alternative: null }] : [];
  });
  return [answer, ...others];
}

/** Where the doubts stand that are alike with one; without that one. */
export function findAlike(draft: DraftImport, { document: at, doubt: place }: Place): Place[] {
  const own = draft.documents[at];
  const code = own?.doubts[place]?.code;
  if (own === undefined || code === undefined) return [];
  const subject = subjectOf(own, place);
  if (subject === null) return [];
  return draft.documents.flatMap((one, document) => {
    if (one.body !== own.body) return [];
    return one.doubts.flatMap((doubt, other): Place[] => {
      if (doubt.code !== code || (document === at && other === place)) return [];
      return subjectOf(one, other) === subject ? [{ document, doubt: other }] : [];
    });
  });
}
