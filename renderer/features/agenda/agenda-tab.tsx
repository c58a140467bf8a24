import { ClipboardPaste, Copy, ListPlus, MoreHorizontal, Plus } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { AgendaPage } from '../../../shared/contract/agenda.ts';
import { rulesOf } from '../../../shared/domain/law/presets-of-body.ts';
import type { BodyRules } from '../../../shared/domain/law/rules.ts';
import type { AgendaItemId, MeetingId } from '../../../shared/domain/ids.ts';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { perform, showUndoable } from '../../stores/perform.ts';
import { usePreferenceStore } from '../../stores/preferences.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button } from '../../ui/controls/button.tsx';
import { SearchInput } from '../../ui/controls/field.tsx';
import { KeyHints } from '../../ui/controls/kbd.tsx';
import { MenuButton } from '../../ui/controls/menu.tsx';
import { Segments } from '../../ui/controls/segments.tsx';
import { useNarrow } from '../../ui/narrow.ts';
import { EmptyState, Waiting } from '../../ui/surfaces/empty-state.tsx';
import { Banner } from '../../ui/surfaces/notice.tsx';
import { SplitPane } from '../../ui/surfaces/split-pane.tsx';
import { fill } from './agenda-changes.ts';
import { quietWhileChanging, receivePage } from './agenda-session.ts';
import { filterLines, type LineView, viewAgenda } from './agenda-view.ts';
import styles from './agenda.module.css';
import { CopyDialog, PasteDialog, WithdrawDialog } from './fill-dialogs.tsx';
import { FindingsBar, findInAgenda } from './findings-bar.tsx';
import { LineList, type PanelPlace } from './line-list.tsx';
import { LinePanel } from './line-panel.tsx';
import { rowId } from './line-row.tsx';
import { SuggestionsPanel } from './suggestions-panel.tsx';
import { useDraft } from './use-draft.ts';

const cx = bindClasses(styles);

/** The agenda of a meeting: its lines, and beside them what belongs to the one in focus and what could come on. */
export function AgendaTab({ meetingId }: { readonly meetingId: MeetingId }) {
  const page = useQuery('agenda.get', { meetingId }, quietWhileChanging);
  const { value } = page;
  useEffect(() => {
    if (value !== undefined) receivePage(value);
  }, [value]);
  if (value === undefined) {
    return page.status === 'failed' ? (
      <Banner tone="care" words={page.failure.message} step={{ words: 'Try again', run: page.retry }} />
    ) : (
      <Waiting />
    );
  }
  return <Agenda key={meetingId} page={value} />;
}

type Side = 'line' | 'suggestions';
type Pane = 'list' | Side;
type Asked = 'copy' | 'paste' | { readonly withdraw: readonly AgendaItem[] };

const hints = [
  { keys: 'Enter', words: 'adds a line' },
  { keys: 'F2', words: 'writes the title, Tab makes it a sub-item' },
  { keys: 'Alt+Up', words: 'moves' },
  { keys: 'Space', words: 'star' },
  { keys: 'P', words: 'presenter' },
  { keys: 'A', words: 'papers' },
  { keys: 'S', words: 'suggestions' },
  { keys: 'Delete', words: 'removes' },
];

function Agenda({ page }: { readonly page: AgendaPage }) {
  const { meeting, body } = page;
  const meetingId = meeting.id;
  const isReadOnly = useReadOnly();
  const isNarrow = useNarrow(62);
  const { drawerWidth, set } = usePreferenceStore();
  const suggestions = useQuery('agenda.suggestions', { meetingId }, { calm: quietWhileChanging.calm }).value ?? [];
  const members = useQuery('bodies.get', { id: body.id }).value?.members;
  const lines = useLines(page);
  const rules = useMemo(() => rulesOf(body)?.rules ?? null, [body]);
  const [filter, setFilter] = useState('');
  const [currentId, setCurrent] = useState<AgendaItemId | null>(null);
  const [side, setSide] = useState<Side>('line');
  const [pane, setPane] = useState<Pane>('list');
  const [asked, setAsked] = useState<Asked | null>(null);
  const drafting = useDraft(meetingId);
  const shown = useMemo(() => filterLines(lines, filter), [lines, filter]);
  const findings = useMemo(() => findInAgenda(page, rules), [page, rules]);
  const current = shown.find(({ item }) => item.id === currentId) ?? shown[0];
  const presenters = useMemo(() => {
    const names = (members ?? []).map(({ person }) =>
      [person.title, person.name].filter((part) => part !== null).join(' '),
    );
    return [...new Set([...names, ...page.items.flatMap(({ presenter }) => presenter ?? [])])].sort();
  }, [members, page.items]);

  const backToList = () => {
    setPane('list');
    setTimeout(() => document.getElementById(rowId(current?.item.id ?? ''))?.focus());
  };
  const showPanel = (place: PanelPlace) => {
    const wanted: Side = place === 'suggestions' ? 'suggestions' : 'line';
    setSide(wanted);
    setPane(wanted);
    // Once the panel is there.
    setTimeout(() => focusPlace(place));
  };
  const add = () => {
    setPane('list');
    drafting.begin({ parentId: current?.item.parentId ?? null, after: current?.item.id ?? null });
  };
  const begin = () =>
    void fill(meetingId, 'agenda.fillStanding', { meetingId }).then(() => {
      setTimeout(() => document.querySelector<HTMLElement>('[data-line]')?.focus());
    });

  const menu = (
    <MenuButton
      label="More for this agenda"
      groups={[
        {
          heading: 'Fill it',
          entries: [
            { key: 'standing', words: 'Standing items', icon: ListPlus, isDisabled: isReadOnly, run: begin },
            {
              key: 'copy',
              words: 'Copy an earlier agenda…',
              icon: Copy,
              isDisabled: isReadOnly,
              run: () => setAsked('copy'),
            },
            {
              ...{
                key: 'paste',
                words: 'Paste an agenda…',
                keys: 'Ctrl+V',
                icon: ClipboardPaste,
                isDisabled: isReadOnly,
              },
              run: () => setAsked('paste'),
            },
          ],
        },
        {
          heading: 'Numbers',
          chosen: meeting.agendaNumbered ? 'numbered' : 'not-yet',
          entries: [
            { key: 'numbered', words: 'Numbered', isDisabled: isReadOnly, run: () => number(meetingId, true) },
            { key: 'not-yet', words: 'Not yet: ITEM XX', isDisabled: isReadOnly, run: () => number(meetingId, false) },
          ],
        },
      ]}
    >
      <Button size="small" look="quiet" icon={MoreHorizontal}>
        More
      </Button>
    </MenuButton>
  );

  const list = (
    <div className={cx('listPane')}>
      <div className={cx('strip')}>
        <Button size="small" icon={Plus} isDisabled={isReadOnly} onPress={add}>
          Add a line
        </Button>
        {menu}
        {lines.length > 8 && (
          <div className={cx('filter')}>
            <SearchInput label="Lines with these words" value={filter} onChange={setFilter} />
          </div>
        )}
        <p className={cx('count')} role="status">
          {countWords(lines, shown)}
        </p>
      </div>
      {page.publishedOn !== null && (
        <p className={cx('out')}>
          This agenda went out on {formatLongDate(page.publishedOn)}. {describeLateness(rules, body.chairWord)}
        </p>
      )}
      {findings.length > 0 && (
        <FindingsBar
          findings={findings}
          onShow={(id) => {
            if (id === null) return;
            setFilter('');
            setCurrent(id);
            setPane('list');
            setTimeout(() => document.getElementById(rowId(id))?.focus());
          }}
        />
      )}
      {lines.length === 0 && drafting.draft === null ? (
        <div className={cx('none')}>
          <EmptyState
            title="There is nothing on this agenda yet."
            actions={
              <>
                <Button autoFocus look="primary" isDisabled={isReadOnly} onPress={begin}>
                  Begin with the standing items
                </Button>
                <Button isDisabled={isReadOnly} onPress={() => setAsked('copy')}>
                  Copy an earlier agenda…
                </Button>
                <Button isDisabled={isReadOnly} onPress={() => setAsked('paste')}>
                  Paste an agenda…
                </Button>
                <Button isDisabled={isReadOnly} onPress={add}>
                  Write the first line
                </Button>
              </>
            }
          >
            Enter fills in the standing agenda of {body.shortName ?? body.name}. Each line can be changed, moved or
            removed afterwards.
          </EmptyState>
        </div>
      ) : (
        <LineList
          meetingId={meetingId}
          lines={shown}
          isFiltered={filter.trim() !== ''}
          isReadOnly={isReadOnly}
          currentId={current?.item.id ?? null}
          drafting={drafting}
          onCurrent={setCurrent}
          onPanel={showPanel}
          onWithdraw={(items) => setAsked({ withdraw: items })}
        />
      )}
      {!isNarrow && (
        <div className={cx('foot')}>
          <KeyHints hints={hints} />
        </div>
      )}
    </div>
  );
  const panel = (
    <div className={cx('sidePane')}>
      {!isNarrow && (
        <div className={cx('switch')}>
          <Segments label="Beside the list" choices={sidesOf(suggestions.length)} value={side} onChange={setSide} />
        </div>
      )}
      {(isNarrow ? pane : side) === 'suggestions' ? (
        <SuggestionsPanel meetingId={meetingId} suggestions={suggestions} isReadOnly={isReadOnly} onBack={backToList} />
      ) : current === undefined ? (
        <p className={cx('nothing')}>The line in focus shows here what belongs to it.</p>
      ) : (
        <LinePanel
          key={current.item.id}
          line={current}
          page={page}
          presenters={presenters}
          rules={rules}
          isReadOnly={isReadOnly}
          onBack={backToList}
          onWithdraw={() => setAsked({ withdraw: [current.item] })}
        />
      )}
    </div>
  );

  return (
    <div className={cx('tab')}>
      {isNarrow ? (
        <div className={cx('narrow')}>
          <div className={cx('switch')}>
            <Segments
              label="What is shown"
              choices={[{ key: 'list' as const, words: 'List' }, ...sidesOf(suggestions.length, 'Line')]}
              value={pane}
              onChange={setPane}
            />
          </div>
          {pane === 'list' ? list : panel}
        </div>
      ) : (
        <SplitPane
          edgeLabel="Width of what belongs to the line"
          fixed="end"
          width={Math.max(320, drawerWidth)}
          min={300}
          max={460}
          onWidth={(width) => set({ drawerWidth: width })}
          start={list}
          end={panel}
        />
      )}
      {asked === 'copy' && <CopyDialog meetingId={meetingId} onClose={() => setAsked(null)} />}
      {asked === 'paste' && (
        <PasteDialog
          meetingId={meetingId}
          after={lines.findLast(({ level }) => level === 1)?.item.id ?? null}
          onClose={() => setAsked(null)}
        />
      )}
      {asked !== null && typeof asked === 'object' && (
        <WithdrawDialog meetingId={meetingId} items={asked.withdraw} onClose={() => setAsked(null)} />
      )}
    </div>
  );
}

/** What the body's rules say of a line that is added once the agenda is out. */
function describeLateness(rules: BodyRules | null, chairWord: string): string {
  switch (rules?.urgentItems) {
    case 'not-allowed':
      return 'The rules of this body let nothing be decided that was not on it: a line that is added now needs a new agenda.';
    case 'executive-exceptions':
      return 'A line that is added now is late, and may be taken only under the exceptions for urgent decisions.';
    case 'chair-opinion':
    case 'free':
    case undefined:
      return `A line that is added now is late, and needs the reason of the ${chairWord}.`;
  }
}

function sidesOf(count: number, line = 'This line'): readonly { readonly key: Side; readonly words: string }[] {
  return [
    { key: 'line', words: line },
    { key: 'suggestions', words: count === 0 ? 'Suggestions' : `Suggestions (${count})` },
  ];
}

/** The lines as the list shows them; those that show the same are the very same, so that only others are drawn again. */
function useLines(page: AgendaPage): readonly LineView[] {
  const [kept, setKept] = useState<{ readonly page: AgendaPage; readonly lines: readonly LineView[] }>(() => ({
    page,
    lines: viewAgenda(page, []),
  }));
  if (kept.page === page) return kept.lines;
  const lines = viewAgenda(page, kept.lines);
  setKept({ page, lines });
  return lines;
}

function number(meetingId: MeetingId, isNumbered: boolean): void {
  void perform('agenda.number', { meetingId, isNumbered }).then((done) => {
    if (done !== null) showUndoable(isNumbered ? 'The items have their numbers.' : 'The items show XX for now.');
  });
}

function countWords(lines: readonly LineView[], shown: readonly LineView[]): string {
  const all = lines.length === 1 ? '1 line' : `${lines.length} lines`;
  return shown.length === lines.length ? all : `${shown.length} of ${all}`;
}

/** Puts the focus into the field or on the button that a key leads to. */
function focusPlace(place: PanelPlace): void {
  const area = document.querySelector(`[data-place="${place}"]`);
  const field = area?.querySelector<HTMLElement>('input, textarea') ?? area?.querySelector<HTMLElement>('button');
  (field ?? (area instanceof HTMLElement ? area : null))?.focus();
}
