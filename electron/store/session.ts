import type { Instant } from '../../shared/domain/calendar.ts';
import type { Recorder } from './change-set.ts';

/** A change set that can be taken back, or brought again. */
export interface Step {
  readonly changeSetId: string;
  readonly label: string;
  readonly coalesce: string | null;
  readonly endedAt: Instant;
}

/**
 * What one opening of a workspace keeps in memory: the steps that Ctrl+Z goes back over. They end with the session;
 * their change sets stay in the file.
 */
export interface Session {
  readonly id: string;
  readonly undoStack: Step[];
  readonly redoStack: Step[];
  /** The mutation that is under way. */
  current: Recorder | null;
  /** Change sets committed in this session: a number that moves whenever something changed. */
  commits: number;
  savedAt: Instant | null;
  /** Revisions whose rows read alike: undo gives an old row a new revision. See `undo.ts`. */
  readonly sameAs: Map<string, Map<number, number>>;
}

/** Starts with nothing to take back. */
export function startSession(id: string): Session {
  return { id, undoStack: [], redoStack: [], current: null, commits: 0, savedAt: null, sameAs: new Map() };
}
