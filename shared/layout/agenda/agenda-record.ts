import type { Body } from '../../domain/body.ts';
import type { AgendaItem, Meeting, Paper } from '../../domain/meeting.ts';

/** Who an agenda is for: `public` names nothing that is closed, `members` shows it with its grounds. */
export type AgendaReaders = 'public' | 'members';

/** Everything that the agenda of one meeting shows, read from the records. */
export interface AgendaRecord {
  readonly body: Pick<Body, 'name' | 'words' | 'chairWord'>;
  /** The council or partnership that the body is of; null where it stands alone. */
  readonly above: string | null;
  readonly meeting: Pick<
    Meeting,
    | 'id'
    | 'title'
    | 'kind'
    | 'heldOn'
    | 'startsAt'
    | 'venue'
    | 'room'
    | 'venueConfirmed'
    | 'agendaNumbered'
    | 'calledOff'
  >;
  readonly items: readonly AgendaItem[];
  readonly papers: readonly Paper[];
  /** The supplementary agenda to print, from 1; null for the agenda itself. */
  readonly supplement: number | null;
  readonly readers: AgendaReaders;
}
