import { action, bullets, decision, para, subheading, table } from '../blocks.ts';
import { apology, minute, present, presentAs, type SampleMeeting } from '../sample-meeting.ts';

/** Both people called SG are in the room, and one action line names nobody else. */
export const groupMeetingOfJuly2024: SampleMeeting = {
  body: 'group',
  heldOn: '2024-07-25',
  startsAt: '09:30',
  openedAt: null,
  closedAt: null,
  venue: 'Conference Room 2, Constabulary Headquarters, Fellgate',
  attendance: [
    presentAs('rees', { role: 'Chair' }),
    ...present('goodall', 'garrity', 'tully', 'wray', 'norcross', 'prior', 'whitlock', 'sandal', 'carrick', 'akhtar'),
    ...present('moss', 'lamb', 'hartwell'),
    apology('penhale'),
    apology('crane'),
  ],
  minutes: [
    minute(
      '24/2024',
      'Minutes of the meeting on 2 May 2024',
      'confirmation',
      para('Kirsty Lamb had been present and was not in the list.'),
      para('With that change the minutes were agreed.'),
    ),
    minute(
      '25/2024',
      'Matters Arising',
      'matters-arising',
      para('[[15/2024]]: Taxi marshals – the trade has signed and the scheme starts on 6 September.'),
      para(
        '[[18/2024]]: Hospital data – the first extract from the minor injuries unit has arrived. It has the time and the kind of injury but no place, so is of little use for the map. The unit has been asked for the first half of the postcode of the place where it happened.',
      ),
      action('ACTION: BW to chase the postcode field with the unit.', {
        status: 'done',
        due: '2024-10-24',
        update: 'Added from September.',
        on: '2024-10-01',
      }),
      para('[[19/2024]]: Nothing further from the Home Office about the on-line crime map.'),
    ),
    minute(
      '26/2024',
      'Community Safety Fund – Capital Bids',
      'normal',
      para(
        'Four bids had come in by 12 July. Each bidder left the room while the others discussed the bid, which took longer than expected because of the stairs.',
      ),
      table(
        ['Area', 'Bid', 'Amount', 'View'],
        ['NDC', 'Barriers on the old mineral line', '£11,400', 'Supported'],
        ['SDC', 'Alley gates, Tanner’s Row and Bobbin Lane', '£16,250', 'Supported'],
        ['CVFRS', 'Arson-proof letter boxes and loan equipment', '£4,900', 'Supported'],
        ['HBC', 'CCTV control room', '£38,000', 'Not yet'],
        ['', '', '£70,550', ''],
      ),
      para(
        'On the control room it was felt that the need was clear but that the town centre businesses ought to be asked for something. Lorraine Tully said the bid could not wait for ever, as two of the recorders are held together with tape.',
      ),
      decision('AGREED that the Board be told exactly that.'),
      action('ACTION: SG to recommend the first three bids to the Board and report the discussion on the fourth.', {
        status: 'done',
        due: '2024-09-04',
        update: 'In the September papers.',
        on: '2024-08-28',
      }),
    ),
    minute(
      '27/2024',
      'Performance Report',
      'normal',
      subheading('CS2 – Violence with injury'),
      para(
        'Amber. Stainrigg is 14% over its target, nearly all of it in four licensed premises and one taxi queue. The inspector there is meeting the licensees.',
      ),
      subheading('CS5 – Killed or seriously injured'),
      para('Red, from amber. Oliver Crane had sent a note: the moor road again. Nobody present had an explanation.'),
      subheading('CS8 - Anti-social behaviour'),
      para(
        'The analyst has taken out the repeated on-line reports (635 of the 1,900) and the indicator will show amber from now on. There was some discussion whether this was fiddling the figures and it was agreed that it was the opposite, provided that the Board is told.',
      ),
      subheading('CS10 – Reoffending'),
      para(
        'Neil Carrick repeated that the published figure describes people released before the last general election but one, or so it feels. A local measure based on caseload samples could be had within six weeks of the quarter end. Supported.',
      ),
      action('ACTION: NC and BW to bring a local reoffending measure to the January meeting.', {
        status: 'done',
        due: '2025-01-30',
        update: 'Presented in January 2025.',
        on: '2025-01-31',
      }),
    ),
    minute(
      '28/2024',
      'Shop Theft',
      'normal',
      para(
        'Inspector Norcross gave the names of the eleven people who are responsible for about half of the detected offences in Harrowmoor. These are not repeated here. Nine are known to treatment and two of those had been discharged for missing appointments while they were in custody, which nobody thought sensible.',
      ),
      para('Dawn Prior said that Trading Standards had found stolen meat and razor blades on sale in three shops.'),
      action('ACTIONS: Gareth Moss to look into the discharges. DP to send the list of shops to Inspector Norcross.', {
        status: 'done',
        due: '2024-08-09',
        update: 'Both done. The discharge rule has been changed.',
        on: '2024-08-12',
      }),
    ),
    minute(
      '29/2024',
      'Strategic Assessment 2024',
      'normal',
      para(
        'Ben Whitlock set out what he needs from each organisation and by when. A day for scoring will be held on 17 October in the fire station at Stainrigg, which has parking.',
      ),
      bullets(
        'Data to the end of June, by 23 August',
        'One page from each lead officer on what has changed, by 13 September',
        'A list of what is planned to close, by the same date',
      ),
      action('ACTION: All to let BW have the data by 23 August.', {
        status: 'done',
        due: '2024-08-23',
        update: 'Last return came on 9 September.',
        on: '2024-09-09',
      }),
    ),
    minute(
      '30/2024',
      'National Developments',
      'information',
      para('Taken as read. Susan will circulate the King’s Speech summary to those who did not get it.'),
      action('ACTION: Susan to circulate.', { status: 'done', due: '2024-07-31', on: '2024-07-29', update: 'Sent.' }),
    ),
    minute(
      '31/2024',
      'Any Other Business',
      'any-other-business',
      bullets(
        'Shaun Garrity is on leave for the whole of August and his deputy will be at the desk.',
        'The next meeting is on 24 October at 9.30am in the same room.',
      ),
    ),
  ],
};
