import { Check } from 'lucide-react';
import { useMemo } from 'react';
import type { MeetingDoubt } from '../../../shared/contract/meetings.ts';
import { perform } from '../../stores/perform.ts';
import { Button } from '../../ui/controls/button.tsx';
import { DoubtBar } from '../../ui/surfaces/doubt-bar.tsx';

export interface MeetingDoubtsProps {
  readonly doubts: readonly MeetingDoubt[];
  readonly place: number | null;
  readonly isReadOnly: boolean;
  readonly onWalk: (by: 1 | -1) => void;
}

/** The doubts that the import left in this meeting; each leaves the list once it was looked at. */
export function MeetingDoubts({ doubts, place, isReadOnly, onWalk }: MeetingDoubtsProps) {
  const shown = place === null ? null : Math.min(place, doubts.length - 1);
  const doubt = shown === null ? undefined : doubts[shown];
  const shownDoubts = useMemo(
    () =>
      doubts.map((one) => ({
        ...one,
        isOffer: one.code === 'action-unlabelled' || one.code === 'decision-unlabelled',
      })),
    [doubts],
  );
  return (
    <DoubtBar
      doubts={shownDoubts}
      place={shown}
      onWalk={onWalk}
      invitation="The import left them here; F8 goes from one to the next."
      actions={
        <Button
          size="small"
          icon={Check}
          isDisabled={isReadOnly}
          onPress={() => {
            if (doubt !== undefined) void perform('meetings.settleDoubt', { id: doubt.id, revision: doubt.revision });
          }}
        >
          Looked at
        </Button>
      }
    />
  );
}
