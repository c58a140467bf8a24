import { formatLongDate, formatWeekdayDate } from '../../text/dates.ts';
import { formatClockTime } from '../../text/times.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import { createAnchors, type OwnerAnchors } from '../anchors.ts';
import type { LayoutBlock, LayoutDocument, ParagraphStyle } from '../document.ts';
import type { HouseStyle } from '../house-style.ts';
import { toPrintable, toRun } from '../runs.ts';
import type { AgendaRecord } from './agenda-record.ts';
import { composeAgenda } from './compose-agenda.ts';

/** What a public notice or a summons says beside the agenda. */
export interface NoticeWords {
  /** The day on which it goes out. */
  readonly issuedOn: IsoDate | null;
  /** Who authenticates it: `Proper Officer`, `Clerk to the Council`; null where nobody must. */
  readonly by: string | null;
  /** To whom it goes: `To all members of the Council`; null for a notice to everybody. */
  readonly to: string | null;
  /** Under what it is given: `Local Government Act 1972 Sch 12 para 10`; null where under nothing. */
  readonly under: string | null;
}

/** The public notice of a meeting, or that it will not be held: who meets, when, where, and who may attend ([L33]). */
export function composeNotice(record: AgendaRecord, words: NoticeWords, style: HouseStyle): LayoutDocument {
  const agenda = composeAgenda({ ...record, readers: 'public' }, style);
  const anchors = createAnchors()(record.meeting.id);
  const name = nameOf(record);
  const off = record.meeting.calledOff;
  const title = { none: 'NOTICE OF MEETING', cancelled: 'MEETING CANCELLED', postponed: 'MEETING POSTPONED' };
  const heading = (level: 1 | 2, look: ParagraphStyle, text: string): LayoutBlock => ({
    ...{ kind: 'heading', anchor: level === 1 ? anchors.own() : anchors.forNextPlace(), level, style: look },
    runs: [toRun(text)],
  });
  const open = [
    `${theBody(name)} will meet ${whenAndWhere(record)}.`,
    'Members of the public and the press may attend, except for items that are closed to them.',
    ...(words.under === null ? [] : [`This notice is given under ${words.under}.`]),
  ];
  return {
    ...agenda,
    title: `Notice of meeting, ${name}`,
    subject: 'Public notice',
    blocks: [
      heading(1, 'body-name', name.toUpperCase()),
      heading(2, 'document-title', title[off ?? 'none']),
      ...(off === null ? open : [calledOff(record, name)]).map((text) => toLine(anchors, text)),
      ...authenticate(words, anchors),
    ],
  };
}

/** The summons to the members, with the business to be done, authenticated by the proper officer ([L34]). */
export function composeSummons(record: AgendaRecord, words: NoticeWords, style: HouseStyle): LayoutDocument {
  const agenda = composeAgenda({ ...record, readers: 'members' }, style);
  // The agenda has the meeting's own anchors; what is set before it takes names beside them.
  const anchors = createAnchors()(`${record.meeting.id}-s`);
  const name = nameOf(record);
  const business = agenda.blocks.findIndex((block) => block.kind === 'heading' && block.level === 2);
  const opening = `You are summoned to attend the meeting of ${theBody(name, 'the')} to be held ${whenAndWhere(record)}, for the business set out below.`;
  return {
    ...agenda,
    title: `Summons, ${name}`,
    subject: 'Summons',
    blocks: [
      ...agenda.blocks.filter((block) => block.kind === 'heading' && block.level === 1),
      ...(words.to === null ? [] : [toLine(anchors, toPrintable(words.to).trim())]),
      toLine(anchors, opening),
      ...authenticate(words, anchors),
      ...agenda.blocks.slice(business),
    ],
  };
}

function toLine(anchors: OwnerAnchors, text: string): LayoutBlock {
  return { kind: 'paragraph', anchor: anchors.forNextPlace(), style: 'notice', runs: [toRun(text)] };
}

/** Who authenticates it and when: a line to sign on, the officer, the day. */
function authenticate({ by, issuedOn }: NoticeWords, anchors: OwnerAnchors): LayoutBlock[] {
  const day = issuedOn === null ? '' : formatLongDate(issuedOn);
  if (by === null) return day === '' ? [] : [toLine(anchors, day)];
  const fields = [
    { label: 'Signed', caption: toPrintable(by).trim() },
    { label: 'Date', caption: day },
  ];
  return [{ kind: 'signature', anchor: anchors.forNextPlace(), fields }];
}

function nameOf({ body }: AgendaRecord): string {
  return toPrintable(body.name).trim();
}

function theBody(name: string, article: 'The' | 'the' = 'The'): string {
  return /^the\s/i.test(name) ? name.replace(/^the/i, article) : `${article} ${name}`;
}

/** `on Wednesday, 14 January 2026 at 7.00pm at the Guildhall`; what is not known is left out. */
function whenAndWhere({ meeting }: AgendaRecord): string {
  const { heldOn, startsAt, venue, room, venueConfirmed } = meeting;
  const place = [room, venue].filter((part) => part !== null).map((part) => toPrintable(part).trim());
  const parts = [
    heldOn === null ? 'on a day to be announced' : `on ${formatWeekdayDate(heldOn)}`,
    startsAt === null ? '' : `at ${formatClockTime(startsAt)}`,
    place.length === 0 || !venueConfirmed ? 'at a place to be announced' : `at ${place.join(', ')}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function calledOff({ meeting }: AgendaRecord, name: string): string {
  const day = meeting.heldOn === null ? '' : ` on ${formatWeekdayDate(meeting.heldOn)}`;
  const deed = meeting.calledOff === 'cancelled' ? 'will not be held' : 'is postponed';
  return `The meeting of ${theBody(name, 'the')}${day} ${deed}.`;
}
