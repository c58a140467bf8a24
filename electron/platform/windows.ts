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
  await window.loadURL(`${pageOrigin}/`);
  return window;
}
