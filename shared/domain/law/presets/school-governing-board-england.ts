import type { LawPreset } from '../rules.ts';
import { calendarDays } from './day-rules.ts';
import { partOfMembers } from './quorums.ts';
import { custom, read, readAgain, unread } from './sources.ts';

/** The governing board of a maintained school in England: SI 2013/1624. */
export const schoolGoverningBoardEngland: LawPreset = {
  id: 'school-governing-board-england',
  name: 'Maintained-school governing board (England)',
  territory: 'England',
  kinds: ['governing-board'],
  rules: {
    notice: calendarDays(7, 'statutory', 'england-and-wales'),
    summons: {
      to: 'every governor, the head teacher and associate members',
      by: 'the clerk',
      words: 'Notice is given of a meeting of the governing board',
      notice: calendarDays(7, 'statutory', 'england-and-wales'),
    },
    publicNotice: null,
    keyDecisionNotice: null,
    privateMeetingNotice: null,
    urgentItems: 'free',
    closing: {
      under: 'regulation 15 of the School Governance (Roles, Procedures and Allowances) (England) Regulations 2013',
      grounds: [
        { id: 'SI 2013/1624 reg 15 person', words: 'A named person at the school' },
        { id: 'SI 2013/1624 reg 15 other', words: 'Another matter that the board holds confidential' },
      ],
      publicInterestTest: false,
      reasonInResolution: false,
      confidential: true,
    },
    quorum: partOfMembers(2, 0),
    remoteCounts: true,
    substitutes: 'not-allowed',
    interests: [
      { id: 'pecuniary', words: 'Pecuniary interest', allows: 'leave' },
      { id: 'conflict', words: 'Conflict between interests and those of the board', allows: 'leave' },
    ],
    taxArrears: false,
    confirmation: {
      words: 'approved as a correct record',
      signed: true,
      leavesInitialled: false,
      passesOverExtraordinary: false,
    },
    votes: { castingVote: true, ownVoteOnRequest: false, namedAtBudget: false },
    callIn: null,
    absenceMonths: 6,
    otherBusiness: { decisions: true, words: '' },
    inspection: null,
    words: {
      chair: 'Chair',
      clerk: 'Clerk to the Governors',
      decision: 'AGREED',
      openPart: '',
      closedPart: 'Confidential part',
    },
    apologyReasonsPrinted: false,
  },
  sources: {
    notice: read('SI 2013/1624 reg 13(4) and (5)'),
    summons: read('SI 2013/1624 reg 13(4)'),
    publicNotice: custom('Meetings of governors are not open to the public'),
    keyDecisionNotice: custom('Key decisions are those of an executive'),
    privateMeetingNotice: custom('Notices of private meetings are those of an executive'),
    urgentItems: read('SI 2013/1624 reg 13(5): the chair may shorten the notice for what is urgent'),
    closing: unread('SI 2013/1624 reg 15: what minutes and papers may leave out'),
    quorum: unread('SI 2013/1624 reg 14(1): half of the governors in post, without those suspended'),
    remoteCounts: readAgain(
      'SI 2013/1624 reg 14(8), as quoted in published notes: the board may approve other ways of taking part and voting',
    ),
    substitutes: custom('A governor has no substitute'),
    interests: unread('SI 2013/1624 reg 16 and Sch 1 (of which the beginning was read)'),
    taxArrears: custom('No law on arrears of council tax is applied to this body'),
    confirmation: unread('SI 2013/1624 reg 15'),
    votes: unread('SI 2013/1624 reg 14'),
    callIn: custom('Nothing is called in'),
    absenceMonths: unread('SI 2012/1034 Sch 4: six months without the consent of the board'),
    otherBusiness: custom('Many boards take other business that the chair has agreed'),
    inspection: unread('SI 2013/1624 reg 15: minutes are open at the school'),
    words: custom('Words that such bodies often use'),
    apologyReasonsPrinted: custom('Reasons are not printed unless somebody asks'),
  },
};
