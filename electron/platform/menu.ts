import { app, Menu, type MenuItemConstructorOptions } from 'electron';

/** Builds the application menu with its keyboard shortcuts and makes it the app's. */
export function installMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate()));
}

function menuTemplate(): MenuItemConstructorOptions[] {
  const onMac = process.platform === 'darwin';
  return [
    ...(onMac ? [{ role: 'appMenu' } as const] : []),
    { label: '&File', submenu: [onMac ? { role: 'close' } : { role: 'quit', label: 'E&xit' }] },
    { role: 'editMenu', label: '&Edit' },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom', label: '&Actual Size' },
        { role: 'zoomIn', label: 'Zoom &In' },
        { role: 'zoomOut', label: 'Zoom &Out' },
        { type: 'separator' },
        { role: 'togglefullscreen', label: '&Full Screen' },
        ...(app.isPackaged ? [] : [{ role: 'reload' } as const, { role: 'toggleDevTools' } as const]),
      ],
    },
    { role: 'windowMenu', label: '&Window' },
  ];
}
