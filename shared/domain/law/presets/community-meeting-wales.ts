import type { LawPreset } from '../rules.ts';
import { electorsDays } from './day-rules.ts';
import { custom, readAgain } from './sources.ts';

/** The meeting of the electors of a community in Wales, which is no meeting of the community council. */
export const communityMeetingWales: LawPreset = {
  id: 'community-meeting-wales',
  name: 'Community meeting of the electors (Wales)',
  territory: 'Wales',
  kinds: ['annual-meeting'],
  rules: {
    notice: electorsDays,
    summons: null,
    publicNotice: {
      where: 'in a place or places in the community where all can see it',
      words: 'Notice is given of a meeting of the electors',
      notice: electorsDays,
    },
    keyDecisionNotice: null,
    privateMeetingNotice: null,
    urgentItems: 'not-allowed',
    closing: {
      under: 'the decision of the meeting',
      grounds: [{ id: 'decision of the meeting', words: 'Not for the public, as the meeting decides' }],
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
      words: 'signed at the end of the meeting',
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
      'Local Government Act 1972 Sch 12 para 30(2) and (3): seven clear days, thirty where the council itself is at stake',
    ),
    summons: custom('Electors are not summoned: a public notice calls them'),
    publicNotice: readAgain('Local Government Act 1972 Sch 12 para 30(3A) and (4)'),
    keyDecisionNotice: custom('Key decisions are those of an executive'),
    privateMeetingNotice: custom('Notices of private meetings are those of an executive'),
    urgentItems: readAgain('Local Government Act 1972 Sch 12 para 30(3A)(b): the notice names the business'),
    closing: custom('Local Government Act 1972 Sch 12 para 36 lets the meeting regulate its own proceedings'),
    quorum: custom('The Act sets no quorum for a meeting of electors'),
    remoteCounts: readAgain(
      'Local Government and Elections (Wales) Act 2021 s47(6): meetings of electors are not among those that may be held on a screen',
    ),
    substitutes: custom('An elector votes in person'),
    interests: custom('Electors have no code of conduct'),
    taxArrears: custom('No law on arrears of council tax is applied to this body'),
    confirmation: readAgain('Local Government Act 1972 Sch 12 para 35(1)'),
    votes: readAgain('Local Government Act 1972 Sch 12 para 34(1) to (3)'),
    callIn: custom('Nothing is called in'),
    absenceMonths: custom('Electors hold no seat'),
    otherBusiness: readAgain('Local Government Act 1972 Sch 12 para 30(3A)(b): the notice names the business'),
    inspection: custom('No period of inspection is set'),
    words: custom('Words that such meetings often use'),
    apologyReasonsPrinted: custom('Reasons are not printed unless somebody asks'),
  },
};
