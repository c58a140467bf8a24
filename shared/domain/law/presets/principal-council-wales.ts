import type { LawPreset } from '../rules.ts';
import { statutoryDays } from './day-rules.ts';
import { partOfSeats } from './quorums.ts';
import { custom, read, readAgain, unread } from './sources.ts';

/** A county or county borough council in Wales, its committees and its executive meetings in public. */
export const principalCouncilWales: LawPreset = {
  id: 'principal-council-wales',
  name: 'Principal council or committee (Wales)',
  territory: 'Wales',
  kinds: ['council', 'committee', 'scrutiny', 'cabinet', 'joint-committee'],
  rules: {
    notice: statutoryDays(3, 'england-and-wales'),
    summons: {
      to: 'every member',
      by: 'the proper officer',
      words: 'You are summoned to attend',
      notice: statutoryDays(3, 'england-and-wales'),
    },
    publicNotice: {
      where: 'on the website of the council',
      words: 'Notice is given of a meeting',
      notice: statutoryDays(3, 'england-and-wales'),
    },
    keyDecisionNotice: null,
    privateMeetingNotice: null,
    urgentItems: 'chair-opinion',
    closing: {
      under: 'section 100A(4) of the Local Government Act 1972',
      grounds: [
        { id: 'LGA 1972 Sch 12A (Wales) ¶12', words: '12 A certain individual' },
        { id: 'LGA 1972 Sch 12A (Wales) ¶13', words: '13 What would show who an individual is' },
        { id: 'LGA 1972 Sch 12A (Wales) ¶14', words: '14 Money or business of a person or of the council' },
        { id: 'LGA 1972 Sch 12A (Wales) ¶15', words: '15 Talks with employees or office holders about their work' },
        { id: 'LGA 1972 Sch 12A (Wales) ¶16', words: '16 Legal privilege' },
        { id: 'LGA 1972 Sch 12A (Wales) ¶17', words: '17 A notice, order or direction that the council means to give' },
        { id: 'LGA 1972 Sch 12A (Wales) ¶18', words: '18 Action against crime' },
      ],
      publicInterestTest: true,
      reasonInResolution: false,
      confidential: true,
    },
    quorum: partOfSeats(4, 0),
    remoteCounts: true,
    substitutes: 'same-group',
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
      passesOverExtraordinary: true,
    },
    votes: { castingVote: true, ownVoteOnRequest: true, namedAtBudget: false },
    callIn: { workingDays: 5, members: null },
    absenceMonths: 6,
    otherBusiness: {
      decisions: false,
      words:
        'Nothing is decided that was not on the agenda in time, unless the chair gives the reason why it is urgent.',
    },
    inspection: { minutesYears: 6, backgroundYears: 6 },
    words: {
      chair: 'Chair',
      clerk: 'Democratic Services Officer',
      decision: 'RESOLVED',
      openPart: 'Part 1',
      closedPart: 'Part 2',
    },
    apologyReasonsPrinted: false,
  },
  sources: {
    notice: readAgain(
      'Local Government Act 1972 s100BA(1) and (3), put in by the Local Government and Elections (Wales) Act 2021 Sch 4 para 7: published electronically',
    ),
    summons: readAgain(
      'Local Government Act 1972 Sch 12 para 4(2), as changed for Wales in 2021: sent electronically; a meeting called later is lawful',
    ),
    publicNotice: read(
      'Local Government Act 1972 s100A(6)(aa) and (6A), put in by the Local Government and Elections (Wales) Act 2021 Sch 4 para 1',
    ),
    keyDecisionNotice: custom('Key decisions are those of an executive'),
    privateMeetingNotice: custom('Notices of private meetings are those of an executive'),
    urgentItems: unread('Local Government Act 1972 s100B(4)(b)'),
    closing: read(
      'Local Government Act 1972 s100A(2)–(4) and Sch 12A Parts 4 and 5, as replaced by SI 2007/969 (subsection (4) and the test as its notes tell them)',
    ),
    quorum: readAgain(
      'Local Government Act 1972 Sch 12 paras 6 and 45, of the council itself; standing orders set that of a committee',
    ),
    remoteCounts: readAgain('Local Government and Elections (Wales) Act 2021 s47(1) and (7)(a)'),
    substitutes: custom('The standing orders of the council; there are no substitutes at the council itself'),
    interests: unread('Local Authorities (Model Code of Conduct) (Wales) Order 2008'),
    taxArrears: read('Local Government Finance Act 1992 s106'),
    confirmation: unread(
      'Local Government Act 1972 Sch 12 para 41 (read); that an extraordinary meeting is passed over is in the Welsh standing orders regulations (not read)',
    ),
    votes: unread('Local Government Act 1972 Sch 12 para 39 (read); the Welsh standing orders regulations (not read)'),
    callIn: custom('The number of days and members is that of the constitution'),
    absenceMonths: read('Local Government Act 1972 s85(1)'),
    otherBusiness: unread('Local Government Act 1972 s100B(4)'),
    inspection: readAgain('Local Government Act 1972 ss100C(1A) and 100D(2A): six years for both'),
    words: custom('Words that such bodies often use'),
    apologyReasonsPrinted: custom('Reasons are not printed unless somebody asks'),
  },
};
