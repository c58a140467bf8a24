import type { LawPreset } from '../rules.ts';
import { statutoryDays } from './day-rules.ts';
import { englishInterests } from './english-interests.ts';
import { englishGrounds } from './english-grounds.ts';
import { partOfMembers } from './quorums.ts';
import { custom, read, readAgain, unread } from './sources.ts';

/** A cabinet or another executive of a council in England, its committees and its single members: SI 2012/2089. */
export const executiveEngland: LawPreset = {
  id: 'executive-england',
  name: 'Cabinet or other executive (England)',
  territory: 'England',
  kinds: ['cabinet', 'cabinet-member'],
  rules: {
    notice: statutoryDays(5, 'england-and-wales'),
    summons: null,
    publicNotice: {
      where: 'at the offices and on the website of the council',
      words: 'Notice is given of a meeting of the executive',
      notice: statutoryDays(5, 'england-and-wales'),
    },
    keyDecisionNotice: {
      ...{ days: 28, second: null },
      exceptions: [
        {
          ...{ id: 'general-exception', name: 'General exception', source: 'SI 2012/2089 reg 10', days: 5 },
          asks: 'the chair of the scrutiny committee, or where there is none each of its members, is told in writing, and that notice is published, 5 clear days before the decision',
        },
        {
          ...{ id: 'special-urgency', name: 'Special urgency', source: 'SI 2012/2089 reg 11', days: null },
          asks: 'the chair of the scrutiny committee, or where there is none that can act the chair or the vice-chair of the council, agrees that it is urgent and cannot wait',
        },
      ],
    },
    privateMeetingNotice: { days: 28, second: 5 },
    urgentItems: 'executive-exceptions',
    closing: {
      under: 'regulation 4(2) of the Local Authorities (Executive Arrangements) Regulations 2012',
      grounds: englishGrounds('LGA 1972 Sch 12A'),
      publicInterestTest: true,
      reasonInResolution: false,
      confidential: true,
    },
    quorum: partOfMembers(4, 3),
    remoteCounts: false,
    substitutes: 'not-allowed',
    interests: englishInterests,
    taxArrears: true,
    confirmation: {
      words: 'confirmed as a correct record',
      signed: true,
      leavesInitialled: false,
      passesOverExtraordinary: false,
    },
    votes: { castingVote: true, ownVoteOnRequest: true, namedAtBudget: false },
    callIn: { workingDays: 5, members: null },
    absenceMonths: 6,
    otherBusiness: {
      decisions: false,
      words: 'A late key decision goes by the general exception or by special urgency, not by other business.',
    },
    inspection: { minutesYears: 6, backgroundYears: 4 },
    words: {
      chair: 'Leader',
      clerk: 'Democratic Services Officer',
      decision: 'DECIDED',
      openPart: 'Part 1',
      closedPart: 'Part 2',
    },
    apologyReasonsPrinted: false,
  },
  sources: {
    notice: readAgain('SI 2012/2089 reg 6'),
    summons: custom('The regulations ask for a public notice, not for a summons'),
    publicNotice: readAgain('SI 2012/2089 reg 6(1)'),
    keyDecisionNotice: readAgain('SI 2012/2089 regs 9 to 11'),
    privateMeetingNotice: read('SI 2012/2089 reg 5(2) and (4)'),
    urgentItems: readAgain('SI 2012/2089 regs 10 and 11'),
    closing: read('SI 2012/2089 reg 4(2); Local Government Act 1972 Sch 12A Part 1'),
    quorum: custom("The council's own constitution; a quarter and at least three is a beginning"),
    remoteCounts: readAgain('[2021] EWHC 1093 (Admin) para 89, as quoted in published notes on the judgment'),
    substitutes: custom('Members of an executive have no substitutes'),
    interests: readAgain(
      'Localism Act 2011 ss31 and 33; whether a member leaves, and every other interest, is that of standing orders and of the code of the council',
    ),
    taxArrears: read('Local Government Finance Act 1992 s106(2) and (2A)'),
    confirmation: custom("The council's own constitution"),
    votes: custom("The council's own constitution"),
    callIn: unread("Local Government Act 2000 s9F; the number of days and members is the constitution's"),
    absenceMonths: read('Local Government Act 1972 s85(2A), put in by SI 2001/2237 art 7'),
    otherBusiness: readAgain('SI 2012/2089 regs 6(2), 10 and 11'),
    inspection: unread('SI 2012/2089 regs 14 and 15'),
    words: custom('Words that such bodies often use'),
    apologyReasonsPrinted: custom('Reasons are not printed unless somebody asks'),
  },
};
