import { action, bullets, decision, para, subheading, table } from '../blocks.ts';
import { absent, apology, minute, present, presentAs, type SampleMeeting } from '../sample-meeting.ts';

/** Most of the meeting goes on the structure of the partnership: one item far longer than the rest. */
export const groupMeetingOfMay2025: SampleMeeting = {
  body: 'group',
  heldOn: '2025-05-01',
  startsAt: '09:30',
  openedAt: null,
  closedAt: null,
  venue: 'Conference Room 2, Constabulary Headquarters, Fellgate',
  attendance: [
    presentAs('rees', { role: 'Chair' }),
    ...present('goodall', 'garrity', 'tully', 'wray', 'varley', 'prior', 'whitlock', 'sandal', 'akhtar', 'moss'),
    ...present('lamb', 'hartwell', 'penhale'),
    apology('carrick', 'annual leave'),
    absent('crane'),
  ],
  minutes: [
    minute('10/2025', 'Minutes of the meeting on 30 January 2025', 'confirmation', para('Agreed.')),
    minute(
      '11/2025',
      'Matters Arising',
      'matters-arising',
      para('[[5/2025]]: CCTV – the second letter arrived yesterday, on the last day allowed.'),
      para('[[7/2025]]: Nitrous oxide – 600 cylinders seized on 16 April. Dawn Prior was congratulated.'),
    ),
    minute(
      '12/2025',
      'Board Outstanding Actions',
      'normal',
      para(
        '[[48/24]]: Moor road options – the survey of riders has had 40 replies. The paper will not be ready for June.',
      ),
      para('[[5/25]]: Bonfire plan – due to this group in July.'),
      para('[[7/25]]: Lead officers – names for five of the seven so far.'),
      action('ACTION: SG to find lead officers for exploitation and road danger.', {
        status: 'carried-over',
        due: '2025-06-04',
        update: 'Exploitation found; nobody for road danger.',
        on: '2025-06-05',
      }),
    ),
    minute(
      '13/2025',
      'Performance Report',
      'normal',
      para('Year end figures were tabled. Six green, three amber, one red, subject to audit.'),
      para(
        'Alcohol-related admissions are no longer an indicator, but Gareth Moss thought the group would wish to know that they have gone up by 8% in people over sixty.',
      ),
    ),
    minute(
      '14/2025',
      'Managed Plan – Progress',
      'normal',
      para(
        'Nine places taken since November, seven people still on the plan. The evaluation has no evaluator, since she has got a better job. Tom Varley will ask the university if a student could finish it.',
      ),
      action('ACTION: TV to ask the university.', {
        status: 'done',
        due: '2025-05-16',
        update: 'Two students took it on; finished in August.',
        on: '2025-08-20',
      }),
    ),
    minute(
      '15/2025',
      'Out of Court Disposals',
      'normal',
      para(
        'Kirsty Lamb gave a short talk on the new outcome for young people. It will be reviewed after a hundred cases. There have been twelve.',
      ),
    ),
    minute(
      '16/2025',
      'Review of the Partnership Structure',
      'normal',
      para(
        'The Board has asked for options and for the view of each organisation on each of them ([[8/25]]). Susan Goodall had sent round a sheet with three: leave things alone (A), one partnership with three local groups (B), or Netherbeck and Stainrigg together (C). She asked people to speak for their organisation and to say so when they were not.',
      ),
      subheading('Police:'),
      bullets(
        'B. It fits the way the force is now arranged.',
        'Each inspector spends eleven days a year in partnership meetings, not counting the biscuits.',
        'The sergeants would stay where they are under any of the options.',
      ),
      subheading('Harrowmoor:'),
      bullets(
        'Members are content as they are. Officers could live with B.',
        'Does not see why two thirds of the attention should go to two fifths of the crime.',
        'Nightsafe is not to be touched.',
      ),
      subheading('Netherbeck:'),
      bullets(
        'Has not decided. Certainly not C.',
        'Wants to know who would chair the local group and whether the papers would be public.',
        'If B, then for a trial and with somebody from outside to look at it.',
      ),
      subheading('Stainrigg:'),
      bullets(
        'Split. SG said he was not going to pretend otherwise.',
        'Worried about the shared officer, whose contract ends in March.',
        'The farms will not come to a meeting in Harrowmoor.',
      ),
      subheading('Fire Service:'),
      bullets('B, for the plain reason that there are two people to send.'),
      subheading('Probation:'),
      para('Not at the meeting. A note from Neil Carrick says B, with some regret.'),
      subheading('Public Health, for the Integrated Care Board:'),
      bullets(
        'B.',
        'Would like the drug and alcohol groups to be counted among the eleven before anybody abolishes six.',
      ),
      subheading('Voluntary Action and Haven:'),
      bullets(
        'Small organisations live on corridors and doors. Three partnerships have three doors.',
        'Could support B with a seat on each local group, kept for them and not for whoever turns up.',
      ),
      subheading('Brackenfold Homes:'),
      bullets('The landlords would share one seat on each group and would take it in turn.'),
      para(
        'The number of meetings was gone through. Susan’s table is below; Colin Wray thought that the present total was one out and she agreed to look.',
      ),
      table(
        ['Meetings in a year', 'Now', 'A', 'B', 'C'],
        ['District partnerships', '12', '10', '0', '8'],
        ['Local action groups', '0', '0', '18', '0'],
        ['Board', '4', '4', '4', '4'],
        ['Advisory Group', '4', '4', '6', '4'],
        ['Themed groups', '54', '48', '15', '54'],
        ['TOTAL', '75', '66', '43', '70'],
      ),
      para(
        'After an hour the Chair summed up: nobody opposed B outright, two organisations could not support it as things stood, and what they asked for was not unreasonable. He did not think it was for the group to recommend.',
      ),
      decision(
        'AGREED that',
        'the views go to the Board as they had been given',
        'Susan Goodall see the chief executives before June',
      ),
      action('ACTION: SG to check the table and to write up the views for the Board by 23 May.', {
        status: 'done',
        due: '2025-05-23',
        update: 'Sent. The total for the present should have been 74.',
        on: '2025-05-23',
      }),
      action('ACTION: All to send corrections to SG by 9 May.', {
        status: 'done',
        due: '2025-05-09',
        update: 'Three sets received.',
        on: '2025-05-12',
      }),
    ),
    minute(
      '17/2025',
      'Capital Programme 2025-26',
      'normal',
      para(
        'The sum for the year is £60,000 and £7,750 has been carried forward. One bid so far, from Stainrigg and Netherbeck jointly, for a bus. The group was not able to look at it for want of time and it will go straight to the Board.',
      ),
    ),
    minute(
      '18/2025',
      'Any Other Business',
      'any-other-business',
      bullets('Rebecca Sandal asked for the agenda to be shorter.', 'Next meeting 24 July 2025.'),
    ),
  ],
};
