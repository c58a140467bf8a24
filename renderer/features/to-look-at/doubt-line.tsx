import type { OpenDoubt } from '../../../shared/contract/doubts.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Badge } from '../../ui/lists/badge.tsx';
import { placeOf, weightWords } from './doubt-words.ts';
import styles from './to-look-at.module.css';

const cx = bindClasses(styles);

/** One doubt in the list: how weighty, what, where. */
export function DoubtLine({ doubt }: { readonly doubt: OpenDoubt }) {
  const { weight, message, alike, line, fileName } = doubt;
  return (
    <span className={cx('line')}>
      <span className={cx('words')}>
        {message}
        <span className={cx('under')}>
          {placeOf(doubt)} · {fileName}, line {line}
        </span>
      </span>
      <span className={cx('badges')}>
        <Badge tone={weight === 'high' ? 'care' : 'plain'}>{weightWords(doubt)}</Badge>
        {alike > 0 && <Badge tone="accent">{`${alike} alike`}</Badge>}
      </span>
    </span>
  );
}
