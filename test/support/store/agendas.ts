import { addAgendaItem, getAgendaPage } from '../../../electron/services/agenda/agenda.ts';
import type { ServiceContext } from '../../../electron/services/context.ts';
import { numberAgenda } from '../../../shared/domain/agenda/numbers.ts';
import { buildOutline } from '../../../shared/domain/agenda/outline.ts';
import type { AgendaItemId, MeetingId } from '../../../shared/domain/ids.ts';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';

/** A line behind the last of its siblings. */
export function aLine(
  context: ServiceContext,
  meetingId: MeetingId,
  title: string,
  facts: Partial<Pick<AgendaItem, 'rowKind' | 'presenter' | 'place' | 'standingKey' | 'purpose'>> = {},
  parentId: AgendaItemId | null = null,
): AgendaItem {
  const siblings = getAgendaPage(context, { meetingId }).items.filter((item) => item.parentId === parentId);
  return addAgendaItem(context, { meetingId, parentId, after: siblings.at(-1)?.id ?? null, title, ...facts }).item;
}

/** The agenda as it reads: `1 Budget`, sub-items behind a dash. */
export function readLines(context: ServiceContext, meetingId: MeetingId): string[] {
  const { items, meeting } = getAgendaPage(context, { meetingId });
  const numbers = numberAgenda(items, { subItems: 'none', isNumbered: meeting.agendaNumbered });
  const words = ({ id, title }: AgendaItem) => `${numbers.get(id) ?? ''} ${title}`.trim();
  return buildOutline(items).flatMap(({ row, children }) => [
    words(row),
    ...children.map((child) => `- ${words(child.row)}`),
  ]);
}
