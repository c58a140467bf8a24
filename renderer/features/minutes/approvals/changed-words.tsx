import type { ProposedChange } from '../../../../shared/domain/minuting/records.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import styles from './approvals.module.css';

const cx = bindClasses(styles);

/** So many characters around a change say where it stands. */
const AROUND = 60;

/** A change in its paragraph: what goes and what comes, with some words around it. */
export function ChangedWords({ change }: { readonly change: ProposedChange }) {
  const { context, at, removed, added, note, source } = change;
  const from = at ?? 0;
  const before = at === null ? '' : context.slice(0, from);
  const behind = at === null ? '' : context.slice(from + removed.length);
  return (
    <span className={cx('change')}>
      <span className={cx('words')}>
        {lastWords(before)}
        {removed !== '' && <del>{showEnds(removed)}</del>}
        {removed !== '' && added !== '' && ' '}
        {added !== '' && <ins>{showEnds(added)}</ins>}
        {firstWords(behind)}
      </span>
      {note !== null && <span className={cx('quiet')}>{source === 'comment' ? `Comment: ${note}` : note}</span>}
    </span>
  );
}

/** The end of a paragraph is a change of its own, and is to be seen. */
function showEnds(words: string): string {
  return words.replaceAll('\n', ' ¶ ').trim();
}

function lastWords(words: string): string {
  if (words.length <= AROUND) return words;
  const from = words.indexOf(' ', words.length - AROUND);
  return `… ${words.slice(from === -1 ? words.length - AROUND : from + 1)}`;
}

function firstWords(words: string): string {
  if (words.length <= AROUND) return words;
  const to = words.lastIndexOf(' ', AROUND);
  return `${words.slice(0, to <= 0 ? AROUND : to)} …`;
}
