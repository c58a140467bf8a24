import { BrowserWindow, session } from 'electron';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Answer } from '../../shared/contract/operation.ts';
import type { LayoutDocument } from '../../shared/layout/document.ts';
import { writeHtml } from '../writers/html.ts';
import { writeMarginTemplates } from '../writers/page-margins.ts';
import { FileNotWritten, writeFileAtomically } from '../writers/write-file.ts';

/** How long Chromium may take to set and print a document, in milliseconds. */
const PRINTING_LIMIT = 60_000;

/**
 * Prints a document to a PDF by Chromium: tagged for screen readers, with an outline of its headings. The page is set in a
 * window of its own that nobody sees, without script, in a session that reaches that one page only. Page numbers are
 * printed by templates, which every Chromium knows; CSS page margins came with version 131.
 */
export async function printDocument(layout: LayoutDocument, file: string): Promise<Answer<Record<string, never>>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'minutebook-print-'));
  const page = path.join(folder, 'page.html');
  const window = openHiddenWindow();
  try {
    await writeFile(page, writeHtml(layout, 'empty'), 'utf8');
    const address = pathToFileURL(page).href;
    window.webContents.session.webRequest.onBeforeRequest((details, decide) =>
      decide({ cancel: details.url !== address }),
    );
    await within(PRINTING_LIMIT, window.loadURL(address));
    const margins = writeMarginTemplates(layout);
    const bytes = await within(
      PRINTING_LIMIT,
      window.webContents.printToPDF({
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        ...(margins !== null && {
          displayHeaderFooter: true,
          headerTemplate: margins.header,
          footerTemplate: margins.footer,
        }),
      }),
    );
    await writeFileAtomically(file, bytes);
    return { ok: true, value: {} };
  } catch (failure) {
    if (failure instanceof FileNotWritten)
      return { ok: false, failure: { code: 'write-failed', message: failure.message } };
    return {
      ok: false,
      failure: {
        code: 'write-failed',
        message:
          'The PDF could not be made, and nothing was written. Try again, or export to Word and print from there.',
      },
    };
  } finally {
    window.destroy();
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

function openHiddenWindow(): BrowserWindow {
  // Each printing has a session of its own in memory, so that two at a time cannot see each other's page.
  const own = session.fromPartition(`print-${Date.now()}-${Math.random()}`);
  own.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  own.setPermissionCheckHandler(() => false);
  return new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      javascript: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_done, fail) => {
    timer = setTimeout(() => fail(new Error('printing took too long')), milliseconds);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
