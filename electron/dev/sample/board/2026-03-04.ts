import { action, bullets, decision, para, subheading, table } from '../blocks.ts';
import { absent, apology, minute, present, presentAs, type SampleMeeting } from '../sample-meeting.ts';

/** The latest meeting: most of its actions are open, a bid is deferred, and the next minute is 19/26. */
export const boardMeetingOfMarch2026: SampleMeeting = {
  body: 'board',
  heldOn: '2026-03-04',
  startsAt: '10:00',
  openedAt: '10:04',
  closedAt: '13:00',
  venue: 'Stainrigg Town Hall',
  attendance: [
    presentAs('pryce', { role: 'Chair' }),
    ...present('tranter', 'ellwood', 'goodall', 'tully', 'farrow', 'wray', 'kirkbride', 'garrity', 'rees', 'varley'),
    ...present('ormond', 'achebe', 'tan', 'tait', 'dunmore', 'akhtar'),
    presentAs('dacre', { class: 'substitute', representing: 'holroyd' }),
    presentAs('bellamy', { class: 'substitute', representing: 'sandal' }),
    presentAs('osei', { mode: 'remote', arrivedAt: '10:30' }),
    presentAs('whitlock', { class: 'in-attendance' }),
    presentAs('penhale', { class: 'in-attendance', leftAt: '12:00' }),
    presentAs('frith', { class: 'in-attendance', role: 'Clerk' }),
    apology('lockyer'),
    apology('siddiqui'),
    apology('holroyd'),
    apology('sandal', 'a fire at Stainrigg mill'),
    apology('carrick', 'illness'),
    absent('hartwell'),
  ],
  minutes: [
    minute(
      '1/26',
      'Minutes of the last meeting',
      'confirmation',
      decision(
        'RESOLVED that the minutes of the meeting held on 3 December 2025 be confirmed as a correct record and signed by the Chair.',
      ),
    ),
    minute(
      '2/26',
      'Matters arising – Return interviews',
      'matters-arising',
      para(
        '([[min 41/25]] refers) The proportion of children offered an interview within 72 hours had risen to 74%, and for children placed by other councils to 59%. The school nurses would begin after Easter.',
      ),
    ),
    minute(
      '3/26',
      'Matters arising – Casualties on the moor road',
      'matters-arising',
      para(
        '([[min 34/25]] refers) The riders’ campaign would open at the inn on Saturday, 28 March. Councillor Tranter reported that the cameras stood third on the reserve list and that he had seen the third come in before now.',
      ),
    ),
    minute(
      '4/26',
      'Matters arising – Friday clinic, Stainrigg',
      'matters-arising',
      para(
        '([[min 46/25]] refers) The clinic had been moved to Thursdays and not closed. Councillor Mrs Kirkbride was obliged to Dr Osei.',
      ),
    ),
    minute(
      '5/26',
      'Tasking and Advisory Group minutes',
      'received-minutes',
      decision(
        'RESOLVED that the minutes of the Calder Vale Tasking and Advisory Group held on 29 January 2026 be received.',
      ),
    ),
    minute(
      '6/26',
      'Performance Report – third quarter 2025-26',
      'normal',
      para('B Whitlock presented the report. Of the ten indicators six were green, two amber and two red:-'),
      subheading('Green'),
      bullets(
        'CS1 Stalking reports leading to an order',
        'CS3 Repeat victims of domestic abuse',
        'CS4 First-time entrants to the youth justice system',
        'CS6 Deliberate fires',
        'CS8 Anti-social behaviour incidents',
        'CS10 Proven reoffending by adults',
      ),
      subheading('Amber'),
      bullets(
        'CS7 Successful completion of drug and alcohol treatment',
        'CS9 Shop theft – a supermarket in Netherbeck had left the partnership after a change of owner',
      ),
      subheading('Red'),
      bullets(
        'CS2 Violence with injury – three stabbings in Harrowmoor between 20 November and 9 January; see the next minute',
        'CS5 Killed or seriously injured on the roads',
      ),
      decision('RESOLVED that the report be noted.'),
    ),
    minute(
      '7/26',
      'Knife violence among young people in Harrowmoor',
      'normal',
      para(
        'Superintendent Rees described the three stabbings of the winter. All those hurt were boys of fifteen or sixteen and all had recovered. Two of the three attacks had begun with a quarrel on a messaging group which more than ninety pupils of two schools could read, and at least eleven adults had known of the quarrel before it ended in the street. Patrols, searches and the surrender bins had been stepped up and were no answer by themselves. He thanked the two head teachers, who had behaved with great steadiness.',
      ),
      para(
        'N Akhtar reported what the mentors had heard. Boys said that they carried a knife on the 14 bus and nowhere else, because of who got on at the Wharf. L Tully had asked the operator to share its recordings and to put a second member of staff on two evening journeys, and had been told that the contract did not provide for it. R Tait said that there was £9,000 left in the violence fund for the year, provided that it was spent before 31 March. Members agreed that this was a case for doing several small things quickly.',
      ),
      decision(
        'RESOLVED that',
        'the operator and the County Council’s passenger transport team be asked to agree a second member of staff on the evening journeys of route 14 until the end of the summer term',
        'the £9,000 be spent on mentors on that route and at the Wharf',
        'the two schools be invited to send a pupil and a teacher to the next meeting',
        'a single account of what was known before each attack, and by whom, be prepared for the Board in private',
      ),
      action('Action – Supt Rees/ R Tait', { status: 'open', due: '2026-03-31' }),
      action('Action – L Tully/M Ellwood', { status: 'open', due: '2026-04-17' }),
      action('Action – SG', { status: 'open', due: '2026-06-03' }),
    ),
    minute(
      '8/26',
      'Community Safety Fund – capital bids',
      'normal',
      para(
        'Two bids had been considered by the Advisory Group in January ([[5/2026]]). The Group supported the first and could not agree about the second.',
      ),
      table(
        ['Area', 'Bid', 'Amount'],
        ['Fire Service', 'Water rescue boards at six sites', '£4,450'],
        ['Netherbeck', 'Cameras at three places on the old mineral line', '£8,900'],
        ['', 'TOTAL', '£13,350'],
      ),
      para(
        'C Wray said that the barriers of 2024 had stopped the vans and not the riders, who now came one at a time through the quarry. The company’s administrators had sold the land in December and the new owner would give no permission until she had seen it for herself. Councillor Farrow declared that she had met the new owner socially. It was felt that a camera without leave to put it up was not much of a bid, but that the scheme was a good one.',
      ),
      decision(
        'RESOLVED that',
        'the bid for water rescue boards be approved in the sum of £4,450',
        'the bid for cameras on the old mineral line be deferred to the meeting in June 2026 pending the permission of the landowner, and £8,900 of the balance of £13,150 be held for it until then',
      ),
      action('Action – C Wray', { status: 'open', due: '2026-06-03' }),
      action('Action – A Bellamy', { status: 'open', due: '2026-05-15' }),
    ),
    minute(
      '9/26',
      'Community Safety Fund – use of the revenue underspend',
      'normal',
      para(
        'As asked in December ([[min 45/25]] refers) the Community Safety Manager reported on the revenue underspend. The vacant adviser post had saved £15,240, which with the contingency of £3,000 gave £18,240. The post had now been filled. Haven had asked for part of the money for a worker with children, and the Stainrigg and Netherbeck councils for the training of bus volunteers; the two together came to more than there was.',
      ),
      table(
        ['Request', 'Organisation', 'Amount'],
        ['Children’s worker, 12 months', 'Haven Calder Vale', '£14,600'],
        ['Training of bus volunteers', 'Stainrigg DC/Netherbeck DC', '£2,750'],
        ['Translation of victims’ leaflets', 'Calder Vale Voluntary Action', '£1,900'],
        ['TOTAL', '', '£19,250'],
      ),
      para(
        'P Dunmore withdrew a third of the request for leaflets, having found that two of the six languages had been done already by somebody else. This left the total £377 over. Members did not wish to decide until the carry-forward had been agreed.',
      ),
      decision(
        'RESOLVED that the County Council be asked to allow £18,240 to be carried into 2026-27 and that, subject to its agreement, the Community Safety Manager settle the three grants within that sum after consulting the Chair in writing.',
      ),
      action('Action – S Goodall/Chair', { status: 'open', due: '2026-04-30' }),
    ),
    minute(
      '10/26',
      'Combination of the district partnerships – from 1 April',
      'normal',
      para(
        'The chairs of the local action groups had been appointed ([[min 47/25]] refers) and each group would meet in April. The last meetings of the three district partnerships had been held. Councillor Farrow said that Netherbeck’s had ended with a cake.',
      ),
      decision('RESOLVED that the progress be noted.'),
    ),
    minute(
      '11/26',
      'Scrutiny of the partnership',
      'normal',
      para(
        'The Clerk explained that after the combination each of the three district councils, and the County Council, would still have a committee with the power to review what the partners did. She suggested that they be invited to agree one yearly programme between them, so that the same officers were not asked the same questions four times.',
      ),
      decision('RESOLVED that the suggestion be put to the four chairs of scrutiny.'),
      action('Action – L Frith', {
        status: 'done',
        due: '2026-04-01',
        update: 'Letters sent on 12 March.',
        on: '2026-03-12',
      }),
    ),
    minute(
      '12/26',
      'Hate crime – third-party reporting centres',
      'normal',
      para(
        'N Akhtar presented a review of the nine centres where a hate crime could be reported without going to the police. Five had taken no report for a year, chiefly because the person trained had left and nobody had noticed. Of the 41 reports received, 33 had come through two centres: the mosque in Marl Street and the learning disability forum in Netherbeck. She proposed that the other seven be closed, that the two be paid properly, and that a third be opened at the college, where the students’ union had offered a room.',
      ),
      para(
        'Councillor Tranter was uneasy about closing anything in Stainrigg, which would be left with none. Inspector Varley observed that nobody could be failed by a centre more than by finding it shut. The Board accepted the proposal with one change.',
      ),
      decision(
        'RESOLVED that',
        'six of the nine centres be closed, the library in Stainrigg being kept for a further year',
        'a payment of £1,200 a year to each working centre be sought from the Commissioner’s Office',
        'the college be invited to become a centre from September 2026',
        'the number of reports by centre be given in the performance report from the first quarter of 2026-27',
      ),
      action('Action – N Akhtar/R Tait', { status: 'open', due: '2026-06-03' }),
      action('Action – Analyst', { status: 'open', due: '2026-08-21' }),
    ),
    minute(
      '13/26',
      'Domestic abuse – programme for those who harm',
      'normal',
      para(
        'H Penhale and Y Achebe gave a joint account of the first full year of the voluntary programme. Sixty-three men and two women had been referred, 34 had started and 21 had finished. The partners and former partners of those who had finished were spoken to separately after six months, and fourteen of them said that they felt safer. Neither speaker would claim more than that. The waiting list was now eleven weeks, during which a third of those referred thought better of it.',
      ),
      decision(
        'RESOLVED that the report be noted and that the Office of the Police and Crime Commissioner be asked to consider a second group on a weekday evening.',
      ),
      action('Action – R Tait', {
        status: 'withdrawn',
        due: '2026-06-03',
        update: 'The provider has found a second evening without further money.',
        on: '2026-03-20',
      }),
    ),
    minute(
      '14/26',
      'Tractor guidance units',
      'normal',
      para(
        'S Garrity reminded the Board of the thefts in the autumn of 2024 ([[min 50/24]] refers). Eight units had been taken in the last season, none of them marked. The Board noted the update with satisfaction.',
      ),
    ),
    minute(
      '15/26',
      'Prevent – annual assurance statement',
      'information',
      para(
        'For information. The benchmark had been met in all eight areas. The panel had met nine times and had considered 22 referrals.',
      ),
    ),
    minute(
      '16/26',
      'Any other business – Exercise at the reservoir',
      'any-other-business',
      para('K Ormond gave notice of a night exercise on Friday, 24 April. Residents would be told the week before.'),
      action('Action - K Ormond', {
        status: 'done',
        due: '2026-04-17',
        update: 'Leaflets delivered on 14 April.',
        on: '2026-04-14',
      }),
    ),
    minute(
      '17/26',
      'Any other business – Electric scooters',
      'any-other-business',
      para(
        'Councillor Mrs Kirkbride asked who was responsible for them. It was suggested that the Advisory Group might know.',
      ),
      action('Action – Tasking and Advisory Group', { status: 'open', due: '2026-06-03' }),
    ),
    minute(
      '18/26',
      'Date of next meeting',
      'date-of-next-meeting',
      decision(
        'RESOLVED that the annual meeting of the Board be held on Wednesday, 3 June 2026 at the County Offices, Harrowmoor, commencing at 10.00am.',
      ),
    ),
  ],
};
