import type { LawPreset } from '../rules.ts';
import { localCouncilDays } from './day-rules.ts';
import { englishInterests } from './english-interests.ts';
import { partOfSeats } from './quorums.ts';
import { custom, read, readAgain } from './sources.ts';

/** A parish, town, village or neighbourhood council in England. */
export const parishCouncilEngland: LawPreset = {
  id: 'parish-council-england',
  name: 'Parish or town council (England)',
  territory: 'England',
  kinds: ['parish-council'],
  rules: {
    notice: localCouncilDays,
    summons: { to: 'every councillor', by: 'the clerk', words: 'You are summoned to attend', notice: localCouncilDays },
    publicNotice: {
      where: 'in a place in the parish where all can see it',
      words: 'Notice is given of a meeting',
      notice: localCouncilDays,
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
    remoteCounts: false,
    substitutes: 'not-allowed',
    interests: englishInterests,
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
    words: {
      chair: 'Chairman',
      clerk: 'Clerk',
      decision: 'RESOLVED',
      openPart: '',
      closedPart: 'Confidential session',
    },
    apologyReasonsPrinted: false,
  },
  sources: {
    notice: readAgain(
      'Local Government Act 1972 Sch 12 para 10(2): three clear days; which days do not count is advice of the National Association of Local Councils, since s243(4) speaks of polls and elections only',
    ),
    summons: readAgain('Local Government Act 1972 Sch 12 para 10(2)(b) and (2A)'),
    publicNotice: readAgain(
      'Local Government Act 1972 Sch 12 para 10(2)(a); Public Bodies (Admission to Meetings) Act 1960 s1(4)(a)',
    ),
    keyDecisionNotice: custom('Key decisions are those of an executive'),
    privateMeetingNotice: custom('Notices of private meetings are those of an executive'),
    urgentItems: readAgain('Local Government Act 1972 Sch 12 para 10(2)(b): the summons names the business'),
    closing: read(
      'Public Bodies (Admission to Meetings) Act 1960 s1(2), quoted in the published reasons of a town council',
    ),
    quorum: readAgain('Local Government Act 1972 Sch 12 paras 12 and 45'),
    remoteCounts: readAgain('[2021] EWHC 1093 (Admin) para 89, as quoted in published notes on the judgment'),
    substitutes: custom('A councillor has no substitute'),
    interests: readAgain(
      'Localism Act 2011 ss31 and 33; whether a member leaves, and every other interest, is that of standing orders and of the code of the council',
    ),
    taxArrears: read('Local Government Finance Act 1992 s106'),
    confirmation: readAgain('Local Government Act 1972 Sch 12 para 41'),
    votes: readAgain('Local Government Act 1972 Sch 12 paras 13 and 39'),
    callIn: custom('Decisions of an executive are called in'),
    absenceMonths: read('Local Government Act 1972 s85(1)'),
    otherBusiness: readAgain('Local Government Act 1972 Sch 12 para 10(2)(b)'),
    inspection: readAgain('Local Government Act 1972 s228(1): minutes are open to electors without an end'),
    words: custom('Words that such councils often use'),
    apologyReasonsPrinted: custom('Reasons are not printed unless somebody asks'),
  },
};
