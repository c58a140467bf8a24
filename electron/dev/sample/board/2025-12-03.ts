import { action, bullets, decision, para, subheading, table } from '../blocks.ts';
import { apology, minute, present, presentAs, type SampleMeeting } from '../sample-meeting.ts';

/** Reports that were promised come back, and one more is promised for June 2026. */
export const boardMeetingOfDecember2025: SampleMeeting = {
  body: 'board',
  heldOn: '2025-12-03',
  startsAt: '10:00',
  openedAt: '10:00',
  closedAt: '12:40',
  venue: 'County Offices, Harrowmoor',
  attendance: [
    presentAs('pryce', { role: 'Chair' }),
    ...present('lockyer', 'ellwood', 'goodall', 'tully', 'siddiqui', 'farrow', 'kirkbride', 'garrity', 'holroyd'),
    ...present('rees', 'ormond', 'achebe', 'carrick', 'osei', 'tan', 'tait', 'akhtar'),
    presentAs('hartwell', { mode: 'remote', leftAt: '11:30' }),
    presentAs('penhale', { class: 'in-attendance' }),
    presentAs('whitlock', { class: 'in-attendance' }),
    presentAs('frith', { class: 'in-attendance', role: 'Clerk' }),
    apology('tranter', 'a meeting of the Cabinet'),
    apology('wray'),
    apology('varley'),
    apology('sandal'),
    apology('dunmore'),
  ],
  minutes: [
    minute(
      '38/25',
      'Minutes of the last meeting',
      'confirmation',
      decision(
        'RESOLVED that the minutes of the meeting held on 3 September 2025 be confirmed as a correct record and signed by the Chair.',
      ),
    ),
    minute(
      '39/25',
      'Matters arising – Community Safety Agreement',
      'matters-arising',
      para(
        '([[min 28/25]] refers) The Fire Authority had adopted the agreement on 14 October. All eight responsible authorities had now done so. O Crane had agreed to lead on road danger.',
      ),
    ),
    minute(
      '40/25',
      'Matters arising – Casualties on the moor road',
      'matters-arising',
      para(
        '([[min 34/25]] refers) Councillor Tranter had sent word that the cameras had been placed on the reserve list for 2026-27. The partnership’s reserve would meet the cost of the campaign.',
      ),
    ),
    minute(
      '41/25',
      'Matters arising – Return interviews',
      'matters-arising',
      para(
        '([[min 35/25]] refers) The improvement plan was before the Board. A second interviewer had been engaged from January and the school nurses would take part from Easter. Four of the six councils written to had answered, two of them with thanks, one with a solicitor’s letter and one with a change of practice. Members asked for the percentage to be given at every meeting until it had passed 90.',
      ),
      action('Action – Mark Ellwood', {
        status: 'carried-over',
        due: '2026-03-04',
        update: '74% in the third quarter. To be given again in June.',
        on: '2026-03-05',
      }),
    ),
    minute(
      '42/25',
      'Tasking and Advisory Group minutes',
      'received-minutes',
      decision(
        'RESOLVED that the minutes of the Calder Vale Tasking and Advisory Group held on 23 October 2025 be received.',
      ),
    ),
    minute(
      '43/25',
      'Performance Report – second quarter 2025-26',
      'normal',
      para('Of the ten indicators seven were green, two amber and one red:-'),
      subheading('Green'),
      bullets(
        'CS1 Stalking reports leading to an order – 38, against 21 in the year before the new team',
        'CS3 Repeat victims of domestic abuse',
        'CS4 First-time entrants to the youth justice system',
        'CS6 Deliberate fires – the bonfire plan had held, with 19 fires in the week against 64',
        'CS8 Anti-social behaviour incidents',
        'CS9 Shop theft',
        'CS10 Proven reoffending by adults',
      ),
      subheading('Amber'),
      bullets('CS2 Violence with injury', 'CS7 Successful completion of drug and alcohol treatment'),
      subheading('Red'),
      bullets('CS5 Killed or seriously injured on the roads'),
      para('The Chair remarked that the Board had not seen seven greens before and asked that nobody should retire.'),
      decision('RESOLVED that the report be noted.'),
    ),
    minute(
      '44/25',
      'Safe accommodation – outcomes of the dispersed flats',
      'normal',
      para(
        'H Penhale gave the further report that had been asked for in June ([[min 23/25]] refers). All six flats had been in use since July. Of the 17 households who had moved on, eleven had a tenancy of their own, three had joined family in other counties, two had returned to the person they had left and one could not be traced. The cost for each night was a little under two thirds of that of the refuge. He asked the Board to bear in mind that the grant ended in March 2027 and that notice would have to be given to the landlords by the September before.',
      ),
      decision(
        'RESOLVED that',
        'the report be noted and the staff of Haven be thanked',
        'the future of the flats after March 2027 be considered not later than September 2026',
      ),
      action('Action – S Goodall', { status: 'open', due: '2026-09-02' }),
    ),
    minute(
      '45/25',
      'Community Safety Fund – capital bid and revenue position',
      'normal',
      para(
        'A bid of £12,900 from Harrowmoor Borough Council for lighting in the Castlegate car park had been supported by the Advisory Group ([[34/2025]]). There had been seven robberies there since the spring, all after dark and all on the lower deck.',
      ),
      table(
        ['Capital', 'Amount'],
        ['Balance at 3 September 2025', '£30,500'],
        ['Castlegate car park lighting', '-£12,900'],
        ['Balance', '£17,600'],
      ),
      para(
        'The revenue fund would be underspent because one of the two domestic violence adviser posts had been vacant since May. The Community Safety Manager put the underspend at about £15,000.',
      ),
      decision(
        'RESOLVED that',
        'the bid for lighting in the Castlegate car park be approved in the sum of £12,900',
        'the revenue position be noted and a proposal for the use of the underspend be brought to the next meeting',
      ),
      action('Action – I Siddiqui', {
        status: 'done',
        due: '2026-03-31',
        update: 'Lamps lit since 9 February.',
        on: '2026-02-12',
      }),
      action('Action – S Goodall', {
        status: 'done',
        due: '2026-03-04',
        update: 'See min 9/26.',
        on: '2026-03-05',
      }),
    ),
    minute(
      '46/25',
      'Managed plan for repeat shop thieves – second year',
      'normal',
      para(
        'The Advisory Group had recommended that the plan continue for a second year and be opened to Netherbeck ([[36/2025]]). The retailers had offered £8,000, the Integrated Care Board a prescribing nurse for one day a week and Probation the seven places. No call was made on the Fund. Dr Osei asked that it be recorded that the nurse’s day was found by closing a clinic in Stainrigg on Fridays, and that this would be reviewed. Councillor Mrs Kirkbride asked that the same be recorded of her view of it.',
      ),
      decision(
        'RESOLVED that the continuation of the managed plan until 31 October 2026 be supported and that the effect of the closing of the Friday clinic be reported in March 2026.',
      ),
      action('Action – Dr H Osei', {
        status: 'done',
        due: '2026-03-04',
        update: 'Clinic moved to Thursdays in place of closing; all but two patients kept.',
        on: '2026-02-26',
      }),
    ),
    minute(
      '47/25',
      'Combination of the district partnerships',
      'normal',
      para(
        'The last of the consents had been received on 26 November ([[min 32/25]] refers). Mr Ellwood presented the terms of reference drawn up by the implementation group. Each local action group would have between nine and twelve members, with a councillor appointed by the district in the chair and a deputy from another organisation. The Board would become the strategy group for the county. The regulations did not prescribe a quorum, and the group recommended that it be six of the eight responsible authorities, which was somewhat higher than was usual but would keep the Board honest.',
      ),
      decision(
        'RESOLVED that',
        'the combination of the three district partnerships take effect on 1 April 2026',
        'the terms of reference be approved, with a quorum of six of the eight responsible authorities',
        'each district appoint the chair of its local action group by 28 February 2026',
        'the independent review be commissioned in time to report by June 2027',
      ),
      action('Action – Harrowmoor BC/Netherbeck DC/Stainrigg DC', {
        status: 'done',
        due: '2026-02-28',
        update: 'Councillors Pryce, Sugden and Mrs Kirkbride appointed.',
        on: '2026-03-02',
      }),
      action('Action – M Ellwood', { status: 'open', due: '2026-10-30' }),
    ),
    minute(
      '48/25',
      'Deaths related to drugs and alcohol',
      'normal',
      para(
        'Dr Osei introduced the statement for 2024. There had been 29 deaths, the fewest for eight years, but six of them involved nitazenes. She thought that the hostel managers, who had joined the panel after the last statement ([[min 49/24]] refers), had made more difference than anything that could be bought. A supply of testing strips would run out in May and the Department had not said whether there would be another.',
      ),
      decision(
        'RESOLVED that the report be noted and that an update on the supply of testing strips, and on deaths in the first quarter of 2026, be provided in six months’ time.',
      ),
      action('Action – M Tan', { status: 'open', due: '2026-06-03' }),
    ),
    minute(
      '49/25',
      'Date of next meeting',
      'date-of-next-meeting',
      decision(
        'RESOLVED that the next meeting of the Board be held on Wednesday, 4 March 2026 at Stainrigg Town Hall, commencing at 10.00am.',
      ),
    ),
    minute(
      '50/25',
      'Dates of meetings in 2026',
      'normal',
      decision('RESOLVED that the Board meet in 2026, commencing at 10.00am, on the following dates:-'),
      bullets(
        'Wednesday, 4 March 2026',
        'Wednesday, 3 June 2026 (annual meeting)',
        'Wednesday, 2 September 2026',
        'Wednesday, 2 December 2026',
      ),
    ),
  ],
};
