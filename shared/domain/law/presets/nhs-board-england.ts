import type { LawPreset } from '../rules.ts';
import { statutoryDays } from './day-rules.ts';
import { partOfSeats } from './quorums.ts';
import { custom, read } from './sources.ts';

/** The board of an NHS trust or of an integrated care board in England. */
export const nhsBoardEngland: LawPreset = {
  id: 'nhs-board-england',
  name: 'NHS trust or integrated care board (England)',
  territory: 'England',
  kinds: ['trust-board'],
  rules: {
    notice: statutoryDays(3, 'england-and-wales'),
    summons: null,
    publicNotice: {
      where: 'at the offices and on the website of the board',
      words: 'Notice is given of a meeting of the board in public',
      notice: statutoryDays(3, 'england-and-wales'),
    },
    keyDecisionNotice: null,
    privateMeetingNotice: null,
    urgentItems: 'free',
    closing: {
      under: 'section 1(2) of the Public Bodies (Admission to Meetings) Act 1960',
      grounds: [
        { id: '1960 Act s1(2) confidential', words: 'The business is confidential' },
        { id: '1960 Act s1(2) special reason', words: 'Another special reason, which the resolution says' },
      ],
      publicInterestTest: false,
      reasonInResolution: true,
      confidential: false,
    },
    quorum: partOfSeats(3, 0, [
      {
        atLeast: 1,
        who: { kind: 'role', words: ['executive'], without: ['non-executive', 'nonexecutive'] },
        words: 'at least one executive',
      },
      {
        atLeast: 1,
        who: { kind: 'role', words: ['non-executive', 'nonexecutive'], without: [] },
        words: 'at least one non-executive',
      },
    ]),
    remoteCounts: true,
    substitutes: 'not-allowed',
    interests: [
      { id: 'declared', words: 'Declared interest that is no conflict', allows: 'stay-and-vote' },
      { id: 'conflict', words: 'Conflict of interest', allows: 'speak-then-leave' },
      { id: 'pecuniary', words: 'Pecuniary interest', allows: 'leave' },
    ],
    taxArrears: false,
    confirmation: {
      words: 'approved as a true and accurate record',
      signed: true,
      leavesInitialled: false,
      passesOverExtraordinary: false,
    },
    votes: { castingVote: true, ownVoteOnRequest: true, namedAtBudget: false },
    callIn: null,
    absenceMonths: null,
    otherBusiness: { decisions: true, words: '' },
    inspection: null,
    words: {
      chair: 'Chair',
      clerk: 'Board Secretary',
      decision: 'RESOLVED',
      openPart: 'Public meeting',
      closedPart: 'Private meeting',
    },
    apologyReasonsPrinted: false,
  },
  sources: {
    notice: read('Public Bodies (Admission to Meetings) Act 1960 s1(4)(a), as quoted with its changes of 2020'),
    summons: custom('Members get the papers; standing orders say when'),
    publicNotice: read('Public Bodies (Admission to Meetings) Act 1960 s1(4)(a), as quoted with its changes of 2020'),
    keyDecisionNotice: custom('Key decisions are those of an executive'),
    privateMeetingNotice: custom('Notices of private meetings are those of an executive'),
    urgentItems: custom('Standing orders of the board; the chair usually agrees to a late item'),
    closing: read('Public Bodies (Admission to Meetings) Act 1960 s1(2), quoted in published reasons'),
    quorum: custom('Model standing orders of NHS trusts; an integrated care board has its own constitution'),
    remoteCounts: custom('Standing orders of the board'),
    substitutes: custom('A deputy may attend, without a vote unless formally acting'),
    interests: custom('The policy of the board on conflicts of interest'),
    taxArrears: custom('No law on arrears of council tax is applied to this body'),
    confirmation: custom('Standing orders of the board'),
    votes: custom('Model standing orders of NHS trusts'),
    callIn: custom('Nothing is called in'),
    absenceMonths: custom('No seat is lost by absence alone'),
    otherBusiness: custom('The chair takes other business as standing orders allow'),
    inspection: custom('Minutes are published as the board decides'),
    words: custom('Words that such bodies often use'),
    apologyReasonsPrinted: custom('Reasons are not printed unless somebody asks'),
  },
};
