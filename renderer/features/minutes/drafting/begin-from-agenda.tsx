import { ListStart } from 'lucide-react';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import type { Minute } from '../../../../shared/minutes/minute.ts';
import { useQuery } from '../../../gateway/use-query.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { beginFromAgenda } from './drafting-changes.ts';

export interface BeginFromAgendaProps {
  readonly meetingId: MeetingId;
  readonly minutes: readonly Minute[];
  readonly onBegun: (minute: Minute) => void;
}

/** Offers to begin the minutes of items that have none; nothing where every item has its minute. */
export function BeginFromAgenda({ meetingId, minutes, onBegun }: BeginFromAgendaProps) {
  const missing = useQuery('drafting.missing', { meetingId }).value ?? [];
  if (missing.length === 0) return null;
  const begin = async () => {
    const first = await beginFromAgenda(meetingId, minutes);
    if (first !== null) onBegun(first);
  };
  return (
    <Button icon={ListStart} look={minutes.length === 0 ? 'primary' : 'quiet'} onPress={() => void begin()}>
      {minutes.length === 0
        ? 'Begin the minutes from the agenda'
        : `Begin ${missing.length === 1 ? 'the minute' : `the ${missing.length} minutes`} that the agenda still asks for`}
    </Button>
  );
}
