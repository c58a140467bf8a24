import { action, bullets, chairLine, decision, para, subheading, table } from '../blocks.ts';
import { apology, minute, present, presentAs, type SampleMeeting } from '../sample-meeting.ts';

/** The first meeting in the workspace; it looks back to minutes of March 2024 and September 2023 that are not in it. */
export const boardMeetingOfJune2024: SampleMeeting = {
  body: 'board',
  heldOn: '2024-06-05',
  startsAt: '10:00',
  openedAt: '10:02',
  closedAt: '12:05',
  venue: 'County Offices, Harrowmoor',
  attendance: [
    presentAs('ashdown', { role: 'Chair' }),
    ...present('lockyer', 'goodall', 'pryce', 'tully', 'farrow', 'wray', 'garrity', 'rees', 'norcross', 'ormond'),
    ...present('sandal', 'achebe', 'osei', 'pell', 'tait', 'akhtar', 'hartwell'),
    presentAs('frith', { class: 'in-attendance', role: 'Clerk' }),
    apology('ellwood'),
    apology('siddiqui'),
    apology('kirkbride', 'another meeting of her council'),
    apology('holroyd'),
    apology('carrick'),
    apology('dunmore', 'annual leave'),
  ],
  minutes: [
    minute(
      '16/24',
      'Election of Chair and Vice Chair',
      'standing',
      para(
        'Nominations were invited for the offices of Chair and Vice Chair of the Board until the annual meeting in June 2025. One nomination was received for each.',
      ),
      decision(
        'RESOLVED that',
        'Councillor Mrs H Ashdown be elected Chair of the Board for the year 2024-25',
        'Councillor D Pryce be elected Vice Chair of the Board for the same period',
      ),
      chairLine('Councillor Mrs H Ashdown – in the Chair'),
    ),
    minute(
      '17/24',
      'Minutes of the last meeting',
      'confirmation',
      decision(
        'RESOLVED that the minutes of the meeting held on 6 March 2024 be confirmed as a correct record and signed by the Chair.',
      ),
    ),
    minute(
      '18/24',
      'Matters arising – Take-home naloxone',
      'matters-arising',
      para(
        '([[min 4/24]] refers) G Pell reported that 212 kits had been issued since January, most of them by the hostel in Marl Street and by the two needle exchanges. Front-line officers in Harrowmoor now carried the nasal spray on every shift, and the Constabulary expected to extend the arrangement to Stainrigg once the second cohort had been trained. One kit was known to have been used by an officer, and the person had survived.',
      ),
      action('Action – G Pell', {
        status: 'done',
        due: '2024-09-04',
        update: 'Stainrigg response teams trained on 19 and 20 August; figures sent to members.',
        on: '2024-08-27',
      }),
    ),
    minute(
      '19/24',
      'Matters arising – Haven Calder Vale and the Board',
      'matters-arising',
      para(
        '([[min no 36/23]] refers) The Board had asked in September whether the domestic abuse charity should have a seat of its own. The trustees had since replied that they would rather attend for the items that concerned them than take on the papers for the whole meeting. Members were content with that, provided that an invitation was sent every time.',
      ),
    ),
    minute(
      '20/24',
      'Tasking and Advisory Group minutes',
      'received-minutes',
      decision(
        'RESOLVED that the minutes of the Calder Vale Tasking and Advisory Group held on 2 May 2024 be received.',
      ),
    ),
    minute(
      '21/24',
      'Performance Report – year end 2023-24',
      'normal',
      para(
        'Superintendent Rees presented the report for the fourth quarter and the year as a whole. Of the ten indicators in the framework five were green, three amber and two red, as follows:-',
      ),
      subheading('Green'),
      bullets(
        'CS1 Residential burglary',
        'CS4 First-time entrants to the youth justice system',
        'CS6 Deliberate fires',
        'CS7 Successful completion of drug and alcohol treatment',
        'CS10 Proven reoffending by adults – although the figure was eighteen months old by the time it was published',
      ),
      subheading('Amber'),
      bullets(
        'CS2 Violence with injury – Stainrigg alone was above its target',
        'CS3 Repeat victims of domestic abuse',
        'CS5 Killed or seriously injured on the roads',
      ),
      subheading('Red'),
      bullets('CS8 Anti-social behaviour incidents', 'CS9 Shop theft'),
      para(
        'Councillor Farrow asked why anti-social behaviour should be red when the number of calls to the two councils in her area had fallen. It was explained that the indicator counted calls to the Constabulary only, and that since the on-line form had gone live in November a caller who reported the same nuisance three times was counted three times. The analyst had been asked to find out how many of the 1,900 additional reports were repeats, and whether the target set in 2022 still meant anything.',
      ),
      decision('RESOLVED that the report be noted.'),
      action('Action – Supt Rees/ B Whitlock', {
        status: 'done',
        due: '2024-09-04',
        update: 'About a third of the on-line reports were repeats; the count now excludes them. See min 32/24.',
        on: '2024-09-02',
      }),
    ),
    minute(
      '22/24',
      'Community Safety Fund 2024-25',
      'normal',
      para(
        'The Board considered the allocation of the revenue fund for the year, which stood at £129,900 after the standstill settlement from the County Council. The Advisory Group had looked at each of the continuing posts in May and had recommended that all of them be supported for a further twelve months, with the exception of the seasonal taxi marshals, whose cost the licensed trade in Harrowmoor had agreed to meet. A capital sum of £84,000 was also available and would be open to bids until 12 July.',
      ),
      table(
        ['Project', 'Organisation', 'Amount'],
        ['Independent domestic violence advisers (2 posts)', 'Haven Calder Vale', '£61,500'],
        ['Partnership analyst', 'County Council', '£27,850'],
        ['Restorative justice co-ordinator', 'Probation Service', '£14,200'],
        ['Nightsafe volunteers', 'Harrowmoor Borough Council', '£9,600'],
        ['Small grants', 'Calder Vale Voluntary Action', '£7,500'],
        ['TOTAL', '', '£120,650'],
      ),
      para(
        'This left £9,250 uncommitted. In answer to a question from N Akhtar, the Community Safety Manager confirmed that grants of up to £500 could still be awarded by the voluntary sector panel without coming back to the Board.',
      ),
      decision(
        'RESOLVED that',
        'the allocations set out in the table be approved for 2024-25',
        'the balance of £9,250 be held against pressures arising in the year',
        'bids against the capital sum of £84,000 be invited from all partners by 12 July 2024 and considered first by the Tasking and Advisory Group',
      ),
      action('Action – S Goodall/Lead Officers', {
        status: 'done',
        due: '2024-07-12',
        update: 'Four bids received; considered by the Advisory Group on 25 July.',
        on: '2024-07-26',
      }),
    ),
    minute(
      '23/24',
      'Domestic abuse – safe accommodation needs assessment',
      'normal',
      para(
        'The Board received a presentation from the Community Safety Manager on the refreshed needs assessment which the County Council was required to prepare under Part 4 of the Domestic Abuse Act 2021. In the twelve months to March, 318 households had asked for safe accommodation and 141 had been placed. A quarter of those turned away had been refused because the refuge had no room for a family with a son over fourteen, and a further fifth because of needs connected with drink or drugs that communal accommodation could not safely meet.',
      ),
      para(
        'Dr Osei observed that the figures said little about older victims, who rarely asked for a refuge at all, and suggested that the falls service saw more of them than any member of the Board did. J Hartwell said that the social landlords could offer self-contained flats with support, if somebody would pay for the support; the difficulty had never been the bricks. Members agreed that the strategy should say plainly which of the gaps could be closed with the grant and which could not.',
      ),
      decision(
        'RESOLVED that',
        'the needs assessment be noted',
        'a draft strategy be brought to the meeting in September 2024, with a costed proposal for dispersed accommodation',
        'the Integrated Care Board be asked to supply what it knows about victims aged over 65',
      ),
      action('Action – S Goodall', {
        status: 'done',
        due: '2024-09-04',
        update: 'Draft strategy circulated with the September papers.',
        on: '2024-08-28',
      }),
      action('Action – Dr Osei', {
        status: 'carried-over',
        due: '2024-09-04',
        update: 'Extract promised by the acute trust but not received; asked again.',
        on: '2024-09-02',
      }),
    ),
    minute(
      '24/24',
      'Serious Violence Duty – first annual review',
      'normal',
      para(
        'R Tait introduced the first review of the strategy published in January. Hospital admissions for assault with a sharp object had fallen from 31 to 24, but the numbers were too small for anybody to claim the credit. What had changed was that the three district councils, the schools and the emergency departments now looked at the same map every month. The Home Office had confirmed the funding for 2024-25 and had said nothing at all about the year after.',
      ),
      decision(
        'RESOLVED that the Board notes the review and asks that a further report, setting out what would have to stop if the funding were not renewed, be presented in March 2025.',
      ),
      action('Action – R Tait', {
        status: 'done',
        due: '2025-03-05',
        update: 'Reported in March 2025.',
        on: '2025-03-06',
      }),
    ),
    minute(
      '25/24',
      'Nuisance off-road bikes in Netherbeck',
      'normal',
      para(
        'C Wray described the position along the old mineral line, where up to a dozen riders gathered on most weekends. Residents of Fell View had given up complaining because nobody came. The Constabulary had seized four machines since Easter under section 59 of the Police Reform Act 2002, but a rider who made off across the moor could not be pursued with any safety, and the riders knew it. The District Council had priced barriers at the three places where the track could be reached with a van.',
      ),
      para(
        'The Board was sympathetic but doubted whether barriers alone would do more than move the trouble along the line. It was agreed that the landowners, who had so far been written to and not met, should be brought round a table.',
      ),
      decision(
        'RESOLVED that the report be noted and that the outcome of a meeting with the landowners be reported in three months’ time.',
      ),
      action('Action – C Wray/Inspector Norcross', {
        status: 'done',
        due: '2024-09-04',
        update: 'Met four of the five landowners on 11 July. Reported under matters arising in September.',
        on: '2024-09-05',
      }),
    ),
    minute(
      '26/24',
      'Any other business – Fellgate Fair',
      'any-other-business',
      para(
        'Inspector Norcross reminded members that the fair would be held over the August bank holiday weekend and that the safety advisory group would meet on 3 July. Organisations that wanted a stand in the welfare tent should tell her **by the end of June**.',
      ),
      action('Action – All partners', { status: 'done', due: '2024-06-30', on: '2024-07-04' }),
    ),
    minute(
      '27/24',
      'Date of next meeting',
      'date-of-next-meeting',
      decision(
        'RESOLVED that the next meeting of the Board be held on Wednesday, 4 September 2024 at Stainrigg Town Hall, commencing at 10.00am.',
      ),
    ),
  ],
};
