import { type App, dialog, type Session, shell, type WebContents } from 'electron';
import { realpathSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pageOrigin } from '../ipc/channels.ts';

/**
 * Whether this start asks Chromium for a debugging port without being a test of ours: such a port hands the whole window
 * to any program on the machine.
 */
export function isDebuggingRefused(theApp: App): boolean {
  const switches = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'];
  return switches.some((name) => theApp.commandLine.hasSwitch(name)) && !isTestRun(theApp);
}

/**
 * A test of ours says so in the environment and brings a profile in the temporary folder, so that nobody's real profile
 * is ever opened this way.
 */
export function isTestRun(theApp: App): boolean {
  return process.env['MINUTEBOOK_E2E'] === '1' && isTemporary(theApp.commandLine.getSwitchValue('user-data-dir'));
}

function isTemporary(folder: string): boolean {
  if (folder === '') return false;
  try {
    const inside = path.relative(realpathSync(os.tmpdir()), realpathSync(folder));
    return inside !== '' && !inside.startsWith('..') && !path.isAbsolute(inside);
  } catch {
    return false;
  }
}

/** Denies a session every permission, every device, every download and every request that would leave the machine. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isLocal(details.url) }));
}

/** Addresses that never reach a network: our own pages, values made in memory, the developer tools of a checkout. */
function isLocal(address: string): boolean {
  return /^(app|blob|data|devtools|chrome-extension):/i.test(address);
}

/** Locks whatever web contents the app will ever make: they stay on their page and open nothing. */
export function lockWebContents(theApp: App): void {
  theApp.on('web-contents-created', (_event, contents) => {
    lockNavigation(contents);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      void openOutside(url);
      return { action: 'deny' };
    });
  });
}

function lockNavigation(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!isReload(contents, event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}

/** Reloading the page that is there already is the one navigation a window may do. */
function isReload(contents: WebContents, address: string): boolean {
  return address.startsWith(`${pageOrigin}/`) && address === contents.getURL();
}

/**
 * Hands an address to the system after asking, if it is one that a minute may hold: a web page or a mail address.
 * Everything else (files, scripts, other programs' schemes) is left unopened without a question.
 */
async function openOutside(address: string): Promise<void> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'mailto:') return;
  const place = url.protocol === 'https:' ? 'your web browser' : 'your mail program';
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: `Open this in ${place}?`,
    detail: url.href,
    buttons: ['Open', 'Stay here'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) await shell.openExternal(url.href);
}
