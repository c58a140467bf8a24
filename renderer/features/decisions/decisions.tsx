import { useMemo, useState } from 'react';
import type { DecisionRow } from '../../../shared/contract/progress.ts';
import {
  classifyDecision,
  type DecisionKind,
  decisionKinds,
  decisionKindWords,
  describeFacts,
} from '../../../shared/minutes/classify.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { matchesWords, useFilterStore } from '../../stores/filters.ts';
import { openMeeting, useBack } from '../../stores/route.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { SearchInput, SelectField } from '../../ui/controls/field.tsx';
import { Badge } from '../../ui/lists/badge.tsx';
import { RecordTable, type TableColumn } from '../../ui/lists/record-table.tsx';
import { Waiting } from '../../ui/surfaces/empty-state.tsx';
import { Banner } from '../../ui/surfaces/notice.tsx';
import { Page } from '../../ui/surfaces/page.tsx';
import { RegisterList, RegisterStrip } from '../../ui/surfaces/register.tsx';
import styles from './decisions.module.css';
import { followWords, stemAfterVerb, wordsAfterVerb } from './decision-words.ts';

const cx = bindClasses(styles);
const ALL = 'all';

const columns: readonly TableColumn<DecisionRow>[] = [
  {
    id: 'number',
    title: 'Number',
    width: 6,
    isRowHeader: true,
    cell: (decision) => (
      <LinkButton onPress={() => openMeeting(decision.meetingId, decision.minuteId)}>
        {decision.minuteNumber ?? 'None'}
      </LinkButton>
    ),
  },
  {
    id: 'date',
    title: 'Date',
    width: 10,
    cell: (decision) => (decision.heldOn === null ? 'Not known' : formatLongDate(decision.heldOn)),
  },
  {
    id: 'body',
    title: 'Body and matter',
    width: 15,
    isSecondary: true,
    cell: (decision) => (
      <>
        {decision.bodyName}
        <span className={cx('under')}>{decision.minuteTitle}</span>
      </>
    ),
  },
  {
    id: 'text',
    title: 'Decision',
    cell: (decision) => (
      <>
        <strong className={cx('verb')}>{decision.verb}</strong>
        {stemAfterVerb(decision)}{' '}
        {decision.clauses.length > 1 ? (
          <ol className={cx('clauses')}>
            {decision.clauses.map((clause) => (
              <li key={clause}>{clause}</li>
            ))}
          </ol>
        ) : (
          wordsAfterVerb(decision)
        )}
        <Facts decision={decision} />
      </>
    ),
  },
  {
    id: 'follows',
    title: 'What follows',
    width: 9,
    isSecondary: true,
    cell: (decision) => {
      const follow = followWords(decision);
      return follow === null ? null : <Badge tone={follow.tone}>{follow.words}</Badge>;
    },
  },
];

/** What the words say beside the decision: put off until when, handed on to whom, on which conditions. */
function Facts({ decision }: { readonly decision: DecisionRow }) {
  const facts = describeFacts(classifyDecision(decision));
  return facts.length === 0 ? null : <span className={cx('under')}>{facts.join('; ')}</span>;
}

const kinds: readonly { readonly key: DecisionKind | typeof ALL; readonly words: string }[] = [
  { key: ALL, words: 'All kinds' },
  ...decisionKinds.map((key) => ({ key, words: decisionKindWords[key] })),
];

const hints = [{ keys: 'Enter', words: 'go to the minute' }];

/** The register of decisions, newest first. */
export function Decisions() {
  const filter = useFilterStore((store) => store.decisions);
  const change = useFilterStore((store) => store.change);
  const decisions = useQuery('decisions.list', { bodyId: null, meetingId: null });
  const bodies = useQuery('bodies.list', {}).value ?? [];
  const onBack = useBack();
  const [kind, setKind] = useState<DecisionKind | typeof ALL>(ALL);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const known = bodies.some((body) => body.id === filter.bodyId) ? filter.bodyId : null;
  const rows = useMemo(
    () =>
      (decisions.value ?? []).filter(
        (decision) =>
          (known === null || decision.bodyId === known) &&
          (kind === ALL || classifyDecision(decision).kinds.includes(kind)) &&
          matchesWords(filter.words, [decision.minuteNumber, decision.minuteTitle, decision.text, ...decision.clauses]),
      ),
    [decisions.value, known, kind, filter.words],
  );
  const jump = (decision: DecisionRow) => openMeeting(decision.meetingId, decision.minuteId);

  return (
    <Page
      title="Decisions"
      onBack={onBack}
      fit="flow"
      strip={
        <RegisterStrip count={`${rows.length} ${rows.length === 1 ? 'decision' : 'decisions'}`}>
          <SearchInput
            label="Words or number"
            value={filter.words}
            onChange={(words) => change('decisions', { words })}
          />
          <SelectField
            label="Body"
            inline
            choices={[{ key: ALL, words: 'All bodies' }, ...bodies.map(({ id, name }) => ({ key: id, words: name }))]}
            value={known ?? ALL}
            onChange={(key) => change('decisions', { bodyId: bodies.find(({ id }) => id === key)?.id ?? null })}
          />
          <SelectField label="Kind" inline choices={kinds} value={kind} onChange={setKind} />
        </RegisterStrip>
      }
    >
      {decisions.status === 'failed' && (
        <Banner tone="care" words={decisions.failure.message} step={{ words: 'Try again', run: decisions.retry }} />
      )}
      {decisions.status === 'waiting' && <Waiting />}
      <RegisterList
        nothing={
          decisions.value === undefined || rows.length > 0
            ? null
            : decisions.value.length === 0
              ? {
                  title: 'No decision yet.',
                  words:
                    'A decision is taken from the minutes as you type it: begin a paragraph with RESOLVED or another of the body’s decision words.',
                }
              : { title: 'No decision matches these filters.', words: 'Change the words, the body or the kind above.' }
        }
        hints={hints}
      >
        {rows.length === 0 ? null : (
          <RecordTable
            label="Decisions"
            columns={columns}
            rows={rows}
            chosenId={chosenId}
            onChoose={setChosenId}
            onOpen={jump}
            keys={{ m: jump }}
          />
        )}
      </RegisterList>
    </Page>
  );
}
