import { useEffect, useRef } from 'react';
import type { QuorumStanding, RoomItem, RoomPage } from '../../../shared/contract/attendance.ts';
import { showNotice } from '../../stores/notices.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Badge } from '../../ui/lists/badge.tsx';
import styles from './attendance-tab.module.css';
import { tellQuorum } from './mark.ts';

const cx = bindClasses(styles);

export interface QuorumStripProps {
  readonly page: RoomPage;
  /** The item that is looked at; null: now. */
  readonly item: RoomItem | null;
  readonly isReadOnly: boolean;
}

/** How the quorum stands by the body's own rule: what it needs, who counts, each clause, and when it was lost. */
export function QuorumStrip({ page, item, isReadOnly }: QuorumStripProps) {
  useTellLoss(page);
  const standing = item === null ? page.quorum : item.quorum;
  if (standing === null) return null;
  // Before anybody is marked there is nothing to have lost.
  const hasBegun = page.expectedQuorum === null || standing.have > 0;
  const gaps = page.gaps.filter(({ from }) => from !== null || page.expectedQuorum === null);
  return (
    <div className={cx('quorum')}>
      <p role="status" className={cx('quorumLine')}>
        {hasBegun && <Badge tone={standing.isMet ? 'good' : 'bad'}>{standing.isMet ? 'Quorate' : 'Not quorate'}</Badge>}
        <span>{`${item === null ? '' : `At ${item.label}: `}${countWords(standing)}`}</span>
      </p>
      {standing.clauses.map(({ words, isMet, have, need }) => (
        <p key={words} className={cx('quorumLine')}>
          <Badge tone={isMet ? 'good' : 'bad'}>{isMet ? 'met' : 'missing'}</Badge>
          <span>{`${words} (${have} of ${need})`}</span>
        </p>
      ))}
      {gaps.map(({ words, inMinutes }) => (
        <p key={words} className={cx('gap')}>
          {`${words}${minuteWords[inMinutes]}`}
        </p>
      ))}
      {gaps.some(({ inMinutes }) => inMinutes === 'untold') && (
        <div>
          <Button size="small" isDisabled={isReadOnly} onPress={() => void tellQuorum(page.meeting.id)}>
            Put the quorum into the minutes
          </Button>
        </div>
      )}
      <p className={cx('quiet')}>
        {[expectation(page), page.remoteRule, page.substituteRule].filter((words) => words !== null).join(' ')}
      </p>
    </div>
  );
}

/** What is said behind a gap of how it stands in the minutes. */
const minuteWords = {
  told: ' The minutes say so.',
  untold: '',
  'no-minutes': ' It can go into the minutes once they are begun.',
} as const;

/** What comes if everybody comes who has sent no apologies; null where everybody is marked. */
function expectation({ expectedQuorum }: RoomPage): string | null {
  if (expectedQuorum === null) return null;
  const { have, isMet } = expectedQuorum;
  return `If all who are not marked come: ${have} who count, ${isMet ? 'a quorum' : 'no quorum'}.`;
}

/** `4 present who may vote, 5 needed (one third of 13, rounded up)`. */
function countWords({ words }: QuorumStanding): string {
  const said =
    words
      .replace(/^(?:Not quorate|Quorate): /, '')
      .replace(/\(\d+: /, '(')
      .split(';')[0] ?? '';
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** Says at once that the quorum is lost, or back, when that happens under the clerk's eyes. */
function useTellLoss({ quorum, gaps, meeting }: RoomPage): void {
  const before = useRef<{ readonly meetingId: string; readonly isMet: boolean | null } | null>(null);
  const isMet = quorum?.isMet ?? null;
  const last = gaps.at(-1);
  const lostNow = last !== undefined && last.from !== null && last.to === null ? last.words : null;
  useEffect(() => {
    const was = before.current?.meetingId === meeting.id ? before.current.isMet : null;
    before.current = { meetingId: meeting.id, isMet };
    if (was === true && isMet === false && lostNow !== null) {
      showNotice({ tone: 'care', words: `${lostNow} The time and the item are kept for the minutes.` });
    }
  }, [isMet, lostNow, meeting.id]);
}
