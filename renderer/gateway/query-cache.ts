import type { Answer, Failure } from '../../shared/contract/operation.ts';

/** What is known of a question: nothing yet, an answer, or why there is none (with the last answer, if there was one). */
export type QueryState<T> =
  | { readonly status: 'waiting'; readonly value: undefined; readonly failure: undefined }
  | { readonly status: 'ready'; readonly value: T; readonly failure: undefined }
  | { readonly status: 'failed'; readonly value: T | undefined; readonly failure: Failure };

export const waiting = { status: 'waiting', value: undefined, failure: undefined } as const;

export interface QuestionSettings {
  readonly fetch: () => Promise<Answer<unknown>>;
  /**
   * How many milliseconds of quiet to wait for after a change before asking again: for large answers beside a working
   * editor. Asked at each change.
   */
  readonly calm: () => number;
  /** Keeps what has not changed of the last answer, so that a screen draws again only what did. */
  readonly share: (before: unknown, after: unknown) => unknown;
}

/** One question as the cache holds it; the same key gives the same question. */
export interface Question {
  readonly key: string;
  readonly settings: QuestionSettings;
  state: QueryState<unknown>;
  readonly listeners: Set<() => void>;
  /** Counts the fetches: the answer of an earlier one never overwrites a later. */
  round: number;
  isFetching: boolean;
  isStale: boolean;
  timer: ReturnType<typeof setTimeout> | null;
}

export interface QueryCache {
  find(key: string, settings: QuestionSettings): Question;
  /** Keeps the question alive while somebody looks; fetches when nothing fresh is there. The answer stops looking. */
  watch(question: Question, listen: () => void): () => void;
  /** Everything shown may have changed: asks again for what is looked at, forgets the rest. */
  refresh(): void;
  /** Asks again for one question, at once. */
  refetch(question: Question): void;
  /** Puts a known answer in place, where a mutation has brought it along. */
  put(key: string, change: (value: unknown) => unknown): void;
  /** Forgets every answer: another workspace. */
  clear(): void;
}

/** The window's cache of answers. It holds what is on screen and little more; the workspace is the truth. */
export function createQueryCache(): QueryCache {
  const questions = new Map<string, Question>();

  const settle = (question: Question, state: QueryState<unknown>) => {
    question.state = state;
    for (const listen of question.listeners) listen();
  };

  const fetchInto = async (question: Question) => {
    stopTimer(question);
    question.round += 1;
    question.isFetching = true;
    question.isStale = false;
    const { round } = question;
    const answer = await question.settings.fetch();
    if (round !== question.round) return;
    question.isFetching = false;
    if (!answer.ok) {
      settle(question, { status: 'failed', value: question.state.value, failure: answer.failure });
      return;
    }
    const value = question.settings.share(question.state.value, answer.value);
    if (question.state.status !== 'ready' || value !== question.state.value) {
      settle(question, { status: 'ready', value, failure: undefined });
    }
  };

  const forget = (question: Question) => {
    stopTimer(question);
    question.round += 1;
    question.isFetching = false;
    question.isStale = true;
    question.state = waiting;
    questions.delete(question.key);
  };

  return {
    find(key, settings) {
      const known = questions.get(key);
      if (known !== undefined) return known;
      const question: Question = {
        key,
        settings,
        state: waiting,
        listeners: new Set(),
        round: 0,
        isFetching: false,
        isStale: true,
        timer: null,
      };
      questions.set(key, question);
      return question;
    },
    watch(question, listen) {
      questions.set(question.key, question);
      question.listeners.add(listen);
      if (question.isStale) void fetchInto(question);
      return () => {
        question.listeners.delete(listen);
      };
    },
    refresh() {
      for (const question of [...questions.values()]) {
        const calm = question.settings.calm();
        if (question.listeners.size === 0) {
          forget(question);
        } else if (calm === 0) {
          void fetchInto(question);
        } else {
          stopTimer(question);
          question.timer = setTimeout(() => void fetchInto(question), calm);
        }
      }
    },
    refetch(question) {
      void fetchInto(question);
    },
    put(key, change) {
      const question = questions.get(key);
      if (question?.state.value === undefined) return;
      settle(question, { status: 'ready', value: change(question.state.value), failure: undefined });
      // What is under way was asked before this change was known.
      if (question.isFetching) void fetchInto(question);
    },
    clear() {
      for (const question of [...questions.values()]) {
        forget(question);
        if (question.listeners.size === 0) continue;
        questions.set(question.key, question);
        settle(question, waiting);
        void fetchInto(question);
      }
    },
  };
}

function stopTimer(question: Question): void {
  if (question.timer !== null) clearTimeout(question.timer);
  question.timer = null;
}

/** Takes every answer as it comes. */
export function takeNew(_before: unknown, after: unknown): unknown {
  return after;
}

/**
 * Keeps the identity of the records of a list that are the same as before, and of the list when all of them are.
 * `isSame` judges two records of the same id.
 */
export function shareRecords<T extends { readonly id: string }>(
  before: readonly T[] | undefined,
  after: readonly T[],
  isSame: (one: T, other: T) => boolean,
): readonly T[] {
  if (before === undefined) return after;
  const known = new Map(before.map((record) => [record.id, record]));
  const shared = after.map((record) => {
    const earlier = known.get(record.id);
    return earlier !== undefined && isSame(earlier, record) ? earlier : record;
  });
  return shared.length === before.length && shared.every((record, place) => record === before[place]) ? before : shared;
}
