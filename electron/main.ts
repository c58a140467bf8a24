/**
 * The window app's composition root: it locks the shell down first, then puts its parts together. What a part does
 * stands in `platform/`, `ipc/` and the store process; nothing is decided here.
 */
import { app, BrowserWindow, session } from 'electron';
import path from 'node:path';
import { sendEvent } from './ipc/register.ts';
import { installMenu } from './platform/menu.ts';
import { registerPageScheme, servePages } from './platform/protocol.ts';
import { isDebuggingRefused, lockSession, lockWebContents } from './platform/security.ts';
import { settleSqliteBinding } from './platform/sqlite-binding.ts';
import { openMainWindow } from './platform/windows.ts';

const distFolder = import.meta.dirname;

settleSqliteBinding();
if (isDebuggingRefused(app)) {
  process.stderr.write(
    'Minutebook does not start with a debugging port: it would open the minutes to other programs.\n',
  );
  app.exit(1);
} else if (!app.requestSingleInstanceLock()) {
  app.quit();
} else {
  if (process.env['MINUTEBOOK_HEADLESS'] === '1') app.disableHardwareAcceleration();
  registerPageScheme();
  lockWebContents(app);
  app.on('second-instance', showFirstWindow);
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(start);
}

async function start(): Promise<void> {
  lockSession(session.defaultSession);
  servePages(path.join(distFolder, 'renderer'));
  installMenu((command) => {
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    if (window) sendEvent(window.webContents, 'menu.command', { command });
  });
  await openMainWindow({ preload: path.join(distFolder, 'preload.cjs'), profileFolder: app.getPath('userData') });
}

function showFirstWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized() === true) window.restore();
  window?.focus();
}
