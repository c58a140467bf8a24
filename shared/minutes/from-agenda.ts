import { accessOfItem } from '../domain/agenda/access.ts';
import { buildOutline, listInOrder, type OutlineNode } from '../domain/agenda/outline.ts';
import type { AgendaItemId } from '../domain/ids.ts';
import type { AgendaItem, Paper, StandingKey } from '../domain/meeting.ts';
import { defaultBody } from './default-body.ts';
import { type MinuteBody, SCHEMA_VERSION } from './body.ts';
import type { Minute, MinuteKind } from './minute.ts';

/** A minute as it begins from a line of the agenda. */
export interface MinuteStart extends Pick<Minute, 'title' | 'kind' | 'part' | 'outcome' | 'body'> {
  readonly agendaItemId: AgendaItemId;
  /** A line that counts for nothing on the agenda gets no number in the minutes either. */
  readonly isNumbered: boolean;
}

const kindOfKey: Readonly<Record<StandingKey, MinuteKind>> = {
  apologies: 'standing',
  declarations: 'standing',
  confirmation: 'confirmation',
  'matters-arising': 'matters-arising',
  'sub-group-minutes': 'received-minutes',
  'public-session': 'standing',
  'chair-announcements': 'standing',
  exclusion: 'exclusion',
  'any-other-business': 'any-other-business',
  information: 'information',
  'next-meeting': 'date-of-next-meeting',
};

/** Items under which each sub-item is a matter of its own, with a minute of its own. */
const gathering: ReadonlySet<MinuteKind> = new Set(['matters-arising', 'any-other-business']);

/**
 * The minutes that an agenda begins with, in its order: one for each item, one for each matter under matters arising and
 * any other business; sub-items of other items are headings inside its minute. Apologies without a number are told with
 * the attendance and get none. Rules [BA1]–[BA4].
 */
export function startMinutes(items: readonly AgendaItem[], papers: readonly Paper[]): MinuteStart[] {
  return buildOutline(items).flatMap((node) => startsOf(node, papers));
}

function startsOf(node: OutlineNode<AgendaItem>, papers: readonly Paper[]): MinuteStart[] {
  const { row, children } = node;
  if (row.rowKind === 'heading') return children.flatMap((child) => startsOf(child, papers));
  if (row.standingKey === 'apologies' && row.rowKind === 'unnumbered') return [];
  const kind = row.standingKey === null ? 'normal' : kindOfKey[row.standingKey];
  const under = listInOrder(children).filter(({ rowKind }) => rowKind !== 'heading');
  if (gathering.has(kind) && under.length > 0) {
    return under.map((matter) => ({
      ...beginOf(matter, papers, [matter]),
      title: `${row.title} – ${matter.title}`,
      kind,
      isNumbered: row.rowKind === 'item',
    }));
  }
  return [{ ...beginOf(row, papers, [row, ...under]), kind, body: bodyUnder(under) }];
}

function beginOf(row: AgendaItem, papers: readonly Paper[], lines: readonly AgendaItem[]): MinuteStart {
  const ids = new Set(lines.map(({ id }) => id));
  const access = accessOfItem(papers.filter(({ agendaItemId }) => ids.has(agendaItemId)));
  return {
    agendaItemId: row.id,
    title: row.title,
    kind: 'normal',
    part: access.kind === 'closed' ? 'closed' : 'open',
    outcome: row.withdrawn ? 'withdrawn' : null,
    body: defaultBody(),
    isNumbered: row.rowKind === 'item',
  };
}

function bodyUnder(under: readonly AgendaItem[]): MinuteBody {
  const blocks = under.flatMap(({ title }) => [
    { type: 'subheading' as const, content: [{ type: 'text' as const, text: title }] },
    { type: 'paragraph' as const },
  ]);
  const [first, ...rest] = blocks;
  if (first === undefined) return defaultBody();
  return { schemaVersion: SCHEMA_VERSION, doc: { type: 'doc', content: [first, ...rest] } };
}

/**
 * Where new minutes go among those that are there: behind the minute of the nearest earlier line of the agenda that has
 * one, else in front. Rule [BA5].
 *
 * @param order all lines of the agenda as they are read
 * @returns the whole order: a string is a minute that is there, an object one to make
 */
export function mergeStarts<Start extends Pick<MinuteStart, 'agendaItemId'>>(
  held: readonly Pick<Minute, 'id' | 'agendaItemId'>[],
  starts: readonly Start[],
  order: readonly AgendaItemId[],
): (Minute['id'] | Start)[] {
  const place = new Map(order.map((id, at) => [id, at]));
  const merged: (Minute['id'] | Start)[] = held.map(({ id }) => id);
  const placeOf = new Map<Minute['id'] | Start, number>();
  for (const { id, agendaItemId } of held) {
    const at = agendaItemId === null ? undefined : place.get(agendaItemId);
    if (at !== undefined) placeOf.set(id, at);
  }
  for (const start of starts) {
    const own = place.get(start.agendaItemId) ?? order.length;
    const behind = merged.findLastIndex((one) => (placeOf.get(one) ?? Infinity) <= own);
    merged.splice(behind + 1, 0, start);
    placeOf.set(start, own);
  }
  return merged;
}
