import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { Minute } from '../../../../shared/minutes/minute.ts';
import { IconButton } from '../../../ui/controls/button.tsx';
import { MenuButton } from '../../../ui/controls/menu.tsx';
import { PhrasesDialog } from '../phrases/phrases-dialog.tsx';
import { VersionsPanel } from '../versions/versions-panel.tsx';
import { setOutcome } from './drafting-changes.ts';
import { outcomeWords } from './outcome-words.ts';

export interface ItemMenuProps {
  readonly minute: Minute | undefined;
  readonly isResting: boolean;
  readonly hasNext: boolean;
  readonly onPart: () => void;
  readonly onJoin: () => void;
}

/** What is seldom done to a minute: parted, joined, or said what became of its item. */
export function ItemMenu({ minute, isResting, hasNext, onPart, onJoin }: ItemMenuProps) {
  const outcomes = ['taken', 'withdrawn', 'deferred', 'not-reached'] as const;
  const [arePhrasesShown, setPhrasesShown] = useState(false);
  const [isHistoryShown, setHistoryShown] = useState(false);
  return (
    <>
      <MenuButton
        label="More of this minute"
        groups={[
          {
            heading: 'The minute',
            entries: [
              { key: 'part', words: 'Part it at the caret…', keys: 'Ctrl+Shift+Enter', run: onPart },
              { key: 'join', words: 'Join it with the next', keys: 'Ctrl+Shift+J', isDisabled: !hasNext, run: onJoin },
              { key: 'versions', words: 'Earlier versions…', run: () => setHistoryShown(true) },
              { key: 'phrases', words: 'Standard phrases…', run: () => setPhrasesShown(true) },
            ],
          },
          {
            heading: 'What became of the item',
            chosen: minute?.outcome ?? 'taken',
            entries: outcomes.map((outcome) => ({
              key: outcome,
              words: outcome === 'taken' ? 'Taken' : outcomeWords[outcome],
              run: () => {
                if (minute !== undefined) void setOutcome(minute, outcome === 'taken' ? null : outcome);
              },
            })),
          },
        ]}
      >
        <IconButton icon={Ellipsis} size="small" label="More of this minute" isDisabled={isResting} />
      </MenuButton>
      {isHistoryShown && minute !== undefined && (
        <VersionsPanel minute={minute} onClose={() => setHistoryShown(false)} />
      )}
      {arePhrasesShown && minute !== undefined && (
        <PhrasesDialog meetingId={minute.meetingId} onClose={() => setPhrasesShown(false)} />
      )}
    </>
  );
}
