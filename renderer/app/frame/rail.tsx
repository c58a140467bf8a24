import {
  CalendarDays,
  ChevronsUpDown,
  CircleHelp,
  Gavel,
  Inbox,
  ListChecks,
  Search,
  SearchCheck,
  Undo2,
  Users,
} from 'lucide-react';
import { Button, VisuallyHidden } from 'react-aria-components';
import { timeOfDay } from '../../gateway/clock.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { openWorkspace, undo } from '../../stores/perform.ts';
import { type Theme, usePreferenceStore } from '../../stores/preferences.ts';
import { goTo, type ScreenName, useRoute } from '../../stores/route.ts';
import { openSurface } from '../../stores/surfaces.ts';
import { troubleOf, useUnsavedStore } from '../../stores/unsaved.ts';
import { useWorkspaceStore } from '../../stores/workspace.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Tip } from '../../ui/controls/button.tsx';
import { Icon, type IconShape } from '../../ui/controls/icon.tsx';
import { MenuButton } from '../../ui/controls/menu.tsx';
import styles from './rail.module.css';

const cx = bindClasses(styles);

interface Place {
  readonly screen: 'desk' | 'meetings' | 'actions' | 'decisions' | 'bodies' | 'to-look-at';
  readonly words: string;
  readonly icon: IconShape;
  /** Screens that lie under it. */
  readonly holds: readonly ScreenName[];
}

const places: readonly Place[] = [
  { screen: 'desk', words: 'Desk', icon: Inbox, holds: ['desk', 'import'] },
  { screen: 'meetings', words: 'Meetings', icon: CalendarDays, holds: ['meetings', 'calendar', 'meeting'] },
  { screen: 'actions', words: 'Actions', icon: ListChecks, holds: ['actions'] },
  { screen: 'decisions', words: 'Decisions', icon: Gavel, holds: ['decisions'] },
  { screen: 'bodies', words: 'Bodies', icon: Users, holds: ['bodies', 'body', 'people', 'person'] },
];

/** Stands in the rail while an import has left something to look at. */
const toLookAt: Place = { screen: 'to-look-at', words: 'To look at', icon: SearchCheck, holds: ['to-look-at'] };

/** The count waits so long (ms) for quiet: whoever types has no need of it. */
const countCalmly = { calm: () => 1000 };

/** The left rail: where one can go, and at its foot the workspace, whether it is saved, and what undo would take back. */
export function Rail() {
  const route = useRoute();
  const open = useQuery(
    'doubts.list',
    { ...{ bodyId: null, meetingId: null, weight: 'all', offset: 0, limit: 1 } },
    countCalmly,
  ).value;
  const isToLook = route.screen === 'to-look-at' || (open?.total ?? 0) > 0;
  const high = open?.high ?? 0;
  return (
    <div className={cx('rail')}>
      <nav aria-label="Main" className={cx('places')}>
        <Button className={cx('find')} onPress={() => openSurface({ kind: 'palette' })}>
          <Icon shape={Search} />
          <span className={cx('words')}>Find</span>
          <kbd className={cx('keys')}>Ctrl K</kbd>
        </Button>
        <ul className={cx('list')}>
          {(isToLook ? [...places, toLookAt] : places).map((place) => (
            <li key={place.screen}>
              <Button
                className={cx('place', place.holds.includes(route.screen) && 'here')}
                {...(place.holds.includes(route.screen) && { 'aria-current': 'page' })}
                onPress={() => goTo({ screen: place.screen })}
              >
                <Icon shape={place.icon} size={18} />
                <span className={cx('words')}>{place.words}</span>
                {place === toLookAt && high > 0 && (
                  <span className={cx('count')}>
                    {high}
                    <VisuallyHidden> may be wrong</VisuallyHidden>
                  </span>
                )}
              </Button>
            </li>
          ))}
        </ul>
      </nav>
      <div className={cx('foot')}>
        <UndoButton />
        <Button className={cx('place')} onPress={() => openSurface({ kind: 'help' })}>
          <Icon shape={CircleHelp} size={18} />
          <span className={cx('words')}>Help</span>
          <kbd className={cx('keys')}>F1</kbd>
        </Button>
        <WorkspaceButton />
      </div>
    </div>
  );
}

function UndoButton() {
  const step = useWorkspaceStore((store) => store.state?.undo ?? null);
  if (step === null) return null;
  return (
    <Tip words={`Undo: ${step.label}`} keys="Ctrl+Z">
      <Button className={cx('place')} onPress={() => void undo()}>
        <Icon shape={Undo2} size={18} />
        <span className={cx('words', 'step')}>Undo: {step.label}</span>
      </Button>
    </Tip>
  );
}

const themes: readonly { readonly key: Theme; readonly words: string }[] = [
  { key: 'system', words: 'As the computer has them' },
  { key: 'light', words: 'Light' },
  { key: 'dark', words: 'Dark' },
];

function WorkspaceButton() {
  const state = useWorkspaceStore((store) => store.state);
  const theme = usePreferenceStore((store) => store.theme);
  const setPreference = usePreferenceStore((store) => store.set);
  const groups = [
    {
      heading: 'Workspace',
      entries: [
        { key: 'open', words: 'Open another…', run: () => void openWorkspace('workspace.open') },
        { key: 'create', words: 'New workspace…', run: () => void openWorkspace('workspace.create') },
        { key: 'sample', words: 'Open the sample', run: () => void openWorkspace('workspace.openSample') },
      ],
    },
    {
      heading: 'Colours',
      chosen: theme,
      entries: themes.map(({ key, words }) => ({ key, words, run: () => setPreference({ theme: key }) })),
    },
  ];
  return (
    <MenuButton label="Workspace" groups={groups}>
      <Button className={cx('workspace')}>
        <span className={cx('name')}>
          <span className={cx('nameWords')}>{state?.name ?? 'No workspace'}</span>
          <Icon shape={ChevronsUpDown} size={14} />
        </span>
        <SaveState />
      </Button>
    </MenuButton>
  );
}

/** In a word or two whether everything is stored; never a wheel that turns. */
function SaveState() {
  const state = useWorkspaceStore((store) => store.state);
  const isUnsaved = useUnsavedStore((store) => store.held.size > 0);
  const trouble = useUnsavedStore((store) => troubleOf(store.held));
  const words =
    state === null || state === undefined
      ? ''
      : trouble !== null
        ? 'Not saved'
        : state.readOnly
          ? 'Read-only'
          : isUnsaved
            ? 'Saving…'
            : state.savedAt === null
              ? 'Saved'
              : `Saved ${timeOfDay(state.savedAt)}`;
  return <span className={cx('saved', trouble !== null && 'trouble')}>{words}</span>;
}
