import type { Minute } from '../../../../shared/minutes/minute.ts';
import { EventSection } from './event-section.tsx';
import { ExclusionSection } from './exclusion-section.tsx';
import { InterestSection } from './interest-section.tsx';
import { MotionSection } from './motion-section.tsx';

export interface RoomSectionsProps {
  readonly minute: Minute;
  readonly isReadOnly: boolean;
}

/** What happened in the room during a minute, for the pane beside it. */
export function RoomSections({ minute, isReadOnly }: RoomSectionsProps) {
  return (
    <>
      <MotionSection minute={minute} isReadOnly={isReadOnly} />
      <InterestSection minute={minute} isReadOnly={isReadOnly} />
      <ExclusionSection minute={minute} isReadOnly={isReadOnly} />
      <EventSection minute={minute} isReadOnly={isReadOnly} />
    </>
  );
}
