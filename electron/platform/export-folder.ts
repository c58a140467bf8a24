import { app, BrowserWindow, dialog } from 'electron';
import { access } from 'node:fs/promises';
import path from 'node:path';
import type { ExportFolder } from '../ipc/main-parts.ts';

/** The system's dialogs for a folder that several files go to; the folder that was chosen last is offered again. */
export function createExportFolder(): ExportFolder {
  let last: string | null = null;
  const parent = () => BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  return {
    choose: async () => {
      const options: Electron.OpenDialogOptions = {
        title: 'Choose a folder for the files',
        buttonLabel: 'Write the files here',
        defaultPath: last ?? app.getPath('documents'),
        properties: ['openDirectory', 'createDirectory'],
      };
      const window = parent();
      const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
      last = filePaths[0] ?? last;
      return filePaths[0] ?? null;
    },
    whichAreThere: async (folder, names) => {
      const found = await Promise.all(
        names.map((name) =>
          access(path.join(folder, name)).then(
            () => [name],
            () => [],
          ),
        ),
      );
      return found.flat();
    },
    askAboutThere: async (names, folder) => {
      const options: Electron.MessageBoxOptions = {
        type: 'question',
        message: `${names.length === 1 ? 'One file is' : `${names.length} files are`} already in “${path.basename(folder)}”.`,
        detail: `${names.join('\n')}\n\nReplace ${names.length === 1 ? 'it' : 'them'}, or keep both? What is kept stays as it is, and the new file gets a number.`,
        buttons: ['Replace', 'Keep both', 'Cancel'],
        defaultId: 1,
        cancelId: 2,
        noLink: true,
      };
      const window = parent();
      const { response } = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
      return (['replace', 'beside'] as const)[response] ?? null;
    },
  };
}
