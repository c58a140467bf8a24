import { ChevronDown, ChevronUp } from 'lucide-react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { bindClasses } from '../class-names.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { Badge } from '../lists/badge.tsx';
import styles from './doubt-bar.module.css';

const cx = bindClasses(styles);

/** A doubt as the bar shows it. */
export interface ShownDoubt {
  readonly message: string;
  /** The line of the source. */
  readonly line: number;
  /** `high`: something may be wrong. `low`: something was tidied. */
  readonly weight: 'high' | 'low';
  readonly alternatives: readonly string[];
  /** What it is about was read out of running text: it is offered, and may be taken. */
  readonly isOffer?: boolean;
  /** It has been answered. */
  readonly isSettled?: boolean;
}

export interface DoubtBarProps {
  readonly doubts: readonly ShownDoubt[];
  /** Which is looked at; null: none yet. */
  readonly place: number | null;
  readonly onWalk: (by: 1 | -1) => void;
  /** What to say before the first is looked at, after the counts. */
  readonly invitation: string;
  /** What can be done with the one that is looked at. */
  readonly actions?: ReactNode;
  /** The choice between the readings of the one that is looked at; stands where its alternatives are only told. */
  readonly readings?: ReactNode;
  /** A key while the focus is in the bar (Enter: on the bar itself); answers whether it did something. */
  readonly onKey?: (key: string) => boolean;
  /** The bar can take the focus, so that Tab goes on into it. */
  readonly ref?: Ref<HTMLElement>;
}

/** Doubts, one at a time, with the way to the next. */
export function DoubtBar({ doubts, place, onWalk, invitation, actions, readings, onKey, ref }: DoubtBarProps) {
  const doubt = place === null ? undefined : doubts[place];
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || onKey === undefined) return;
    // Enter on a button of the bar is that button's; figures are the bar's wherever in it the focus is.
    if (event.key === 'Enter' && event.target !== event.currentTarget) return;
    if (onKey(event.key)) event.preventDefault();
  };
  return (
    <section ref={ref} tabIndex={-1} aria-label="Doubts" className={cx('bar')} onKeyDown={press}>
      <div className={cx('told')}>
        <div className={cx('words')} aria-live="polite">
          {doubt === undefined || place === null ? (
            <p>
              {describeCounts(doubts)} {invitation}
            </p>
          ) : (
            <>
              <p>
                <Badge tone={doubt.isSettled === true ? 'good' : doubt.weight === 'high' ? 'care' : 'plain'}>
                  {describePlace(doubts, place)}
                </Badge>{' '}
                {doubt.message} <span className={cx('quiet')}>Line {doubt.line} of the source.</span>
              </p>
              {readings === undefined && doubt.alternatives.length > 0 && (
                <p className={cx('quiet')}>It could also be: {doubt.alternatives.join(' · ')}</p>
              )}
            </>
          )}
        </div>
        {doubt !== undefined && readings}
      </div>
      {doubts.length > 0 && (
        <div className={cx('walk')}>
          {doubt !== undefined && actions}
          <IconButton icon={ChevronUp} size="small" label="Previous doubt" keys="Shift+F8" onPress={() => onWalk(-1)} />
          <Button icon={ChevronDown} size="small" onPress={() => onWalk(1)}>
            Next doubt (F8)
          </Button>
        </div>
      )}
    </section>
  );
}

type Kind = 'Doubt' | 'Offered' | 'Tidied';

function kindOf({ weight, isOffer }: ShownDoubt): Kind {
  if (weight === 'high') return 'Doubt';
  return isOffer === true ? 'Offered' : 'Tidied';
}

/** `3 doubts to look at, 2 things offered, 5 places tidied.` */
export function describeCounts(doubts: readonly ShownDoubt[]): string {
  if (doubts.length === 0) return 'The reader was sure of everything.';
  const count = (kind: Kind) => doubts.filter((doubt) => kindOf(doubt) === kind).length;
  const [high, offered, tidied] = [count('Doubt'), count('Offered'), count('Tidied')];
  const parts = [
    high === 0 ? 'No doubt to look at' : `${high} ${high === 1 ? 'doubt' : 'doubts'} to look at`,
    offered === 0 ? null : `${offered} ${offered === 1 ? 'thing' : 'things'} offered`,
    tidied === 0 ? null : `${tidied} ${tidied === 1 ? 'place' : 'places'} tidied`,
  ];
  return `${parts.filter((part) => part !== null).join(', ')}.`;
}

/** `Doubt 2 of 4`, `Tidied 3 of 16`: the place of one among those of its own kind. */
export function describePlace(doubts: readonly ShownDoubt[], place: number): string {
  const doubt = doubts[place];
  if (doubt === undefined) return '';
  const kind = kindOf(doubt);
  const isAlike = (other: ShownDoubt) => kindOf(other) === kind;
  const before = doubts.slice(0, place).filter(isAlike).length;
  return `${kind} ${before + 1} of ${doubts.filter(isAlike).length}${doubt.isSettled === true ? ', settled' : ''}`;
}

/** The place after (1) or before (-1) one in a list of so many, round and round; null in an empty list. */
export function stepRound(place: number | null, by: 1 | -1, length: number): number | null {
  if (length === 0) return null;
  if (place === null) return by === 1 ? 0 : length - 1;
  return (place + by + length) % length;
}
