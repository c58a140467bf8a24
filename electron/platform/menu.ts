import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/contract/events.ts';

/**
 * Builds the application menu with its keyboard shortcuts and makes it the app's. A shortcut reaches the menu only where
 * the page has left the key alone: with the caret in an editor, Ctrl+I is italics and Ctrl+Z the editor's own undo.
 */
export function installMenu(onCommand: (command: MenuCommand) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(describeMenu(onCommand)));
}

function describeMenu(onCommand: (command: MenuCommand) => void): MenuItemConstructorOptions[] {
  const onMac = process.platform === 'darwin';
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    id: command,
    click: () => onCommand(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  return [
    ...(onMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        item('New &meeting…', 'new-meeting', 'CmdOrCtrl+N'),
        item('New &body…', 'new-body', 'CmdOrCtrl+Shift+N'),
        separator,
        item('&Open a workspace…', 'workspace-open', 'CmdOrCtrl+O'),
        item('New &workspace…', 'workspace-create'),
        item('Open the &sample', 'workspace-sample'),
        separator,
        item('&Import files…', 'import', 'CmdOrCtrl+I'),
        item('Import a &folder…', 'import-folder', 'CmdOrCtrl+Shift+I'),
        item('Import &pasted text…', 'paste-text'),
        separator,
        item('&Export minutes to Word…', 'export-minutes', 'CmdOrCtrl+Shift+E'),
        separator,
        onMac ? { role: 'close' } : { role: 'quit', label: 'E&xit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        item('&Undo', 'undo', 'CmdOrCtrl+Z'),
        item('&Redo', 'redo', onMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
        separator,
        { role: 'cut', label: 'Cu&t' },
        { role: 'copy', label: '&Copy' },
        { role: 'paste', label: '&Paste' },
        { role: 'pasteAndMatchStyle', label: 'Paste as plain te&xt' },
        { role: 'selectAll', label: 'Select &all' },
      ],
    },
    {
      label: '&Go',
      submenu: [
        item('&Desk', 'desk', 'CmdOrCtrl+1'),
        item('&Meetings', 'meetings', 'CmdOrCtrl+2'),
        item('Ca&lendar', 'calendar', 'CmdOrCtrl+Shift+K'),
        item('&Actions', 'actions', 'CmdOrCtrl+3'),
        item('De&cisions', 'decisions', 'CmdOrCtrl+4'),
        item('&Bodies', 'bodies', 'CmdOrCtrl+5'),
        item('&To look at', 'to-look-at', 'CmdOrCtrl+6'),
        separator,
        item('&Find a command or a record…', 'palette', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom', label: '&Actual size' },
        { role: 'zoomIn', label: 'Zoom &in' },
        { role: 'zoomOut', label: 'Zoom &out' },
        separator,
        { role: 'togglefullscreen', label: '&Full screen' },
        ...(app.isPackaged ? [] : describeDeveloperItems()),
      ],
    },
    { role: 'windowMenu', label: '&Window' },
    { role: 'help', label: '&Help', submenu: [item('Minutebook &help', 'help', 'F1')] },
  ];
}

/** For whoever works on the product; a packaged app has neither. */
function describeDeveloperItems(): MenuItemConstructorOptions[] {
  return [
    { type: 'separator' },
    { role: 'reload', label: '&Reload' },
    { role: 'toggleDevTools', label: '&Developer tools', accelerator: 'F12' },
  ];
}
