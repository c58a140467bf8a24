import type { LawPreset } from '../rules.ts';
import { communityCouncilDays } from './day-rules.ts';
import { partOfSeats } from './quorums.ts';
import { custom, read, readAgain, unread } from './sources.ts';

/** A community or town council in Wales. */
export const communityCouncilWales: LawPreset = {
  id: 'community-council-wales',
  name: 'Community or town council (Wales)',
  territory: 'Wales',
  kinds: ['parish-council'],
  rules: {
    notice: communityCouncilDays,
    summons: {
      to: 'every councillor',
      by: 'the clerk',
      words: 'You are summoned to attend',
      notice: communityCouncilDays,
    },
    publicNotice: {
      where: 'in a place in the community where all can see it, and on the website',
      words: 'Notice is given of a meeting',
      notice: communityCouncilDays,
    },
    keyDecisionNotice: null,
    privateMeetingNotice: null,
    urgentItems: 'not-allowed',
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
    quorum: partOfSeats(3, 3),
    remoteCounts: true,
    substitutes: 'not-allowed',
    interests: [
      { id: 'personal', words: 'Personal interest', allows: 'stay-and-vote' },
      { id: 'prejudicial', words: 'Personal and prejudicial interest', allows: 'leave' },
      { id: 'dispensation', words: 'Interest with a dispensation', allows: 'stay-and-vote' },
    ],
    taxArrears: true,
    confirmation: {
      words: 'confirmed as a correct record',
      signed: true,
      leavesInitialled: true,
      passesOverExtraordinary: false,
    },
    votes: { castingVote: true, ownVoteOnRequest: true, namedAtBudget: false },
    callIn: null,
    absenceMonths: 6,
    otherBusiness: {
      decisions: false,
      words: 'A summons names the business: what it does not name cannot be decided.',
    },
    inspection: null,
    words: { chair: 'Chair', clerk: 'Clerk', decision: 'RESOLVED', openPart: '', closedPart: 'Confidential session' },
    apologyReasonsPrinted: false,
  },
  sources: {
    notice: readAgain(
      'Local Government Act 1972 Sch 12 para 26(2): three clear days, or when a meeting at shorter notice is called; which days do not count is advice of the National Association of Local Councils',
    ),
    summons: readAgain('Local Government Act 1972 Sch 12 para 26(2)(b): sent electronically'),
    publicNotice: readAgain('Local Government Act 1972 Sch 12 para 26(2)(a) and (2ZA)'),
    keyDecisionNotice: custom('Key decisions are those of an executive'),
    privateMeetingNotice: custom('Notices of private meetings are those of an executive'),
    urgentItems: readAgain('Local Government Act 1972 Sch 12 para 26(2)(b): the summons names the business'),
    closing: read('Public Bodies (Admission to Meetings) Act 1960 s1(2), quoted in published reasons'),
    quorum: readAgain('Local Government Act 1972 Sch 12 paras 28 and 45'),
    remoteCounts: readAgain('Local Government and Elections (Wales) Act 2021 s47(1) and (7)(a)'),
    substitutes: custom('A councillor has no substitute'),
    interests: unread('Local Authorities (Model Code of Conduct) (Wales) Order 2008'),
    taxArrears: read('Local Government Finance Act 1992 s106'),
    confirmation: readAgain('Local Government Act 1972 Sch 12 para 41'),
    votes: readAgain('Local Government Act 1972 Sch 12 paras 29 and 39'),
    callIn: custom('Nothing is called in'),
    absenceMonths: read('Local Government Act 1972 s85(1)'),
    otherBusiness: readAgain('Local Government Act 1972 Sch 12 para 26(2)(b)'),
    inspection: readAgain('Local Government Act 1972 s228(1): minutes are open to electors without an end'),
    words: custom('Words that such bodies often use'),
    apologyReasonsPrinted: custom('Reasons are not printed unless somebody asks'),
  },
};
