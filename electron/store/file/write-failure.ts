import { sqliteCode } from './connection.ts';
import { Refusal } from '../refusal.ts';

/** What SQLite says of a disk that is full or gone, as a refusal with its sentence; anything else as it is. */
export function translateWriteFailure(failure: unknown): unknown {
  const code = sqliteCode(failure);
  if (code === 'SQLITE_FULL') {
    return new Refusal(
      'write-failed',
      'This was not saved: the disk is full. Make room on it, then try again.',
      failure,
    );
  }
  if (code !== null && /^SQLITE_(IOERR|READONLY|CANTOPEN|BUSY|PROTOCOL)/.test(code)) {
    return new Refusal(
      'write-failed',
      'This was not saved: the workspace file cannot be written at present. Check that its disk is still there, then try again.',
      failure,
    );
  }
  return failure;
}
