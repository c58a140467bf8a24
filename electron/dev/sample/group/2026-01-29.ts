import { action, bullets, para, subheading, table } from '../blocks.ts';
import { absent, apology, minute, present, presentAs, type SampleMeeting } from '../sample-meeting.ts';

/** The latest meeting of the group. */
export const groupMeetingOfJanuary2026: SampleMeeting = {
  body: 'group',
  heldOn: '2026-01-29',
  startsAt: '09:30',
  openedAt: null,
  closedAt: null,
  venue: 'Conference Room 2, Constabulary Headquarters, Fellgate',
  attendance: [
    presentAs('rees', { role: 'Chair' }),
    ...present(
      'goodall',
      'garrity',
      'tully',
      'wray',
      'varley',
      'prior',
      'whitlock',
      'carrick',
      'akhtar',
      'tan',
      'lamb',
    ),
    ...present('hartwell', 'crane'),
    presentAs('bellamy', { class: 'substitute', representing: 'sandal' }),
    apology('sandal'),
    apology('penhale'),
    absent('moss'),
  ],
  minutes: [
    minute(
      '1/2026',
      'Minutes of the meeting on 23 October 2025',
      'confirmation',
      para('Agreed, with “Ward staff” for “ward staff” in what was agreed under 33/2025, at somebody’s request.'),
    ),
    minute(
      '2/2026',
      'Matters Arising',
      'matters-arising',
      para('[[32/2025]]: Nobody thought of a better name.'),
      para(
        '[[33/2025]]: Cuckooing – Jo Hartwell reported that 22 discharges had been notified and 19 doors knocked on. In three flats there was somebody who should not have been there, and in all three they had gone by the second visit.',
      ),
      para('[[36/2025]]: The clinic in Stainrigg will move to Thursdays and will not close after all.'),
    ),
    minute(
      '3/2026',
      'Board Outstanding Actions',
      'normal',
      para('[[41/25]]: Return interviews – 74% in the third quarter.'),
      para('[[44/25]]: Flats – nothing due until September.'),
      para('[[47/25]]: Chairs of local action groups – two named, Netherbeck to decide on 19 February.'),
      para('[[48/25]]: Testing strips – Mei Tan has asked the Department and had an automatic reply.'),
    ),
    minute(
      '4/2026',
      'Knife Violence in Harrowmoor',
      'normal',
      para(
        'The Chair gave an account of the three stabbings since November, in confidence as to names. A meeting with the head teachers is on Monday. Nasreen Akhtar’s mentors say that it is about one bus. Lorraine Tully has asked the operator for recordings three times.',
      ),
      bullets(
        'Mentors to ride the evening journeys from next week, two at a time',
        'Trading Standards to test sales of kitchen knives at six shops and four websites',
        'Youth Justice to go through its caseload for anybody in the messaging group',
      ),
      action('ACTION: DP to report on the test purchases.', {
        status: 'open',
        due: '2026-04-30',
      }),
      action('ACTION: KL to go through the caseload by 6 February.', {
        status: 'done',
        due: '2026-02-06',
        update: 'Four young people identified; plans changed.',
        on: '2026-02-06',
      }),
    ),
    minute(
      '5/2026',
      'Community Safety Fund – Capital Bids',
      'normal',
      table(
        ['Area', 'Bid', 'Amount', 'View'],
        ['CVFRS', 'Water rescue boards at six sites', '£4,450', 'Supported'],
        ['NDC', 'Cameras on the old mineral line', '£8,900', 'Not agreed'],
        ['', '', '£13,350', ''],
      ),
      para(
        'There is £17,600, so both could be afforded. The rescue boards were supported by all. On the cameras the group could not agree. Colin Wray has no permission from the owner of the quarry, who bought it in December. Half thought the bid should wait and half that the Board should approve it subject to her consent.',
      ),
      action('ACTION: CW to see the new owner before the Board.', {
        status: 'carried-over',
        due: '2026-03-04',
        update: 'Two appointments missed by the owner; a third on 16 April.',
        on: '2026-03-30',
      }),
    ),
    minute(
      '6/2026',
      'Performance Report',
      'normal',
      subheading('CS2 – Violence with injury'),
      para('Red. See 4/2026.'),
      subheading('CS9 - Shop theft'),
      para(
        'Amber. The supermarket in Netherbeck has a new owner, who has taken it out of the partnership and put in a guard.',
      ),
      subheading('CS6 – Deliberate fires'),
      para('Green. 19 in bonfire week. Three hundred and fifty portions of chips were served.'),
    ),
    minute(
      '7/2026',
      'Young Futures Panels',
      'normal',
      para(
        'Susan Goodall and Kirsty Lamb will set up one panel for the county and not three. It will meet fortnightly from April. Referral is by a form of one side. Shaun Garrity asked whether the bus could refer and the answer was yes.',
      ),
      action('ACTIONS: SG to circulate the form. KL to book the room.', {
        status: 'open',
        due: '2026-03-27',
      }),
    ),
    minute(
      '8/2026',
      'Revenue Underspend',
      'normal',
      para(
        'The post has been filled from 1 March. £15,240 saved, with £3,000 of contingency. Requests so far: Haven, a worker with children; the two districts, training for the bus volunteers. Others to Susan by 13 February.',
      ),
      action('ACTION: All to let Susan Goodall have requests by 13 February.', {
        status: 'done',
        due: '2026-02-13',
        update: 'Three requests.',
        on: '2026-02-16',
      }),
    ),
    minute(
      '9/2026',
      'National Developments',
      'information',
      para(
        'Ben Whitlock’s summary had been sent round. The police reform white paper is the only part that could not wait and it was felt that it could.',
      ),
    ),
    minute(
      '10/2026',
      'Any Other Business',
      'any-other-business',
      bullets(
        'Tom Varley is to be a chief inspector from June. He was applauded.',
        'Next meeting Thursday, 30 April 2026, 9.30am.',
      ),
    ),
  ],
};
