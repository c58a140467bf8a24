import { createHandOver } from '../shared/contract/packing.ts';
import type { StoreHandlers } from './ipc/port.ts';
import { watchAbsence } from './services/absence.ts';
import {
  addAgendaItem,
  arrangeAgenda,
  changeAgendaItem,
  getAgendaPage,
  numberItems,
  removeAgendaItems,
} from './services/agenda/agenda.ts';
import { copyAgenda, listAgendaSources, pasteAgenda } from './services/agenda/copy-and-paste.ts';
import { addPaper, changePaper, dropPaper, placePaper } from './services/agenda/papers.ts';
import { fillStanding, listStanding, saveStanding } from './services/agenda/standing-items.ts';
import { listSuggestions, takeSuggestions } from './services/agenda/suggestions.ts';
import { addAttendance, changeAttendance, dropAttendance } from './services/attendance/attendance.ts';
import { listCandidates } from './services/attendance/candidates.ts';
import { markAttendance, markTheRest, takeChair } from './services/attendance/marking.ts';
import { getRoomPage } from './services/attendance/room-page.ts';
import { takeList } from './services/attendance/take-list.ts';
import { tellQuorum } from './services/attendance/tell-quorum.ts';
import { changeBody, createBody, getBodyPage, listBodies } from './services/bodies.ts';
import { addClosed, changeClosed, dropClosed, getCalendar, listClosed, saveMeetingStep } from './services/calendar.ts';
import { getDesk } from './services/desk.ts';
import { attachFile, dropMeetingFile, listFilesOf, readMeetingFile } from './services/documents/meeting-files.ts';
import {
  getKeptEdition,
  getMeetingLife,
  publishAgenda,
  recordStage,
  takeBackStage,
} from './services/documents/publish.ts';
import { answerDoubt } from './services/doubts/answer-doubts.ts';
import { forgetRemembered, listRemembered } from './services/doubts/habits.ts';
import { listDoubts, settleDoubts } from './services/doubts/list-doubts.ts';
import { storeImport } from './services/import-file.ts';
import { getKept, listKept } from './services/kept-documents.ts';
import {
  callOffMeeting,
  changeMeeting,
  createMeeting,
  createMeetings,
  getMeetingPage,
  listMeetings,
  moveMeeting,
  settleMeetingDoubt,
} from './services/meetings.ts';
import {
  addMinute,
  findMinutes,
  listMinutesOf,
  moveMinute,
  removeMinute,
  retitleMinute,
  saveMinute,
} from './services/minutes.ts';
import {
  beginMinutes,
  getItemOfMinute,
  listUnminuted,
  mergeWithNext,
  setOutcome,
  splitMinute,
} from './services/minuting/drafting.ts';
import { askForAgreement, getApprovals, recordAnswer } from './services/minuting/approvals.ts';
import { getCirculation, sendMinutes } from './services/minuting/circulate.ts';
import { offerConfirmation, recordConfirmation, signMinutes, unlockMinutes } from './services/minuting/confirm.ts';
import { recallLeft, renumberMeeting } from './services/minuting/departures.ts';
import { checkEditions, getDifference } from './services/minuting/editions.ts';
import { dropMotion, getMotionRoom, listMotionsOf, saveMotion } from './services/minuting/motions.ts';
import { dropEvent, getEventPage, saveEvent } from './services/minuting/events.ts';
import { dropExclusion, getExclusionPage, saveExclusion, setPart } from './services/minuting/exclusions.ts';
import {
  dropInterest,
  dropStanding,
  getInterestPage,
  listStandingInterestsOf,
  saveInterest,
  saveStanding as saveStandingInterest,
} from './services/minuting/interests.ts';
import { tellInterests } from './services/minuting/tell-interests.ts';
import { getNumberChoice, setNumber } from './services/minuting/numbers.ts';
import { composeLetters } from './services/minuting/extracts.ts';
import { addChange, keepReturned, settleChange } from './services/minuting/proposed-changes.ts';
import { destroyNotes, holdNotes, listNotesOf, saveNotes } from './services/minuting/notes.ts';
import { dropPhrase, listPhrasesOf, savePhrase } from './services/minuting/phrases.ts';
import { getVersionOf, listVersionsOf, putVersionBack, stepBackOf } from './services/minuting/versions.ts';
import type { OpenSession } from './services/open-session.ts';
import { listOwnerCandidates } from './services/owner-candidates.ts';
import { mergeOrganisations, mergePeople } from './services/people/merge.ts';
import {
  addFormerName,
  changeOrganisation,
  createOrganisation,
  dropFormerName,
  dropGroup,
  dropOrganisation,
  getOrganisationPage,
  listActorGroups,
  listAllOrganisations,
  listFormerNamesOf,
  listOrganisationsOfBody,
  saveBodyOrganisations,
  saveGroup,
} from './services/people/organisations.ts';
import {
  addAffiliation,
  changePerson,
  createPerson,
  dropAffiliation,
  dropPerson,
  getPersonPage,
  listPersonRowsOn,
} from './services/people/people.ts';
import {
  addMembership,
  addVacancy,
  changeMembership,
  changeVacancy,
  dropMembership,
  dropVacancy,
  endMembership,
  fillVacancy,
  listVacanciesOf,
} from './services/people/seats.ts';
import {
  composeDocument,
  composeForExport,
  listProduced,
  nameDocuments,
  recordProduction,
} from './services/documents/compose-document.ts';
import { composeCalendar } from './services/produce-calendar.ts';
import { changeAction, closeOlder, listActions, listDecisions } from './services/progress.ts';
import { getSource } from './services/sources.ts';
import { redoStep, undoStep } from './services/undo.ts';
import { Refusal } from './store/refusal.ts';

/** What the store process answers, each with its service. An operation of the contract without one does not compile. */
export function createStoreHandlers(session: OpenSession): StoreHandlers {
  const { context } = session;
  const handOver = createHandOver(() => context().makeId());
  return {
    'workspace.state': () => session.state(),
    'workspace.openAgain': () => session.openAgain(),
    'undo.undo': () => undoStep(context()),
    'undo.redo': () => redoStep(context()),

    'desk.get': (input) => getDesk(context(), input),
    'absence.watch': (input) => watchAbsence(context(), input),
    'bodies.list': () => listBodies(context()),
    'bodies.get': (input) => getBodyPage(context(), input),
    'bodies.create': (input) => createBody(context(), input),
    'bodies.update': (input) => changeBody(context(), input),

    'meetings.list': (input) => listMeetings(context(), input),
    'meetings.get': (input) => getMeetingPage(context(), input),
    'meetings.create': (input) => createMeeting(context(), input),
    'meetings.update': (input) => changeMeeting(context(), input),
    'meetings.createMany': (input) => createMeetings(context(), input),
    'meetings.move': (input) => moveMeeting(context(), input),
    'meetings.callOff': (input) => callOffMeeting(context(), input),
    'meetings.settleDoubt': (input) => settleMeetingDoubt(context(), input),
    'attendance.get': (input) => getRoomPage(context(), input),
    'attendance.candidates': (input) => listCandidates(context(), input),
    'attendance.mark': (input) => markAttendance(context(), input),
    'attendance.markRest': (input) => markTheRest(context(), input),
    'attendance.takeChair': (input) => takeChair(context(), input),
    'attendance.tellQuorum': (input) => tellQuorum(context(), input),
    'attendance.takeList': (input) => takeList(context(), input),
    'attendance.add': (input) => addAttendance(context(), input),
    'attendance.update': (input) => changeAttendance(context(), input),
    'attendance.remove': (input) => dropAttendance(context(), input),
    'meetingFiles.list': (input) => listFilesOf(context(), input),
    'meetingFiles.remove': (input) => dropMeetingFile(context(), input),

    'agenda.get': (input) => getAgendaPage(context(), input),
    'agenda.add': (input) => addAgendaItem(context(), input),
    'agenda.update': (input) => changeAgendaItem(context(), input),
    'agenda.arrange': (input) => arrangeAgenda(context(), input),
    'agenda.remove': (input) => removeAgendaItems(context(), input),
    'agenda.number': (input) => numberItems(context(), input),
    'agenda.fillStanding': (input) => fillStanding(context(), input),
    'agenda.sources': (input) => listAgendaSources(context(), input),
    'agenda.copyFrom': (input) => copyAgenda(context(), input),
    'agenda.paste': (input) => pasteAgenda(context(), input),
    'agenda.suggestions': (input) => listSuggestions(context(), input),
    'agenda.takeSuggestions': (input) => takeSuggestions(context(), input),
    'standingItems.list': (input) => listStanding(context(), input),
    'standingItems.save': (input) => saveStanding(context(), input),
    'papers.add': (input) => addPaper(context(), input),
    'papers.update': (input) => changePaper(context(), input),
    'papers.place': (input) => placePaper(context(), input),
    'papers.remove': (input) => dropPaper(context(), input),

    'people.list': (input) => listPersonRowsOn(context(), input),
    'people.get': (input) => getPersonPage(context(), input),
    'people.create': (input) => createPerson(context(), input),
    'people.update': (input) => changePerson(context(), input),
    'people.merge': (input) => mergePeople(context(), input),
    'people.remove': (input) => dropPerson(context(), input),
    'affiliations.add': (input) => addAffiliation(context(), input),
    'affiliations.remove': (input) => dropAffiliation(context(), input),
    'organisations.list': () => listAllOrganisations(context()),
    'organisations.create': (input) => createOrganisation(context(), input),
    'organisations.update': (input) => changeOrganisation(context(), input),
    'organisations.get': (input) => getOrganisationPage(context(), input),
    'organisations.remove': (input) => dropOrganisation(context(), input),
    'organisations.merge': (input) => mergeOrganisations(context(), input),
    'memberships.add': (input) => addMembership(context(), input),
    'memberships.update': (input) => changeMembership(context(), input),
    'memberships.end': (input) => endMembership(context(), input),
    'memberships.remove': (input) => dropMembership(context(), input),
    'vacancies.list': (input) => listVacanciesOf(context(), input),
    'vacancies.add': (input) => addVacancy(context(), input),
    'vacancies.update': (input) => changeVacancy(context(), input),
    'vacancies.remove': (input) => dropVacancy(context(), input),
    'vacancies.fill': (input) => fillVacancy(context(), input),
    'groups.list': (input) => listActorGroups(context(), input),
    'groups.save': (input) => saveGroup(context(), input),
    'groups.remove': (input) => dropGroup(context(), input),
    'bodyOrganisations.list': (input) => listOrganisationsOfBody(context(), input),
    'bodyOrganisations.save': (input) => saveBodyOrganisations(context(), input),
    'formerNames.list': (input) => listFormerNamesOf(context(), input),
    'formerNames.add': (input) => addFormerName(context(), input),
    'formerNames.remove': (input) => dropFormerName(context(), input),

    'calendar.get': (input) => getCalendar(context(), input),
    'closedDays.list': (input) => listClosed(context(), input),
    'closedDays.add': (input) => addClosed(context(), input),
    'closedDays.update': (input) => changeClosed(context(), input),
    'closedDays.remove': (input) => dropClosed(context(), input),
    'meetingSteps.save': (input) => saveMeetingStep(context(), input),

    'stages.get': (input) => getMeetingLife(context(), input),
    'stages.record': (input) => recordStage(context(), input),
    'stages.takeBack': (input) => takeBackStage(context(), input),
    'agenda.publish': (input) => publishAgenda(context(), input),
    'editions.get': (input) => getKeptEdition(context(), input),

    'notes.list': (input) => listNotesOf(context(), input),
    'notes.save': (input) => saveNotes(context(), input),
    'notes.hold': (input) => holdNotes(context(), input),
    'notes.destroy': (input) => destroyNotes(context(), input),
    'motions.list': (input) => listMotionsOf(context(), input),
    'motions.room': (input) => getMotionRoom(context(), input),
    'motions.save': (input) => saveMotion(context(), input),
    'motions.remove': (input) => dropMotion(context(), input),
    'interests.page': (input) => getInterestPage(context(), input),
    'interests.save': (input) => saveInterest(context(), input),
    'interests.remove': (input) => dropInterest(context(), input),
    'interests.tell': (input) => tellInterests(context(), input),
    'events.page': (input) => getEventPage(context(), input),
    'events.save': (input) => saveEvent(context(), input),
    'events.remove': (input) => dropEvent(context(), input),
    'exclusions.page': (input) => getExclusionPage(context(), input),
    'exclusions.save': (input) => saveExclusion(context(), input),
    'exclusions.remove': (input) => dropExclusion(context(), input),
    'exclusions.setPart': (input) => setPart(context(), input),
    'standingInterests.list': (input) => listStandingInterestsOf(context(), input),
    'standingInterests.save': (input) => saveStandingInterest(context(), input),
    'standingInterests.remove': (input) => dropStanding(context(), input),
    'drafting.missing': (input) => listUnminuted(context(), input),
    'drafting.begin': (input) => beginMinutes(context(), input),
    'drafting.itemOf': (input) => getItemOfMinute(context(), input),
    'drafting.split': (input) => splitMinute(context(), input),
    'drafting.mergeNext': (input) => mergeWithNext(context(), input),
    'drafting.setOutcome': (input) => setOutcome(context(), input),

    'minutes.list': (input) => listMinutesOf(context(), input),
    'minutes.add': (input) => addMinute(context(), input),
    'minutes.save': (input) => saveMinute(context(), input),
    'minutes.retitle': (input) => retitleMinute(context(), input),
    'minutes.move': (input) => moveMinute(context(), input),
    'minutes.remove': (input) => removeMinute(context(), input),
    'minutes.find': (input) => findMinutes(context(), input),
    'minutes.numberAt': (input) => getNumberChoice(context(), input),
    'minutes.setNumber': (input) => setNumber(context(), input),
    'circulation.get': (input) => getCirculation(context(), input),
    'circulation.send': (input) => sendMinutes(context(), input),
    'circulation.difference': (input) => getDifference(context(), input),
    'circulation.unlock': (input) => unlockMinutes(context(), input),
    'confirmation.offer': (input) => offerConfirmation(context(), input),
    'confirmation.record': (input) => recordConfirmation(context(), input),
    'confirmation.sign': (input) => signMinutes(context(), input),
    'editions.check': () => checkEditions(context()),
    'approvals.get': (input) => getApprovals(context(), input),
    'approvals.ask': (input) => askForAgreement(context(), input),
    'approvals.answer': (input) => recordAnswer(context(), input),
    'changes.add': (input) => addChange(context(), input),
    'changes.settle': (input) => settleChange(context(), input),
    'circulation.recall': (input) => recallLeft(context(), input),
    'circulation.renumber': (input) => renumberMeeting(context(), input),
    'phrases.list': (input) => listPhrasesOf(context(), input),
    'phrases.save': (input) => savePhrase(context(), input),
    'phrases.remove': (input) => dropPhrase(context(), input),
    'versions.list': (input) => listVersionsOf(context(), input),
    'versions.get': (input) => getVersionOf(context(), input),
    'versions.putBack': (input) => putVersionBack(context(), input),
    'versions.stepBack': (input) => stepBackOf(context(), input),
    'minutes.owners': (input) => listOwnerCandidates(context(), input),

    'actions.list': (input) => listActions(context(), input),
    'actions.update': (input) => changeAction(context(), input),
    'actions.closeOlder': (input) => closeOlder(context(), input),
    'decisions.list': (input) => listDecisions(context(), input),

    'imports.store': ({ token, ...choice }) => {
      const stored = storeImport(context(), session.staged(token), choice);
      session.unstage(token);
      return stored;
    },
    'imports.sourceOf': (input) => getSource(context(), input),
    'doubts.list': (input) => listDoubts(context(), input),
    'doubts.answer': (input) => answerDoubt(context(), input),
    'doubts.settle': (input) => settleDoubts(context(), input),
    'habits.list': (input) => listRemembered(context(), input),
    'habits.forget': (input) => forgetRemembered(context(), input),
    'keptDocuments.list': (input) => listKept(context(), input),
    'keptDocuments.get': (input) => getKept(context(), input),
    'answers.rest': ({ rest }) => {
      const next = handOver.goOn(rest);
      if (next === null) throw new Refusal('not-found', 'Another file was opened meanwhile. Open this one again.');
      return next;
    },
    'documents.names': (input) => nameDocuments(context(), input),
    'documents.preview': ({ meetingId, document }) => composeDocument(context().workspace, meetingId, document).layout,
    'documents.list': ({ meetingId }) => listProduced(context().workspace, meetingId),

    'private.open': ({ path, create }) => session.open(path, create),
    'private.close': () => {
      session.close();
      return {};
    },
    'private.stageImport': ({ token, ...file }) => handOver.begin(session.stage(token, file)),
    'private.reviewStaged': ({ token }) => handOver.begin(session.review(token)),
    'private.beginStoring': ({ orders }) => session.storing.begin(orders),
    'private.storePiece': () => session.storing.storePiece(),
    'private.finishStoring': () => session.storing.finish(),
    'private.takeBackStoring': () => session.storing.takeBack(),
    'private.surveyImport': ({ token, ...file }) => session.survey(token, file),
    'private.forgetImports': ({ tokens }) => {
      tokens.forEach(session.unstage);
      return {};
    },
    'private.attachFile': (input) => attachFile(context(), input),
    'private.readMeetingFile': (input) => readMeetingFile(context(), input),
    'private.composeDocument': ({ meetingId, document }) => composeForExport(context().workspace, meetingId, document),
    'private.composeLetters': ({ meetingId, ids }) => composeLetters(context().workspace, meetingId, ids),
    'private.keepReturned': (input) => keepReturned(context(), input),
    'private.composeCalendar': (input) => composeCalendar(context(), input),
    'private.recordProduction': (production) => {
      recordProduction(context(), production);
      return {};
    },
  };
}
