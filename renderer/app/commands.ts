import type { MenuCommand } from '../../shared/contract/events.ts';
import { chooseFiles } from '../stores/importing.ts';
import { openWorkspace, redo, undo } from '../stores/perform.ts';
import { usePreferenceStore } from '../stores/preferences.ts';
import { currentRoute, goTo, useRouteStore } from '../stores/route.ts';
import { openSurface } from '../stores/surfaces.ts';
import { exportMinutes } from '../stores/exports.ts';
import { showNotice } from '../stores/notices.ts';

/** Something the clerk can have done, from the palette, the menu or the keyboard alike. */
export interface Command {
  readonly id: string;
  readonly words: string;
  /** `Ctrl+Shift+E`; on a Mac Ctrl is the Command key. */
  readonly keys?: string;
  /** Other words under which the palette finds it. */
  readonly also?: string;
  readonly run: () => void;
}

/** Every command of the window, in the order in which the palette offers them. */
export const commands: readonly Command[] = [
  {
    id: 'import',
    words: 'Import minutes…',
    keys: 'Ctrl+I',
    also: 'read file pack word text',
    run: () => void chooseFiles(),
  },
  {
    id: 'export-minutes',
    words: 'Export these minutes to Word…',
    keys: 'Ctrl+Shift+E',
    also: 'docx save',
    run: exportShownMinutes,
  },
  {
    id: 'new-meeting',
    words: 'New meeting…',
    keys: 'Ctrl+N',
    also: 'add make create',
    run: () => openSurface({ kind: 'new-meeting', bodyId: shownBody() }),
  },
  {
    id: 'new-body',
    words: 'New body…',
    keys: 'Ctrl+Shift+N',
    also: 'add make create board committee council',
    run: () => openSurface({ kind: 'new-body' }),
  },
  { id: 'desk', words: 'Go to the Desk', keys: 'Ctrl+1', also: 'home start', run: () => goTo({ screen: 'desk' }) },
  { id: 'meetings', words: 'Go to Meetings', keys: 'Ctrl+2', run: () => goTo({ screen: 'meetings' }) },
  { id: 'actions', words: 'Go to Actions', keys: 'Ctrl+3', also: 'tasks', run: () => goTo({ screen: 'actions' }) },
  {
    id: 'decisions',
    words: 'Go to Decisions',
    keys: 'Ctrl+4',
    also: 'resolutions register',
    run: () => goTo({ screen: 'decisions' }),
  },
  {
    id: 'bodies',
    words: 'Go to Bodies',
    keys: 'Ctrl+5',
    also: 'boards committees',
    run: () => goTo({ screen: 'bodies' }),
  },
  { id: 'back', words: 'Go back', keys: 'Alt+Left', run: () => useRouteStore.getState().step(-1) },
  { id: 'forward', words: 'Go forward', keys: 'Alt+Right', run: () => useRouteStore.getState().step(1) },
  { id: 'undo', words: 'Undo the last step', keys: 'Ctrl+Z', also: 'take back', run: () => void undo() },
  { id: 'redo', words: 'Redo', keys: 'Ctrl+Y', run: () => void redo() },
  {
    id: 'palette',
    words: 'Find a command, body, meeting or minute',
    keys: 'Ctrl+K',
    run: () => openSurface({ kind: 'palette' }),
  },
  { id: 'help', words: 'Help', keys: 'F1', also: 'shortcuts keys', run: () => openSurface({ kind: 'help' }) },
  {
    id: 'workspace-open',
    words: 'Open another workspace…',
    keys: 'Ctrl+O',
    also: 'file',
    run: () => void openWorkspace('workspace.open'),
  },
  { id: 'workspace-create', words: 'New workspace…', also: 'file', run: () => void openWorkspace('workspace.create') },
  {
    id: 'workspace-sample',
    words: 'Open the sample workspace',
    also: 'try',
    run: () => void openWorkspace('workspace.openSample'),
  },
  {
    id: 'theme-system',
    words: 'Colours as the computer has them',
    also: 'theme',
    run: () => usePreferenceStore.getState().set({ theme: 'system' }),
  },
  {
    id: 'theme-light',
    words: 'Light colours',
    also: 'theme',
    run: () => usePreferenceStore.getState().set({ theme: 'light' }),
  },
  {
    id: 'theme-dark',
    words: 'Dark colours',
    also: 'theme',
    run: () => usePreferenceStore.getState().set({ theme: 'dark' }),
  },
];

const byId = new Map<string, Command>(commands.map((command) => [command.id, command]));

/** Carries out a command of the application menu. */
export function runMenuCommand(command: MenuCommand): void {
  byId.get(command)?.run();
}

function exportShownMinutes(): void {
  const route = currentRoute(useRouteStore.getState().stack);
  if (route.screen === 'meeting') void exportMinutes(route.meetingId, 'docx');
  else showNotice({ tone: 'news', words: 'Open the meeting whose minutes you want, then export them.' });
}

function shownBody() {
  const route = currentRoute(useRouteStore.getState().stack);
  return route.screen === 'body' ? route.bodyId : null;
}
