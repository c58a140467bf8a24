import fc from 'fast-check';
import {
  beginMinutes,
  listUnminuted,
  mergeWithNext,
  setOutcome,
  splitMinute,
} from '../../../electron/services/minuting/drafting.ts';
import { holdNotes, saveNotes } from '../../../electron/services/minuting/notes.ts';
import { addChange, settleChange } from '../../../electron/services/minuting/proposed-changes.ts';
import { dropPhrase, listPhrasesOf, savePhrase } from '../../../electron/services/minuting/phrases.ts';
import { listVersionsOf, putVersionBack } from '../../../electron/services/minuting/versions.ts';
import { listMinutes, getMinute } from '../../../electron/store/minutes.ts';
import { getProposedChange } from '../../../electron/store/minuting/proposed-changes.ts';
import { findNotes } from '../../../electron/store/minuting/notes.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import { MeetingId, ProposedChangeId } from '../../../shared/domain/ids.ts';
import { onMinute, pickId, type Deed } from './deed.ts';

const received = IsoDate.parse('2026-09-04');

/** What a clerk does to minutes as wholes, and in the notes beside them. */
export const minutingDeeds: readonly fc.Arbitrary<Deed>[] = [
  fc.constantFrom('take-as-read', null).map((presetKey): Deed => (context, pick) => {
    const meetingId = MeetingId.safeParse(pickId(context, 'meetings', pick)).data;
    if (meetingId === undefined) return null;
    const { bodyId, phrases } = listPhrasesOf(context, { meetingId });
    const own = phrases.find((phrase) => phrase.presetKey === presetKey && phrase.id !== null);
    const { id = null, revision = null } = own ?? {};
    if (id !== null && revision !== null && pick % 2 === 0) return dropPhrase(context, { id, revision });
    const words = `{decision} that ${pick} be taken as read`;
    return savePhrase(context, { bodyId, id, revision, presetKey, name: 'As read', words });
  }),
  fc.constant<Deed>((context, pick) =>
    onMinute(context, pick, ({ id, revision }) => {
      const versions = listVersionsOf(context, { minuteId: id });
      const version = versions[pick % Math.max(1, versions.length)];
      return version === undefined ? null : putVersionBack(context, { id: version.id, revision });
    }),
  ),
  fc.constant<Deed>((context, pick) => {
    const meetingId = MeetingId.safeParse(pickId(context, 'meetings', pick)).data;
    if (meetingId === undefined || listUnminuted(context, { meetingId }).length === 0) return null;
    return beginMinutes(context, { meetingId });
  }),
  fc.constant<Deed>((context, pick) =>
    onMinute(context, pick, (one) => {
      const minute = getMinute(context.workspace, one.id);
      const at = Math.floor((minute?.body.doc.content.length ?? 0) / 2);
      return at === 0 ? null : splitMinute(context, { ...one, at, title: 'Second part' });
    }),
  ),
  fc.constant<Deed>((context, pick) =>
    onMinute(context, pick, (one) => {
      const minute = getMinute(context.workspace, one.id);
      const next = minute && listMinutes(context.workspace, minute.meetingId)[minute.position + 1];
      return next === undefined || next.numberFrozen ? null : mergeWithNext(context, one);
    }),
  ),
  fc.constantFrom('deferred' as const, null).map(
    (outcome): Deed =>
      (context, pick) =>
        onMinute(context, pick, (one) => setOutcome(context, { ...one, outcome })),
  ),
  fc.constantFrom('PT angry', 'bridge by Nov').map(
    (text): Deed =>
      (context, pick) =>
        onMinute(context, pick, ({ id }) => {
          const meetingId = getMinute(context.workspace, id)?.meetingId;
          if (meetingId === undefined) return null;
          const revision = findNotes(context.workspace, meetingId, id)?.revision ?? null;
          const line = { id: context.makeId(), at: context.now(), text, used: false };
          return saveNotes(context, { meetingId, minuteId: id, revision, lines: [line] });
        }),
  ),
  fc.constantFrom('', 'Two bidders spoke.').map(
    (added): Deed =>
      (context, pick) =>
        onMinute(context, pick, ({ id }) => {
          const facts = { approvalId: null, author: null, receivedOn: received, note: 'Please look' };
          return addChange(context, { ...facts, minuteId: id, removed: '', added });
        }),
  ),
  fc.constantFrom('taken' as const, 'refused' as const).map((as): Deed => (context, pick) => {
    const id = ProposedChangeId.safeParse(pickId(context, 'proposed_changes', pick, 'minute_id IS NOT NULL')).data;
    const known = id === undefined ? undefined : getProposedChange(context.workspace, id);
    if (known === undefined) return null;
    return settleChange(context, { id: known.id, revision: known.revision, as, reason: 'As the chair asks' });
  }),
  fc.constantFrom('FOI 26/014', null).map((reason): Deed => (context, pick) => {
    const meetingId = MeetingId.safeParse(pickId(context, 'meetings', pick)).data;
    return meetingId === undefined ? null : holdNotes(context, { meetingId, reason });
  }),
];
