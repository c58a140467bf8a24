import { action, bullets, decision, para, subheading, table } from '../blocks.ts';
import { absent, apology, minute, present, presentAs, type SampleMeeting } from '../sample-meeting.ts';

/** Numbers start again with the year; the deferred bid comes back and is approved on conditions. */
export const boardMeetingOfMarch2025: SampleMeeting = {
  body: 'board',
  heldOn: '2025-03-05',
  startsAt: '10:00',
  openedAt: '10:00',
  closedAt: '12:30',
  venue: 'County Offices, Harrowmoor',
  attendance: [
    presentAs('pryce', { role: 'in the Chair' }),
    ...present('ashdown', 'lockyer', 'goodall', 'tully', 'siddiqui', 'farrow', 'kirkbride', 'garrity', 'rees'),
    ...present('varley', 'ormond', 'achebe', 'carrick', 'pell', 'tait', 'dunmore', 'akhtar'),
    presentAs('dacre', { class: 'substitute', representing: 'holroyd' }),
    presentAs('osei', { mode: 'remote' }),
    presentAs('frith', { class: 'in-attendance', role: 'Clerk' }),
    apology('ellwood', 'a meeting of the Cabinet'),
    apology('wray'),
    apology('holroyd'),
    apology('sandal'),
    absent('hartwell'),
  ],
  minutes: [
    minute(
      '1/25',
      'Minutes of the last meeting',
      'confirmation',
      decision(
        'RESOLVED that the minutes of the meeting held on 11 December 2024 be confirmed as a correct record and signed by the Chair.',
      ),
    ),
    minute(
      '2/25',
      'Matters arising – Rural crime',
      'matters-arising',
      para(
        '([[min 50/24]] refers) S Garrity said that 140 farms had bought the marking kits and that no marked unit had been stolen since Christmas, although the season for theft had not yet begun. A machine taken near Stainrigg in October had been found in a container at a port on the east coast.',
      ),
    ),
    minute(
      '3/25',
      'Matters arising – Domestic abuse related death review',
      'matters-arising',
      para(
        '([[min 36/24]] refers) All organisations except Netherbeck District Council had reported on their recommendations. Councillor Farrow apologised and promised the return within the week. Of the fourteen recommendations ten were complete, three were in hand and one, on the flagging of records in general practice, depended on a change of software outside anybody’s control.',
      ),
      action('Action – Cllr Farrow', {
        status: 'done',
        due: '2025-03-12',
        update: 'Return received on 11 March.',
        on: '2025-03-11',
      }),
    ),
    minute(
      '4/25',
      'Tasking and Advisory Group minutes',
      'received-minutes',
      decision(
        'RESOLVED that the minutes of the Calder Vale Tasking and Advisory Group held on 30 January 2025 be received.',
      ),
    ),
    minute(
      '5/25',
      'Performance Report – third quarter 2024-25',
      'normal',
      para(
        'Of the ten indicators four were green, four amber and two red. Superintendent Rees gave the reasons for each change of colour.',
      ),
      subheading('Green'),
      bullets(
        'CS1 Residential burglary',
        'CS4 First-time entrants to the youth justice system',
        'CS9 Shop theft',
        'CS10 Proven reoffending by adults',
      ),
      subheading('Amber'),
      bullets(
        'CS2 Violence with injury',
        'CS3 Repeat victims of domestic abuse – higher because a third conference was now held each month, and thought to be a good sign',
        'CS7 Successful completion of drug and alcohol treatment',
        'CS8 Anti-social behaviour incidents',
      ),
      subheading('Red'),
      bullets(
        'CS5 Killed or seriously injured on the roads',
        'CS6 Deliberate fires – 64 in the week of 5 November, 41 of them on one estate in Harrowmoor',
      ),
      para(
        'K Ormond asked that the estate in question be planned for by all the partners together before next autumn and not by the Fire Service on the day.',
      ),
      decision(
        'RESOLVED that the report be noted and that a bonfire plan for Harrowmoor be brought to the Advisory Group by the end of July 2025.',
      ),
      action('Action – K Ormond/L Tully', {
        status: 'done',
        due: '2025-07-31',
        update: 'Plan presented on 24 July.',
        on: '2025-07-25',
      }),
    ),
    minute(
      '6/25',
      'Community Safety Fund – capital bids (second round)',
      'normal',
      para(
        'L Tully presented the revised bid for the Harrowmoor CCTV control room, which had been deferred in September ([[min 33/24]] refers). The scheme now cost £52,500, since wireless cameras in place of new ducts had saved more than had been expected. The business improvement district would contribute £12,000 and the Constabulary £6,000, leaving £34,500 to be found. The Advisory Group had supported it by a majority ([[5/2025]]).',
      ),
      para(
        'Members questioned the arrangements for review of the recordings, the retention period and the five-year cost of maintenance, for which the Borough Council took full responsibility. Councillor Mrs Ashdown, while supporting the bid, hoped that the Board would not be asked again to pay for one district what it could not pay for three.',
      ),
      table(
        ['Area', 'Bid', 'Total cost', 'Match funding', 'Amount'],
        ['Harrowmoor', 'CCTV control room', '£52,500', '£18,000', '£34,500'],
        ['Stainrigg', 'Two cameras that can be moved', '£10,700', '£1,500', '£9,200'],
        ['TOTAL', '', '£63,200', '£19,500', '£43,700'],
      ),
      decision(
        'RESOLVED that',
        'the bid for the Harrowmoor CCTV control room be approved in the sum of £34,500, subject to written confirmation of both contributions by 30 April 2025',
        'the bid for two cameras in Stainrigg be approved in the sum of £9,200',
        'if the contributions are not confirmed by that date the approval lapse and the sum return to the Fund',
        'the County Council be asked to allow the capital balance of £7,750 to be carried into 2025-26',
      ),
      action('Action – L Tully', {
        status: 'done',
        due: '2025-04-30',
        update: 'Both letters received, the second on the last day.',
        on: '2025-05-01',
      }),
      action('Action – M Ellwood', {
        status: 'done',
        due: '2025-03-31',
        update: 'Carry-forward agreed by the Director of Finance.',
        on: '2025-04-02',
      }),
    ),
    minute(
      '7/25',
      'Community Safety Agreement 2025-28',
      'normal',
      para(
        'The consultation had brought ten replies ([[min 46/24]] refers). Nobody had asked for a priority to be removed; three had asked for one to be added, each a different one. The wording on exploitation had been made plainer at the request of the young people’s forum, which had said of the first draft that it sounded like something done to a mine. The section on the villages was new and Councillor Mrs Kirkbride thanked the officers for it.',
      ),
      decision(
        'RESOLVED that',
        'the Calder Vale Community Safety Agreement 2025-28 be adopted with effect from 1 April 2025',
        'each responsible authority be recommended to adopt it through its own procedure by the end of June 2025',
        'a lead officer for each priority be named by the next meeting',
      ),
      action('Action – All responsible authorities', {
        status: 'carried-over',
        due: '2025-06-30',
        update: 'Seven of eight have adopted; the Fire Authority meets in October.',
        on: '2025-07-02',
      }),
      action('Action – S Goodall', {
        status: 'done',
        due: '2025-06-04',
        update: 'List of lead officers tabled in June.',
        on: '2025-06-05',
      }),
    ),
    minute(
      '8/25',
      'Review of the partnership structure',
      'normal',
      para(
        'The Chair said that three district partnerships, one county Board, one Advisory Group and eleven themed groups were between them holding 74 meetings a year, most of which were attended by the same twenty people. Two organisations had asked in writing whether this could go on. He proposed that options be drawn up without any presumption as to the answer.',
      ),
      para(
        'It was pointed out that the district partnerships were bodies required by statute, which could be combined only with the consent of the authorities concerned. J Farrow hoped that Netherbeck’s voice would be heard before and not after a preferred option had appeared.',
      ),
      decision(
        'RESOLVED that',
        'the Advisory Group be asked to prepare options for the structure of the partnership, with the view of each organisation on each',
        'a report be presented to the Board in June 2025',
      ),
      action('Action - Tasking and Advisory Group', {
        status: 'done',
        due: '2025-06-04',
        update: 'Comments collected on 1 May; options in the June papers.',
        on: '2025-05-23',
      }),
    ),
    minute(
      '9/25',
      'Community Safety Fund 2025-26',
      'normal',
      para(
        'The revenue fund for the coming year would be £118,000, a reduction of £11,900, if the County Council’s budget was approved as it stood. After taking advice from the Advisory Group the Community Safety Manager recommended the following allocation. The unspent £5,300 of the present year would be returned.',
      ),
      table(
        ['Project', 'Organisation', '2024-25', '2025-26'],
        ['Independent domestic violence advisers (2 posts)', 'Haven Calder Vale', '£61,500', '£62,800'],
        ['Partnership analyst', 'County Council', '£27,850', '£28,600'],
        ['Restorative justice co-ordinator', 'Probation Service', '£14,200', '£9,000'],
        ['Nightsafe volunteers', 'Harrowmoor Borough Council', '£9,600', '£9,600'],
        ['Small grants', 'Calder Vale Voluntary Action', '£7,500', '£5,000'],
        ['TOTAL', '', '£120,650', '£115,000'],
      ),
      para(
        'Y Achebe regretted the cut in restorative justice, which had been made up by her own service for this year only. P Dunmore said that small grants had always been the first to go because they had the smallest voice.',
      ),
      decision(
        'RESOLVED that, subject to the approval of the County Council’s budget on 20 March 2025, the allocations for 2025-26 be approved and £3,000 be held as a contingency.',
      ),
      action('Action – S Goodall/ Lead Officers', {
        status: 'done',
        due: '2025-04-01',
        update: 'Budget approved unchanged; grant letters sent on 26 March.',
        on: '2025-03-27',
      }),
    ),
    minute(
      '10/25',
      'Serious Violence Duty – what would stop without funding',
      'normal',
      para(
        'R Tait reported as asked in June ([[min 24/24]] refers). Funding for 2025-26 had been confirmed on 14 February at 96% of its present level, which was better than had been feared. If it came to an end in 2026 the mentors in the two pupil referral units would be lost at once and the shared map within a few months.',
      ),
      decision(
        'RESOLVED that the Board notes the report and supports a letter from the Chair to the Minister on the need for a settlement of more than one year.',
      ),
      action('Action – Chair/R Tait', {
        status: 'done',
        due: '2025-03-31',
        update: 'Letter sent on 24 March; acknowledged.',
        on: '2025-04-09',
      }),
    ),
    minute(
      '11/25',
      'Any other business – Terrorism (Protection of Premises) Bill',
      'any-other-business',
      para(
        'Chief Inspector Dacre advised that the Bill was expected to receive Royal Assent within weeks and that owners of premises holding 200 people or more would have at least two years to prepare. Several village halls had already been sold training that they did not need. A briefing for hall committees would be arranged with Voluntary Action.',
      ),
      action('Action – Chief Insp Dacre/P Dunmore', {
        status: 'done',
        due: '2025-05-30',
        update: 'Two evening briefings held, 61 people.',
        on: '2025-05-19',
      }),
    ),
    minute(
      '12/25',
      'Date of next meeting',
      'date-of-next-meeting',
      decision(
        'RESOLVED that the annual meeting of the Board be held on Wednesday, 4 June 2025 in the Council Chamber, Netherbeck, commencing at 10.00am.',
      ),
    ),
  ],
};
