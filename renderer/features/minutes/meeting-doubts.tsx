import { Check } from 'lucide-react';
import { useMemo } from 'react';
import type { MeetingDoubt } from '../../../shared/contract/meetings.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { readingOfFigure, settleDoubt } from '../../stores/answering.ts';
import { perform } from '../../stores/perform.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Choice } from '../../ui/controls/choice.tsx';
import { DoubtBar } from '../../ui/surfaces/doubt-bar.tsx';
import { usePageKeys } from '../../ui/use-key.ts';
import { isOnPlace } from './focus-place.ts';

const AS_READ = 'as-read';
const figures = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

export interface MeetingDoubtsProps {
  readonly meetingId: MeetingId;
  readonly doubts: readonly MeetingDoubt[];
  readonly place: number | null;
  readonly isReadOnly: boolean;
  readonly onWalk: (by: 1 | -1) => void;
}

/** The doubts that the import left in this meeting; each leaves the list once it was answered or looked at. */
export function MeetingDoubts({ meetingId, doubts, place, isReadOnly, onWalk }: MeetingDoubtsProps) {
  const shown = place === null ? null : Math.min(place, doubts.length - 1);
  const doubt = shown === null ? undefined : doubts[shown];
  const open = useQuery('doubts.list', { bodyId: null, meetingId, weight: 'all', offset: 0, limit: 200 });
  const answerable = open.value?.doubts.find(({ id, asRead }) => id === doubt?.id && asRead !== null);
  const shownDoubts = useMemo(
    () =>
      doubts.map((one) => ({
        ...one,
        isOffer: one.code === 'action-unlabelled' || one.code === 'decision-unlabelled',
      })),
    [doubts],
  );
  const answer = (alternative: number | null) => {
    if (answerable !== undefined) void settleDoubt(answerable, alternative, false);
    else if (doubt !== undefined) void perform('meetings.settleDoubt', { id: doubt.id, revision: doubt.revision });
  };
  const takeFigure = (key: string): boolean => {
    const chosen = answerable === undefined || isReadOnly ? undefined : readingOfFigure(key, answerable);
    if (chosen === undefined) return false;
    answer(chosen);
    return true;
  };
  // F8 leaves the focus on the minute that the doubt is about: the figures of the bar count there too.
  usePageKeys(
    Object.fromEntries(
      figures.map((key) => [key, () => doubt !== undefined && isOnPlace(doubt.minuteId) && takeFigure(key)]),
    ),
  );
  return (
    <DoubtBar
      doubts={shownDoubts}
      place={shown}
      onWalk={onWalk}
      onKey={takeFigure}
      invitation={
        doubts.length === 1
          ? 'The import left it here; F8 goes to it.'
          : 'The import left them here; F8 goes from one to the next.'
      }
      {...(answerable !== undefined && {
        readings: (
          <Choice
            label="Readings"
            choices={[
              { key: AS_READ, before: 'As read', words: answerable.asRead ?? '', figure: 1 },
              ...answerable.alternatives.map((words, at) => ({
                ...{ key: String(at), words },
                ...(at < 8 && { figure: at + 2 }),
              })),
            ]}
            value={null}
            isDisabled={isReadOnly}
            onChange={(key) => {
              if (key !== null) answer(key === AS_READ ? null : Number(key));
            }}
          />
        ),
      })}
      actions={
        <Button size="small" icon={Check} isDisabled={isReadOnly} onPress={() => answer(null)}>
          {answerable === undefined ? 'Looked at' : 'Right as it is'}
        </Button>
      }
    />
  );
}
