import type { LawPreset } from '../rules.ts';
import { statutoryDays, summonsDays } from './day-rules.ts';
import { partOfSeats } from './quorums.ts';
import { custom, readAgain, unread } from './sources.ts';

/** A council in Scotland and its committees: Part IIIA of the Scottish Act of 1973. */
export const councilScotland: LawPreset = {
  id: 'council-scotland',
  name: 'Council or committee (Scotland)',
  territory: 'Scotland',
  kinds: ['council', 'committee', 'scrutiny', 'cabinet', 'joint-committee'],
  rules: {
    notice: statutoryDays(3, 'scotland'),
    summons: {
      to: 'every member',
      by: 'the proper officer',
      words: 'You are summoned to attend',
      notice: summonsDays(3, 'scotland'),
    },
    publicNotice: {
      where: 'at the offices of the council',
      words: 'Notice is given of a meeting',
      notice: statutoryDays(3, 'scotland'),
    },
    keyDecisionNotice: null,
    privateMeetingNotice: null,
    urgentItems: 'chair-opinion',
    closing: {
      under: 'section 50A(4) of the Local Government (Scotland) Act 1973',
      grounds: [
        { id: 'LG(S)A 1973 Sch 7A ¶1', words: '1 An employee or office holder, past or coming' },
        { id: 'LG(S)A 1973 Sch 7A ¶2', words: '2 Somebody housed by the council, or who asks to be' },
        { id: 'LG(S)A 1973 Sch 7A ¶3', words: '3 Somebody who has or asks for a service' },
        { id: 'LG(S)A 1973 Sch 7A ¶4', words: '4 Somebody who has or asks for money' },
        { id: 'LG(S)A 1973 Sch 7A ¶5', words: '5 A certain child: care, adoption, education' },
        { id: 'LG(S)A 1973 Sch 7A ¶6', words: '6 Money or business of a person other than the council' },
        { id: 'LG(S)A 1973 Sch 7A ¶7', words: '7 Social work reports on a person' },
        { id: 'LG(S)A 1973 Sch 7A ¶8', words: '8 What the council would spend under a contract' },
        { id: 'LG(S)A 1973 Sch 7A ¶9', words: '9 Terms of a contract under negotiation' },
        { id: 'LG(S)A 1973 Sch 7A ¶10', words: '10 Who tenders for a contract' },
        { id: 'LG(S)A 1973 Sch 7A ¶11', words: '11 Talks with employees about their work' },
        { id: 'LG(S)A 1973 Sch 7A ¶12', words: '12 Legal advice and legal proceedings' },
        { id: 'LG(S)A 1973 Sch 7A ¶13', words: '13 A notice, order or direction not yet given' },
        { id: 'LG(S)A 1973 Sch 7A ¶14', words: '14 Action against crime' },
        { id: 'LG(S)A 1973 Sch 7A ¶15', words: '15 Who told the council of a crime or a breach' },
      ],
      publicInterestTest: false,
      reasonInResolution: false,
      confidential: true,
    },
    quorum: partOfSeats(4, 0),
    remoteCounts: true,
    substitutes: 'same-group',
    interests: [
      { id: 'connection', words: 'Connection, stated for openness', allows: 'stay-and-vote' },
      { id: 'declarable', words: 'Declarable interest', allows: 'leave' },
      { id: 'dispensation', words: 'Interest with a dispensation', allows: 'stay-and-vote' },
    ],
    taxArrears: true,
    confirmation: {
      words: 'approved as a correct record',
      signed: true,
      leavesInitialled: false,
      passesOverExtraordinary: false,
    },
    votes: { castingVote: true, ownVoteOnRequest: false, namedAtBudget: false },
    callIn: null,
    absenceMonths: 6,
    otherBusiness: {
      decisions: false,
      words:
        'Nothing is decided that was not on the agenda in time, unless the convener gives the reason why it is urgent.',
    },
    inspection: { minutesYears: 6, backgroundYears: 4 },
    words: {
      chair: 'Convener',
      clerk: 'Committee Officer',
      decision: 'AGREED',
      openPart: 'Public business',
      closedPart: 'Private business',
    },
    apologyReasonsPrinted: false,
  },
  sources: {
    notice: unread(
      'Local Government (Scotland) Act 1973 s50B(4)(a), read as the Commons agreed it on 17 May 1985, not in today’s text',
    ),
    summons: readAgain('Local Government (Scotland) Act 1973 Sch 7 para 2(1)(b)'),
    publicNotice: readAgain('Local Government (Scotland) Act 1973 Sch 7 para 2(1)(a)'),
    keyDecisionNotice: custom('Key decisions are those of an executive'),
    privateMeetingNotice: custom('Notices of private meetings are those of an executive'),
    urgentItems: unread(
      'Local Government (Scotland) Act 1973 s50B(4)(b), read as the Commons agreed it on 17 May 1985, not in today’s text',
    ),
    closing: unread(
      'Local Government (Scotland) Act 1973 s50A(2)–(4) and Sch 7A Part I; of the paragraphs 1 to 9, 12 and 14 were read',
    ),
    quorum: readAgain(
      'Local Government (Scotland) Act 1973 Sch 7 para 4, of the council itself; s62: standing orders set that of a committee',
    ),
    remoteCounts: readAgain('Local Government in Scotland Act 2003 s43: on the direction of the convener'),
    substitutes: custom('The standing orders of the council; there are no substitutes at the council itself'),
    interests: unread("Councillors' Code of Conduct (Scotland), section 5"),
    taxArrears: unread('Local Government Finance Act 1992 s112: the counterpart for Scotland'),
    confirmation: readAgain('Local Government (Scotland) Act 1973 Sch 7 para 7(1)'),
    votes: readAgain(
      'Local Government (Scotland) Act 1973 Sch 7 para 5: a casting vote, but lots are drawn where a member is appointed to an office or a committee',
    ),
    callIn: custom('Where a council has call-in, its standing orders say how'),
    absenceMonths: readAgain('Local Government (Scotland) Act 1973 s35(1)'),
    otherBusiness: unread(
      'Local Government (Scotland) Act 1973 s50B(4), read as the Commons agreed it in 1985, not in today’s text; at the council itself Sch 7 para 2(4)',
    ),
    inspection: unread('Local Government (Scotland) Act 1973 s50C(1) (read for the six years) and s50D(2)'),
    words: custom('Words that such bodies often use'),
    apologyReasonsPrinted: custom('Reasons are not printed unless somebody asks'),
  },
};
