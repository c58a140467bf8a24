import type { Meeting } from '../domain/meeting.ts';
import { formatLongDate } from '../text/dates.ts';
import { createAnchors, type OwnerAnchors } from './anchors.ts';
import { findMarkedPresider, type PrintedPlace, type RecordedAttendance } from './attendance-notes.ts';
import { composeAttendanceTable } from './compose-attendance-table.ts';
import { composeAbsent, composeApologies, composeColumns, composeCounts } from './compose-attendance.ts';
import type { BodyWords } from './compose-decision.ts';
import { composeMinute, keepWithFollowing, type RecordedMinute } from './compose-minute.ts';
import type { LayoutBlock, LayoutDocument, Run, Running } from './document.ts';
import type { HouseStyle } from './house-style.ts';
import { toPrintable, toRun } from './runs.ts';

/** Everything that the minutes of one meeting show, read from the records. */
export interface MinutesRecord {
  readonly body: { readonly name: string } & BodyWords;
  readonly meeting: Pick<Meeting, 'id' | 'title' | 'heldOn' | 'venue'> &
    Partial<Pick<Meeting, 'publicCount' | 'pressCount'>>;
  readonly attendance: readonly RecordedAttendance[];
  /** The lines of the agenda that the attendance may speak of; left out: it prints times alone. */
  readonly places?: readonly PrintedPlace[];
  /** Whether the body prints the reasons of apologies; left out: it does not. */
  readonly printsReasons?: boolean;
  /** Stands under the opening of minutes that are not for the public: `Not for publication …`. */
  readonly notPublished?: string;
  /** In the order in which they print. */
  readonly minutes: readonly RecordedMinute[];
}

/**
 * The minutes of a meeting as they print in a house style: opening sentence, attendance, apologies, minutes, the line to
 * sign on. Pure: the same record and style give the same document. SPEC.md beside this file has the rules.
 */
export function composeMinutes(record: MinutesRecord, style: HouseStyle): LayoutDocument {
  const openAnchors = createAnchors();
  const anchors = openAnchors(record.meeting.id);
  const blocks: LayoutBlock[] = [
    ...composeOpening(record, style, anchors),
    ...composeNotPublished(record, anchors),
    ...composeAttendance(record, style, anchors),
    ...record.minutes.flatMap((minute) => composeMinute(minute, style, record.body, openAnchors)),
  ];
  const date = record.meeting.heldOn;
  const bodyName = toPrintable(record.body.name).trim();
  return {
    title: `Minutes of ${record.notPublished === undefined ? '' : 'the closed part of a meeting of '}${withArticle(bodyName)}${date === null ? '' : `, ${formatLongDate(date)}`}`,
    subject: 'Minutes',
    author: bodyName,
    language: 'en-GB',
    date,
    page: style.page,
    styles: { font: style.font, size: style.size, lineHeight: style.lineHeight, paragraphs: style.looks },
    header: [],
    footer: composeFooter(style),
    blocks: keepTogether(blocks, composeSignature(record, style, anchors)),
  };
}

/** What tells a reader that these minutes are not for the public. Rule [L44]. */
function composeNotPublished({ notPublished }: MinutesRecord, anchors: OwnerAnchors): LayoutBlock[] {
  if (notPublished === undefined) return [];
  const runs = [toRun(toPrintable(notPublished))];
  return [{ kind: 'heading', anchor: anchors.forNextPlace(), level: 2, style: 'label', runs }];
}

function composeOpening(record: MinutesRecord, style: HouseStyle, anchors: OwnerAnchors): LayoutBlock[] {
  if (style.opening.form === 'sentence') {
    const runs = composeSentence(record, style);
    return [{ kind: 'heading', anchor: anchors.own(), level: 1, style: 'opening', runs }];
  }
  const { heldOn, title } = record.meeting;
  const name = toPrintable(record.body.name).trim();
  const given = toPrintable(title ?? '').trim();
  const where = [heldOn === null ? '' : formatLongDate(heldOn), venueOf(record)]
    .filter((part) => part !== '')
    .join(' ');
  const lines = [given, where].filter((line) => line !== '');
  const printed = style.opening.bodyName === 'capitals' ? name.toUpperCase() : name;
  return [
    { kind: 'heading', anchor: anchors.own(), level: 1, style: 'body-name', runs: [toRun(printed)] },
    ...lines.map((line): LayoutBlock => {
      return { kind: 'paragraph', anchor: anchors.forNextPlace(), style: 'meeting-line', runs: [toRun(line)] };
    }),
  ];
}

function venueOf({ meeting }: MinutesRecord): string {
  return toPrintable(meeting.venue ?? '')
    .trim()
    .replace(/\.+$/, '');
}

/** `MINUTES of a meeting of the … BOARD held on 1 September 2026 at …` ([L5]). */
function composeSentence(record: MinutesRecord, style: HouseStyle): Run[] {
  const { meeting } = record;
  const name = toPrintable(record.body.name).trim();
  const bareName = name.replace(/^the\s+/i, '');
  const on = meeting.heldOn === null ? '' : ` held on ${formatLongDate(meeting.heldOn)}`;
  const venue = venueOf(record);
  const at = venue === '' ? '' : `${on === '' ? ' held' : ''} at ${venue}`;
  return [
    toRun(style.opening.documentWord, { bold: true }),
    toRun(` of ${nameMeeting(meeting.title)} of the `),
    toRun(style.opening.bodyName === 'capitals' ? bareName.toUpperCase() : bareName, { bold: true }),
    toRun(`${on}${at}.`),
  ];
}

/** `a meeting`, `a special meeting`, `the annual general meeting`. */
function nameMeeting(title: string | null): string {
  const given = toPrintable(title ?? '')
    .trim()
    .replace(/^(?:an?|the)\s+/i, '');
  if (given === '') return 'a meeting';
  const lower = /^\p{Lu}{2}/u.test(given) ? given : given.charAt(0).toLowerCase() + given.slice(1);
  const named = /\bmeeting\b/i.test(lower) ? lower : `${lower} meeting`;
  return `${/^[aeiou]/i.test(named) ? 'an' : 'a'} ${named}`;
}

function withArticle(name: string): string {
  return /^the\s/i.test(name) ? name : `the ${name}`;
}

function composeAttendance(record: MinutesRecord, style: HouseStyle, anchors: OwnerAnchors): LayoutBlock[] {
  const present = record.attendance.filter((person) => person.presence === 'present');
  const presider = findMarkedPresider(present, record.body.chairWord);
  const room = { presider, places: record.places ?? [] };
  if (style.attendance.form === 'table') {
    const table = composeAttendanceTable(record.attendance, style, room, anchors);
    return table === null ? [] : [table];
  }
  const sections = style.attendance.sections.flatMap(({ heading, classes }): LayoutBlock[] => {
    const people = present.filter((person) => classes.includes(person.class));
    if (people.length === 0) return [];
    return [
      { kind: 'heading', anchor: anchors.forNextPlace(), level: 2, style: 'label', runs: [toRun(heading)] },
      {
        kind: 'attendance',
        anchor: anchors.forNextPlace(),
        caption: `${heading.charAt(0)}${heading.slice(1).toLowerCase()}, by organisation`,
        after: style.attendance.after,
        columns: composeColumns(people, style, classes, room),
      },
    ];
  });
  const sentences = [
    composeCounts(record.meeting, style),
    composeApologies(record.attendance, style, record.printsReasons),
    composeAbsent(record.attendance, style),
  ].filter((sentence) => sentence !== null);
  return [
    ...sections,
    ...sentences.map((sentence): LayoutBlock => {
      return { kind: 'paragraph', anchor: anchors.forNextPlace(), style: 'apologies', runs: [toRun(sentence)] };
    }),
  ];
}

/** The line at the foot of each page that the style asks for. */
export function composeFooter(style: HouseStyle): Running[] {
  switch (style.pageNumber) {
    case 'none':
      return [];
    case 'number':
      return [{ align: 'centre', parts: [{ kind: 'page-number' }] }];
    case 'page-x-of-y':
      return [
        {
          align: 'centre',
          parts: [
            { kind: 'text', text: 'Page ' },
            { kind: 'page-number' },
            { kind: 'text', text: ' of ' },
            { kind: 'page-count' },
          ],
        },
      ];
  }
}

function composeSignature(record: MinutesRecord, style: HouseStyle, anchors: OwnerAnchors): LayoutBlock[] {
  if (style.signature === undefined) return [];
  const { signed, by, date } = style.signature;
  return [
    {
      kind: 'signature',
      anchor: anchors.forNextPlace(),
      fields: [
        { label: signed, caption: by.replace('{chair}', toPrintable(record.body.chairWord)) },
        { label: date, caption: '' },
      ],
    },
  ];
}

/** The line to sign on never stands on a page without words of the minutes. */
function keepTogether(blocks: readonly LayoutBlock[], signature: readonly LayoutBlock[]): LayoutBlock[] {
  const last = blocks.at(-1);
  if (signature.length === 0 || last === undefined) return [...blocks, ...signature];
  return [...blocks.slice(0, -1), keepWithFollowing(last), ...signature];
}
