import { readDocuments } from '../../shared/reading/read-documents.ts';
import { readText } from '../readers/text/read-text.ts';

/** An agenda, minutes and a report of nobody, in which most of what the reader knows occurs once. */
const words = `FERNSIDE AND WICK JOINT COMMITTEE
AGENDA for the meeting to be held on Tuesday 6 May 2026 at 7.30 pm in the Assembly Room, Wick
1. Apologies for absence
2. Declarations of interest
3. Minutes of the last meeting (attached) – Cllr M Orchard
4. Budget monitoring (Report of the Treasurer)
5. Any other business
Signed: P Garth, Clerk

MINUTES of a meeting of the FERNSIDE AND WICK JOINT COMMITTEE held on Tuesday 6 May 2026 at 7.30 pm in the Assembly Room, Wick
Present: Councillor M Orchard (Chairman), Cllr Mrs J Pell, Mr A Tarn (Wick Trust) and Dr Ann Loft
In attendance: P Garth (Clerk), Acting Director of Works, two members of the public
Apologies: Cllr B Sedge (ill), Ian Combe – Fernside District Council
23/26 APOLOGIES Apologies for absence were received from Cllr B Sedge and accepted.
24/26 MINUTES OF THE LAST MEETING It was proposed by Cllr Pell, seconded by Mr Tarn and RESOLVED that the minutes of the meeting held on 1 April 2026 be approved as a correct record. For: 4, against: 1, abstained: 1. The motion was carried.
25/26 MATTERS ARISING (min no 12/26 refers) The Clerk reported that the wall had been mended, see minute 9/26. It was agreed that the Clerk would write to the owner by the end of June.
26/26 FINANCE
Payee\tAmount\tPowers
Wick Paints\t£120.00\tLocal Government Act 1972
RESOLVED unanimously that:
1) the payments be approved; and
2) the report be noted.
ACTION: P Garth to pay by 3 June 2026
Action – JP/AL
27/26 DATE OF NEXT MEETING 3 June 2026 at 7.30 pm. The meeting closed at 9.05 pm.

REPORT TO: Joint Committee
DATE: 6 May 2026
REPORT OF: Treasurer
SUBJECT: Budget monitoring
RECOMMENDATIONS
1. That the position be noted.
2. BACKGROUND
2.1 The year ended with a small surplus.
3. FINANCIAL IMPLICATIONS
3.1 None.
Contact officer: Ann Loft
`;

/**
 * Reads a page of words, so that what the reader is made of is loaded and its patterns are ready before a file comes: the
 * first file of a process otherwise waits for that several times longer than for its own words.
 */
export function prepareReading(): void {
  readDocuments(readText('prepare.txt', Buffer.from(words)));
}
