import { action, bullets, chairLine, decision, numbered, para, subheading, table } from '../blocks.ts';
import { absent, apology, minute, present, presentAs, type SampleMeeting } from '../sample-meeting.ts';

/** Put off by a week because of a storm; the Chair resigns and the Vice Chair takes the meeting. */
export const boardMeetingOfDecember2024: SampleMeeting = {
  body: 'board',
  heldOn: '2024-12-11',
  startsAt: '10:00',
  openedAt: '10:10',
  closedAt: '12:45',
  venue: 'Constabulary Headquarters, Fellgate',
  attendance: [
    presentAs('pryce', { role: 'Vice Chair' }),
    ...present('lockyer', 'ellwood', 'goodall', 'tully', 'farrow', 'wray', 'garrity', 'holroyd', 'rees', 'varley'),
    ...present('achebe', 'osei', 'pell', 'tait', 'akhtar', 'hartwell'),
    presentAs('kirkbride', { arrivedAt: '10:35' }),
    presentAs('bellamy', { class: 'substitute', representing: 'ormond' }),
    presentAs('crane', { class: 'in-attendance' }),
    presentAs('whitlock', { class: 'in-attendance' }),
    presentAs('frith', { class: 'in-attendance', role: 'Clerk' }),
    apology('ashdown'),
    apology('ormond', 'the storm'),
    apology('sandal', 'the storm'),
    apology('carrick'),
    apology('dunmore'),
    absent('siddiqui'),
  ],
  minutes: [
    minute(
      '40/24',
      'Resignation of the Chair',
      'standing',
      para(
        'The Clerk read a letter from Councillor Mrs Ashdown, who had resigned the office of Chair with immediate effect on the advice of her doctor. She would keep her seat on the Board until the end of March, so that her successor from the County Council could be found without haste. Members asked that their warm appreciation of her six years in the Chair be recorded.',
      ),
      decision(
        'RESOLVED that Councillor D Pryce, as Vice Chair, take the Chair of the Board until the annual meeting in June 2025, and that the office of Vice Chair stand vacant until then.',
      ),
      chairLine('Councillor D Pryce – in the Chair'),
    ),
    minute(
      '41/24',
      'Minutes of the last meeting',
      'confirmation',
      para(
        'The Clerk explained that the meeting should have been held on 4 December and had been put off by a week because the storm had closed the Fellgate road. All those invited had been told by telephone.',
      ),
      decision(
        'RESOLVED that the minutes of the meeting held on 4 September 2024 be confirmed as a correct record and signed by the Chair.',
      ),
    ),
    minute(
      '42/24',
      'Matters arising – Harrowmoor CCTV control room',
      'matters-arising',
      para(
        '([[min 33/24]] refers) L Tully reported that the ballot of the business improvement district had been won by a narrow margin and that its directors would decide on a contribution in the new year. A fresh bid would go to the Advisory Group in January.',
      ),
    ),
    minute(
      '43/24',
      'Matters arising – Shop theft',
      'matters-arising',
      para(
        '([[min 34/24]] refers) Five of the seven places on the managed plan had been filled. Twenty-two independent shops had joined the partnership, fifteen of them in Harrowmoor. Councillor Farrow asked for the figures to be shown by district in future.',
      ),
      action('Action - Inspector Varley', {
        status: 'done',
        due: '2025-03-05',
        update: 'District split added to the quarterly report.',
        on: '2025-02-26',
      }),
    ),
    minute(
      '44/24',
      'Tasking and Advisory Group minutes',
      'received-minutes',
      decision(
        'RESOLVED that the minutes of the Calder Vale Tasking and Advisory Group held on 24 October 2024 be received.',
      ),
    ),
    minute(
      '45/24',
      'Performance Report – second quarter 2024-25',
      'normal',
      para('Of the ten indicators five were green, four amber and one red:-'),
      subheading('Green'),
      bullets(
        'CS1 Residential burglary',
        'CS3 Repeat victims of domestic abuse',
        'CS4 First-time entrants to the youth justice system',
        'CS6 Deliberate fires',
        'CS10 Proven reoffending by adults',
      ),
      subheading('Amber'),
      bullets(
        'CS2 Violence with injury',
        'CS7 Successful completion of drug and alcohol treatment – two vacancies in the Stainrigg clinic since August',
        'CS8 Anti-social behaviour incidents',
        'CS9 Shop theft – first improvement for six quarters',
      ),
      subheading('Red'),
      bullets('CS5 Killed or seriously injured on the roads – see the next item but two'),
      para(
        'It was noted that the figure for deliberate fires took no account of the week of 5 November, which would appear in the third quarter.',
      ),
      decision('RESOLVED that the report be noted.'),
    ),
    minute(
      '46/24',
      'Community Safety Agreement 2025-28 – draft priorities',
      'normal',
      para(
        'B Whitlock took the Board through the strategic assessment. Each of nineteen risk areas had been scored by officers on 17 October for harm, volume, trend and public concern, and the scores had been moderated by the Advisory Group. The seven highest were proposed as the priorities of the new agreement, in this order:-',
      ),
      numbered(
        'Domestic abuse and stalking',
        'Serious violence and knives',
        'Exploitation of children and adults at risk',
        'Drugs and alcohol',
        'Anti-social behaviour',
        'Shop theft and other acquisitive crime',
        'Road danger',
      ),
      para(
        'There was a long discussion of the order. Councillor Mrs Kirkbride thought that rural crime had been marked down because country people had stopped reporting it, and asked for the scoring of volume to be weighted by population. Y Achebe supported seven priorities and no more, since an agreement that mentioned everything would change nothing. Mr Ellwood pointed out that the agreement was no list of all that partners did, and that work on arson, burglary and fraud would go on whether or not it was named. On being put to the Board the order was accepted, with a sentence to be added on how the priorities applied to the villages.',
      ),
      decision(
        'RESOLVED that',
        'the seven draft priorities be approved for consultation within partner organisations until 14 February 2025',
        'the strategic assessment be published, after the removal of any detail from which a victim could be identified',
        'a section on rural communities be added to the draft agreement',
        'the final agreement be presented for adoption in March 2025',
      ),
      action('Action – S Goodall/All partners', {
        status: 'done',
        due: '2025-02-14',
        update: 'Ten of eleven organisations replied.',
        on: '2025-02-17',
      }),
      action('Action – B Whitlock', {
        status: 'done',
        due: '2025-01-31',
        update: 'Public version on the website from 28 January.',
        on: '2025-01-28',
      }),
    ),
    minute(
      '47/24',
      'Community Safety Fund – position at mid-year',
      'normal',
      para(
        'The statement below showed the balance of the revenue fund. Two small calls on it had been agreed by the Community Safety Manager after consulting the Chair and were reported for the record.',
      ),
      table(
        ['Revenue', 'Amount'],
        ['Balance at 5 June 2024 (min 22/24)', '£9,250'],
        ['Knife surrender bins, Stainrigg', '-£2,150'],
        ['Haven Calder Vale, cover over Christmas', '-£1,800'],
        ['Balance', '£5,300'],
      ),
      para(
        'The capital balance was unchanged at £51,450. Members asked that consultation of the Chair be confirmed in writing when it was used in this way.',
      ),
      decision('RESOLVED that the position be noted and the two payments be endorsed.'),
    ),
    minute(
      '48/24',
      'Casualties on the moor road',
      'normal',
      para(
        '([[min 32/24]] refers) O Crane of the Road Safety Partnership had been invited to explain the rise in casualties. Fourteen people had been killed or seriously injured on the moor road between April and November, against a yearly average of nine. Nine were motorcyclists, most of them men in their fifties on powerful machines and nearly all from outside the county, on dry Sundays between eleven and three. Weather, surface and speed limit had not changed; the closure of the valley road for bridge works had, and it would reopen in May.',
      ),
      para(
        'Superintendent Rees said that two Sundays of high visibility patrols in October had slowed everyone down and that nobody could afford fifty-two of them. Average speed cameras were estimated at £310,000. T Varley suggested that the riders’ clubs should be asked what they thought would work, which had not been done.',
      ),
      decision(
        'RESOLVED that the Road Safety Partnership be asked to consult the riders’ clubs and to bring an options paper, with costs, to the meeting in June 2025.',
      ),
      action('Action – O Crane', {
        status: 'carried-over',
        due: '2025-06-04',
        update: 'Survey of riders had only 40 replies; extended over the summer, paper now expected in September.',
        on: '2025-05-22',
      }),
    ),
    minute(
      '49/24',
      'Deaths related to drugs and alcohol',
      'normal',
      para(
        'Dr Osei introduced the yearly statement. Thirty-four deaths had been registered in 2023, three fewer than in 2022, but the median age had dropped by four years and nitazenes had been found in two cases for the first time. The local drug information system now warned services within a day of a positive test. The Board was reminded that almost half of those who died had not been in touch with any treatment service, and that the hostel staff usually knew them.',
      ),
      decision('RESOLVED that the report be noted and that hostel managers be invited to join the review panel.'),
      action('Action – G Pell', {
        status: 'done',
        due: '2025-03-31',
        update: 'Managers of both hostels have joined.',
        on: '2025-03-14',
      }),
    ),
    minute(
      '50/24',
      'Rural crime',
      'normal',
      para(
        'S Garrity drew attention to the theft of satellite guidance units from tractors, of which 31 had been taken in Stainrigg since harvest at a cost to the owners of between £4,000 and £11,000 each. The thieves came in one night, went to five or six farms and were out of the county by morning. Marking kits were available for £120 and the farmers’ union had offered to pay half.',
      ),
      para('The Board noted the position and asked for an update at the next meeting.'),
      action('Action – SG', {
        status: 'done',
        due: '2025-03-05',
        update: 'Reported orally in March. (S Garrity, not S Goodall.)',
        on: '2025-03-06',
      }),
    ),
    minute(
      '51/24',
      'Date of next meeting',
      'date-of-next-meeting',
      decision(
        'RESOLVED that the next meeting of the Board be held on Wednesday, 5 March 2025 at the County Offices, Harrowmoor, commencing at 10.00am.',
      ),
    ),
    minute(
      '52/24',
      'Dates of meetings in 2025',
      'normal',
      decision(
        'RESOLVED that further meetings of the Board be held in 2025, at venues to be confirmed and commencing at 10.00am, on:-',
      ),
      bullets('Wednesday, 4 June 2025', 'Wednesday, 3 September 2025', 'Wednesday, 3 December 2025'),
    ),
  ],
};
