import { type BrowserWindow, dialog } from 'electron';

/** Holds a window open until its page has saved what was typed. */
export interface CloseGuard {
  /** From now on this window closes only when its page agrees, or its user insists. */
  readonly hold: (window: BrowserWindow) => void;
  /** The page agrees: everything typed is saved. */
  readonly release: () => void;
}

/** A second click as quick as this is impatience, not insistence. */
const INSISTENCE_MS = 1500;

/** A page that does not even answer a word in this time is hanging and has nothing more to save. */
const ANSWER_LIMIT_MS = 3000;

/**
 * The first wish to close becomes the question to the page (`askToClose`). A page that could not save may leave it
 * unanswered and tell its user; a second wish then brings the question whether to close all the same. A page that has
 * crashed or hangs holds nothing open.
 */
export function createCloseGuard(askToClose: (window: BrowserWindow) => void): CloseGuard {
  let held: BrowserWindow | undefined;
  let askedAt = 0;
  const letGo = (window: BrowserWindow) => {
    held = undefined;
    if (!window.isDestroyed()) window.destroy();
  };
  return {
    hold: (window) => {
      window.on('close', (event) => {
        if (window.webContents.isCrashed()) return;
        event.preventDefault();
        if (held === window) {
          if (Date.now() - askedAt < INSISTENCE_MS) return;
          void insist(window).then((isSure) => {
            if (isSure) letGo(window);
          });
          return;
        }
        held = window;
        askedAt = Date.now();
        askToClose(window);
        void isAnswering(window).then((isAlive) => {
          if (!isAlive) letGo(window);
        });
      });
    },
    release: () => {
      if (held !== undefined) letGo(held);
    },
  };
}

async function isAnswering(window: BrowserWindow): Promise<boolean> {
  const answer = window.webContents.executeJavaScript('true').then(
    () => true,
    () => window.isDestroyed(),
  );
  const silence = new Promise<boolean>((resolve) => setTimeout(() => resolve(window.isDestroyed()), ANSWER_LIMIT_MS));
  return Promise.race([answer, silence]);
}

async function insist(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Something you typed is not saved yet.',
    detail: 'Keep Minutebook open to see what could not be saved, or close it and lose those words.',
    buttons: ['Keep open', 'Close without saving'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
