import type { KeyboardEvent } from 'react';
import type { Suggestion } from '../../../shared/contract/agenda.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button } from '../../ui/controls/button.tsx';
import { fill } from './agenda-changes.ts';
import styles from './panel.module.css';

const cx = bindClasses(styles);

const groups: readonly { readonly kind: Suggestion['kind']; readonly words: string }[] = [
  { kind: 'standing', words: 'Standing items' },
  { kind: 'unconfirmed-minutes', words: 'Minutes to confirm' },
  { kind: 'received-minutes', words: 'Minutes of sub-groups' },
  { kind: 'action', words: 'Matters arising' },
  { kind: 'absence', words: 'Absences to approve' },
  { kind: 'promised', words: 'Promised for now' },
  { kind: 'deferred', words: 'Deferred' },
];

export interface SuggestionsPanelProps {
  readonly meetingId: MeetingId;
  readonly suggestions: readonly Suggestion[];
  readonly isReadOnly: boolean;
  readonly onBack: () => void;
}

/** What the workspace knows and this agenda could take up: one by one, or all. Arrows go from one to the next. */
export function SuggestionsPanel({ meetingId, suggestions, isReadOnly, onBack }: SuggestionsPanelProps) {
  const take = (keys: readonly string[]) =>
    void fill(meetingId, 'agenda.takeSuggestions', { meetingId, keys: [...keys] }).then(keepFocus);
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') onBack();
    else if (step !== undefined && at >= 0) buttons[at + step]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (suggestions.length === 0) {
    return (
      <div className={cx('panel')} data-place="suggestions" tabIndex={-1}>
        <p className={cx('quiet')}>
          Nothing to suggest: the standing items are here, and nothing of earlier meetings waits for this agenda.
        </p>
      </div>
    );
  }
  return (
    <div
      className={cx('panel')}
      role="group"
      aria-label="Suggestions"
      data-place="suggestions"
      onKeyDownCapture={press}
    >
      <div>
        <Button isDisabled={isReadOnly} onPress={() => take(suggestions.map(({ key }) => key))}>
          {suggestions.length === 1 ? 'Take it' : `Take all ${suggestions.length}`}
        </Button>
      </div>
      {groups.map(({ kind, words }) => {
        const own = suggestions.filter((suggestion) => suggestion.kind === kind);
        if (own.length === 0) return null;
        return (
          <section key={kind} className={cx('section')} aria-label={words}>
            <div className={cx('groupTop')}>
              <h2 className={cx('sectionTitle')}>{words}</h2>
              {own.length > 1 && own.length < suggestions.length && (
                <Button
                  size="small"
                  look="quiet"
                  isDisabled={isReadOnly}
                  onPress={() => take(own.map(({ key }) => key))}
                >
                  Take these {own.length}
                </Button>
              )}
            </div>
            <ul className={cx('papers')}>
              {own.map((suggestion) => (
                <li key={suggestion.key} className={cx('suggestion')}>
                  <div className={cx('suggested')}>
                    <span>{suggestion.title}</span>
                    {kind !== 'standing' && <span className={cx('facts')}>{suggestion.why}</span>}
                    <span className={cx('facts')}>{suggestion.place}</span>
                  </div>
                  <Button
                    size="small"
                    isDisabled={isReadOnly}
                    aria-label={`Take “${suggestion.title}”`}
                    onPress={() => take([suggestion.key])}
                  >
                    Take
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** The button that was pressed has gone with its suggestion: the keyboard stays in the panel. */
function keepFocus(): void {
  setTimeout(() => {
    if (document.activeElement !== document.body) return;
    const panel = document.querySelector<HTMLElement>('[data-place="suggestions"]');
    (panel?.querySelector('button') ?? panel)?.focus();
  }, 100);
}
