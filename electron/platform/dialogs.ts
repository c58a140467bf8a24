import { app, BrowserWindow, dialog } from 'electron';
import path from 'node:path';
import { scanEndings } from '../../shared/domain/attached-file.ts';
import { readableEndings } from '../readers/endings.ts';
import type { Dialogs, DocumentFormat } from '../ipc/main-parts.ts';

const formatNames: Record<DocumentFormat | 'xlsx' | 'ics', string> = {
  xlsx: 'Excel workbook',
  ics: 'Calendar file',
  docx: 'Word document',
  pdf: 'PDF',
  txt: 'Plain text',
  html: 'Web page',
};

const workspaceFilter = { name: 'Minutebook workspace', extensions: ['minutebook'] };

/** The system's own dialogs, over the window that has the focus. */
export function systemDialogs(): Dialogs {
  const parent = () => BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const open = async (options: Electron.OpenDialogOptions): Promise<readonly string[]> => {
    const window = parent();
    const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
    return filePaths;
  };
  const save = async (options: Electron.SaveDialogOptions): Promise<string | null> => {
    const window = parent();
    const { filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
    return filePath === '' ? null : filePath;
  };
  const documentsFolder = () => app.getPath('documents');
  return {
    chooseWorkspace: async () =>
      (await open({ title: 'Open a workspace', filters: [workspaceFilter], properties: ['openFile'] }))[0] ?? null,
    nameNewWorkspace: async () => {
      const chosen = await save({
        title: 'Make a workspace',
        defaultPath: path.join(documentsFolder(), 'Minutes.minutebook'),
        filters: [workspaceFilter],
      });
      return withEnding(chosen, 'minutebook');
    },
    chooseDocuments: () =>
      open({
        title: 'Choose minutes to import',
        filters: [
          { name: 'Documents', extensions: [...readableEndings] },
          { name: 'All files', extensions: ['*'] },
        ],
        properties: ['openFile', 'multiSelections'],
      }),
    chooseReturned: async () =>
      (
        await open({
          title: 'Choose the file that came back',
          filters: [{ name: 'Word documents', extensions: ['docx', 'docm'] }],
          properties: ['openFile'],
        })
      )[0] ?? null,
    chooseScan: async () =>
      (
        await open({
          title: 'Choose the scan of a signed sheet',
          filters: [
            { name: 'Scans: PDF and pictures', extensions: [...scanEndings] },
            { name: 'All files', extensions: ['*'] },
          ],
          properties: ['openFile'],
        })
      )[0] ?? null,
    nameCopy: async (name) => {
      const ending = path.extname(name).slice(1);
      const chosen = await save({
        title: 'Save a copy',
        defaultPath: path.join(documentsFolder(), name),
        filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
      });
      return withEnding(chosen, ending);
    },
    chooseFolder: async () =>
      (await open({ title: 'Choose a folder of minutes to import', properties: ['openDirectory'] }))[0] ?? null,
    nameExport: async (suggestedName, format) => {
      const chosen = await save({
        title: 'Export a document',
        defaultPath: path.join(documentsFolder(), `${suggestedName}.${format}`),
        filters: [{ name: formatNames[format], extensions: [format] }],
      });
      return withEnding(chosen, format);
    },
  };
}

/** The name that was typed, with the ending that some systems' dialogs leave to the app. */
function withEnding(file: string | null, ending: string): string | null {
  return file === null || file.toLowerCase().endsWith(`.${ending}`) ? file : `${file}.${ending}`;
}
