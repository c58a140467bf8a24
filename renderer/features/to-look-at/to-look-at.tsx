import { type KeyboardEvent, useRef, useState } from 'react';
import type { OpenDoubt } from '../../../shared/contract/doubts.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { useFilterStore } from '../../stores/filters.ts';
import { readingOfFigure, settleDoubt } from '../../stores/answering.ts';
import { sayReadOnly } from '../../stores/perform.ts';
import { usePreferenceStore } from '../../stores/preferences.ts';
import { openMeeting, useBack } from '../../stores/route.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button } from '../../ui/controls/button.tsx';
import { SelectField } from '../../ui/controls/field.tsx';
import { KeyHints } from '../../ui/controls/kbd.tsx';
import { Segments } from '../../ui/controls/segments.tsx';
import { LongList } from '../../ui/lists/long-list.tsx';
import { useNarrow } from '../../ui/narrow.ts';
import { EmptyState, Waiting } from '../../ui/surfaces/empty-state.tsx';
import { Banner } from '../../ui/surfaces/notice.tsx';
import { Page } from '../../ui/surfaces/page.tsx';
import { RegisterStrip } from '../../ui/surfaces/register.tsx';
import { SplitPane } from '../../ui/surfaces/split-pane.tsx';
import { scrollPageTo } from '../../ui/scroll-page.ts';
import { usePageKeys } from '../../ui/use-key.ts';
import { DoubtDetail } from './doubt-detail.tsx';
import { DoubtLine } from './doubt-line.tsx';
import styles from './to-look-at.module.css';

const cx = bindClasses(styles);
const ALL = 'all';
const PAGE = 100;
const CHOSEN = '[role="option"][aria-selected="true"]';

const hints = [
  { keys: '1', words: 'to 9: take this reading' },
  { keys: 'Enter', words: 'right as it is' },
  { keys: 'F8', words: 'next' },
  { keys: 'A', words: 'with or without those alike' },
  { keys: 'Ctrl+Enter', words: 'go to the minute' },
];

/** Every doubt that imports left open, the weightiest first, each with its lines and its readings. */
export function ToLookAt() {
  const filter = useFilterStore((store) => store.toLookAt);
  const change = useFilterStore((store) => store.change);
  const bodies = useQuery('bodies.list', {}).value ?? [];
  const [offset, setOffset] = useState(0);
  const [place, setPlace] = useState(0);
  const [isWithAlike, setWithAlike] = useState(true);
  const known = bodies.some((body) => body.id === filter.bodyId) ? filter.bodyId : null;
  const page = useQuery('doubts.list', {
    ...{ bodyId: known, meetingId: null, weight: filter.weight, offset, limit: PAGE },
  });
  const onBack = useBack();
  const isReadOnly = useReadOnly();
  const isNarrow = useNarrow(60);
  const width = usePreferenceStore((store) => store.sourceWidth);
  const setPreference = usePreferenceStore((store) => store.set);
  const answered = useRef(new Set<string>());
  const panes = useRef<HTMLDivElement>(null);

  const { doubts, total, high } = page.value ?? { doubts: [], total: 0, high: 0 };
  // Answers shorten the list under the cursor; the page that was last may be gone.
  if (page.value !== undefined && doubts.length === 0 && offset > 0) setOffset(Math.max(0, offset - PAGE));
  const at = doubts.length === 0 ? null : Math.min(place, doubts.length - 1);
  const doubt = at === null ? undefined : doubts[at];

  /** In a narrow window the doubt lies under the list: the page scrolls until both are in sight, once the list has. */
  const follow = () => {
    if (!isNarrow) return;
    requestAnimationFrame(() => scrollPageTo(panes.current?.querySelector(CHOSEN)));
  };
  const turn = (to: number, onto: number) => {
    setOffset(to);
    setPlace(onto);
  };
  const walk = (by: 1 | -1) => {
    if (at === null) return;
    follow();
    const next = at + by;
    if (next >= 0 && next < doubts.length) setPlace(next);
    else if (by === 1 && offset + PAGE < total) turn(offset + PAGE, 0);
    else if (by === -1 && offset > 0) turn(offset - PAGE, PAGE - 1);
    else if (offset === 0 && total <= PAGE) setPlace(by === 1 ? 0 : doubts.length - 1);
  };
  const settle = async (about: OpenDoubt, alternative: number | null) => {
    if (isReadOnly) {
      sayReadOnly();
      return;
    }
    const { id, revision } = about;
    // A second press before the list has followed means the first one.
    if (answered.current.has(`${id} ${revision}`)) return;
    answered.current.add(`${id} ${revision}`);
    const isDone = await settleDoubt(about, alternative, isWithAlike);
    if (!isDone) answered.current.delete(`${id} ${revision}`);
  };
  const go = ({ meetingId, minuteId }: OpenDoubt) => {
    if (meetingId !== null) openMeeting(meetingId, minuteId);
  };
  const press = (event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>): boolean => {
    if (doubt === undefined || event.altKey) return false;
    if (event.ctrlKey || event.metaKey) {
      if (event.key !== 'Enter') return false;
      go(doubt);
      return true;
    }
    if (event.key.toLowerCase() === 'a') {
      setWithAlike(!isWithAlike);
      return true;
    }
    const chosen = readingOfFigure(event.key, doubt);
    if (chosen === undefined) return false;
    void settle(doubt, chosen);
    return true;
  };
  usePageKeys({ F8: () => walk(1), 'Shift+F8': () => walk(-1) });

  const list = (
    <section aria-label="Doubts" className={cx('side', 'doubts')}>
      <LongList
        label="To look at"
        items={doubts}
        chosen={at}
        onChoose={(chosen) => {
          setPlace(chosen);
          follow();
        }}
        onKey={press}
        onOpen={() => {
          if (doubt !== undefined) void settle(doubt, null);
        }}
        draw={drawDoubt}
      />
      {total > PAGE && (
        <div className={cx('turn')}>
          <Button size="small" isDisabled={offset === 0} onPress={() => turn(Math.max(0, offset - PAGE), 0)}>
            The {PAGE} before
          </Button>
          <span>{`${offset + 1} to ${offset + doubts.length} of ${total}`}</span>
          <Button size="small" isDisabled={offset + PAGE >= total} onPress={() => turn(offset + PAGE, 0)}>
            The next {PAGE}
          </Button>
        </div>
      )}
    </section>
  );
  const detail = doubt !== undefined && (
    <DoubtDetail
      key={doubt.id}
      doubt={doubt}
      isWithAlike={isWithAlike}
      isReadOnly={isReadOnly}
      onWithAlike={setWithAlike}
      onAnswer={(alternative) => void settle(doubt, alternative)}
      onGo={() => go(doubt)}
      onKey={press}
    />
  );

  return (
    <Page
      title="To look at"
      onBack={onBack}
      fit="flow"
      strip={
        <RegisterStrip count={countWords(total, high)}>
          <Segments
            label="Which doubts"
            choices={[
              { key: 'high', words: 'What may be wrong' },
              { key: 'all', words: 'Everything' },
            ]}
            value={filter.weight}
            onChange={(weight) => {
              change('toLookAt', { weight });
              turn(0, 0);
            }}
          />
          <SelectField
            label="Body"
            inline
            choices={[{ key: ALL, words: 'All bodies' }, ...bodies.map(({ id, name }) => ({ key: id, words: name }))]}
            value={known ?? ALL}
            onChange={(key) => {
              change('toLookAt', { bodyId: bodies.find(({ id }) => id === key)?.id ?? null });
              turn(0, 0);
            }}
          />
        </RegisterStrip>
      }
    >
      {page.status === 'failed' && (
        <Banner tone="care" words={page.failure.message} step={{ words: 'Try again', run: page.retry }} />
      )}
      {page.status === 'waiting' && <Waiting />}
      {page.value !== undefined && doubts.length === 0 && (
        <div className={cx('none')}>
          <EmptyState title="Nothing to look at.">
            {filter.weight === 'high' || known !== null
              ? 'No doubt is open here. Choose “Everything” or all bodies above to see the rest.'
              : 'Whatever an import leaves open is listed here, with the lines it was read from, until somebody has looked.'}
          </EmptyState>
        </div>
      )}
      {doubt !== undefined && (
        <>
          <div ref={panes} className={cx('panes', isNarrow && 'stacked')}>
            {isNarrow ? (
              <>
                {list}
                {detail}
              </>
            ) : (
              <SplitPane
                edgeLabel="Width of the list of doubts"
                fixed="start"
                width={width}
                min={280}
                max={760}
                onWidth={(sourceWidth) => setPreference({ sourceWidth })}
                start={list}
                end={detail}
              />
            )}
          </div>
          <div className={cx('foot')}>
            <KeyHints hints={hints} />
          </div>
        </>
      )}
    </Page>
  );
}

function drawDoubt(doubt: OpenDoubt) {
  return <DoubtLine doubt={doubt} />;
}

function countWords(total: number, high: number): string {
  const all = `${total} ${total === 1 ? 'place' : 'places'}`;
  return high === total || total === 0 ? all : `${all}, ${high} of them may be wrong`;
}
