import type { ExclusionPage } from '../../../../shared/contract/room/exclusions.ts';
import type { Input } from '../../../../shared/contract/index.ts';
import { ClockTime } from '../../../../shared/domain/calendar.ts';
import type { AgendaItemId, MeetingId, MinuteId } from '../../../../shared/domain/ids.ts';
import { checkExclusion, wordExclusion } from '../../../../shared/domain/minuting/exclusion.ts';
import type { Exclusion } from '../../../../shared/domain/minuting/records.ts';
import type { Block } from '../../../../shared/minutes/body.ts';
import { formatClockTime, readTypedTime } from '../../../../shared/text/times.ts';
import { toParagraph } from './put-words.ts';

/** What stands in the fields for one item that is closed. */
export interface ClosedForm {
  readonly agendaItemId: AgendaItemId;
  readonly grounds: readonly string[];
  readonly reason: string;
}

/** What stands in the fields of the dialog. */
export interface ExclusionForm {
  readonly moved: boolean;
  readonly items: readonly ClosedForm[];
  readonly from: string;
  readonly stayed: string;
}

/** The fields of a new exclusion, with the items whose papers are closed, or of one that is changed. */
export function beginExclusionForm(page: ExclusionPage, exclusion: Exclusion | null): ExclusionForm {
  if (exclusion === null) {
    const closed = page.items.filter(({ isClosed }) => isClosed);
    return {
      ...{ moved: true, from: '', stayed: '' },
      items: closed.map(({ id, grounds }) => ({ agendaItemId: id, grounds, reason: '' })),
    };
  }
  return {
    moved: exclusion.moved,
    from: exclusion.from === null ? '' : formatClockTime(exclusion.from),
    stayed: exclusion.stayed ?? '',
    items: exclusion.items.flatMap(({ agendaItemId, grounds, reason }) =>
      agendaItemId === null ? [] : [{ agendaItemId, grounds, reason: reason ?? '' }],
    ),
  };
}

/** An item is closed, with the grounds of its papers, or open. Items stand in the order of the agenda. */
export function tickItem(page: ExclusionPage, form: ExclusionForm, id: AgendaItemId, isTicked: boolean): ExclusionForm {
  const grounds = page.items.find((item) => item.id === id)?.grounds ?? [];
  const others = form.items.filter(({ agendaItemId }) => agendaItemId !== id);
  const ticked = isTicked ? [...others, { agendaItemId: id, grounds, reason: '' }] : others;
  const place = new Map(page.items.map((item, at) => [item.id, at]));
  return {
    ...form,
    items: ticked.toSorted((one, other) => (place.get(one.agendaItemId) ?? 0) - (place.get(other.agendaItemId) ?? 0)),
  };
}

/** What is stored, or a sentence on what has to change before. */
export function readExclusionForm(
  form: ExclusionForm,
  of: { readonly meetingId: MeetingId; readonly minuteId: MinuteId; readonly exclusion: Exclusion | null },
): Input<'exclusions.save'> | string {
  if (form.items.length === 0) return 'Tick the items that it is about.';
  const typed = form.from.trim() === '' ? null : readTypedTime(form.from);
  if (form.from.trim() !== '' && typed?.kind !== 'time') return 'Write the time like 7.45pm, or leave it empty.';
  const { exclusion, meetingId } = of;
  return {
    ...{ id: exclusion?.id ?? null, revision: exclusion?.revision ?? null, meetingId, moved: form.moved },
    minuteId: exclusion?.minuteId ?? of.minuteId,
    items: form.items.map(({ agendaItemId, grounds, reason }) => ({
      ...{ agendaItemId, minuteId: null, grounds: [...grounds] },
      reason: reason.trim() === '' ? null : reason.trim(),
    })),
    from: typed?.kind === 'time' ? ClockTime.parse(typed.time) : null,
    until: exclusion?.until ?? null,
    untilMinuteId: exclusion?.untilMinuteId ?? null,
    stayed: form.stayed.trim() === '' ? null : form.stayed.trim(),
  };
}

const labelOf = (page: ExclusionPage, id: AgendaItemId) => page.items.find((item) => item.id === id)?.label ?? null;

/** What speaks against it by the body's rule, in sentences. */
export function remarksOnExclusion(page: ExclusionPage, form: ExclusionForm): string[] {
  const items = form.items.map((item) => ({ ...item, minuteId: null, grounds: [...item.grounds] }));
  const labels = form.items.map(({ agendaItemId }) => labelOf(page, agendaItemId));
  return checkExclusion({ moved: form.moved, items }, page.rule, labels);
}

/** The words of an exclusion as blocks of the minute that resolves it. */
export function toExclusionBlocks(page: ExclusionPage, form: ExclusionForm): Block[] {
  const items = form.items.map(({ agendaItemId, grounds, reason }) => ({
    ...{ label: labelOf(page, agendaItemId), grounds, reason: reason.trim() === '' ? null : reason },
  }));
  const stayed = form.stayed.trim() === '' ? null : form.stayed;
  const { lead, clauses, after } = wordExclusion({ moved: form.moved, stayed }, items, page.rule, page.decisionWord);
  const text = (words: string) => [{ type: 'text' as const, text: words }];
  const resolution = (words: string): Block => ({
    type: 'resolution',
    attrs: { id: null },
    content: [
      { type: 'resolutionLead', content: text(words) },
      ...clauses.map((clause) => ({ type: 'clause' as const, attrs: { id: null }, content: text(clause) })),
    ],
  });
  return [...(lead === null ? [] : [resolution(lead)]), ...after.map(toParagraph)];
}
