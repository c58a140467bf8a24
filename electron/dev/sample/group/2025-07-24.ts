import { action, bullets, decision, para, subheading, table } from '../blocks.ts';
import { absent, apology, minute, present, presentAs, type SampleMeeting } from '../sample-meeting.ts';

/** A meeting away from the usual room; a bid that the Board deferred comes back. */
export const groupMeetingOfJuly2025: SampleMeeting = {
  body: 'group',
  heldOn: '2025-07-24',
  startsAt: '09:30',
  openedAt: null,
  closedAt: null,
  venue: 'Fire Station, Stainrigg',
  attendance: [
    presentAs('rees', { role: 'Chair' }),
    ...present('goodall', 'garrity', 'tully', 'wray', 'varley', 'whitlock', 'sandal', 'carrick', 'akhtar', 'tan'),
    ...present('crane', 'lamb'),
    apology('prior'),
    apology('penhale', 'annual leave'),
    apology('moss'),
    absent('hartwell'),
  ],
  minutes: [
    minute(
      '19/2025',
      'Minutes of the meeting on 1 May 2025',
      'confirmation',
      para(
        'Item 16: for “two fifths of the crime” Lorraine Tully wished to read “42% of the crime”. Otherwise agreed.',
      ),
    ),
    minute(
      '20/2025',
      'Matters Arising',
      'matters-arising',
      para('[[14/2025]]: Managed plan – two students are finishing the evaluation. Circulation in August.'),
      para('[[16/2025]]: The total in the table should have been 74. The Board had the right figure.'),
    ),
    minute(
      '21/2025',
      'Board Outstanding Actions',
      'normal',
      para('[[7/25]]: Community Safety Agreement – adopted by seven; Fire Authority in October.'),
      para('[[22/25]]: Bus – see 23/2025 below.'),
      para('[[48/24]]: Moor road – paper is written and will be in the September pack.'),
    ),
    minute(
      '22/2025',
      'Harrowmoor Bonfire Plan',
      'normal',
      para(
        'Rebecca Sandal and Lorraine Tully presented the plan which the Board had asked for ([[5/25]]). It is built round what the young people on the Ridings said they wanted, which was a fire. There will be one, on the old school field, on Wednesday 5 November, lit by the Fire Service at six o’clock, with a disc jockey and chips. The landlord has agreed to skips for the three weeks before, emptied each night.',
      ),
      para('Costs are being shared:'),
      table(
        ['Organisation', 'For', 'Amount'],
        ['HBC', 'Stewards and toilets', '£1,850'],
        ['Brackenfold Homes', 'Skips', '£2,400'],
        ['CVFRS', 'Fire and crew', 'in kind'],
        ['OPCC', 'Music and chips', '£900'],
        ['Total', '', '£5,150'],
      ),
      decision('AGREED that the plan be supported.'),
      para('Tom Varley asked only that somebody should tell the neighbours.'),
      action('ACTION: LT to write to all households within 300 metres by 10 October.', {
        status: 'done',
        due: '2025-10-10',
        update: '412 letters delivered by hand.',
        on: '2025-10-09',
      }),
    ),
    minute(
      '23/2025',
      'Youth Outreach Bus',
      'normal',
      para(
        'The bid deferred by the Board in June ([[22/25]]) has come back. The vehicle is nine years old and costs £22,500 fitted out. The Commissioner’s Office will pay the driver, fuel and insurance for three years. Nasreen Akhtar asked where the bus would be kept and was told, not in a shed.',
      ),
      para('Supported.'),
      action('ACTION: CW and SG to bring the letter from the Commissioner’s Office to the Board.', {
        status: 'done',
        due: '2025-09-03',
        update: 'Letter tabled on 3 September. (SG: Shaun Garrity.)',
        on: '2025-09-04',
      }),
    ),
    minute(
      '24/2025',
      'Performance Report',
      'normal',
      subheading('CS1 – Stalking'),
      para('New indicator. It is not yet known how to count an order that is made, quashed and made again.'),
      subheading('CS2 – Violence with injury'),
      para(
        'Amber. The four licensed premises in Stainrigg are now three, one having closed. Netherbeck is green for the first time since the indicator began.',
      ),
      subheading('CS8 – Anti-social behaviour'),
      para(
        'Amber, 3% over target. School holidays started on Tuesday and the first complaint about the skate park was logged on Monday.',
      ),
    ),
    minute(
      '25/2025',
      'Alley Gates, Phase 2',
      'normal',
      para(
        'Residents of Bobbin Lane were left out of the first phase because two of them would not sign. One has moved and the other has been burgled. The bid is for £14,750 and was supported.',
      ),
    ),
    minute(
      '26/2025',
      'National Developments',
      'information',
      bullets(
        'Neighbourhood policing guarantee: a named officer for every ward by the end of the month.',
        'Susan Goodall is waiting for guidance on the Young Futures panels and will send it round when it comes.',
      ),
      action('ACTION: SG to send round the guidance when received.', {
        status: 'done',
        update: 'Sent on 17 October.',
        on: '2025-10-17',
      }),
    ),
    minute('27/2025', 'Any Other Business', 'any-other-business', para('None. Next meeting 23 October 2025.')),
  ],
};
