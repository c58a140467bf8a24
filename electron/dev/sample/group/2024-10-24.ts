import { action, bullets, numbered, para, subheading } from '../blocks.ts';
import { absent, apology, minute, present, presentAs, type SampleMeeting } from '../sample-meeting.ts';

/** The scoring of the strategic assessment, with the comments of each organisation. */
export const groupMeetingOfOctober2024: SampleMeeting = {
  body: 'group',
  heldOn: '2024-10-24',
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
      'whitlock',
      'carrick',
      'akhtar',
      'moss',
      'lamb',
      'crane',
    ),
    presentAs('bellamy', { class: 'substitute', representing: 'sandal' }),
    presentAs('penhale', { mode: 'remote' }),
    apology('sandal'),
    apology('prior', 'a trial'),
    absent('hartwell'),
  ],
  minutes: [
    minute('32/2024', 'Minutes of the meeting on 25 July 2024', 'confirmation', para('The minutes were agreed.')),
    minute(
      '33/2024',
      'Matters Arising',
      'matters-arising',
      para('[[25/2024]]: Hospital data – the postcode field has been there since September. First map in January.'),
      para(
        '[[28/2024]]: Discharges – the service no longer discharges anybody for an appointment missed while in custody. Two people have been taken back.',
      ),
    ),
    minute(
      '34/2024',
      'Board Outstanding Actions',
      'normal',
      para('[[23/24]]: Dr Osei’s extract on older victims has still not come. Gareth Moss will ask again.'),
      para('[[33/24]]: Harrowmoor CCTV – bid awaited. Not before the ballot.'),
      para('[[34/24]]: Managed plan – starts 1 November, seven places.'),
      para('[[36/24]]: Death review returns are due by the end of January; so far three have come.'),
      action('ACTION: GM to ask the acute trust again for the extract.', {
        status: 'superseded',
        due: '2024-12-11',
        update: 'The trust now publishes its own figures; request withdrawn.',
        on: '2025-02-10',
      }),
    ),
    minute(
      '35/2024',
      'Performance Report',
      'normal',
      subheading('CS7 – Treatment'),
      para(
        'Amber, from green. Two nurses have left the Stainrigg clinic and the agency has nobody who will drive there. Clients are being seen in Harrowmoor, or rather some of them are.',
      ),
      subheading('CS9 – Shop theft'),
      para('Amber, from red. Tom Varley asked the meeting not to say so too loudly until after Christmas.'),
      subheading('Others'),
      para('No change of colour.'),
    ),
    minute(
      '36/2024',
      'Strategic Assessment – Moderation of Scores',
      'normal',
      para(
        'The scores from 17 October were gone through line by line. Nineteen areas were scored. The group moved three: fraud down, since most of it is dealt with nationally; stalking up and joined to domestic abuse; rural crime up by one place after representations from Stainrigg, which was not enough to bring it into the first seven. The order to go to the Board is:',
      ),
      numbered(
        'Domestic abuse and stalking',
        'Serious violence and knives',
        'Exploitation',
        'Drugs and alcohol',
        'Anti-social behaviour',
        'Acquisitive crime, in particular from shops',
        'Road danger',
      ),
      para('Comments were as follows:'),
      subheading('Constabulary:'),
      bullets(
        'Would have put anti-social behaviour third, because that is what people ring about',
        'Content with the rest',
      ),
      subheading('Probation:'),
      bullets('Seven is the right number. Five would be better.'),
      subheading('Fire and Rescue:'),
      bullets(
        'Disappointed that arson does not appear anywhere',
        'Accepts that the numbers are small but asks that it be named under anti-social behaviour',
      ),
      subheading('Voluntary Action:'),
      bullets(
        'The young people’s forum found the wording on exploitation hard to follow',
        'Hate crime should be said aloud somewhere in the document even if it is not a priority',
      ),
      subheading('Brackenfold Homes:'),
      para('Not at the meeting.'),
      action('ACTION: BW to draft the paper for the Board with SG by 22 November.', {
        status: 'done',
        due: '2024-11-22',
        update: 'Draft finished on 21 November.',
        on: '2024-11-21',
      }),
    ),
    minute(
      '37/2024',
      'Bonfire Week',
      'normal',
      para(
        'Alice Bellamy went through the arrangements. Crews will not enter the Ridings estate without an escort after what happened last year. Skips have been refused by the landlord because they were set alight last time. Lorraine Tully asked if anyone had talked to the youth workers and it appeared that nobody had.',
      ),
      action('ACTION: LT and NA to speak to the youth workers before half term is over.', {
        status: 'done',
        due: '2024-10-31',
        update: 'Met on 29 October. Too late to make much difference.',
        on: '2024-11-08',
      }),
    ),
    minute(
      '38/2024',
      'Moor Road',
      'normal',
      para(
        'Oliver Crane will be at the Board in December. Before then he would like to know what questions are coming. The group thought: who, when, why, what would it cost.',
      ),
    ),
    minute(
      '39/2024',
      'Publicity for Sentences',
      'normal',
      para(
        'The Constabulary’s new policy is to publish the name and photograph of an adult sentenced to six months or more. Hugh Penhale asked that no picture be used in a domestic case until the victim has been told. This is already the policy but it had not been followed in September, for which Supt Rees apologised.',
      ),
      action('ACTION: TV to remind the press office in writing.', {
        status: 'done',
        due: '2024-10-31',
        update: 'Done the same day.',
        on: '2024-10-24',
      }),
    ),
    minute(
      '40/2024',
      'Any Other Business',
      'any-other-business',
      bullets(
        'Free places on the trauma course on 20 November: contact Nasreen Akhtar.',
        'Next meeting 30 January 2025, 9.30am.',
      ),
    ),
  ],
};
