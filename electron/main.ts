/**
 * The window app's composition root: it locks the shell down first, then puts its parts together. What a part does
 * stands in `platform/`, `ipc/` and the two other processes; nothing is decided here.
 */
import { app, BrowserWindow, dialog, session, shell } from 'electron';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { FileToken } from '../shared/contract/imports.ts';
import { createFileTokens } from './ipc/file-tokens.ts';
import { createMainHandlers } from './ipc/main-handlers.ts';
import { forwardEvent, registerHandlers, sendEvent } from './ipc/register.ts';
import { createStoreClient, type StoreClient } from './ipc/store-client.ts';
import { createCloseGuard } from './platform/close-guard.ts';
import { printDocument } from './platform/print.ts';
import { createScanFiles } from './platform/scan-files.ts';
import { systemDialogs } from './platform/dialogs.ts';
import { createExportFolder } from './platform/export-folder.ts';
import { isFolder, listDocumentFolder } from './platform/document-folder.ts';
import { createDocumentJobs } from './platform/document-jobs.ts';
import { readLastWorkspace, rememberWorkspaces } from './platform/last-workspace.ts';
import { installMenu } from './platform/menu.ts';
import { registerPageScheme, servePages } from './platform/protocol.ts';
import { copySample, shippedSample } from './platform/sample.ts';
import { isDebuggingRefused, isTestRun, lockSession, lockWebContents } from './platform/security.ts';
import { settleSqliteBinding } from './platform/sqlite-binding.ts';
import { readStartArguments } from './platform/start-arguments.ts';
import { type StoreChild, startStoreChild } from './platform/store-child.ts';
import { openMainWindow } from './platform/windows.ts';

const distFolder = import.meta.dirname;

/** What to do with a workspace file that the system hands over. macOS may do so before the app is ready. */
let takeFile = (file: string): void => {
  handedOver = file;
};
let handedOver: string | undefined;

const commandLineAt = process.argv.indexOf('--cli');

settleSqliteBinding();
if (commandLineAt !== -1) {
  void runCommandLine(process.argv.slice(commandLineAt + 1));
} else if (isDebuggingRefused(app)) {
  process.stderr.write(
    'Minutebook does not start with a debugging port: it would open the minutes to other programs.\n',
  );
  app.exit(1);
} else if (!app.requestSingleInstanceLock()) {
  app.quit();
} else {
  if (process.env['MINUTEBOOK_HEADLESS'] === '1') app.disableHardwareAcceleration();
  // A test's files stay in its own profile, out of anybody's documents.
  if (isTestRun(app)) app.setPath('documents', path.join(app.getPath('userData'), 'Documents'));
  registerPageScheme();
  lockWebContents(app);
  app.on('open-file', (event, file) => {
    event.preventDefault();
    takeFile(file);
  });
  void app.whenReady().then(start);
}

/** The installed app as a command: the same command line as `npm run cli`, before any window is made. */
async function runCommandLine(words: readonly string[]): Promise<void> {
  // Inside Electron a process of one's own is to be had only once the app is ready.
  await app.whenReady();
  process.argv = [process.execPath, 'minutebook', ...words];
  await import('./cli.ts');
  app.exit(Number(process.exitCode ?? 0));
}

async function start(): Promise<void> {
  const profileFolder = app.getPath('userData');
  const lastWorkspaceFile = path.join(profileFolder, 'last-workspace.json');
  lockSession(session.defaultSession);
  servePages(path.join(distFolder, 'renderer'));

  const child = startStoreChild(path.join(distFolder, 'store-process.js'));
  const store = rememberWorkspaces(
    createStoreClient(child.port, (name, payload) => {
      for (const window of BrowserWindow.getAllWindows()) forwardEvent(window.webContents, name, payload);
    }),
    lastWorkspaceFile,
  );
  const tokens = createFileTokens(() => FileToken.parse(randomUUID()));
  const folders = { tokens, listFolder: listDocumentFolder, isFolder };
  const scans = createScanFiles((file) => shell.openPath(file));
  app.on('quit', scans.forgetShown);
  const guard = createCloseGuard((window) => sendEvent(window.webContents, 'window.closing', {}));
  const takeSample = () => Promise.resolve(copySample(path.join(distFolder, shippedSample), app.getPath('documents')));
  registerHandlers({
    handlers: createMainHandlers({
      store,
      ...folders,
      dialogs: systemDialogs(),
      ...createDocumentJobs(path.join(distFolder, 'document-process.js')),
      printDocument,
      exportFolder: createExportFolder(),
      scans,
      tellProgress: (doing, done, of) => {
        for (const window of BrowserWindow.getAllWindows()) {
          sendEvent(window.webContents, 'imports.progress', { doing, done, of });
        }
      },
      copySample: takeSample,
      reveal: (file) => shell.showItemInFolder(file),
      closeWindow: guard.release,
    }),
    askStore: store.askChecked,
    ...folders,
    isOwnContents: (id) => BrowserWindow.getAllWindows().some(({ webContents }) => webContents.id === id),
  });
  installMenu((command) => {
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    if (window) sendEvent(window.webContents, 'menu.command', { command });
  });
  closeStoreBeforeQuitting(store, child);

  const wanted = readStartArguments(process.argv.slice(1), process.cwd());
  const first = handedOver ?? wanted.workspace ?? readLastWorkspace(lastWorkspaceFile);
  takeFile = (file) => void openWorkspace(store, file);
  app.on('second-instance', (_event, args, workingFolder) => {
    showFirstWindow();
    const { workspace } = readStartArguments(args.slice(1), workingFolder);
    if (workspace !== undefined) takeFile(workspace);
  });

  // The store begins to open the file while the window is being made; the page's first question waits behind it.
  if (first !== undefined) void openWorkspace(store, first);
  else if (wanted.isSampleWanted) {
    const sample = await takeSample();
    if (sample.ok) void openWorkspace(store, sample.value);
  }
  await openMainWindow({ preload: path.join(distFolder, 'preload.cjs'), profileFolder, guard });
}

/** Opens a workspace that was named outside of the window; what goes wrong is said in a dialog, which holds nothing up. */
async function openWorkspace(store: StoreClient, file: string): Promise<void> {
  const answer = await store.ask('private.open', { path: file, create: false });
  if (answer.ok) return;
  void dialog.showMessageBox({ type: 'warning', message: path.basename(file), detail: answer.failure.message });
}

/** The workspace is checked in (one file again, its lock given back) before the app ends. */
function closeStoreBeforeQuitting(store: StoreClient, child: StoreChild): void {
  let isClosed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    isClosed = true;
    void Promise.race([store.ask('private.close', {}), child.gone()]).finally(() => app.quit());
  });
}

function showFirstWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized() === true) window.restore();
  window?.focus();
}
