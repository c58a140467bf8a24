import type { FileSurvey, HeldChoice, HeldMeeting, ImportReview } from '../../shared/contract/imports.ts';
import type { BodyId } from '../../shared/domain/ids.ts';
import type { DoubtAnswer } from '../../shared/reading/answers.ts';
import { wantedPlaces } from '../../shared/reading/first-choice.ts';
import { answerAlike, findAlike } from './alike-doubts.ts';
import { currentStage, type ReviewChoices, type ReviewStage, setStage } from './import-stage.ts';

/** What is chosen of a file before the clerk has said anything. */
export function firstChoices(review: ImportReview): ReviewChoices {
  return {
    documents: wantedPlaces(review.draft.documents),
    bodyId: null,
    answers: review.remembered.map((answer) => ({ ...answer, remembered: true })),
    held: asUpdates(review.alreadyHeld),
  };
}

/** What is held already is updated, unless the clerk says otherwise. */
export function asUpdates(held: FileSurvey['alreadyHeld']): ReviewChoices['held'] {
  return held.map(({ document }) => ({ document, as: 'update' }));
}

/** Takes a document in, or leaves it out. */
export function chooseDocument(place: number, isChosen: boolean): void {
  change(({ documents }) => {
    const others = documents.filter((other) => other !== place);
    return { documents: isChosen ? [...others, place].sort((one, other) => one - other) : others };
  });
}

/** Says what becomes of a document whose meeting is held already: added, put in the place of what is held, or left out. */
export function chooseHeld({ document }: HeldMeeting, as: HeldChoice | 'skip'): void {
  chooseDocument(document, as !== 'skip');
  if (as === 'skip') return;
  change(({ held }) => ({ held: held.map((one) => (one.document === document ? { document, as } : one)) }));
}

/** Puts what is imported under one body, or (null) under the bodies that were read. */
export function chooseBody(bodyId: BodyId | null): void {
  change(() => ({ bodyId }));
}

/**
 * Settles a doubt of the file under review, in place of what was said to it before, and with it those that are alike and
 * still open or answered as it was. Answers how many others were settled with it.
 */
export function answerDoubt(answer: DoubtAnswer): number {
  const stage = currentStage();
  if (stage.phase !== 'review' || stage.isStoring) return 0;
  const before = findAnswer(stage.answers, answer);
  const [own, ...alike] = answerAlike(stage.review.draft, answer);
  const following = alike.filter((other) => goesAlong(stage, other, before));
  const given = own === undefined ? following : [own, ...following];
  change(({ answers }) => ({ answers: [...without(answers, given), ...given] }));
  return following.length;
}

/** Takes the answer to a doubt back; one that was remembered becomes the answer that what was read is right. */
export function reopenDoubt(place: Place): void {
  const stage = currentStage();
  if (stage.phase !== 'review' || stage.isStoring) return;
  const before = findAnswer(stage.answers, place);
  const isRemembered = stage.review.remembered.some((one) => isSamePlace(one, place));
  if (isRemembered) {
    answerDoubt({ ...place, alternative: null });
    return;
  }
  const alike = findAlike(stage.review.draft, place).filter((other) => {
    const answer = findAnswer(stage.answers, other);
    return before !== undefined && answer !== undefined && isSameReading(stage, answer, before);
  });
  change(({ answers }) => ({ answers: without(answers, [place, ...alike]) }));
}

type Place = Pick<DoubtAnswer, 'document' | 'doubt'>;

/** Whether a doubt that is alike takes the new answer: nobody has spoken of it, or it had the same answer till now. */
function goesAlong(stage: ReviewStage, place: Place, before: DoubtAnswer | undefined): boolean {
  const answer = findAnswer(stage.answers, place);
  if (answer === undefined || answer.remembered === true) return true;
  return before !== undefined && isSameReading(stage, answer, before);
}

/** Whether two answers to doubts that are alike chose the same words. */
function isSameReading({ review }: ReviewStage, one: DoubtAnswer, other: DoubtAnswer): boolean {
  if (one.alternative === null || other.alternative === null) return one.alternative === other.alternative;
  return wordsOf(review, one, one.alternative) === wordsOf(review, other, other.alternative);
}

function wordsOf({ draft }: ImportReview, { document, doubt }: Place, alternative: number): string | undefined {
  return draft.documents[document]?.doubts[doubt]?.alternatives[alternative];
}

function findAnswer(answers: readonly DoubtAnswer[], place: Place): DoubtAnswer | undefined {
  return answers.find((answer) => isSamePlace(answer, place));
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.document === other.document && one.doubt === other.doubt;
}

function without(answers: readonly DoubtAnswer[], places: readonly Place[]): DoubtAnswer[] {
  const gone = new Set(places.map(({ document, doubt }) => `${document} ${doubt}`));
  return answers.filter(({ document, doubt }) => !gone.has(`${document} ${doubt}`));
}

function change(make: (stage: ReviewStage) => Partial<ReviewChoices>): void {
  const stage = currentStage();
  if (stage.phase === 'review' && !stage.isStoring) setStage({ ...stage, ...make(stage) });
}
