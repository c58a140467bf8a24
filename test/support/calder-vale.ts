/** Minutes of one meeting in the shape of the shipped pack. */
function minutes(body: string, day: string, ...items: readonly string[]): string {
  const opening = `MINUTES of a meeting of the CALDER VALE ${body} held on ${day} at the County Offices, Harrowmoor.`;
  const present =
    'PRESENT\n\nCalder Vale County Council\n\nCouncillor Mrs H Ashdown\n\nS Goodall\n\nStainrigg District Council\n\nS Garrity';
  return [opening, present, 'Councillor Mrs H Ashdown – in the Chair', ...items].join('\n\n');
}

const confirmed = (number: string, day: string) =>
  `${number} MINUTES OF THE LAST MEETING RESOLVED that the minutes of the meeting held on ${day} be confirmed as a correct record and signed by the Chair.`;

/**
 * What an invented partnership has when its officer begins: the Board's minutes of 2025 and March 2026, and those of its
 * advisory group. Two people have the initials SG, and some numbers were read badly from a scan.
 */
export function calderValeMinutes(): string {
  const board = 'SAFER PARTNERSHIP BOARD';
  return [
    minutes(board, '5 March 2025', confirmed('5/25', '4 December 2024')),
    minutes(board, '28 May 2025', confirmed('16/25', '5 March 2025')),
    minutes(board, '3 September 2025', confirmed('28/25', '28 May 2025')),
    minutes(
      board,
      '3 December 2025',
      confirmed('40/25', '3 September 2025'),
      '4l/25 REFUGE Six members had visited in October.',
      'RESOLVED to thank the staff.',
      '42/25 NIGHT SHELTER The shelter had opened on 1 November with twelve beds.',
      'RESOLVED that the shelter be supported for the winter and that an update be given in six months.',
    ),
    minutes(
      board,
      '4 March 2026',
      confirmed('6/26', '3 December 2025'),
      '7/26 PERFORMANCE REPORT Of the nine indicators four were green.',
      'RESOLVED that the report be noted.',
      'Action – SG',
      '8/26 SPEED INDICATORS Two signs had been put up at Low Cross.',
      'RESOLVED that the parishes be thanked.',
      '9/26 SHOP THEFT The town centre had lost two wardens in the spring.',
      'RESOLVED that the traders be asked what they had seen.',
      'Action – S Garrity',
      '1O/26 CAPITAL BIDS A bid for lamp columns at the Wharf had come without a quotation.',
      'RESOLVED that the bid be deferred until the quotation is there.',
      '1l/26 FELLGATE FAIR The fair had passed without trouble.',
      'RESOLVED to thank the volunteers.',
      'I2/26 SERIOUS VIOLENCE STRATEGY The draft would go to all the districts.',
      'RESOLVED that the draft be approved.',
      'Action – SG/ Lead Officers',
    ),
    minutes(
      'TASKING AND ADVISORY GROUP',
      '7 May 2026',
      '14/26 OFF-ROAD BIKES The bikes had been seen again on the moor.',
      'RESOLVED that the rangers be asked to lock the gate.',
      'Action – SG',
    ),
  ].join('\n\n');
}
