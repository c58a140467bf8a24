import { action, bullets, decision, para, subheading, table } from '../blocks.ts';
import { apology, minute, present, presentAs, type SampleMeeting } from '../sample-meeting.ts';

/** Eleven short items, with references back to both bodies. */
export const groupMeetingOfOctober2025: SampleMeeting = {
  body: 'group',
  heldOn: '2025-10-23',
  startsAt: '09:30',
  openedAt: null,
  closedAt: null,
  venue: 'Conference Room 2, Constabulary Headquarters, Fellgate',
  attendance: [
    presentAs('rees', { role: 'Chair' }),
    ...present('goodall', 'tully', 'wray', 'varley', 'prior', 'whitlock', 'sandal', 'carrick', 'akhtar', 'tan', 'moss'),
    ...present('hartwell', 'penhale', 'crane'),
    presentAs('siddiqui', { class: 'observer', leftAt: '10:40' }),
    apology('garrity', 'jury service'),
    apology('lamb'),
  ],
  minutes: [
    minute('28/2025', 'Minutes of the meeting on 24 July 2025', 'confirmation', para('Agreed as a correct record.')),
    minute(
      '29/2025',
      'Matters Arising',
      'matters-arising',
      para('[[22/2025]]: Letters about the bonfire went to 412 households. Nine replies, eight of them friendly.'),
      para('[[26/2025]]: Guidance on the Young Futures panels was sent round last Friday.'),
    ),
    minute(
      '30/2025',
      'Board Outstanding Actions',
      'normal',
      para('[[34/25]]: Options 2 and 4 – Oliver Crane has the money for the campaign, subject to his board.'),
      para('[[35/25]]: Return interviews – plan being written; Mei Tan has found three school nurses.'),
      para('[[33/25]]: Bus – bought. It is green.'),
    ),
    minute(
      '31/2025',
      'Performance Report',
      'normal',
      subheading('CS9 – Shop theft'),
      para('Green for the second quarter. The figure includes the whole county for the first time.'),
      subheading('CS5 – Killed or seriously injured'),
      para(
        'Red. Fifteen on the moor road since April. The fall in traffic has not brought a fall in casualties, which suggests to Oliver Crane that it is the empty road and not the full one that kills.',
      ),
      subheading('CS10 – Reoffending'),
      para('Green on both measures. They have agreed with one another for three quarters.'),
    ),
    minute(
      '32/2025',
      'Combination of the Partnerships',
      'normal',
      para(
        'Six consents in, two to come. Shaun Garrity had sent a message that Stainrigg’s council had voted 21 to 9. The terms of reference need a name for the local groups other than “LAGs”.',
      ),
      action('ACTION: All to send better names to Mark Ellwood by the end of October.', {
        status: 'done',
        due: '2025-10-31',
        update: 'No better name was received.',
        on: '2025-11-03',
      }),
    ),
    minute(
      '33/2025',
      'Cuckooing',
      'normal',
      para(
        'Jo Hartwell described how a tenant’s flat is taken over, usually within a week of a bereavement or a discharge from hospital. The landlords know of 14 such flats and suspect twice as many. The new offence will help once it is in force. Meanwhile what helps is a knock on the door in the first week by someone in ordinary clothes.',
      ),
      decision(
        'AGREED to try this in Marl Court from November, with the ward staff letting the landlord know of discharges where the patient agrees.',
      ),
      action('ACTIONS: MT to settle the consent form with the wards. Jo Hartwell will report to the January meeting.', {
        status: 'done',
        due: '2026-01-29',
        update: 'Form in use from 24 November; reported in January.',
        on: '2026-01-30',
      }),
    ),
    minute(
      '34/2025',
      'Capital Bid – Castlegate Car Park',
      'normal',
      para(
        'Imran Siddiqui presented the bid of £12,900 for lighting on the lower deck and then left the room. Seven robberies since the spring, all after dark. Oliver Crane asked about the stairs, which are in the bid. Supported.',
      ),
      action('ACTION: SG to recommend to the Board in December.', {
        status: 'done',
        due: '2025-12-03',
        update: 'In the December papers.',
        on: '2025-11-26',
      }),
    ),
    minute(
      '35/2025',
      'Community Safety Fund – Mid-year',
      'normal',
      table(
        ['Revenue', 'Budget', 'Spent', 'Forecast'],
        ['Independent domestic violence advisers', '£62,800', '£23,780', '£47,560'],
        ['Partnership analyst', '£28,600', '£14,300', '£28,600'],
        ['Restorative justice co-ordinator', '£9,000', '£4,500', '£9,000'],
        ['Nightsafe volunteers', '£9,600', '£4,150', '£9,600'],
        ['Small grants', '£5,000', '£3,500', '£5,000'],
        ['Contingency', '£3,000', '£0', '£0'],
        ['TOTAL', '£118,000', '£50,230', '£99,760'],
      ),
      para(
        'One adviser post has been empty since May. The forecast leaves £18,240 if nothing else changes. Hugh Penhale hopes to appoint in the new year and asked that the saving should not be taken for granted by anybody in this room.',
      ),
    ),
    minute(
      '36/2025',
      'Managed Plan – Second Year',
      'normal',
      para(
        'Neil Carrick’s proposal ([[29/25]]) is for the plan to go on until October 2026 and to include Netherbeck. The retailers offer £8,000. The nurse is the difficulty: Mei Tan can find a day a week only by closing a clinic on Fridays, and the clinic is in Stainrigg, whose officer is on a jury. The group supported the plan and asked that Stainrigg be told before the Board rather than at it.',
      ),
      action('ACTION: NC to speak to Shaun Garrity before the papers go out.', {
        status: 'done',
        due: '2025-11-21',
        update: 'Spoken to. He was not pleased.',
        on: '2025-11-19',
      }),
    ),
    minute(
      '37/2025',
      'Hate Crime Reporting Centres',
      'normal',
      para(
        'Nasreen Akhtar has visited all nine. At three of them nobody knew that the place was a centre. At a fourth the poster was behind a photocopier. She will write a paper for the Board in March and would like views on whether it is kinder to close a centre or to leave it as it is.',
      ),
      action('ACTION: Lead officers to let NA have their views by Christmas.', {
        status: 'done',
        due: '2025-12-19',
        update: 'Five replies.',
        on: '2026-01-05',
      }),
    ),
    minute(
      '38/2025',
      'Any Other Business',
      'any-other-business',
      bullets(
        'The bonfire: volunteers for the chip van to give their names to Lorraine.',
        'Next meeting 29 January 2026.',
      ),
    ),
  ],
};
