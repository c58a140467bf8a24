import type { Input, Output } from '../../../shared/contract/index.ts';
import type { MeetingId, MinuteId } from '../../../shared/domain/ids.ts';
import {
  isInterestTold,
  nothingDeclared,
  wordInterest,
  wordUnderItem,
} from '../../../shared/domain/minuting/interests.ts';
import { isEmptyBody, wordsOf } from '../../../shared/minutes/body-text.ts';
import { type Block, type MinuteBody, SCHEMA_VERSION } from '../../../shared/minutes/body.ts';
import type { Minute } from '../../../shared/minutes/minute.ts';
import { listAgendaItems } from '../../store/agenda/agenda.ts';
import { mutate } from '../../store/change-set.ts';
import type { Readable } from '../../store/file/connection.ts';
import { isPartLocked } from '../../store/locked-rows.ts';
import { listMinutes } from '../../store/minutes.ts';
import { listInterests } from '../../store/minuting/interests.ts';
import { Refusal } from '../../store/refusal.ts';
import { listRoomItems } from '../attendance/quorum-room.ts';
import type { ServiceContext } from '../context.ts';
import { saveBody } from '../derive-progress.ts';
import { kindsOf, placeOf } from './interest-places.ts';
import { refuseLocked } from './locked.ts';
import { requireBodyOf, requireMeeting, requireMinute } from './minute-of.ts';

/** The minute in which interests are declared: that of the standing item, else one whose title says so. */
export function findDeclarationsMinute(db: Readable, meetingId: MeetingId): Minute | undefined {
  const items = new Set<string | null>(
    listAgendaItems(db, meetingId).flatMap(({ id, standingKey }) => (standingKey === 'declarations' ? [id] : [])),
  );
  const minutes = listMinutes(db, meetingId);
  return (
    minutes.find(({ agendaItemId }) => agendaItemId !== null && items.has(agendaItemId)) ??
    minutes.find(({ title }) =>
      /\b(?:declarations?|disclosures?)\b.*\binterests?\b|\binterests?\b.*\bdeclar/i.test(title),
    )
  );
}

/** What a minute does not tell yet: sentences that go behind its words, or in front of them. */
interface Untold {
  readonly minute: Minute;
  readonly at: 'end' | 'start';
  readonly sentences: readonly string[];
}

/** What the minutes of a meeting do not tell of the interests declared there. Rule [IN4]. */
export function listUntold(db: Readable, meetingId: MeetingId): Untold[] {
  const meeting = requireMeeting(db, meetingId);
  const body = requireBodyOf(db, meeting);
  const interests = listInterests(db, meetingId);
  const kinds = kindsOf(body);
  const items = listRoomItems(db, meeting);
  const declarations = findDeclarationsMinute(db, meetingId);
  const untold: Untold[] = [];
  if (declarations !== undefined) {
    const texts = textsOf(declarations);
    const sentences = interests.flatMap((interest) => {
      const place = placeOf(db, interest, items);
      const sentence = wordInterest(interest, place, kinds);
      const of = { printedName: interest.printedName, label: place?.label ?? null };
      return isInterestTold(texts, sentence, of) ? [] : [sentence];
    });
    const isNothing = interests.length === 0 && isEmptyBody(declarations.body);
    untold.push({ minute: declarations, at: 'end', sentences: isNothing ? [nothingDeclared] : sentences });
  }
  if (body.minuting.interestsUnderItems) {
    for (const minute of listMinutes(db, meetingId)) {
      const own = interests.filter(
        ({ agendaItemId }) =>
          agendaItemId !== null && agendaItemId === minute.agendaItemId && minute.id !== declarations?.id,
      );
      if (own.length === 0 || isPartLocked(db, meetingId, minute.part) || !isFirstOfItem(db, minute)) continue;
      const texts = textsOf(minute);
      const sentences = own.flatMap((interest) => {
        const sentence = wordUnderItem(interest, kinds);
        return isInterestTold(texts, sentence, { printedName: interest.printedName, label: null }) ? [] : [sentence];
      });
      untold.push({ minute, at: 'start', sentences });
    }
  }
  return untold.filter(({ sentences }) => sentences.length > 0);
}

function isFirstOfItem(db: Readable, minute: Minute): boolean {
  return (
    listMinutes(db, minute.meetingId).find(({ agendaItemId }) => agendaItemId === minute.agendaItemId)?.id === minute.id
  );
}

function textsOf({ body }: Minute): string[] {
  return body.doc.content.map((block) => wordsOf(block));
}

/** Answers `interests.tell`. Rules [IN3], [IN4]. @throws Refusal `not-found`, `locked`, `input-refused` with no minute for it */
export function tellInterests(context: ServiceContext, input: Input<'interests.tell'>): Output<'interests.tell'> {
  const { workspace, makeId } = context;
  return mutate(workspace, { label: 'Interests put into the minutes', now: context.now() }, (tx) => {
    const meeting = requireMeeting(tx, input.meetingId);
    refuseLocked(tx, meeting.id);
    if (findDeclarationsMinute(tx, meeting.id) === undefined) {
      throw new Refusal(
        'input-refused',
        'There is no minute for declarations of interest yet. Add one with that heading, then put them in.',
      );
    }
    const untold = listUntold(tx, meeting.id);
    const minuteIds: MinuteId[] = [];
    for (const { minute, at, sentences } of untold) {
      saveBody(tx, makeId, requireMinute(tx, minute.id), addSentences(minute.body, at, sentences));
      minuteIds.push(minute.id);
    }
    return { told: untold.reduce((sum, { sentences }) => sum + sentences.length, 0), minuteIds };
  });
}

function addSentences(body: MinuteBody, at: Untold['at'], sentences: readonly string[]): MinuteBody {
  const added = sentences.map((words): Block => ({ type: 'paragraph', content: [{ type: 'text', text: words }] }));
  const held = isEmptyBody(body) ? [] : body.doc.content.filter((block) => wordsOf(block) !== nothingDeclared);
  const content = at === 'start' ? [...added, ...held] : [...held, ...added];
  return { schemaVersion: SCHEMA_VERSION, doc: { type: 'doc', content } };
}
