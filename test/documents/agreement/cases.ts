import { IsoDate } from '../../../shared/domain/calendar.ts';
import { MeetingId } from '../../../shared/domain/ids.ts';
import { composeMinutes, type MinutesRecord } from '../../../shared/layout/compose-minutes.ts';
import type { LayoutDocument } from '../../../shared/layout/document.ts';
import { resolveStyle } from '../../../shared/layout/resolve-style.ts';
import { s2 } from '../../../shared/layout/styles/s2.ts';
import { attendance, makeBoardMinutes, minute } from '../../support/documents/board-minutes.ts';
import { action, bullets, numbered, paragraph, resolution, table } from '../../support/documents/minute-nodes.ts';
import { boardLines } from './board-lines.ts';

interface AgreementCase {
  readonly name: string;
  readonly makeDocument: () => LayoutDocument;
  readonly lines: readonly string[];
}

function makeRecord(minutes: MinutesRecord['minutes'], people: MinutesRecord['attendance'] = []): MinutesRecord {
  return {
    body: { name: 'The Ottermouth Harbour Forum', chairWord: 'Convener', decisionWord: 'AGREED' },
    meeting: {
      id: MeetingId.parse('0198c0de-0000-7000-8000-00000000f0a7'),
      title: 'Extraordinary',
      heldOn: IsoDate.parse('2026-01-31'),
      venue: null,
    },
    attendance: people,
    minutes,
  };
}

const forumOpening = 'MINUTES of an extraordinary meeting of the OTTERMOUTH HARBOUR FORUM held on 31 January 2026.';

/** Records of different shapes, each with its lines written by hand. */
export const agreementCases: readonly AgreementCase[] = [
  {
    name: 'board minutes in S2, with everything that S2 prints',
    makeDocument: () => composeMinutes(makeBoardMinutes(), s2),
    lines: boardLines,
  },
  {
    name: 'a meeting of which next to nothing is known',
    makeDocument: () =>
      composeMinutes(
        {
          ...makeRecord([minute(null, '', [paragraph('')]), minute('1', '', [paragraph('')])]),
          meeting: { ...makeRecord([]).meeting, title: null, heldOn: null },
        },
        s2,
      ),
    lines: ['MINUTES of a meeting of the OTTERMOUTH HARBOUR FORUM.', '1', 'Signed Convener Date'],
  },
  {
    name: 'lists that restart, nest and start elsewhere',
    makeDocument: () =>
      composeMinutes(
        makeRecord([
          minute('4/26', 'Dredging', [
            resolution('AGREED that', 'the *dredger* be hired', 'the channel be marked'),
            paragraph('In the discussion it was said that'),
            numbered(5, 'silt is cheap', ['sand is not:', bullets('by road', 'by sea')], 'rock is dear'),
            bullets(
              ['first', numbered(1, 'one', 'two')],
              ['second', numbered(1, 'one again', ['two again', numbered(1, 'deep')])],
            ),
            resolution('AGREED that', 'this be clause one again', 'this be its second, or', 'this its third?'),
            action('Actions: Harbour Master'),
          ]),
          minute('5/26', 'Fees', [
            {
              type: 'bulletList',
              content: [
                {
                  type: 'listItem',
                  content: [paragraph('a list at once'), numbered(1, 'within'), paragraph('and words after it')],
                },
              ],
            },
          ]),
        ]),
        s2,
      ),
    lines: [
      forumOpening,
      '4/26 DREDGING AGREED that',
      '1) the dredger be hired; and',
      '2) the channel be marked.',
      'In the discussion it was said that',
      '5. silt is cheap',
      '6. sand is not:',
      '– by road',
      '– by sea',
      '7. rock is dear',
      '• first',
      'a. one',
      'b. two',
      '• second',
      'a. one again',
      'b. two again',
      'i. deep',
      'AGREED that',
      '1) this be clause one again;',
      '2) this be its second, or',
      '3) this its third?',
      'Action – Harbour Master',
      '5/26 FEES',
      '• a list at once',
      'a. within',
      'and words after it',
      'Signed Convener Date',
    ],
  },
  {
    name: 'the historical forms: own-line headings as written, first clause on the line of its stem, labels as typed',
    makeDocument: () =>
      composeMinutes(
        makeRecord(
          [
            minute('4/2026', 'Moorings', [
              paragraph('Two letters had been read.'),
              resolution('AGREED that', 'the fees stand', 'the letters be answered'),
              action('ACTION: HM to write'),
            ]),
          ],
          attendance(['Ottermouth Town Council', 'Cllr P Dace', 'V Roach'], [null, 'T Tench']),
        ),
        resolveStyle(
          s2,
          {
            minute: { heading: 'own-line', letterCase: 'as-written', numberEnd: ':' },
            decision: { firstClause: 'run-in' },
          },
          { action: { label: null }, signature: null, attendance: { columns: 1 } },
        ),
      ),
    lines: [
      forumOpening,
      'PRESENT',
      'Ottermouth Town Council',
      'Cllr P Dace',
      'V Roach',
      'T Tench',
      '4/2026: Moorings',
      'Two letters had been read.',
      'AGREED that 1) the fees stand; and',
      '2) the letters be answered.',
      'ACTION: HM to write',
    ],
  },
  {
    name: 'tables with merged cells, several paragraphs in a cell, and tables that touch',
    makeDocument: () =>
      composeMinutes(
        makeRecord([
          minute('6/26', 'Budget & <spending>', [
            table(
              ['Fund', '>2 Years'],
              ['v2 Reserve', '2025', '£1,200.50'],
              ['2026', '-£3k'],
              ['>2 Total', '£1,197.50'],
            ),
            table(['Berth', 'Holder'], ['A1', 'P Dace\n\n“Mayfly”'], ['A2']),
          ]),
        ]),
        s2,
      ),
    lines: [
      forumOpening,
      '6/26 BUDGET & <SPENDING>',
      'Fund',
      'Years',
      'Reserve',
      '2025',
      '£1,200.50',
      '2026',
      '-£3k',
      'Total',
      '£1,197.50',
      'Berth',
      'Holder',
      'A1',
      'P Dace',
      '“Mayfly”',
      'A2',
      'Signed Convener Date',
    ],
  },
];
