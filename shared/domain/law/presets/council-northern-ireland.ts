import type { LawPreset } from '../rules.ts';
import { calendarDays } from './day-rules.ts';
import { partOfSeats } from './quorums.ts';
import { custom, read, unread } from './sources.ts';

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
      notice: calendarDays(3, 'statutory', 'northern-ireland'),
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
    notice: unread('Local Government Act (Northern Ireland) 2014 ss42(6) and 43'),
    summons: read('Local Government Act (Northern Ireland) 2014 Sch 5 para 5(1)(b) and (3)'),
    publicNotice: read('Local Government Act (Northern Ireland) 2014 Sch 5 para 5(1)(a)'),
    keyDecisionNotice: custom('Key decisions are those of an executive'),
    privateMeetingNotice: custom('Notices of private meetings are those of an executive'),
    urgentItems: unread('Local Government Act (Northern Ireland) 2014 s43'),
    closing: unread('Local Government Act (Northern Ireland) 2014 s42(2)–(5) (read) and Sch 6 (not read)'),
    quorum: unread('Local Government Act (Northern Ireland) 2014 Sch 5 para 7'),
    remoteCounts: unread(
      'Local Government (Meetings and Performance) Act (Northern Ireland) 2021 and regulations under it',
    ),
    substitutes: custom('The standing orders of the council'),
    interests: unread('Northern Ireland Local Government Code of Conduct for Councillors'),
    taxArrears: custom('No law on arrears of council tax is applied to this body'),
    confirmation: unread('Local Government Act (Northern Ireland) 2014 Sch 5 para 10'),
    votes: read('Local Government Act (Northern Ireland) 2014 s39; recording of votes is that of standing orders'),
    callIn: read(
      'Local Government Act (Northern Ireland) 2014 s41: fifteen per cent of the members, rounded up; the days are those of standing orders',
    ),
    absenceMonths: unread('Local Government Act (Northern Ireland) 1972 s9'),
    otherBusiness: unread('Local Government Act (Northern Ireland) 2014 s43'),
    inspection: unread('Local Government Act (Northern Ireland) 2014 ss44 and 45'),
    words: custom('Words that such bodies often use'),
    apologyReasonsPrinted: custom('Reasons are not printed unless somebody asks'),
  },
};
