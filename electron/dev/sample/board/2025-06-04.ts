import { action, bullets, chairLine, decision, para, subheading, table } from '../blocks.ts';
import { apology, minute, present, presentAs, type SampleMeeting } from '../sample-meeting.ts';

/** The annual meeting, with the very long item on the structure of the partnership. */
export const boardMeetingOfJune2025: SampleMeeting = {
  body: 'board',
  heldOn: '2025-06-04',
  startsAt: '10:00',
  openedAt: '10:03',
  closedAt: '13:10',
  venue: 'Council Chamber, Netherbeck',
  attendance: [
    presentAs('pryce', { role: 'Chair' }),
    ...present('tranter', 'lockyer', 'ellwood', 'goodall', 'tully', 'farrow', 'wray', 'kirkbride', 'garrity'),
    ...present('holroyd', 'rees', 'varley', 'sandal', 'achebe', 'carrick', 'osei', 'tait', 'akhtar', 'hartwell'),
    presentAs('dunmore', { leftAt: '12:10' }),
    presentAs('penhale', { class: 'in-attendance' }),
    presentAs('frith', { class: 'in-attendance', role: 'Clerk' }),
    apology('siddiqui'),
    apology('ormond', 'a funeral'),
    apology('pell'),
  ],
  minutes: [
    minute(
      '13/25',
      'Election of Chair and Vice Chair',
      'standing',
      decision(
        'RESOLVED that',
        'Councillor D Pryce be elected Chair of the Board for the year 2025-26',
        'Councillor J Farrow be elected Vice Chair of the Board for the same period',
      ),
      chairLine('Councillor D Pryce – in the Chair'),
    ),
    minute(
      '14/25',
      'Membership',
      'standing',
      para(
        'The Chair welcomed Councillor G Tranter, who had succeeded Councillor Mrs Ashdown as a representative of the County Council on 1 April. G Pell would leave the Integrated Care Board at the end of the month and M Tan would take his place.',
      ),
    ),
    minute(
      '15/25',
      'Minutes of the last meeting',
      'confirmation',
      decision(
        'RESOLVED that the minutes of the meeting held on 5 March 2025 be confirmed as a correct record and signed by the Chair, subject to “J Farrow” in minute 8/25 being corrected to “Councillor J Farrow”.',
      ),
    ),
    minute(
      '16/25',
      'Matters arising – Protection of premises',
      'matters-arising',
      para(
        '([[min 11/25]] refers) The Act had received Royal Assent on 3 April. Sixty-one people from 44 halls had come to the two briefings. The commonest question had been whether they could still hold a wedding, and the answer was that they could.',
      ),
    ),
    minute(
      '17/25',
      'Matters arising – Harrowmoor CCTV control room',
      'matters-arising',
      para(
        '([[min 6/25]] refers) Both contributions had been confirmed in time. The contract had been let and the new room would be working by the end of September.',
      ),
    ),
    minute(
      '18/25',
      'Tasking and Advisory Group minutes',
      'received-minutes',
      decision(
        'RESOLVED that the minutes of the Calder Vale Tasking and Advisory Group held on 1 May 2025 be received.',
      ),
    ),
    minute(
      '19/25',
      'Performance Report – year end 2024-25',
      'normal',
      para('Of the ten indicators six were green, three amber and one red:-'),
      subheading('Green'),
      bullets(
        'CS1 Residential burglary',
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
      para(
        'The report on the managed plan for repeat shop thieves, due at this meeting ([[min 34/24]] refers), was not ready because the evaluation had been delayed by the loss of the researcher. It would be circulated before the next one.',
      ),
      decision('RESOLVED that the report be noted.'),
      action('Action – ACC Holroyd', {
        status: 'done',
        due: '2025-09-03',
        update: 'Evaluation circulated on 20 August.',
        on: '2025-08-20',
      }),
    ),
    minute(
      '20/25',
      'Review of the partnership structure – options',
      'normal',
      para(
        'In March the Board had asked for options on the structure of the partnership, with the view of each organisation on each of them ([[min 8/25]] refers). The Advisory Group had spent most of its meeting in May on the question ([[16/2025]]), and the Community Safety Manager had since met every chief executive but one. The report before the Board set out three options and the comments that had been received.',
      ),
      subheading('Option A – no change'),
      para(
        'The three district partnerships, the Board, the Advisory Group and the eleven themed groups would continue, and the calendar of meetings would be thinned by agreement. This cost nothing and saved little. It had been tried in 2021, when the number of meetings had fallen from 78 to 69 and had then crept up again.',
      ),
      subheading('Option B – one partnership for the county, three local action groups'),
      para(
        'The district partnerships would be combined into one under section 5 of the Crime and Disorder Act 1998, with the Board as its strategy group. A local action group of officers in each district would deal with places and people and would have no papers beyond a list of tasks. The themed groups would be reduced to five. It was estimated that this would save 31 meetings a year and the equivalent of one and a quarter posts, although not in any one organisation.',
      ),
      subheading('Option C – combine two of the three'),
      para(
        'Netherbeck and Stainrigg, which already shared a community safety officer two days a week and the same neighbourhood policing team at weekends, would combine. Harrowmoor, which had more recorded crime than the other two together, would stay as it was.',
      ),
      para('The comments of the organisations were as follows:-'),
      subheading('Harrowmoor Borough Council'),
      bullets(
        'Content with A or C, would accept B if the local action group kept a councillor in the chair',
        'Has 58% of the crime and does not want 33% of the attention',
        'The Nightsafe scheme must stay under local control',
      ),
      subheading('Netherbeck District Council'),
      bullets(
        'Opposed to C without B: two small partnerships would make one small partnership',
        'Would consent to B for a trial of two years with a review after one',
        'Wishes to keep the scrutiny of the partnership by its own committee under section 19 of the Police and Justice Act 2006',
      ),
      subheading('Stainrigg District Council'),
      bullets(
        'Divided; the Cabinet prefers B, the scrutiny committee prefers A',
        'Asks what would become of the shared officer',
      ),
      subheading('Calder Vale Constabulary'),
      bullets(
        'Prefers B, which follows the new policing districts',
        'Inspectors now spend eleven days a year each at partnership meetings',
        'Would put an analyst’s time into a single team, if there were one',
      ),
      subheading('Fire and Rescue, Probation, and the Integrated Care Board'),
      bullets(
        'All three prefer B, for the same reason: they are organised by county and cannot send three people to three places',
        'Probation adds that it has attended one in four of the district meetings this year and is not proud of it',
      ),
      subheading('Voluntary Action, Brackenfold Homes and Haven'),
      bullets(
        'Fear that small organisations will have fewer doors to knock on under B',
        'Would be reassured by a standing place on each local action group',
      ),
      para(
        'Discussion lasted for an hour. Councillor Lockyer asked whether the saving was real, since nobody would be dismissed and no building closed. Mr Ellwood replied that it was time and not money, and that the time was worth having. Councillor Mrs Kirkbride said that she had come to vote for A and had been moved by the remark about one meeting in four; a partnership which its partners did not attend was not being protected by being left alone. ACC Holroyd gave an assurance that the neighbourhood inspector would sit on every local action group. Councillor Farrow set out the three conditions on which her council would consent: a councillor in the chair of each group, a review after twelve months by somebody from outside, and no change to scrutiny.',
      ),
      para(
        'P Dunmore, before he left, asked that it be minuted that the small organisations had not been opposed to change and had only asked to be in the room. On a show of hands, members being asked to express a preference and not to bind their organisations, four preferred A, fourteen preferred B and one preferred C; two did not indicate a view.',
      ),
      decision(
        'RESOLVED that',
        'Option B be adopted as the preferred option of the Board',
        'the responsible authorities be invited to consent to a combination of the three district partnerships from 1 April 2026, on the conditions that each local action group have a councillor in the chair, that an independent review be held after twelve months and that the scrutiny arrangements of each council remain as they are',
        'a standing place on each local action group be offered to the voluntary sector and to the social landlords',
        'a progress report be presented to each meeting of the Board until the combination takes effect',
      ),
      action('Action – S Goodall', {
        status: 'done',
        due: '2025-06-27',
        update: 'Letters to the eight chief executives and chief officers sent on 24 June.',
        on: '2025-06-24',
      }),
      action('Action – All responsible authorities', {
        status: 'done',
        due: '2025-11-28',
        update: 'Consents complete on 26 November. See min 32/25 and min 47/25.',
        on: '2025-12-04',
      }),
      action('Action – Cllr Farrow/M Ellwood', {
        status: 'superseded',
        due: '2025-09-03',
        update: 'Terms of reference now drafted by the implementation group (min 32/25).',
        on: '2025-09-05',
      }),
    ),
    minute(
      '21/25',
      'Women’s safety at night in Harrowmoor',
      'normal',
      para(
        'L Tully reported on the two-year project which had ended in March. The number of licensed premises with staff trained to step in had risen from 12 to 57, and the taxi marshals had taken home more than two thousand women who would otherwise have walked. Reports of spiking had gone up, as had the confidence to report it. The help point on the Wharf had been used twice, once by a man who had lost his dog, and would not be replaced.',
      ),
      decision('RESOLVED that the report be noted and that those concerned be thanked.'),
    ),
    minute(
      '22/25',
      'Community Safety Fund – bid for a youth outreach bus',
      'normal',
      para(
        'The capital fund for 2025-26 stood at £67,750, being £60,000 for the year and £7,750 brought forward. Stainrigg and Netherbeck had made a joint bid for a bus fitted out for work with young people in villages that had no youth club:-',
      ),
      table(
        ['Bid', 'Capital', 'Revenue'],
        ['Purchase and fitting out', '£24,000', ''],
        ['Driver, fuel and insurance, 2 years', '', '£12,600'],
        ['TOTAL', '£24,000', '£12,600'],
      ),
      para(
        'The revenue contingency was £3,000. The Board liked the scheme but would not buy a bus that nobody could afford to drive. N Akhtar mentioned that a bus given by a charity in 2019 had spent three years in a shed for exactly that reason.',
      ),
      decision('RESOLVED that the bid be deferred until the running costs are secured from another source.'),
      action('Action – S Garrity/C Wray', {
        status: 'done',
        due: '2025-07-18',
        update: 'Running costs promised by the Commissioner’s Office; resubmitted to the Advisory Group in July.',
        on: '2025-07-21',
      }),
    ),
    minute(
      '23/25',
      'Safe accommodation – first six dispersed flats',
      'normal',
      para(
        'H Penhale reported that four of the six flats were occupied and the last two would be ready in July. Eleven adults and nineteen children had stayed since January. Two families had moved on to homes of their own and one had gone back. Three of those housed were men.',
      ),
      decision(
        'RESOLVED that the Board notes the report and asks for a further one, giving the outcomes for those who have moved on, in six months’ time.',
      ),
      action('Action – S Goodall/Haven', {
        status: 'done',
        due: '2025-12-03',
        update: 'Reported in December.',
        on: '2025-12-04',
      }),
    ),
    minute(
      '24/25',
      'Any other business',
      'any-other-business',
      bullets(
        'The Casualties on the moor road paper would come in September ([[min 48/24]] refers).',
        'J Hartwell had copies of the landlords’ guide to cuckooing for anybody who wanted one.',
      ),
    ),
    minute(
      '25/25',
      'Date of next meeting',
      'date-of-next-meeting',
      decision(
        'RESOLVED that the next meeting of the Board be held on Wednesday, 3 September 2025 at Fire and Rescue Headquarters, Harrowmoor, commencing at 10.00am.',
      ),
    ),
  ],
};
