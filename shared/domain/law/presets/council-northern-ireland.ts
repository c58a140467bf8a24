import type { LawPreset } from '../rules.ts';
import { calendarDays } from './day-rules.ts';
import { partOfSeats } from './quorums.ts';
import { custom, readAgain, unread } from './sources.ts';

/** A district council in Northern Ireland and its committees: the Act of 2014, Parts 7 and 8. */
export const councilNorthernIreland: LawPreset = {
  id: 'council-northern-ireland',
  name: 'Council or committee (Northern Ireland)',
  territory: 'Northern Ireland',
  kinds: ['council', 'committee', 'scrutiny', 'cabinet', 'joint-committee'],
  rules: {
    notice: calendarDays(5, 'statutory', 'northern-ireland'),
    summons: {
      to: 'every member',
      by: 'the clerk of the council',
      words: 'You are summoned to attend',
      notice: { ...calendarDays(3, 'statutory', 'northern-ireland'), shorterNotice: 'never' },
    },
    publicNotice: {
      where: 'at the offices of the council',
      words: 'Notice is given of a meeting',
      notice: calendarDays(5, 'statutory', 'northern-ireland'),
    },
    keyDecisionNotice: null,
    privateMeetingNotice: null,
    urgentItems: 'chair-opinion',
    closing: {
      under: 'section 42(4) of the Local Government Act (Northern Ireland) 2014',
      grounds: [
        { id: 'LGA(NI) 2014 Sch 6 ¶1', words: '1 An individual' },
        { id: 'LGA(NI) 2014 Sch 6 ¶2', words: '2 What would show who an individual is' },
        { id: 'LGA(NI) 2014 Sch 6 ¶3', words: '3 Money or business of a person or of the council' },
        { id: 'LGA(NI) 2014 Sch 6 ¶4', words: '4 Talks with employees or office holders about their work' },
        { id: 'LGA(NI) 2014 Sch 6 ¶5', words: '5 Legal privilege' },
        { id: 'LGA(NI) 2014 Sch 6 ¶6', words: '6 A notice, order or direction that the council means to give' },
        { id: 'LGA(NI) 2014 Sch 6 ¶7', words: '7 Action against crime' },
      ],
      publicInterestTest: true,
      reasonInResolution: false,
      confidential: true,
    },
    quorum: partOfSeats(4, 0),
    remoteCounts: true,
    substitutes: 'not-allowed',
    interests: [
      { id: 'pecuniary', words: 'Pecuniary interest', allows: 'leave' },
      { id: 'significant', words: 'Significant interest that is not pecuniary', allows: 'leave' },
      { id: 'other', words: 'Other interest', allows: 'stay-and-vote' },
    ],
    taxArrears: false,
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
      words:
        'Nothing is decided that was not on the agenda in time, unless the chair gives the reason why it is urgent.',
    },
    inspection: { minutesYears: 6, backgroundYears: 4 },
    words: {
      chair: 'Chairperson',
      clerk: 'Democratic Services Officer',
      decision: 'RESOLVED',
      openPart: 'Open business',
      closedPart: 'Confidential business',
    },
    apologyReasonsPrinted: false,
  },
  sources: {
    notice: readAgain('Local Government Act (Northern Ireland) 2014 s43(3): at least five days'),
    summons: readAgain('Local Government Act (Northern Ireland) 2014 Sch 5 para 5(1)(b), (3) and (4)'),
    publicNotice: readAgain(
      'Local Government Act (Northern Ireland) 2014 s42(6)(a): five days at least, or when it is called; Sch 5 para 5(1)(a) asks for three',
    ),
    keyDecisionNotice: custom('Key decisions are those of an executive'),
    privateMeetingNotice: custom('Notices of private meetings are those of an executive'),
    urgentItems: readAgain('Local Government Act (Northern Ireland) 2014 s43(4)(b)'),
    closing: readAgain('Local Government Act (Northern Ireland) 2014 s42(2)–(5) and Sch 6 Parts 1 and 2'),
    quorum: readAgain(
      'Local Government Act (Northern Ireland) 2014 Sch 5 para 7, of the council itself; standing orders set that of a committee',
    ),
    remoteCounts: unread(
      'Local Government (Meetings and Performance) Act (Northern Ireland) 2021 and regulations under it',
    ),
    substitutes: custom('The standing orders of the council'),
    interests: unread('Northern Ireland Local Government Code of Conduct for Councillors'),
    taxArrears: custom('No law on arrears of council tax is applied to this body'),
    confirmation: readAgain('Local Government Act (Northern Ireland) 2014 Sch 5 para 10(1)'),
    votes: readAgain('Local Government Act (Northern Ireland) 2014 s39; recording of votes is that of standing orders'),
    callIn: readAgain(
      'Local Government Act (Northern Ireland) 2014 s41: fifteen per cent of the members, rounded up; the days are those of standing orders',
    ),
    absenceMonths: readAgain(
      'Local Government Act (Northern Ireland) 1972 s9(1), whose six months the Act of 2014 names in Sch 9 para 1',
    ),
    otherBusiness: readAgain('Local Government Act (Northern Ireland) 2014 s43(4)'),
    inspection: readAgain('Local Government Act (Northern Ireland) 2014 ss44(1) and 45(2)'),
    words: custom('Words that such bodies often use'),
    apologyReasonsPrinted: custom('Reasons are not printed unless somebody asks'),
  },
};
