import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';

/** An object of its own: typed beside the text, the property reads like the old method of strings. */
const strong = { bold: true };

/** Days of later meetings that the member with the longest absence was last at, and that others were at after it. */
export interface LaterMeetings {
  /** `4 June 2026`. */
  readonly lastSeen: string;
  readonly others: string;
}

/**
 * The last minutes of an invented town council, as its clerk kept them in Word: December 2025, `2025/26-103` to `-106`, and
 * two later sets that Cllr F Okafor is in the first of alone.
 */
export function averleyMinutes({ lastSeen, others }: LaterMeetings): Promise<Buffer> {
  const line = (words: string, look: { readonly bold?: boolean } = {}) =>
    new Paragraph({ children: [new TextRun({ text: words, ...look })] });
  const short = (day: string, present: string, number: string) => [
    line('AVERLEY TOWN COUNCIL', strong),
    line(`Minutes of the meeting of the Council held on ${day} at 7.00pm in the Guildhall`, strong),
    line(`Present: ${present}`),
    line(`${number} Minutes of the last meeting`, strong),
    line('RESOLVED: that the minutes be confirmed and signed as a correct record.'),
  ];
  const row = (...words: readonly string[]) =>
    new TableRow({ children: words.map((one) => new TableCell({ children: [line(one)] })) });
  return Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            line('AVERLEY TOWN COUNCIL', strong),
            line(
              'Minutes of the meeting of the Council held on Wednesday 10 December 2025 at 7.00pm in the Guildhall',
              strong,
            ),
            line(
              'Present: Cllr J Pym (Chairman), Cllr M Dunstan, Cllr F Okafor, Cllr H Wray, Cllr T Lisle, Cllr P Orme',
            ),
            line('In attendance: R Marlow (Clerk)'),
            line('Apologies: Cllr S Keeble'),
            line('2025/26-103 Apologies for absence', strong),
            line('Apologies were received from Cllr Keeble, who was away.'),
            line('2025/26-104 Minutes of the last meeting', strong),
            line('RESOLVED: that the minutes of 12 November be confirmed and signed as a correct record.'),
            line('2025/26-105 Hall lease', strong),
            line('The tenant of the small hall asked for two more years.'),
            line('RESOLVED: that the lease be renewed on the same terms.'),
            line('Action: Clerk to write to the tenant'),
            line('2025/26-106 Payments', strong),
            new Table({
              rows: [row('Payee', 'Amount'), row('Fell Farm Supplies', '£88.20'), row('R Marlow', '£310.00')],
            }),
            line('RESOLVED: that the payments be made.'),
            ...short(lastSeen, 'Cllr J Pym (Chairman), Cllr M Dunstan, Cllr F Okafor, Cllr H Wray', '2026/27-21'),
            ...short(others, 'Cllr J Pym (Chairman), Cllr M Dunstan, Cllr H Wray, Cllr T Lisle', '2026/27-40'),
          ],
        },
      ],
    }),
  );
}
