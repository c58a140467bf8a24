import { action, bullets, decision, para, subheading, table } from '../blocks.ts';
import { absent, apology, minute, present, presentAs, type SampleMeeting } from '../sample-meeting.ts';

/** A correction to earlier minutes, a deferred bid, and a reference to a number of the advisory group. */
export const boardMeetingOfSeptember2024: SampleMeeting = {
  body: 'board',
  heldOn: '2024-09-04',
  startsAt: '10:00',
  openedAt: '10:00',
  closedAt: '12:20',
  venue: 'Stainrigg Town Hall',
  attendance: [
    presentAs('ashdown', { role: 'Chair' }),
    ...present('ellwood', 'goodall', 'pryce', 'siddiqui', 'wray', 'kirkbride', 'garrity', 'holroyd', 'rees'),
    ...present('ormond', 'carrick', 'osei', 'tait', 'dunmore', 'akhtar'),
    presentAs('sugden', { class: 'substitute', representing: 'farrow' }),
    presentAs('hartwell', { mode: 'remote' }),
    presentAs('penhale', { class: 'in-attendance' }),
    presentAs('frith', { class: 'in-attendance', role: 'Clerk' }),
    apology('lockyer'),
    apology('tully'),
    apology('farrow', 'illness'),
    apology('norcross'),
    apology('achebe'),
    apology('pell'),
    absent('sandal'),
  ],
  minutes: [
    minute(
      '28/24',
      'Minutes of the last meeting',
      'confirmation',
      para(
        'The Clerk reported that T Lister of Brackenfold Homes had observed the June meeting and had been left out of the list of those in attendance.',
      ),
      decision(
        'RESOLVED that, subject to that addition, the minutes of the meeting held on 5 June 2024 be confirmed as a correct record and signed by the Chair.',
      ),
    ),
    minute(
      '29/24',
      'Matters arising – Nuisance off-road bikes',
      'matters-arising',
      para(
        '([[min 25/24]] refers) Four of the five landowners had met officers on site in July and had given permission for barriers. The fifth, a quarrying company in administration, had not answered three letters, and its land included the widest of the three openings. A bid for the barriers appeared later on the agenda.',
      ),
      action('Action – C Wray', {
        status: 'done',
        due: '2024-12-11',
        update: 'Administrator consented in writing on 14 November.',
        on: '2024-11-18',
      }),
    ),
    minute(
      '30/24',
      'Matters arising – Safe accommodation',
      'matters-arising',
      para(
        '([[min 23/24]] refers) The draft strategy had been circulated. H Penhale welcomed the proposal for six dispersed flats but warned that a victim placed alone in a flat on the edge of Stainrigg, without a car, would be safe and would also be miserable. The support hours in the costing were half of those that Haven provided in the refuge. It was AGREED that the hours be looked at again before the County Council’s Cabinet took the decision in October.',
      ),
      action('Action – S Goodall/H Penhale', {
        status: 'done',
        due: '2024-10-08',
        update: 'Support raised from 7 to 12 hours a week for each flat; Cabinet approved on 8 October.',
        on: '2024-10-10',
      }),
    ),
    minute(
      '31/24',
      'Tasking and Advisory Group minutes',
      'received-minutes',
      para(
        'The Board noted in particular the concern of the Group about the age of the reoffending figures ([[min 27/2024]] of the Group).',
      ),
      decision(
        'RESOLVED that the minutes of the Calder Vale Tasking and Advisory Group held on 25 July 2024 be received.',
      ),
    ),
    minute(
      '32/24',
      'Performance Report – first quarter 2024-25',
      'normal',
      para(
        'Of the ten indicators six were green, two amber and two red. The count of anti-social behaviour incidents had been corrected for repeated on-line reports, as asked in June ([[min 21/24]] refers), and the indicator had moved from red to amber.',
      ),
      subheading('Green'),
      bullets(
        'CS1 Residential burglary',
        'CS3 Repeat victims of domestic abuse',
        'CS4 First-time entrants to the youth justice system',
        'CS6 Deliberate fires',
        'CS7 Successful completion of drug and alcohol treatment',
        'CS10 Proven reoffending by adults',
      ),
      subheading('Amber'),
      bullets('CS2 Violence with injury', 'CS8 Anti-social behaviour incidents – target to be reset'),
      subheading('Red'),
      bullets(
        'CS5 Killed or seriously injured on the roads – eleven casualties on the moor road since April, seven of them motorcyclists',
        'CS9 Shop theft – up by 22% on the same quarter of the year before',
      ),
      decision(
        'RESOLVED that',
        'the report be noted',
        'the Road Safety Partnership be invited to the next meeting to explain the rise in casualties on the moor road',
      ),
      action('Action – L Frith', { status: 'done', due: '2024-11-27', on: '2024-09-06', update: 'Invitation sent.' }),
    ),
    minute(
      '33/24',
      'Community Safety Fund – capital bids',
      'normal',
      para(
        'Four bids had been received against the capital sum of £84,000 and had been considered by the Advisory Group ([[26/2024]]). The Group supported three of them:-',
      ),
      table(
        ['Area', 'Bid', 'Amount'],
        ['Netherbeck', 'Barriers on the old mineral line', '£11,400'],
        ['Stainrigg', 'Alley gates, Tanner’s Row and Bobbin Lane', '£16,250'],
        ['Fire Service', 'Arson-proof letter boxes and loan equipment', '£4,900'],
        ['', 'TOTAL', '£32,550'],
      ),
      para(
        'The fourth bid, from Harrowmoor Borough Council for £38,000 towards the replacement of the CCTV control room, was considered at length. Members accepted that the recorders were past their working life. They were less sure that the Fund should bear almost the whole cost of equipment which the town centre businesses and the Constabulary would use every day, and no contribution from either was shown. I Siddiqui said that talks with the business improvement district had begun but could not be finished before the ballot in the autumn.',
      ),
      decision(
        'RESOLVED that',
        'the three bids set out in the table, amounting to £32,550, be approved',
        'the bid for the Harrowmoor CCTV control room be deferred until details of match funding are known',
        'the balance of £51,450 be carried into the second round',
      ),
      action('Action – I Siddiqui', {
        status: 'done',
        due: '2024-12-11',
        update: 'Revised bid went to the Advisory Group on 30 January 2025.',
        on: '2025-01-31',
      }),
      action('Action - C Wray/S Garrity/K Ormond', {
        status: 'done',
        due: '2025-03-31',
        update: 'All three schemes finished; final claims paid.',
        on: '2025-03-28',
      }),
    ),
    minute(
      '34/24',
      'Shop theft and the business crime partnership',
      'normal',
      para(
        'ACC Holroyd spoke to a report on shop theft. Eleven people accounted for almost half of the offences detected in Harrowmoor since April, nine of whom were known to treatment services and eight of whom had no settled address. Arrest had not changed their behaviour and a fine plainly would not. The proposal was that each should be offered a place on a managed plan, with a bed, a prescription and a named worker, and that the retailers should agree to share their images through one system in place of the six then in use.',
      ),
      para(
        'P Dunmore asked whether a person who refused the offer would be worse off than before. The Assistant Chief Constable replied that he or she would be treated as at present. Councillor Mrs Kirkbride said that the village shops had thefts too, that nobody had invited them to join anything, and that a scheme for Harrowmoor should not be described as a scheme for the county. N Carrick undertook to find out how many places Probation could hold open.',
      ),
      decision(
        'RESOLVED that',
        'the managed plan be tried in Harrowmoor for six months from 1 November 2024',
        'membership of the business crime partnership be offered to independent shops in all three districts',
        'the results be reported to the Board in June 2025',
      ),
      action('Action – ACC Holroyd/N Carrick', {
        status: 'done',
        due: '2024-11-01',
        update: 'Seven places held from 1 November; five taken up by Christmas.',
        on: '2025-01-06',
      }),
    ),
    minute(
      '35/24',
      'Community Safety Agreement 2025-28',
      'normal',
      para(
        'The present agreement would end on 31 March 2025. The Community Safety Manager proposed a timetable under which the strategic assessment would be finished by the end of October, draft priorities would come to the Board in December, partners would consult their own organisations over the winter, and the agreement would be adopted in March.',
      ),
      decision('RESOLVED that the timetable be approved.'),
      action('Action – S Goodall/B Whitlock', {
        status: 'done',
        due: '2024-10-31',
        update: 'Assessment day held on 17 October.',
        on: '2024-10-25',
      }),
    ),
    minute(
      '36/24',
      'Domestic abuse related death review – learning',
      'normal',
      para(
        'Mr Ellwood presented the learning from the review known as “Edith”, which the Home Office had now cleared for publication. There were fourteen recommendations, of which nine were for members of the Board. The review found that four agencies had each known something, that none had asked the others, and that the victim’s age had led all of them to think of care and not of abuse.',
      ),
      decision(
        'RESOLVED that the recommendations be accepted and that each organisation report by the end of January 2025 on what it has done about those addressed to it.',
      ),
      action('Action – All partners', {
        status: 'done',
        due: '2025-01-31',
        update: 'Returns in from all but Netherbeck DC; reported in March.',
        on: '2025-02-20',
      }),
    ),
    minute(
      '37/24',
      'Prevent – annual assurance statement',
      'information',
      para(
        'The annual statement was before the Board for information. The multi-agency panel had met ten times and had considered 17 referrals, twelve of which concerned people under eighteen. The benchmark had been met in seven of the eight areas; in the eighth, which was training, the district councils would catch up by the spring.',
      ),
    ),
    minute(
      '38/24',
      'Any other business – disorder elsewhere in August',
      'any-other-business',
      para(
        'The Chair thanked the Constabulary, the faith leaders and the voluntary sector for the calm in which the county had come through the first fortnight of August, when other places had not been so fortunate. N Akhtar asked that the messaging group set up for that fortnight be kept in being. This was agreed.',
      ),
    ),
    minute(
      '39/24',
      'Date of next meeting',
      'date-of-next-meeting',
      decision(
        'RESOLVED that the next meeting of the Board be held on Wednesday, 4 December 2024 at Constabulary Headquarters, Fellgate, commencing at 10.00am.',
      ),
    ),
  ],
};
