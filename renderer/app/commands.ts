import type { MenuCommand } from '../../shared/contract/events.ts';
import type { WorkspaceState } from '../../shared/contract/workspace.ts';
import { chooseFiles, chooseFolder, goBack } from '../stores/importing.ts';
import { openWorkspace, redo, undo } from '../stores/perform.ts';
import { usePreferenceStore } from '../stores/preferences.ts';
import { currentRoute, goTo, useRouteStore } from '../stores/route.ts';
import { openSurface } from '../stores/surfaces.ts';
import { exportMinutes } from '../stores/exports.ts';
import { showNotice } from '../stores/notices.ts';
import { readOnlyWords, useWorkspaceStore } from '../stores/workspace.ts';

/** Something the clerk can have done, from the palette, the menu or the keyboard alike. */
export interface Command {
  readonly id: string;
  readonly words: string;
  /** `Ctrl+Shift+E`; on a Mac Ctrl is the Command key. */
  readonly keys?: string;
  /** Other words under which the palette finds it. */
  readonly also?: string;
  /** What it asks of the workspace: that it is open (`open`, when left out), that it can be changed, or nothing. */
  readonly needs?: 'nothing' | 'changeable';
  readonly run: () => void;
}

/** Every command of the window, in the order in which the palette offers them. */
export const commands: readonly Command[] = [
  {
    id: 'import',
    needs: 'changeable',
    words: 'Import files…',
    keys: 'Ctrl+I',
    also: 'read minutes agenda report pack word pdf text',
    run: () => void chooseFiles(),
  },
  {
    id: 'import-folder',
    needs: 'changeable',
    words: 'Import a folder…',
    keys: 'Ctrl+Shift+I',
    also: 'read many files bulk years',
    run: () => void chooseFolder(),
  },
  {
    id: 'paste-text',
    needs: 'changeable',
    words: 'Import pasted text…',
    also: 'clipboard copy read minutes',
    run: () => openSurface({ kind: 'paste-text' }),
  },
  {
    id: 'import-open',
    words: 'Go to the import that is open',
    also: 'files review list',
    run: () => goTo({ screen: 'import' }),
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
    needs: 'changeable',
    words: 'New meeting…',
    keys: 'Ctrl+N',
    also: 'add make create',
    run: () => openSurface({ kind: 'new-meeting', bodyId: shownBody() }),
  },
  {
    id: 'new-body',
    needs: 'changeable',
    words: 'New body…',
    keys: 'Ctrl+Shift+N',
    also: 'add make create board committee council',
    run: () => openSurface({ kind: 'new-body' }),
  },
  { id: 'desk', words: 'Go to the Desk', keys: 'Ctrl+1', also: 'home start', run: () => goTo({ screen: 'desk' }) },
  { id: 'meetings', words: 'Go to Meetings', keys: 'Ctrl+2', run: () => goTo({ screen: 'meetings' }) },
  {
    id: 'calendar',
    words: 'Go to the calendar of meetings',
    keys: 'Ctrl+Shift+K',
    also: 'year plan dates deadlines timetable bank holidays',
    run: () => goTo({ screen: 'calendar' }),
  },
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
  {
    id: 'people',
    words: 'Go to people, organisations and groups',
    also: 'contacts members councillors officers partners abbreviations merge',
    run: () => goTo({ screen: 'people', list: 'people' }),
  },
  {
    id: 'to-look-at',
    words: 'Go to To look at',
    keys: 'Ctrl+6',
    also: 'doubts import review',
    run: () => goTo({ screen: 'to-look-at' }),
  },
  { id: 'back', words: 'Go back', keys: 'Alt+Left', run: goBack },
  { id: 'forward', words: 'Go forward', keys: 'Alt+Right', run: () => useRouteStore.getState().step(1) },
  { id: 'undo', words: 'Undo the last step', keys: 'Ctrl+Z', also: 'take back', run: () => void undo() },
  { id: 'redo', words: 'Redo', keys: 'Ctrl+Y', run: () => void redo() },
  {
    id: 'palette',
    words: 'Find a command, body, meeting or minute',
    keys: 'Ctrl+K',
    run: () => openSurface({ kind: 'palette' }),
  },
  {
    id: 'help',
    needs: 'nothing',
    words: 'Help',
    keys: 'F1',
    also: 'shortcuts keys',
    run: () => openSurface({ kind: 'help' }),
  },
  {
    id: 'workspace-open',
    needs: 'nothing',
    words: 'Open another workspace…',
    keys: 'Ctrl+O',
    also: 'file',
    run: () => void openWorkspace('workspace.open'),
  },
  {
    id: 'workspace-create',
    needs: 'nothing',
    words: 'New workspace…',
    also: 'file',
    run: () => void openWorkspace('workspace.create'),
  },
  {
    id: 'workspace-sample',
    needs: 'nothing',
    words: 'Open the sample workspace',
    also: 'try',
    run: () => void openWorkspace('workspace.openSample'),
  },
  {
    id: 'theme-system',
    needs: 'nothing',
    words: 'Colours as the computer has them',
    also: 'theme',
    run: () => usePreferenceStore.getState().set({ theme: 'system' }),
  },
  {
    id: 'theme-light',
    needs: 'nothing',
    words: 'Light colours',
    also: 'theme',
    run: () => usePreferenceStore.getState().set({ theme: 'light' }),
  },
  {
    id: 'theme-dark',
    needs: 'nothing',
    words: 'Dark colours',
    also: 'theme',
    run: () => usePreferenceStore.getState().set({ theme: 'dark' }),
  },
];

const byId = new Map<string, Command>(commands.map((command) => [command.id, command]));

/** Why a command cannot be carried out with this workspace, as a sentence; null where it can. */
export function refusalOf({ needs }: Pick<Command, 'needs'>, state: WorkspaceState | null): string | null {
  if (needs === 'nothing') return null;
  if (state === null) return 'No workspace is open. Open one, make one, or try the sample; then this works.';
  return needs === 'changeable' && state.readOnly ? readOnlyWords : null;
}

/** Carries out a command, or says why not. */
export function runCommand(command: Command): void {
  const { state } = useWorkspaceStore.getState();
  // Before main's first answer nothing is known against it.
  const refusal = state === undefined ? null : refusalOf(command, state);
  if (refusal === null) command.run();
  else showNotice({ tone: 'news', words: refusal });
}

/** Carries out a command of the application menu. */
export function runMenuCommand(id: MenuCommand): void {
  const command = byId.get(id);
  if (command !== undefined) runCommand(command);
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
