import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { BodyId } from '../../../shared/domain/ids.ts';
import { beginCurrent, describeOlder } from '../../../shared/domain/older-actions.ts';
import { closeOlder } from '../../stores/older-actions.ts';
import { Banner } from '../../ui/surfaces/notice.tsx';

export interface OlderLineProps {
  /** How many older actions are listed below. */
  readonly count: number;
  /** Whose they are; null: of all bodies. */
  readonly bodyId: BodyId | null;
  readonly day: IsoDate;
}

/** Offers to mark the older actions that are listed as done. */
export function OlderLine({ count, bodyId, day }: OlderLineProps) {
  const heldBefore = beginCurrent(day);
  return (
    <Banner
      tone="news"
      words={describeOlder({ heldBefore, count, isMore: false })}
      step={{ words: 'Mark them done', run: () => void closeOlder(bodyId, heldBefore) }}
    />
  );
}
