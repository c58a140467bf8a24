import type { ReactNode } from 'react';
import { bindClasses } from '../class-names.ts';
import styles from './badge.module.css';

const cx = bindClasses(styles);

export type Tone = 'plain' | 'good' | 'care' | 'bad' | 'accent';

/** A standing in a word. The tint helps the eye; the word alone says everything. */
export function Badge({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={cx('badge', tone)}>{children}</span>;
}

export interface Fact {
  readonly term: string;
  readonly value: ReactNode;
}

/** Terms and what they are, in two columns (`rows`) or side by side in a line (`line`). */
export function Facts({
  facts,
  shape = 'rows',
}: {
  readonly facts: readonly Fact[];
  readonly shape?: 'rows' | 'line';
}) {
  return (
    <dl className={cx('facts', shape)}>
      {facts.map((fact) => (
        <div key={fact.term} className={cx('fact')}>
          <dt className={cx('term')}>{fact.term}</dt>
          <dd className={cx('value')}>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
