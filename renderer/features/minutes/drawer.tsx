import { useMemo } from 'react';
import type { ActionRow, DecisionRow } from '../../../shared/contract/progress.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import type { ActionStatus } from '../../../shared/domain/progress.ts';
import { actionStatusWords, describeOwners } from '../../../shared/domain/wording.ts';
import { classifyDecision, decisionKindWords, describeFacts } from '../../../shared/minutes/classify.ts';
import { extractProgress } from '../../../shared/minutes/extract.ts';
import type { Minute } from '../../../shared/minutes/minute.ts';
import { findReferences } from '../../../shared/minutes/references.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';
import type { FocusPlace } from '../../editor/create-minute-editor.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { perform, showUndoable } from '../../stores/perform.ts';
import { openMeeting } from '../../stores/route.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { Badge } from '../../ui/lists/badge.tsx';
import { Section } from '../../ui/surfaces/page.tsx';
import { AgendaItemSection } from './drafting/agenda-item-section.tsx';
import styles from './drawer.module.css';
import { RoomSections } from './room/room-sections.tsx';

const cx = bindClasses(styles);

export interface DrawerProps {
  readonly minute: Minute | null;
  readonly meetingId: MeetingId;
  readonly decisionWord: string;
  readonly isReadOnly: boolean;
  readonly onWrite: (minute: Minute, place: FocusPlace) => void;
  /** Shows the lines that the minute was read from. */
  readonly onShowSource: () => void;
}

/** What belongs to the minute that is looked at: its decisions, its actions, the earlier minutes it refers to. */
export function Drawer({ minute, meetingId, decisionWord, isReadOnly, onWrite, onShowSource }: DrawerProps) {
  const actions = useQuery('actions.list', { bodyId: null, meetingId, status: null }).value;
  const decisions = useQuery('decisions.list', { bodyId: null, meetingId }).value;
  const references = useMemo(
    () => (minute === null ? [] : listReferences(minute, decisionWord)),
    [minute, decisionWord],
  );
  if (minute === null) {
    return (
      <aside aria-label="What belongs to the minute" className={cx('drawer')}>
        <p className={cx('quiet')}>Choose a minute to see its decisions, its actions and what it refers to.</p>
      </aside>
    );
  }
  const ownDecisions = decisions?.filter((decision) => decision.minuteId === minute.id) ?? [];
  const ownActions = actions?.filter((action) => action.minuteId === minute.id) ?? [];
  return (
    <aside aria-label="What belongs to the minute" className={cx('drawer')}>
      <AgendaItemSection minute={minute} decisionWord={decisionWord} isReadOnly={isReadOnly} />
      <Section title="Decisions" count={ownDecisions.length}>
        {ownDecisions.length === 0 && (
          <p className={cx('quiet')}>None. Begin a paragraph with {decisionWord} to record one.</p>
        )}
        <ul>
          {ownDecisions.map((decision) => (
            <li key={decision.id} className={cx('entry')}>
              <LinkButton isDisabled={isReadOnly} onPress={() => onWrite(minute, { id: decision.id })}>
                {decision.verb}
              </LinkButton>{' '}
              {decision.clauses.length === 1
                ? decision.clauses[0]
                : decision.clauses.map((clause, place) => `${place + 1}) ${clause}`).join('; ')}
              <DecisionFacts decision={decision} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Actions" count={ownActions.length}>
        {ownActions.length === 0 && <p className={cx('quiet')}>None. Write “Action – ” and a name to record one.</p>}
        <ul>
          {ownActions.map((action) => (
            <ActionEntry
              key={action.id}
              action={action}
              isReadOnly={isReadOnly}
              onWrite={() => onWrite(minute, { id: action.id })}
            />
          ))}
        </ul>
      </Section>
      <Section title="Refers to" count={references.length}>
        {references.length === 0 && <p className={cx('quiet')}>No earlier minute. Write “min 24/” to refer to one.</p>}
        <ul>
          {references.map((number) => (
            <ReferenceEntry key={number} number={number} meetingId={meetingId} />
          ))}
        </ul>
      </Section>
      <RoomSections minute={minute} isReadOnly={isReadOnly} />
      <FromImport minute={minute} onShowSource={onShowSource} />
    </aside>
  );
}

/** What a decision does and on what it depends, as its words say. */
function DecisionFacts({ decision }: { readonly decision: DecisionRow }) {
  const facts = classifyDecision(decision);
  const kinds = facts.kinds.filter((kind) => kind !== 'defer' && kind !== 'delegate');
  const words = [...kinds.map((kind) => decisionKindWords[kind].toLowerCase()), ...describeFacts(facts)];
  return words.length === 0 ? null : <div className={cx('quiet')}>{words.join('; ')}</div>;
}

/** What the import did to the minute, and the way to the lines that it was read from; nothing for what was typed here. */
function FromImport({ minute, onShowSource }: Pick<DrawerProps, 'onShowSource'> & { readonly minute: Minute }) {
  const source = useQuery('imports.sourceOf', { recordId: minute.id }).value;
  const isReprinted = minute.printedNumber !== null && minute.printedNumber !== minute.number;
  const told =
    minute.repaired ?? (isReprinted ? `The source prints the number as ${minute.printedNumber ?? ''}.` : null);
  if (told === null && (source === undefined || source === null)) return null;
  return (
    <Section title="From the import">
      {told !== null && <p className={cx('quiet')}>{told}</p>}
      {source !== undefined && source !== null && (
        <p>
          <LinkButton onPress={onShowSource}>Where this was read</LinkButton>{' '}
          <span className={cx('quiet')}>
            {source.fileName}, line {source.lines[0]} (Ctrl+Shift+L)
          </span>
        </p>
      )}
    </Section>
  );
}

/** Numbers of other minutes in heading and words, in reading order, each once. */
function listReferences(minute: Minute, decisionWord: string): string[] {
  const inTitle = findReferences(minute.title).map(({ number }) => number);
  const inWords = extractProgress(minute.body, decisionWord).references.map(({ number }) => number);
  return [...new Set([...inTitle, ...inWords])];
}

function ActionEntry({
  action,
  isReadOnly,
  onWrite,
}: {
  readonly action: ActionRow;
  readonly isReadOnly: boolean;
  readonly onWrite: () => void;
}) {
  const setStatus = async (status: ActionStatus) => {
    const { id, revision, dueOn, update } = action;
    const changed = await perform('actions.update', { id, revision, status, dueOn, update });
    if (changed !== null) showUndoable(status === 'done' ? 'The action is done.' : 'The action is open again.');
  };
  const isDone = action.status !== 'open' && action.status !== 'carried-over';
  return (
    <li className={cx('entry')}>
      <LinkButton isDisabled={isReadOnly} onPress={onWrite}>
        {describeOwners(action.owners)}
      </LinkButton>{' '}
      {action.text}
      <div className={cx('standing')}>
        <Badge tone={isDone ? 'good' : 'care'}>{actionStatusWords[action.status]}</Badge>
        {action.dueOn !== null && <span className={cx('quiet')}>by {formatLongDate(action.dueOn)}</span>}
        {!isReadOnly && (
          <LinkButton onPress={() => void setStatus(isDone ? 'open' : 'done')}>
            {isDone ? 'Open again' : 'Mark as done'}
          </LinkButton>
        )}
      </div>
    </li>
  );
}

function ReferenceEntry({ number, meetingId }: { readonly number: string; readonly meetingId: MeetingId }) {
  const found = useQuery('minutes.find', number.length > 20 ? null : { meetingId, numberStart: number }).value;
  const target = found?.find((hit) => hit.number === number);
  return (
    <li className={cx('entry')}>
      {target === undefined ? (
        <>
          min {number} <span className={cx('quiet')}>{found === undefined ? '' : 'is not in this workspace'}</span>
        </>
      ) : (
        <>
          <LinkButton onPress={() => openMeeting(target.meetingId, target.id)}>min {number}</LinkButton> {target.title}
          {target.heldOn !== null && <span className={cx('quiet')}> {formatLongDate(target.heldOn)}</span>}
        </>
      )}
    </li>
  );
}
