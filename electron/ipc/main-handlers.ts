import type { MainHandlers } from './dispatch.ts';
import { approvalHandlers } from './approvals.ts';
import { calendarHandlers } from './calendar.ts';
import { documentHandlers } from './documents.ts';
import { importHandlers } from './imports.ts';
import type { MainParts } from './main-parts.ts';
import { meetingFileHandlers } from './meeting-files.ts';
import { workspaceHandlers } from './workspace.ts';

/** All that main itself answers. An operation of the contract without a handler here does not compile. */
export function createMainHandlers(parts: MainParts): MainHandlers {
  return {
    ...workspaceHandlers(parts),
    ...importHandlers(parts),
    ...documentHandlers(parts),
    ...calendarHandlers(parts),
    ...meetingFileHandlers(parts),
    ...approvalHandlers(parts),
    'window.readyToClose': () => {
      parts.closeWindow();
      return Promise.resolve({ ok: true, value: {} });
    },
  };
}
