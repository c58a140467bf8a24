import { action, bullets, decision, para, subheading, table } from '../blocks.ts';
import { apology, minute, present, presentAs, type SampleMeeting } from '../sample-meeting.ts';

/**
 * A meeting from before the workspace begins. The sample does not hold it: it is what `resources/samples/` offers to be
 * imported, and minute 36/23 in it is one that the workspace refers to and cannot find until then.
 */
export const boardMeetingOfSeptember2023: SampleMeeting = {
  body: 'board',
  heldOn: '2023-09-06',
  startsAt: '10:00',
  openedAt: null,
  closedAt: null,
  venue: 'County Offices, Harrowmoor',
  attendance: [
    presentAs('ashdown', { role: 'in the Chair' }),
    ...present('lockyer', 'ellwood', 'goodall', 'pryce', 'tully', 'farrow', 'wray', 'garrity', 'holroyd', 'norcross'),
    ...present('rees', 'ormond', 'achebe', 'osei', 'dunmore', 'hartwell'),
    apology('siddiqui'),
    apology('kirkbride'),
    apology('pell'),
    apology('tait'),
    apology('akhtar'),
  ],
  minutes: [
    minute(
      '27/23',
      'Minutes of the last meeting',
      'confirmation',
      decision(
        'RESOLVED that the minutes of the meeting held on 7 June 2023 be confirmed as a correct record and signed by the Chair.',
      ),
    ),
    minute(
      '28/23',
      'Matters arising – Town centre wardens',
      'matters-arising',
      para(
        '([[min 18/23]] refers) The two wardens had been in post since 3 July. Traders had welcomed them, with one exception, who had since been found to be selling tobacco under the counter.',
      ),
    ),
    minute(
      '29/23',
      'Matters arising – Visit to the refuge',
      'matters-arising',
      para(
        '([[min no 20/23]] refers) Six members had visited in July. They had been struck by how little of the garden could be seen from the kitchen, and a gate had been moved as a result.',
      ),
    ),
    minute(
      '30/23',
      'Tasking and Advisory Group minutes',
      'received-minutes',
      decision(
        'RESOLVED that the minutes of the Calder Vale Tasking and Advisory Group held on 20 July 2023 be received.',
      ),
    ),
    minute(
      '31/23',
      'Performance Report',
      'normal',
      para('Of the nine indicators reported for the first quarter four were green, three amber and two red:-'),
      subheading('Green'),
      bullets(
        'CS1 Residential burglary',
        'CS4 First-time entrants to the youth justice system',
        'CS6 Deliberate fires',
        'CS7 Successful completion of drug and alcohol treatment',
      ),
      subheading('Amber'),
      bullets(
        'CS2 Violence with injury',
        'CS3 Repeat victims of domestic abuse',
        'CS5 Killed or seriously injured on the roads – two fatal collisions at the same junction were being looked into',
      ),
      subheading('Red'),
      bullets('CS8 Anti-social behaviour incidents', 'CS9 Shop theft'),
      para(
        'The figures for reoffending were awaited. Members thought that it would be helpful to see them beside the number of people under supervision, which had risen since the change in the law on early release and might explain part of the difference between the districts.',
      ),
      decision('RESOLVED that the report be noted.'),
      action('Action – A Rees/ S Goodall'),
    ),
    minute(
      '32/23',
      'Capital bids 2023-24',
      'normal',
      para(
        'Three bids had been supported by the Advisory Group at its meeting on 20 July 2023. A fourth, from Brackenfold Homes, had been withdrawn because the work had been paid for by an insurer.',
      ),
      table(
        ['Area', 'Bid', 'Amount'],
        ['Harrowmoor', 'Lamp columns, Marl Street to the Wharf', '£13,200'],
        ['Netherbeck', 'Shutters for the youth centre and replacement of the outside lock and camera', '£6,350'],
        ['Stainrigg', 'Two speed indicator signs, shared by seven parishes', '£5,800'],
        ['', 'TOTAL', '£25,350'],
      ),
      decision('RESOLVED that the three bids, amounting to £25,350, be approved.'),
      action('Action - L Tully/C Wray/S Garrity'),
    ),
    minute(
      '33/23',
      'Serious violence – strategic needs assessment',
      'normal',
      para(
        'The Serious Violence Duty had come into force on 31 January 2023 and required the specified authorities to agree a definition, assess the need and publish a strategy by the end of January 2024. The draft assessment drew on police, ambulance and school exclusion data. It showed that four fifths of those injured with a knife lived within a mile of the place where it had happened and that half of them had been a victim of something else in the two years before.',
      ),
      para(
        'Dr Osei asked that alcohol be given its due: in the hospital’s own count two thirds of those assaulted had been drinking, as had most of those who brought them in. Y Achebe noted that the assessment said much about the young and little about men in their thirties, who were the larger number on her caseload.',
      ),
      decision(
        'RESOLVED that',
        'the draft assessment be approved as the basis of the strategy, with further work on alcohol and on men over 25',
        'the definition of serious violence proposed in the report be adopted',
        'the strategy be presented to the Board in November 2023',
      ),
      action('Action – R Tait/Lead Officers'),
    ),
    minute(
      '34/23',
      'Marking of bicycles and tools',
      'normal',
      para(
        'Inspector Norcross reported on three Saturdays of property marking at the market. Four hundred and six bicycles and 90 boxes of tools had been marked. Two bicycles had been recovered already, one of them from the brother of the owner.',
      ),
      decision('RESOLVED to thank the volunteers and to repeat the days in the spring.'),
      action('Action - Inspector Norcross'),
    ),
    minute(
      '35/23',
      'Street drinking on the Wharf',
      'normal',
      para(
        'The public spaces protection order for the Wharf would end on 30 November 2023. It had been used 41 times, always by way of a warning. A consultation had brought 188 replies, of which 150 favoured renewal. Councillor Pryce said that the order was not popular with everybody who sat there but that the benches were again used by people who wished to sit down.',
      ),
      decision(
        'RESOLVED that',
        'Harrowmoor Borough Council’s intention to renew the order for three years be supported',
        'the outreach team be asked to visit on Fridays as well as on Tuesdays',
      ),
      action('Action – Councillor Pryce/G Pell'),
    ),
    minute(
      '36/23',
      'Domestic abuse – Haven Calder Vale',
      'normal',
      para(
        'It was suggested that Haven Calder Vale, which took part in most of the work on domestic abuse, should have a seat on the Board in its own right and not by way of Voluntary Action. P Dunmore had no objection. Members wished to know first what the trustees themselves would like.',
      ),
      decision('RESOLVED that the trustees be asked for their view.'),
      action('Action – Sue Goodall'),
    ),
    minute(
      '37/23',
      'Local drugs partnership',
      'normal',
      para(
        'A supplementary grant of £412,000 had been confirmed for treatment in 2023-24. It would pay for eleven workers, of whom seven had been found. The Board was asked to act as the local partnership which the national strategy required, so as to avoid setting up another.',
      ),
      decision(
        'RESOLVED that the Board act as the local drugs partnership for Calder Vale, and that a report on its duties in that capacity be made in six months’ time.',
      ),
      action('Action – Dr Osei'),
    ),
    minute(
      '38/23',
      'Any other business – Vapes',
      'any-other-business',
      para(
        'S Garrity asked that Trading Standards look at the shop opposite the bus station in Stainrigg, where children were being served before school.',
      ),
    ),
    minute(
      '39/23',
      'Date of next meeting',
      'date-of-next-meeting',
      decision(
        'RESOLVED that the next meeting of the Board be held on Wednesday, 15 November 2023 at the County Offices, Harrowmoor, commencing at 10.00am.',
      ),
    ),
    minute(
      '40/23',
      'Dates of meetings in 2024',
      'normal',
      decision('RESOLVED that meetings of the Board be held in 2024, commencing at 10.00am, on:-'),
      bullets(
        'Wednesday, 6 March 2024',
        'Wednesday, 5 June 2024',
        'Wednesday, 4 September 2024',
        'Wednesday, 4 December 2024',
      ),
    ),
  ],
};
