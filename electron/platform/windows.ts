import { BrowserWindow } from 'electron';
import path from 'node:path';
import { pageOrigin } from '../ipc/channels.ts';
import type { CloseGuard } from './close-guard.ts';
import { readWindowBounds, rememberWindowBounds } from './window-bounds.ts';

export interface WindowSettings {
  /** The built preload script. */
  readonly preload: string;
  /** Where window.json is kept. */
  readonly profileFolder: string;
  /** Lets the page save what is typed before its window closes. */
  readonly guard: CloseGuard;
}

/** A page that crashes again and again is left alone; its window can still be closed. */
const REVIVAL_LIMIT = 5;

/** Opens the product's window, where it stood when it was last closed, and shows it once it has something to show. */
export async function openMainWindow({ preload, profileFolder, guard }: WindowSettings): Promise<BrowserWindow> {
  const boundsFile = path.join(profileFolder, 'window.json');
  const { isMaximised, ...bounds } = readWindowBounds(boundsFile);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Minutebook',
    // The tint of an empty page, so that nothing flashes before the first paint.
    backgroundColor: '#f6f5f2',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  if (isMaximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => rememberWindowBounds(boundsFile, window));
  guard.hold(window);
  reviveAfterCrash(window);
  await window.loadURL(`${pageOrigin}/`);
  return window;
}

/** A page that crashed is loaded again: what was typed up to a second before is in the file. */
function reviveAfterCrash(window: BrowserWindow): void {
  let revivals = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed() || revivals === REVIVAL_LIMIT) return;
    revivals += 1;
    void window.loadURL(`${pageOrigin}/`);
  });
}
