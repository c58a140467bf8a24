import type { LawPreset } from '../rules.ts';
import { voluntaryDays } from './day-rules.ts';
import { partOfMembers } from './quorums.ts';
import { custom } from './sources.ts';

/** A community council in Scotland, under the scheme of its local authority. */
export const communityCouncilScotland: LawPreset = {
  id: 'community-council-scotland',
  name: 'Community council (Scotland)',
  territory: 'Scotland',
  kinds: ['parish-council'],
  rules: {
    notice: voluntaryDays(7, 'scotland'),
    summons: null,
    publicNotice: {
      where: 'where the community can see it',
      words: 'Notice is given of a meeting',
      notice: voluntaryDays(7, 'scotland'),
    },
    keyDecisionNotice: null,
    privateMeetingNotice: null,
    urgentItems: 'free',
    closing: {
      under: 'the standing orders of the community council',
      grounds: [{ id: 'private business', words: 'Business that the standing orders let be taken in private' }],
      publicInterestTest: false,
      reasonInResolution: true,
      confidential: false,
    },
    quorum: partOfMembers(3, 3),
    remoteCounts: true,
    substitutes: 'not-allowed',
    interests: [{ id: 'declared', words: 'Declared interest', allows: 'leave' }],
    taxArrears: false,
    confirmation: { words: 'approved', signed: true, leavesInitialled: false, passesOverExtraordinary: false },
    votes: { castingVote: true, ownVoteOnRequest: false, namedAtBudget: false },
    callIn: null,
    absenceMonths: 6,
    otherBusiness: {
      decisions: false,
      words: 'What is raised here is talked of, and decided when it is on an agenda.',
    },
    inspection: null,
    words: {
      chair: 'Chairperson',
      clerk: 'Secretary',
      decision: 'AGREED',
      openPart: '',
      closedPart: 'Private business',
    },
    apologyReasonsPrinted: false,
  },
  sources: {
    notice: custom(
      'Local schemes under the Local Government (Scotland) Act 1973 ss51–53; the number of days is that of the scheme',
    ),
    summons: custom('The scheme asks for an agenda, not for a summons'),
    publicNotice: custom('The scheme of the local authority'),
    keyDecisionNotice: custom('Key decisions are those of an executive'),
    privateMeetingNotice: custom('Notices of private meetings are those of an executive'),
    urgentItems: custom('The scheme of the local authority'),
    closing: custom('Model standing orders of the schemes'),
    quorum: custom('Many schemes: a third of the voting members, at least three'),
    remoteCounts: custom('The scheme of the local authority'),
    substitutes: custom('A community councillor has no substitute'),
    interests: custom('The code of conduct of the scheme'),
    taxArrears: custom('No law on arrears of council tax is applied to this body'),
    confirmation: custom('The scheme of the local authority'),
    votes: custom('Many schemes give the chair a casting vote'),
    callIn: custom('Nothing is called in'),
    absenceMonths: custom('Many schemes end a membership after six months without attendance'),
    otherBusiness: custom('Model standing orders of the schemes'),
    inspection: custom('The scheme of the local authority'),
    words: custom('Words that such bodies often use'),
    apologyReasonsPrinted: custom('Reasons are not printed unless somebody asks'),
  },
};
