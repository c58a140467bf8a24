import { useEffect } from 'react';
import type { Body } from '../../../../shared/domain/body.ts';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import { fillPlaceHolders } from '../../../../shared/minutes/phrases.ts';
import { now, today } from '../../../gateway/clock.ts';
import { useQuery } from '../../../gateway/use-query.ts';
import { useSessionStore } from '../session-store.ts';

/**
 * Gives the editors of a meeting its body's standard phrases, with the body's words filled in, and the time of day while it
 * is the day of the meeting.
 */
export function usePhrases(
  meetingId: MeetingId,
  page:
    | {
        readonly body: Pick<Body, 'decisionWord' | 'chairWord'>;
        readonly meeting: Pick<Meeting, 'heldOn'>;
      }
    | undefined,
): void {
  const phrases = useQuery('phrases.list', { meetingId }).value?.phrases;
  const decisionWord = page?.body.decisionWord;
  const chairWord = page?.body.chairWord;
  const heldOn = page?.meeting.heldOn;
  useEffect(() => {
    if (phrases === undefined || decisionWord === undefined || chairWord === undefined) return;
    useSessionStore.setState({
      phrases: () => {
        const time = heldOn === today() ? { time: now() } : {};
        const known = { decision: decisionWord.toUpperCase(), Chair: chairWord, ...time };
        return phrases.map(({ id, presetKey, name, words }) => ({
          id: id ?? presetKey ?? name,
          name,
          words: fillPlaceHolders(words, known),
        }));
      },
    });
  }, [meetingId, phrases, decisionWord, chairWord, heldOn]);
}
