import type { LawPreset } from '../rules.ts';
import { statutoryDays, summonsDays } from './day-rules.ts';
import { englishInterests } from './english-interests.ts';
import { englishGrounds } from './english-grounds.ts';
import { partOfSeats } from './quorums.ts';
import { custom, read, readAgain } from './sources.ts';

/** A county, district, borough or unitary council in England and its committees: Part VA of the Act of 1972. */
export const principalCouncilEngland: LawPreset = {
  id: 'principal-council-england',
  name: 'Principal council or committee (England)',
  territory: 'England',
  kinds: ['council', 'committee', 'scrutiny', 'joint-committee'],
  rules: {
    notice: statutoryDays(5, 'england-and-wales'),
    summons: {
      to: 'every member',
      by: 'the proper officer',
      words: 'You are summoned to attend',
      notice: summonsDays(5, 'england-and-wales'),
    },
    publicNotice: {
      where: 'at the offices of the council',
      words: 'Notice is given of a meeting',
      notice: statutoryDays(5, 'england-and-wales'),
    },
    keyDecisionNotice: null,
    privateMeetingNotice: null,
    urgentItems: 'chair-opinion',
    closing: {
      under: 'section 100A(4) of the Local Government Act 1972',
      grounds: englishGrounds('LGA 1972 Sch 12A'),
      publicInterestTest: true,
      reasonInResolution: false,
      confidential: true,
    },
    quorum: partOfSeats(4, 0),
    remoteCounts: false,
    substitutes: 'same-group',
    interests: englishInterests,
    taxArrears: true,
    confirmation: {
      words: 'confirmed as a correct record',
      signed: true,
      leavesInitialled: true,
      passesOverExtraordinary: true,
    },
    votes: { castingVote: true, ownVoteOnRequest: true, namedAtBudget: true },
    callIn: null,
    absenceMonths: 6,
    otherBusiness: {
      decisions: false,
      words:
        'Nothing is decided that was not on the agenda in time, unless the chair gives the reason why it is urgent.',
    },
    inspection: { minutesYears: 6, backgroundYears: 4 },
    words: {
      chair: 'Chairman',
      clerk: 'Democratic Services Officer',
      decision: 'RESOLVED',
      openPart: 'Part 1',
      closedPart: 'Part 2',
    },
    apologyReasonsPrinted: false,
  },
  sources: {
    notice: readAgain('Local Government Act 1972 s100A(6)(a) and s100B(3), as changed by SI 2002/715'),
    summons: readAgain('Local Government Act 1972 Sch 12 para 4(1A) and (1B): five clear days in England'),
    publicNotice: readAgain(
      'Local Government Act 1972 s100A(6)(a), as changed by SI 2002/715, and Sch 12 para 4(1A)(a)',
    ),
    keyDecisionNotice: custom('Key decisions are those of an executive, which has a preset of its own'),
    privateMeetingNotice: custom(
      'Notices of private meetings are those of an executive, which has a preset of its own',
    ),
    urgentItems: readAgain('Local Government Act 1972 s100B(4)(b)'),
    closing: readAgain('Local Government Act 1972 s100A(2)–(5) and Sch 12A Parts 1 and 2, as replaced by SI 2006/88'),
    quorum: readAgain(
      'Local Government Act 1972 Sch 12 paras 6 and 45, of the council itself; standing orders set that of a committee',
    ),
    remoteCounts: readAgain('[2021] EWHC 1093 (Admin) para 89, as quoted in published notes on the judgment'),
    substitutes: custom("The council's own standing orders; there are no substitutes at the council itself"),
    interests: readAgain(
      'Localism Act 2011 ss31 and 33; whether a member leaves, and every other interest, is that of standing orders and of the code of the council',
    ),
    taxArrears: read('Local Government Finance Act 1992 s106'),
    confirmation: readAgain('Local Government Act 1972 Sch 12 para 41; SI 1993/202 Sch 2 para 2'),
    votes: readAgain('Local Government Act 1972 Sch 12 para 39; SI 1993/202 Sch 2 para 1; SI 2014/165'),
    callIn: custom('Decisions of an executive are called in, not those of the council'),
    absenceMonths: read('Local Government Act 1972 s85(1)'),
    otherBusiness: readAgain('Local Government Act 1972 s100B(4) and, at the council itself, Sch 12 para 4(5)'),
    inspection: readAgain('Local Government Act 1972 ss100C(1) and 100D(2)'),
    words: custom('Words that such councils often use'),
    apologyReasonsPrinted: custom('Reasons are not printed unless somebody asks'),
  },
};
