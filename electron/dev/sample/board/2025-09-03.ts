import { action, bullets, decision, numbered, para, subheading, table } from '../blocks.ts';
import { absent, apology, minute, present, presentAs, type SampleMeeting } from '../sample-meeting.ts';

/** The Vice Chair takes part of the meeting, and the deferred bus is approved at a lower sum. */
export const boardMeetingOfSeptember2025: SampleMeeting = {
  body: 'board',
  heldOn: '2025-09-03',
  startsAt: '10:00',
  openedAt: '10:01',
  closedAt: '12:15',
  venue: 'Fire and Rescue Headquarters, Harrowmoor',
  attendance: [
    presentAs('farrow', { role: 'Vice Chair' }),
    presentAs('pryce', { role: 'Chair', arrivedAt: '10:45' }),
    ...present('tranter', 'ellwood', 'goodall', 'siddiqui', 'wray', 'kirkbride', 'garrity', 'rees', 'varley'),
    ...present('ormond', 'sandal', 'carrick', 'tan', 'tait', 'dunmore', 'hartwell'),
    presentAs('crane', { class: 'in-attendance' }),
    presentAs('frith', { class: 'in-attendance', role: 'Clerk' }),
    apology('lockyer', 'annual leave'),
    apology('tully', 'annual leave'),
    apology('holroyd'),
    apology('achebe'),
    apology('osei'),
    absent('akhtar'),
  ],
  minutes: [
    minute(
      '26/25',
      'Chair',
      'standing',
      para('In the absence of the Chair, who had been held up by a road accident, the Vice Chair took the Chair.'),
      para('Councillor Pryce arrived at 10.45am, during minute 32/25, and took the Chair from that item.'),
    ),
    minute(
      '27/25',
      'Minutes of the last meeting',
      'confirmation',
      decision(
        'RESOLVED that the minutes of the meeting held on 4 June 2025 be confirmed as a correct record and signed by the person presiding.',
      ),
    ),
    minute(
      '28/25',
      'Matters arising – Community Safety Agreement',
      'matters-arising',
      para(
        '([[min 7/25]] refers) Seven of the eight responsible authorities had adopted the agreement. The Fire Authority would consider it on 14 October. A lead officer had been named for every priority except road danger.',
      ),
      action('Action – S Goodall', {
        status: 'done',
        due: '2025-12-03',
        update: 'O Crane to lead on road danger; Fire Authority adopted on 14 October.',
        on: '2025-10-20',
      }),
    ),
    minute(
      '29/25',
      'Matters arising – Managed plan for repeat shop thieves',
      'matters-arising',
      para(
        '([[min 34/24]] and [[min 19/25]] refer) The evaluation had been circulated. Of the nine people who had accepted a place, five had committed no recorded offence for five months or more, two had been sent to prison and two had left the county. The retailers wished the scheme to go on. N Carrick would put a proposal for its second year to the Advisory Group.',
      ),
      action('Action – N Carrick', {
        status: 'done',
        due: '2025-10-23',
        update: 'Considered on 23 October.',
        on: '2025-10-24',
      }),
    ),
    minute(
      '30/25',
      'Tasking and Advisory Group minutes',
      'received-minutes',
      decision(
        'RESOLVED that the minutes of the Calder Vale Tasking and Advisory Group held on 24 July 2025 be received.',
      ),
    ),
    minute(
      '31/25',
      'Performance Report – first quarter 2025-26',
      'normal',
      para(
        'One indicator had been replaced with the new agreement: CS1 now measured stalking reports that led to an order, and residential burglary was watched but no longer reported. Of the ten indicators five were green, three amber and one red, and there was no figure yet for the other.',
      ),
      subheading('Green'),
      bullets(
        'CS3 Repeat victims of domestic abuse',
        'CS4 First-time entrants to the youth justice system',
        'CS6 Deliberate fires',
        'CS9 Shop theft',
        'CS10 Proven reoffending by adults',
      ),
      subheading('Amber'),
      bullets(
        'CS2 Violence with injury',
        'CS7 Successful completion of drug and alcohol treatment',
        'CS8 Anti-social behaviour incidents',
      ),
      subheading('Red'),
      bullets('CS5 Killed or seriously injured on the roads'),
      subheading('No figure'),
      bullets('CS1 Stalking reports leading to an order – the first count will be made in October'),
      decision('RESOLVED that the report be noted.'),
      action('Action – Supt Rees', {
        status: 'done',
        due: '2025-12-03',
        update: 'First figures in the December report.',
        on: '2025-11-24',
      }),
    ),
    minute(
      '32/25',
      'Combination of the district partnerships – progress',
      'normal',
      para(
        'Five of the eight consents had been received ([[min 20/25]] refers). Stainrigg’s scrutiny committee had called the decision in and had then supported it; the others were on the agendas of meetings in October and November. The implementation group, chaired by Mr Ellwood, had met twice and had taken over the drafting of the terms of reference.',
      ),
      para(
        'Councillor Pryce took the Chair at this point. He asked what would happen if one authority refused. The Clerk advised that the combination needed the consent of all the responsible authorities in the areas concerned, and that the Board could do nothing without it.',
      ),
      decision('RESOLVED that the progress be noted.'),
      action('Action – Implementation group', {
        status: 'done',
        due: '2025-12-03',
        update: 'Terms of reference approved in December (min 47/25).',
        on: '2025-12-04',
      }),
    ),
    minute(
      '33/25',
      'Community Safety Fund – capital bids',
      'normal',
      para(
        'The joint bid for a youth outreach bus, deferred in June ([[min 22/25]] refers), had been resubmitted. A second-hand vehicle with a newer engine had been found and the Police and Crime Commissioner had promised the running costs for three years. There was also a bid for a second phase of alley gates, which the residents of Bobbin Lane had asked for after seeing those in Tanner’s Row.',
      ),
      table(
        ['Area', 'Bid', 'Amount'],
        ['Stainrigg/Netherbeck', 'Youth outreach bus', '£22,500'],
        ['Stainrigg', 'Alley gates, phase 2', '£14,750'],
        ['', 'TOTAL', '£37,250'],
      ),
      decision(
        'RESOLVED that',
        'the two bids in the table, amounting to £37,250, be approved',
        'the capital balance of £30,500 be noted',
        'the first year’s use of the bus, by village, be reported in September 2026',
      ),
      action('Action – S Garrity/C Wray', { status: 'open', due: '2026-09-02' }),
    ),
    minute(
      '34/25',
      'Casualties on the moor road – options',
      'normal',
      para(
        'O Crane presented the paper which had been asked for in December 2024 ([[min 48/24]] refers). The riders’ survey had in the end drawn 212 replies. Two thirds had admitted to treating the road as a test of skill. Hardly any had objected to enforcement and most had said that they would slow down for a camera, for a horse and for nothing else. The valley road had reopened in May and traffic on the moor road was down by a third, but the casualties were not. The options were:-',
      ),
      numbered(
        'Average speed cameras over the whole nine miles (£318,000 and £21,000 a year)',
        'Average speed cameras on the four miles between the quarry and the inn (£164,000 and £12,000 a year)',
        'Barriers and studs on five bends (£47,000)',
        'A campaign with the riders’ clubs (£6,500)',
      ),
      para(
        'Superintendent Rees favoured the second and the fourth together. Councillor Tranter said that the County Council’s programme for 2026-27 was already committed and that he could promise nothing but a hearing. In reply to R Sandal it was confirmed that the Fire Service had cut nineteen people out of vehicles on that road in two years. It was AGREED that the second and fourth options be supported in principle and that the search for money should begin with the Road Safety Partnership’s own reserve.',
      ),
      decision(
        'RESOLVED that',
        'options 2 and 4 be supported in principle',
        'the County Council be asked to consider option 2 for its highways programme for 2026-27',
        'the Road Safety Partnership be asked to meet the cost of option 4 before Easter 2026',
      ),
      action('Action – Cllr Tranter', {
        status: 'carried-over',
        due: '2026-03-04',
        update: 'Placed on the reserve list; to be looked at again if another scheme slips.',
        on: '2026-02-24',
      }),
      action('Action - O Crane', {
        status: 'done',
        due: '2026-03-31',
        update: 'Campaign funded; starts on 28 March.',
        on: '2026-03-02',
      }),
    ),
    minute(
      '35/25',
      'Child exploitation – the return interview after a missing episode',
      'normal',
      para(
        'M Ellwood reported that only 61% of the children who had gone missing in the last year had been offered an interview within 72 hours of coming back, against a duty to offer one to all of them. For children looked after by other councils and placed in the county the figure was 38%, since nobody was sure whose duty it was. M Tan asked whether school nurses might do some of the interviews, as they did elsewhere. J Hartwell said that housing officers were often the last to see a young tenant and had never been asked anything.',
      ),
      decision(
        'RESOLVED that',
        'the figures be noted with concern',
        'the interview service be asked to bring an improvement plan to the Board in December 2025',
        'the councils of the six areas which place most children in Calder Vale be written to by the Chair',
      ),
      action('Action – M Ellwood/Chair', {
        status: 'done',
        due: '2025-12-03',
        update: 'Six letters sent, four answers; plan in the December papers.',
        on: '2025-11-26',
      }),
    ),
    minute(
      '36/25',
      'Any other business – Fellgate Fair',
      'any-other-business',
      para(
        'T Varley thanked partners for their help over the bank holiday. There had been nine arrests in three days, five fewer than in 2024, and one lost child, found within four minutes.',
      ),
    ),
    minute(
      '37/25',
      'Date of next meeting',
      'date-of-next-meeting',
      decision(
        'RESOLVED that the next meeting of the Board be held on Wednesday, 3 December 2025 at the County Offices, Harrowmoor, commencing at 10.00am.',
      ),
    ),
  ],
};
