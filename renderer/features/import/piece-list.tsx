import { Check } from 'lucide-react';
import { useCallback } from 'react';
import { bindClasses } from '../../ui/class-names.ts';
import { Icon } from '../../ui/controls/icon.tsx';
import { Badge } from '../../ui/lists/badge.tsx';
import { LongList } from '../../ui/lists/long-list.tsx';
import styles from './import.module.css';
import type { Piece } from './piece.ts';

const cx = bindClasses(styles);

export interface PieceListProps {
  readonly pieces: readonly Piece[];
  /** Places of the documents that will be imported. */
  readonly documents: readonly number[];
  readonly chosen: number | null;
  readonly onChoose: (place: number) => void;
  readonly onInclude: (document: number, isIncluded: boolean) => void;
}

/** What was understood, piece by piece. Space or a press on its box takes a document in or leaves it out. */
export function PieceList({ pieces, documents, chosen, onChoose, onInclude }: PieceListProps) {
  const draw = useCallback(
    (piece: Piece) => (
      <PieceLine
        piece={piece}
        inclusion={piece.kind !== 'document' ? null : documents.includes(piece.document) ? 'in' : 'out'}
      />
    ),
    [documents],
  );
  const toggle = (place: number) => {
    const piece = pieces[place];
    if (piece?.kind !== 'document') return false;
    onInclude(piece.document, !documents.includes(piece.document));
    return true;
  };
  return (
    <section
      aria-label="What was understood"
      className={cx('side')}
      onClick={(event) => {
        if (!(event.target instanceof Element) || event.target.closest('[data-include]') === null) return;
        const place = event.target.closest('[data-place]')?.getAttribute('data-place');
        if (typeof place === 'string') toggle(Number(place));
      }}
    >
      <h2 className={cx('sideTitle')}>
        Understood <span className={cx('quiet')}>{describeCounts(pieces)}</span>
      </h2>
      <LongList
        label="What was understood"
        items={pieces}
        chosen={chosen}
        onChoose={onChoose}
        onKey={(event, place) => event.key === ' ' && toggle(place)}
        draw={draw}
      />
    </section>
  );
}

function PieceLine({ piece, inclusion }: { readonly piece: Piece; readonly inclusion: 'in' | 'out' | null }) {
  const high = piece.doubts.filter((doubt) => doubt.weight === 'high').length;
  return (
    <span className={cx('piece', `level${piece.level}`, piece.kind)}>
      {inclusion !== null && (
        <span data-include aria-hidden className={cx('box', inclusion)}>
          {inclusion === 'in' && <Icon shape={Check} size={12} />}
        </span>
      )}
      <span className={cx('mark')}>{piece.mark}</span>
      <span className={cx('words')}>
        {piece.words}
        {piece.detail !== null && <span className={cx('detail')}> {piece.detail}</span>}
      </span>
      {inclusion !== null && (
        <span className={cx('detail')}>{inclusion === 'in' ? 'will be imported' : 'left out'}</span>
      )}
      {piece.settled > 0 && <Badge tone="good">{piece.settled === 1 ? 'settled' : `${piece.settled} settled`}</Badge>}
      {piece.doubts.length > 0 && (
        <Badge tone={high > 0 ? 'care' : 'plain'}>
          {high > 0 ? `${high} ${high === 1 ? 'doubt' : 'doubts'}` : `${piece.doubts.length} tidied`}
        </Badge>
      )}
    </span>
  );
}

/** `20 items, 14 decisions, 10 actions`. */
function describeCounts(pieces: readonly Piece[]): string {
  const count = (kind: Piece['kind']) => pieces.filter((piece) => piece.kind === kind).length;
  const words: readonly (readonly [number, string, string])[] = [
    [count('item'), 'item', 'items'],
    [count('resolution'), 'decision', 'decisions'],
    [count('action'), 'action', 'actions'],
    [count('recommendation'), 'recommendation', 'recommendations'],
  ];
  return words
    .filter(([number], place) => place === 0 || number > 0)
    .map(([number, one, many]) => `${number} ${number === 1 ? one : many}`)
    .join(', ');
}
