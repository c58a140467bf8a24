import { action, bullets, para, subheading, table } from '../blocks.ts';
import { apology, minute, presentAs, type SampleMeeting } from '../sample-meeting.ts';

/** Held by video, so that the minutes name no place; a bid carried by a majority. */
export const groupMeetingOfJanuary2025: SampleMeeting = {
  body: 'group',
  heldOn: '2025-01-30',
  startsAt: '09:30',
  openedAt: null,
  closedAt: null,
  venue: null,
  attendance: [
    presentAs('rees', { role: 'Chair', mode: 'remote' }),
    presentAs('goodall', { mode: 'remote' }),
    presentAs('garrity', { mode: 'remote' }),
    presentAs('tully', { mode: 'remote' }),
    presentAs('wray', { mode: 'remote' }),
    presentAs('varley', { mode: 'remote' }),
    presentAs('prior', { mode: 'remote' }),
    presentAs('whitlock', { mode: 'remote' }),
    presentAs('sandal', { mode: 'remote' }),
    presentAs('carrick', { mode: 'remote' }),
    presentAs('moss', { mode: 'remote' }),
    presentAs('crane', { mode: 'remote' }),
    presentAs('hartwell', { mode: 'remote' }),
    apology('akhtar'),
    apology('lamb'),
    apology('penhale'),
  ],
  minutes: [
    minute(
      '1/2025',
      'Minutes of the meeting on 24 October 2024',
      'confirmation',
      para('Agreed. The meeting was held by video because of the ice.'),
    ),
    minute(
      '2/2025',
      'Matters Arising',
      'matters-arising',
      para('[[37/2024]]: Bonfire week – see the performance report. It was the worst for ten years.'),
      para('[[39/2024]]: The press office has been reminded.'),
    ),
    minute(
      '3/2025',
      'Board Outstanding Actions',
      'normal',
      para('[[36/24]]: All but Netherbeck have sent in their returns. Colin Wray said it was with his director.'),
      para('[[46/24]]: Ten replies to the consultation so far, mostly of the “broadly content” kind.'),
      para(
        '[[47/24]]: Susan has written to the Chair to say that consultation under delegated powers will be in writing.',
      ),
    ),
    minute(
      '4/2025',
      'Performance Report',
      'normal',
      subheading('CS6 – Deliberate fires'),
      para(
        'Red. 64 fires in the week of 5 November, 41 on the Ridings. Two crews were struck by fireworks. Rebecca Sandal wants the planning to start in the summer and to be led by somebody who is not in a uniform.',
      ),
      subheading('CS3 – Repeat victims of domestic abuse'),
      para(
        'Amber. A third conference is now held each month so more cases are heard; the group would rather have the cases and the amber than neither.',
      ),
      subheading('Local reoffending measure'),
      para(
        'Neil Carrick and Ben Whitlock showed the first results ([[27/2024]] refers). Of 412 people on the caseload in September, 91 had come to notice again by December. The Chair thought it the first useful figure he had seen on the subject.',
      ),
      action('ACTION: BW to put the local measure beside the official one in the report to the Board.', {
        status: 'done',
        due: '2025-03-05',
        update: 'Included from the third quarter.',
        on: '2025-02-25',
      }),
    ),
    minute(
      '5/2025',
      'Community Safety Fund – Capital Bids, Second Round',
      'normal',
      table(
        ['Area', 'Bid', 'Amount'],
        ['HBC', 'CCTV control room (revised)', '£34,500'],
        ['SDC', 'Two cameras that can be moved', '£9,200'],
        ['', '', '£43,700'],
      ),
      para(
        'The revised bid for the control room has £18,000 of match funding, neither part of which is in writing yet. Shaun Garrity said he would support it but wanted it noted that this one scheme takes two fifths of the money for the year. Put to the vote at the request of Colin Wray: eight in favour, three against, two not voting.',
      ),
      para('The bid from Stainrigg was supported by everybody.'),
      para('If both are approved £7,750 remains, which is not enough for a project but could be carried over.'),
      action('ACTION: SG to recommend both to the Board, with the vote.', {
        status: 'done',
        due: '2025-02-26',
        update: 'In the March papers.',
        on: '2025-02-25',
      }),
    ),
    minute(
      '6/2025',
      'Community Safety Fund – Posts 2025-26',
      'normal',
      para(
        'The County Council is likely to reduce the revenue fund by about 9%. Each lead officer was asked what a tenth less would mean.',
      ),
      bullets(
        'Haven: cannot lose part of a post; would rather lose the leaflets',
        'Restorative justice: Probation would cover a third for one year',
        'Nightsafe: volunteers, so no saving to be had',
        'Analyst: half a day a week less, which Ben thought everybody would notice by Easter',
      ),
    ),
    minute(
      '7/2025',
      'Nitrous Oxide',
      'normal',
      para(
        'Jo Hartwell reported canisters in the stairwells of Marl Court. Large cylinders are being delivered to the door by a firm that advertises them for whipping cream. Dawn Prior is interested in the firm.',
      ),
      action('ACTION: JH to send photographs of the labels to DP.', {
        status: 'done',
        due: '2025-02-14',
        update: 'Sent. Firm visited in April, 600 cylinders seized.',
        on: '2025-04-17',
      }),
    ),
    minute(
      '8/2025',
      'National Developments',
      'information',
      bullets(
        'Crime and Policing Bill expected before Easter; respect orders are to be tried in pilot areas first.',
        'Consultation on the future of the licensing hearing closes on 14.3.25.',
      ),
    ),
    minute(
      '9/2025',
      'Any Other Business',
      'any-other-business',
      para('Next meeting Thursday 1 May 2025, in person unless it snows.'),
    ),
  ],
};
