import type { LawPreset } from '../rules.ts';
import { electorsDays } from './day-rules.ts';
import { custom, readAgain } from './sources.ts';

/** The meeting of the electors of a parish in England, which is no meeting of the parish council. */
export const parishMeetingEngland: LawPreset = {
  id: 'parish-meeting-england',
  name: 'Parish meeting of the electors (England)',
  territory: 'England',
  kinds: ['annual-meeting'],
  rules: {
    notice: electorsDays,
    summons: null,
    publicNotice: {
      where: 'in a place or places in the parish where all can see it',
      words: 'Notice is given of a meeting of the electors',
      notice: electorsDays,
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
    quorum: { basis: { kind: 'clauses-only' }, minimum: 0, clauses: [] },
    remoteCounts: false,
    substitutes: 'not-allowed',
    interests: [],
    taxArrears: false,
    confirmation: {
      words: 'signed as a correct record',
      signed: true,
      leavesInitialled: false,
      passesOverExtraordinary: false,
    },
    votes: { castingVote: true, ownVoteOnRequest: false, namedAtBudget: false },
    callIn: null,
    absenceMonths: null,
    otherBusiness: {
      decisions: false,
      words: 'The notice names what is dealt with: what it does not name cannot be decided.',
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
      'Local Government Act 1972 Sch 12 para 15(2): seven clear days, fourteen where a parish council is set up, ended or grouped',
    ),
    summons: custom('Electors are not summoned: a public notice calls them'),
    publicNotice: readAgain('Local Government Act 1972 Sch 12 para 15(2) and (4)'),
    keyDecisionNotice: custom('Key decisions are those of an executive'),
    privateMeetingNotice: custom('Notices of private meetings are those of an executive'),
    urgentItems: readAgain('Local Government Act 1972 Sch 12 para 15(2): the notice names the business'),
    closing: readAgain('Public Bodies (Admission to Meetings) Act 1960 s1(2), as quoted; it names parish meetings'),
    quorum: custom('The Act sets no quorum for a meeting of electors'),
    remoteCounts: readAgain('[2021] EWHC 1093 (Admin) para 89, as quoted in published notes on the judgment'),
    substitutes: custom('An elector votes in person'),
    interests: custom('Electors have no code of conduct'),
    taxArrears: custom('No law on arrears of council tax is applied to this body'),
    confirmation: readAgain('Local Government Act 1972 Sch 12 para 19(1)'),
    votes: readAgain(
      'Local Government Act 1972 Sch 12 para 18: one vote each, a casting vote, and a poll where it is demanded',
    ),
    callIn: custom('Nothing is called in'),
    absenceMonths: custom('Electors hold no seat'),
    otherBusiness: readAgain('Local Government Act 1972 Sch 12 para 15(2): the notice names the business'),
    inspection: custom('No period of inspection is set'),
    words: custom('Words that such meetings often use'),
    apologyReasonsPrinted: custom('Reasons are not printed unless somebody asks'),
  },
};
