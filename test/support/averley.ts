import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';

/** An object of its own: typed beside the text, the property reads like the old method of strings. */
const strong = { bold: true };

/** The last minutes of an invented town council, as its clerk kept them in Word: December 2025, `2025/26-103` to `-106`. */
export function averleyMinutes(): Promise<Buffer> {
  const line = (words: string, look: { readonly bold?: boolean } = {}) =>
    new Paragraph({ children: [new TextRun({ text: words, ...look })] });
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
          ],
        },
      ],
    }),
  );
}
