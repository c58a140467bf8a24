import type { Instant } from '../../shared/domain/calendar.ts';
import type { MakeId } from '../../shared/domain/ids.ts';
import type { Workspace } from '../store/open.ts';

/** What every service is given: the open workspace, and the clock and ids that it has none of itself. */
export interface ServiceContext {
  readonly workspace: Workspace;
  readonly now: () => Instant;
  readonly makeId: MakeId;
}
