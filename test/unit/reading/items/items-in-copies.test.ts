import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../support/items-of.ts';

const text = 'The officer told members at some length what had been done since the last meeting and what it had cost.';

describe('[N6] items with a nought and their sections, all in one paragraph', () => {
  it('are set apart where they count on', () => {
    expect(
      itemsOf(
        `1.0 Apologies 1.1 There were none. 2.0 Declarations of Interest, Gifts and Hospitality 2.1 Mr C Yew declared that he is a director of another board. ${text} 2.2 There were no declarations of gifts. 3.0 Receipt of Papers 3.1 Members confirmed receipt of their papers. ${text} ${text} 4.0 Reports for Decision 4.1 Mill Row Phase 1 - Update Report 4.1.1 The officer reported. ${text}\n`,
      ),
    ).toEqual([
      '1.0 Apologies',
      '2.0 Declarations of Interest, Gifts and Hospitality',
      '3.0 Receipt of Papers',
      '4.0 Reports for Decision',
      '> 4.1 Mill Row Phase 1 - Update Report',
      // A numbered paragraph without a heading.
      '> > 4.1.1 ',
    ]);
  });
});

describe('[N5] a number alone over its heading', () => {
  it('heads the sections that run in behind it', () => {
    expect(
      itemsOf(
        `1.\n\nWelcome and new members 1.1 The Chair welcomed everyone to the meeting. 1.2 Two members were new.\n\n2.\n\nBudget 2.1 The budget was noted by all.\n\n3.\n\nTrees\n\n${text}\n`,
      ),
    ).toEqual(['1 Welcome and new members', '2 Budget', '3 Trees']);
  });
});

describe('[H1] a heading in capitals before a link to its paper', () => {
  it('keeps its last word', () => {
    expect(
      itemsOf(
        `53.\n\nAPOLOGIES FOR ABSENCE\n\n${text}\n\n54.\n\nDECLARATIONS OF INTEREST\n\n${text}\n\n55.\n\nMINUTES OF PREVIOUS MEETING pdf icon PDF 297 KB\n\n${text}\n`,
      ),
    ).toEqual(['53 APOLOGIES FOR ABSENCE', '54 DECLARATIONS OF INTEREST', '55 MINUTES OF PREVIOUS MEETING']);
  });
});

describe('[H5] numbered titles on top that are printed again over their text', () => {
  it('are the agenda, and the lines below are the headings', () => {
    expect(
      itemsOf(
        `1. Minutes Review and Approval\n2. Officer Reports\n3. Committee Reports\n4. Next Meeting\n\nMinutes Review and Approval\n\n${text}\n\nOfficer Reports\n\n${text}\n\nCommittee Reports\n\n${text}\n`,
      ),
    ).toEqual(['? Minutes Review and Approval', '? Officer Reports', '? Committee Reports']);
  });

  it('stay items where nothing is printed again', () => {
    expect(itemsOf('1. Apologies\n2. Minutes\n3. Planning\n4. Next Meeting\n')).toEqual([
      '1 Apologies',
      '2 Minutes',
      '3 Planning',
      '4 Next Meeting',
    ]);
  });
});
