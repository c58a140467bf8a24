/**
 * What a clerk types in two invented meetings: a board of twenty items in committee form, and its advisory group, which
 * decides nothing and notes actions where they arise. Told block by block, so that it can be typed or stored.
 */
export type LiveBlock =
  | readonly ['paragraph' | 'action' | 'subheading', string]
  | readonly ['resolution', string, ...string[]]
  | readonly ['bullets', ...string[]]
  | readonly ['table', ...(readonly string[])[]];

export interface LiveItem {
  readonly title: string;
  readonly blocks: readonly LiveBlock[];
}

export interface LivePerson {
  readonly name: string;
  readonly organisation: string;
  readonly presence: 'present' | 'apologies';
  readonly role?: string;
}

export interface LiveMeeting {
  readonly body: { readonly name: string; readonly numberStyle: 'n/yy' | 'n/yyyy'; readonly style: 's2' | 's3' };
  readonly day: string;
  readonly startsAt: string;
  readonly venue: string;
  readonly people: readonly LivePerson[];
  readonly items: readonly LiveItem[];
}

const here = (name: string, organisation: string, role?: string): LivePerson => {
  return { name, organisation, presence: 'present', ...(role === undefined ? {} : { role }) };
};
const away = (name: string, organisation: string): LivePerson => ({ name, organisation, presence: 'apologies' });

export const liveBoard: LiveMeeting = {
  body: { name: 'Harrowmere Safer Communities Board', numberStyle: 'n/yy', style: 's2' },
  day: '2026-09-02',
  startsAt: '09:30',
  venue: 'the Harrowmere Fire Headquarters, Saltby',
  people: [
    here('Councillor Mrs F Amery', 'Tolland Borough Council', 'Chair'),
    here('M Threlkeld', 'Saltby CVS'),
    here('Councillor T Pell', 'Eastmarsh District Council'),
    here('G Brandreth', 'Eastmarsh District Council'),
    here('A Dunmore', 'Harrowmere Constabulary'),
    here('Supt K Farrow', 'Harrowmere Constabulary'),
    here('P Lacey', 'Harrowmere County Council'),
    here('R Oyelaran', 'Harrowmere County Council'),
    here('S Ingleby', 'Harrowmere Fire and Rescue Service'),
    here('D Quill', 'Probation'),
    here('N Okafor', 'Tolland Borough Council'),
    here('L Sandys', 'West Harrow District Council'),
    away('H Vance', 'Harrowmere NHS Trust'),
    away('B Cottle', 'Tolland Borough Council'),
  ],
  items: [
    {
      title: 'Appointment of chair for the meeting',
      blocks: [
        ['paragraph', 'The Board was told that its Chair would be away until the spring.'],
        ['resolution', 'RESOLVED that Councillor F Amery take the chair until then.'],
      ],
    },
    {
      title: 'Minutes of the last meeting',
      blocks: [
        [
          'resolution',
          'RESOLVED that the minutes of the meeting held on 3 June 2026 be confirmed as a correct record.',
        ],
      ],
    },
    {
      title: 'Matters arising – Footpath lighting (min 19/26 refers)',
      blocks: [
        ['paragraph', 'The lamps on Mill Lane had been repaired and the costs shared as agreed.'],
        ['action', 'Action – G Brandreth'],
      ],
    },
    {
      title: 'Matters arising – Town wardens (min 22/26 refers)',
      blocks: [['paragraph', 'The wardens described at min 22/26 now patrolled three further parishes.']],
    },
    {
      title: 'Advisory group',
      blocks: [
        ['paragraph', 'The notes of the group’s meeting on 5 August 2026 were received.'],
        ['resolution', 'RESOLVED to note the report.'],
        ['action', 'Action – A Dunmore'],
      ],
    },
    {
      title: 'Performance report',
      blocks: [
        ['paragraph', 'Of the seven local indicators three were green, two amber and two red.'],
        ['paragraph', 'Members asked that the figures for each district be shown beside those of the county.'],
        ['resolution', 'RESOLVED to note the report.'],
        ['action', 'Action – P Lacey/Research group'],
      ],
    },
    {
      title: 'Community fund',
      blocks: [
        ['paragraph', 'Three applications were considered and supported:'],
        [
          'table',
          ['Applicant and project', 'Funding'],
          ['Saltby CVS: evening sessions at the old library', '£3,200'],
          ['Eastmarsh DC: cameras at the harbour', '£11,450'],
          ['TOTAL', '£14,650'],
        ],
        [
          'resolution',
          'RESOLVED that',
          'the Board approves the projects for funding',
          'the group report on the deferred application to the next meeting',
          'the balance of £6,350 be carried forward',
        ],
        ['action', 'Action – M Threlkeld'],
      ],
    },
    {
      title: 'Study of a joint service',
      blocks: [
        ['paragraph', 'A study of a service shared with Stainrigg had begun.'],
        ['resolution', 'RESOLVED that', 'the study be welcomed', 'a further report be made in November 2026'],
        ['action', 'Action – R Oyelaran'],
      ],
    },
    {
      title: 'Review of posts',
      blocks: [
        ['paragraph', 'The review covered the following posts:-'],
        ['bullets', '6 x Neighbourhood Officers', '2 x Support Workers', '1 x Analyst'],
        ['resolution', 'RESOLVED that the Board receive a full report in November 2026.'],
        ['action', 'Action – P Lacey/Lead Officers'],
      ],
    },
    {
      title: 'Contributions of the districts',
      blocks: [
        ['paragraph', 'What each area had bid was set out below.'],
        ['table', ['Area and bid', 'Amount'], ['Tolland: alley gates', '£4,100'], ['West Harrow: lamps', '£2,900']],
        ['resolution', 'RESOLVED that', 'the bids be supported', 'the areas report on them in the spring'],
        ['action', 'Action – N Okafor/L Sandys'],
      ],
    },
    {
      title: 'Road safety',
      blocks: [
        ['paragraph', 'Supt Farrow said that collisions on rural roads had fallen since minute 12/26 was written.'],
        ['action', 'Action – K Farrow'],
      ],
    },
    {
      title: 'Reoffending',
      blocks: [
        ['paragraph', 'The scheme for those who leave prison had found homes for eleven people.'],
        ['resolution', 'RESOLVED that the scheme be extended to Norley for a year.'],
        ['action', 'Action – D Quill'],
      ],
    },
    {
      title: 'Arson',
      blocks: [
        ['paragraph', 'Bins near the harbour had been set alight on four nights in July.'],
        ['action', 'Action – S Ingleby'],
      ],
    },
    {
      title: 'Domestic abuse',
      blocks: [
        ['paragraph', 'A new form of referral was in use in all districts.'],
        ['paragraph', 'The Board thanked the volunteers who had made it known.'],
      ],
    },
    {
      title: 'Underage drinking',
      blocks: [
        ['paragraph', 'Shops had been visited by the officers of the county.'],
        ['resolution', 'RESOLVED that', 'the visits go on', 'the shops be thanked', 'the schools be told'],
        ['action', 'Action – T Pell'],
      ],
    },
    {
      title: 'Membership',
      blocks: [
        ['paragraph', 'The Trust asked for a second seat.'],
        ['resolution', 'RESOLVED that the request be considered with the review of the constitution.'],
      ],
    },
    {
      title: 'Any other business – Volunteers’ week',
      blocks: [['paragraph', 'The next fair would be on 12 October 2026.']],
    },
    { title: 'Any other business – Alarm project', blocks: [['paragraph', 'The project had won an award.']] },
    {
      title: 'Date of next meeting',
      blocks: [['resolution', 'RESOLVED that the next meeting be held on 18 November 2026 at the Guildhall, Saltby.']],
    },
    {
      title: 'Dates of 2027 meetings',
      blocks: [
        [
          'resolution',
          'RESOLVED that meetings of the Board be held at 9.30am on :- Wednesday, 3 March 2027 Wednesday, 2 June 2027',
        ],
      ],
    },
  ],
};

export const liveGroup: LiveMeeting = {
  body: { name: 'Harrowmere Tasking and Advisory Group', numberStyle: 'n/yyyy', style: 's3' },
  day: '2026-10-28',
  startsAt: '10:00',
  venue: 'Tower Room, Fire Headquarters, Saltby',
  people: [
    here('Supt Kit Farrow', 'Harrowmere Constabulary', 'Chair'),
    here('Perpetua Lacey', 'Harrowmere County Council – Community Safety Unit'),
    here('Graham Brandreth', 'Eastmarsh District Council'),
    here('Nneka Okafor', 'Tolland Borough Council'),
    here('Sian Ingleby', 'Harrowmere Fire and Rescue Service'),
    here('Dora Quill', 'Harrowmere Probation Service'),
    away('Liam Sandys', 'West Harrow District Council'),
    away('Helga Vance', 'Harrowmere NHS Trust'),
  ],
  items: [
    {
      title: 'Minutes of 5 August 2026 Meeting',
      blocks: [['paragraph', 'The minutes of the meeting were approved as a correct record.']],
    },
    {
      title: 'Performance Report',
      blocks: [
        ['subheading', 'LI 4 – Burglary'],
        ['paragraph', 'The county is in green, 12% within target. Only Eastmarsh is red.'],
        ['action', 'ACTION: GB to write to the shops of the harbour'],
        ['subheading', 'LI 7 – Road safety'],
        ['paragraph', 'Collisions are fewer than in the year before.'],
      ],
    },
    {
      title: 'Budget',
      blocks: [
        ['paragraph', 'There were no bids against the £17,000 of the fund.'],
        ['paragraph', 'One bid of £8,000 for cameras was accepted to go forward to the Board.'],
        ['action', 'ACTION: PL to recommend the project to the Board for approval.'],
      ],
    },
    {
      title: 'Scores for the agreement of 2027',
      blocks: [
        ['paragraph', 'Three priorities were found:'],
        ['bullets', 'Alcohol and harm', 'Burglary of dwellings', 'Safety on rural roads'],
        ['paragraph', 'The findings will drive the agreement for the next three years.'],
      ],
    },
    {
      title: 'Savings by area',
      blocks: [
        ['paragraph', 'What each choice saves was set out:'],
        ['table', ['Choice', 'Saving'], ['Tolland and Norley', '£21,000'], ['Eastmarsh', '£9,000']],
        ['action', 'ACTION: All areas to send their views to DQ by 30 November 2026'],
      ],
    },
    { title: 'Date of Next Meeting', blocks: [['paragraph', '16 December 2026 at 10.00am in the Tower Room.']] },
  ],
};
