import { BrowserWindow } from 'electron';
import path from 'node:path';
import { pageOrigin } from '../ipc/channels.ts';
import { readWindowBounds, rememberWindowBounds } from './window-bounds.ts';

export interface WindowSettings {
  /** The built preload script. */
  readonly preload: string;
  /** Where window.json is kept. */
  readonly profileFolder: string;
  /** Asked to save what is typed before the window closes; the window waits for it, though not for ever. */
  readonly beforeClose?: (window: BrowserWindow) => Promise<void>;
}

/** A page that does not answer may not hold its window open longer than this. */
const CLOSE_LIMIT_MS = 3000;

/** Opens the product's window, where it stood when it was last closed, and shows it once it has something to show. */
export async function openMainWindow({ preload, profileFolder, beforeClose }: WindowSettings): Promise<BrowserWindow> {
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
  if (beforeClose !== undefined) holdOpenUntil(window, beforeClose);
  await window.loadURL(`${pageOrigin}/`);
  return window;
}

/** Turns the first wish to close into the wait for `beforeClose`; a page that has crashed has nothing left to save. */
function holdOpenUntil(window: BrowserWindow, beforeClose: (window: BrowserWindow) => Promise<void>): void {
  let isAsked = false;
  window.on('close', (event) => {
    if (window.webContents.isCrashed()) return;
    event.preventDefault();
    if (isAsked) return;
    isAsked = true;
    const limit = setTimeout(() => window.destroy(), CLOSE_LIMIT_MS);
    void beforeClose(window).finally(() => {
      clearTimeout(limit);
      if (!window.isDestroyed()) window.destroy();
    });
  });
}
