import { addMinute, saveMinute } from '../../../electron/services/minutes.ts';
import { createBody } from '../../../electron/services/bodies.ts';
import type { ServiceContext } from '../../../electron/services/context.ts';
import { createMeeting } from '../../../electron/services/meetings.ts';
import type { Body, NumberStyle } from '../../../shared/domain/body.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import { MinuteId } from '../../../shared/domain/ids.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { SCHEMA_VERSION, type Block, type MinuteBody } from '../../../shared/minutes/body.ts';
import type { Minute } from '../../../shared/minutes/minute.ts';

/** A body that numbers its minutes by the year unless told otherwise. */
export function aBody(context: ServiceContext, name = 'Vale Board', numberStyle: NumberStyle | null = 'n/yy'): Body {
  return createBody(context, { name, shortName: null, kind: 'partnership-board', parentId: null, numberStyle });
}

/** A meeting of a body on a day. */
export function aMeeting(context: ServiceContext, body: Body, day: string | null = '2026-09-01'): Meeting {
  const heldOn = day === null ? null : IsoDate.parse(day);
  return createMeeting(context, { bodyId: body.id, title: null, heldOn, startsAt: null, venue: null });
}

/** A minute at the end of a meeting with the blocks given. */
export function aMinute(context: ServiceContext, meeting: Meeting, title: string, ...blocks: readonly Block[]): Minute {
  const before = context.workspace.all(
    'SELECT id FROM minutes WHERE meeting_id = ? ORDER BY position DESC',
    meeting.id,
  );
  const added = addMinute(context, {
    meetingId: meeting.id,
    after: MinuteId.nullable().parse(before[0]?.['id'] ?? null),
    title,
  });
  if (blocks.length === 0) return added;
  return saveMinute(context, { id: added.id, revision: added.revision, body: bodyOf(...blocks) }).minute;
}

/** A minute body of these blocks. */
export function bodyOf(...content: readonly Block[]): MinuteBody {
  return { schemaVersion: SCHEMA_VERSION, doc: { type: 'doc', content: [...content] } };
}

/** A paragraph of plain words. */
export function paragraph(words: string): Block {
  return { type: 'paragraph', content: words === '' ? [] : [{ type: 'text', text: words }] };
}

/** A resolution: its lead, and its clauses where it has several. */
export function resolution(
  id: string | null,
  lead: string,
  ...clauses: readonly (readonly [string | null, string])[]
): Block {
  return {
    type: 'resolution',
    attrs: { id },
    content: [
      { type: 'resolutionLead', content: [{ type: 'text', text: lead }] },
      ...clauses.map(([clauseId, words]) => ({
        type: 'clause' as const,
        attrs: { id: clauseId },
        content: [{ type: 'text' as const, text: words }],
      })),
    ],
  };
}

/** An action line. */
export function action(id: string | null, words: string): Block {
  return { type: 'action', attrs: { id }, content: [{ type: 'text', text: words }] };
}

/** A paragraph that refers to another minute by a node. */
export function reference(id: string | null, number: string): Block {
  return { type: 'paragraph', content: [{ type: 'reference', attrs: { id, printed: `min ${number}`, number } }] };
}
