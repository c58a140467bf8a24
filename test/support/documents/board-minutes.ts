import { MeetingId, MinuteId } from '../../../shared/domain/ids.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import type { RecordedAttendance } from '../../../shared/layout/attendance-notes.ts';
import type { RecordedMinute } from '../../../shared/layout/compose-minute.ts';
import type { MinutesRecord } from '../../../shared/layout/compose-minutes.ts';
import type { MinuteKind } from '../../../shared/minutes/minute.ts';
import {
  action,
  body,
  bullets,
  chairLine,
  nextId,
  numbered,
  paragraph,
  resolution,
  subheading,
  table,
} from './minute-nodes.ts';

type Blocks = Parameters<typeof body>;

/** A minute with the next id. */
export function minute(
  number: string | null,
  title: string,
  blocks: Blocks,
  kind: MinuteKind = 'normal',
  refersTo: readonly string[] = [],
): RecordedMinute {
  return { id: MinuteId.parse(nextId()), number, title, kind, refersTo, body: body(...blocks) };
}

/** People of organisations as recorded, in order: `[organisation, person, person …]`. */
export function attendance(...groups: [string | null, ...string[]][]): RecordedAttendance[] {
  return groups
    .flatMap(([organisationName, ...people]) => people.map((printedName) => ({ organisationName, printedName })))
    .map((person, position) => ({
      ...person,
      position,
      presence: 'present',
      class: 'member',
      mode: 'in-person',
      representing: null,
    }));
}

function apologies(...people: [name: string, organisation: string][]): RecordedAttendance[] {
  return people.map(([printedName, organisationName], place) => ({
    position: 100 + place,
    presence: 'apologies',
    class: 'member',
    mode: 'in-person',
    printedName,
    organisationName,
    representing: null,
  }));
}

/** One meeting of an invented partnership board with everything that house style S2 prints. */
export function makeBoardMinutes(): MinutesRecord {
  return {
    body: { name: 'Harrowmere Safer Communities Board', chairWord: 'Chair', decisionWord: 'RESOLVED' },
    meeting: {
      id: MeetingId.parse('0198c0de-0000-7000-8000-00000000b0a7'),
      title: null,
      heldOn: IsoDate.parse('2026-09-02'),
      venue: 'the Harrowmere Fire Headquarters, Saltby',
    },
    attendance: [
      ...attendance(
        ['Harrowmere County Council', 'P Lacey', 'Councillor J Winstanley', 'R Oyelaran'],
        ['Eastmarsh District Council', 'Councillor T Pell', 'G Brandreth'],
        ['Harrowmere Constabulary', 'A Dunmore', 'Supt K Farrow'],
        ['4Ways Alliance/Saltby CVS', 'M Threlkeld'],
        ['Probation', 'D Quill'],
        ['Harrowmere Fire and Rescue Service', 'S Ingleby'],
        ['Tolland Borough Council', 'Councillor Mrs F Amery', 'N Okafor'],
        ['West Harrow District Council', 'L Sandys'],
      ),
      ...apologies(
        ['H Vance', 'Harrowmere NHS Trust'],
        ['B Cottle', 'Tolland Borough Council'],
        ['Councillor D Ross', 'Norley Town Council'],
      ),
    ],
    minutes: [
      minute('31/26', 'Appointment of Chair', [
        paragraph(
          'The Board agreed that the Vice Chair, Councillor F Amery, take the chair until the review of partnership arrangements was complete.',
        ),
        chairLine('Councillor Mrs F Amery – in the Chair'),
      ]),
      minute(
        '32/26',
        'Minutes of the Board meeting',
        [resolution('RESOLVED that what was minuted on 3 June 2026 be confirmed as a correct record.')],
        'confirmation',
      ),
      minute(
        '33/26',
        'Matters arising footpath lighting',
        [paragraph('The lamps on Mill Lane had been repaired and the costs shared as agreed.')],
        'matters-arising',
        ['19/26'],
      ),
      minute(
        '34/26',
        'Community payback',
        [
          paragraph(
            'The scheme described at {min 22/26} had been extended to three further parishes, and _no_ complaint had been received.',
          ),
        ],
        'matters-arising',
        ['22/26', '24/26'],
      ),
      minute('35/26', 'Performance report', [
        paragraph('Of the seven local indicators three were currently green, two amber and two red as set out below:-'),
        subheading('Green'),
        paragraph('LI 4 Burglary of dwellings'),
        paragraph('LI 9 Repeat incidents of domestic abuse – the new referral form was in use in all districts.'),
        subheading('Amber'),
        paragraph('LI 2 First-time entrants to the youth justice system'),
        subheading('Red'),
        paragraph('LI 7 People killed or seriously injured on rural roads'),
        paragraph(
          'Members asked that the figures for each district be shown beside those of the county in future, so that local differences could be seen and acted upon.',
        ),
        resolution('RESOLVED to note the report.'),
        action('Action - P Lacey/ Research group'),
      ]),
      minute('36/26', 'Community fund applications', [
        paragraph(
          'Four applications had been received by the Advisory Group on 5 August 2026. One was deferred until more was known of its costs. The others were considered and supported:',
        ),
        table(
          ['Applicant', 'Project', 'Funding'],
          [
            'Saltby CVS',
            'Open Doors: evening sessions for young people at the old library, with a worker from each of the two parishes and transport home',
            '£3,200',
          ],
          ['Eastmarsh DC', 'Replacement of the harbour cameras', 'v2 £11,450'],
          ['Eastmarsh DC/ Tolland BC', 'A shared control room for both districts'],
          ['', 'TOTAL', '£14,650'],
        ),
        resolution(
          'RESOLVED that',
          'the Board approves the three projects for funding from the Community Fund',
          'the Advisory Group report on the deferred application to the next meeting; and',
          'the balance of the fund, £6,350, be carried forward.',
        ),
        action('ACTION: Eastmarsh DC'),
      ]),
      minute('37/26', 'Review of posts', [
        paragraph('The review covered the following posts:-'),
        bullets(
          '6 x Neighbourhood Officers',
          ['2 x Support Workers, of whom', bullets('one full time in Tolland', 'one shared with the Trust')],
          '1 x Analyst',
        ),
        paragraph('Officers ranked the considerations in this order:'),
        numbered(1, 'Risk', 'Statutory duty', 'Value for money'),
        resolution('RESOLVED that', 'the Board receives a full report in November 2026'),
        action('P Lacey/Lead Officers'),
      ]),
      minute(
        '38/26',
        'Any other business – Volunteers’ week',
        [paragraph('The Board thanked all volunteers.\nThe next fair would be on 12 October 2026.')],
        'any-other-business',
      ),
      minute(
        '39/26',
        'Dates of 2027 meetings',
        [
          resolution('RESOLVED that the Board meet in the Guildhall at 9.30am on :-'),
          paragraph('Wednesday, 3 March 2027'),
          paragraph('Wednesday, 2 June 2027'),
          paragraph('Wednesday, 1 September 2027'),
        ],
        'date-of-next-meeting',
      ),
    ],
  };
}
