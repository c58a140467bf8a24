import type { z } from 'zod';
import { absenceOperations } from './absence.ts';
import { agendaOperations } from './agenda.ts';
import { approvalOperations } from './approvals.ts';
import { attendanceOperations } from './attendance.ts';
import { bodyOperations } from './bodies.ts';
import { calendarOperations } from './calendar.ts';
import { circulationOperations } from './circulation.ts';
import { deskOperations } from './desk.ts';
import { documentOperations } from './documents.ts';
import { draftingOperations } from './drafting.ts';
import { doubtOperations, habitOperations } from './doubts.ts';
import type { EventName, EventPayload } from './events.ts';
import { exclusionOperations } from './room/exclusions.ts';
import { importOperations, type ChosenFile, type ChosenFolder } from './imports.ts';
import { interestOperations } from './room/interests.ts';
import { keptDocumentOperations } from './kept-documents.ts';
import { meetingEventOperations } from './room/meeting-events.ts';
import { meetingFileOperations } from './meeting-files.ts';
import { meetingOperations } from './meetings.ts';
import { minuteOperations } from './minutes.ts';
import { motionOperations } from './room/motions.ts';
import { noteOperations } from './notes.ts';
import type { Answer } from './operation.ts';
import { packingOperations } from './packing.ts';
import { peopleOperations } from './people.ts';
import { phraseOperations } from './phrases.ts';
import { progressOperations } from './progress.ts';
import { stageOperations } from './stages.ts';
import { versionOperations } from './versions.ts';
import { windowOperations } from './window.ts';
import { workspaceOperations } from './workspace.ts';

/** Every operation that the window may ask for. */
export const contract = {
  ...workspaceOperations,
  ...windowOperations,
  ...deskOperations,
  ...absenceOperations,
  ...bodyOperations,
  ...meetingOperations,
  ...attendanceOperations,
  ...meetingFileOperations,
  ...agendaOperations,
  ...calendarOperations,
  ...stageOperations,
  ...peopleOperations,
  ...minuteOperations,
  ...circulationOperations,
  ...approvalOperations,
  ...draftingOperations,
  ...noteOperations,
  ...versionOperations,
  ...phraseOperations,
  ...motionOperations,
  ...interestOperations,
  ...exclusionOperations,
  ...meetingEventOperations,
  ...progressOperations,
  ...importOperations,
  ...documentOperations,
  ...doubtOperations,
  ...habitOperations,
  ...keptDocumentOperations,
  ...packingOperations,
};
export type Contract = typeof contract;
export type OperationName = keyof Contract;
export type Input<N extends OperationName> = z.infer<Contract[N]['input']>;
export type Output<N extends OperationName> = z.infer<Contract[N]['output']>;

/** Operations answered by one place; a registry typed with it does not compile while a handler is missing. */
export type OperationAt<P extends 'store' | 'main'> = {
  [N in OperationName]: Contract[N]['place'] extends P ? N : never;
}[OperationName];

/** What preload puts on the window: the one door between the window and the rest. */
export interface Bridge {
  /** Asks for an operation by name. Never rejects: failures come back as values. */
  invoke<N extends OperationName>(name: N, input: Input<N>): Promise<Answer<Output<N>>>;
  /** Listens to an event; the answer stops listening. */
  subscribe<N extends EventName>(name: N, listen: (payload: EventPayload<N>) => void): () => void;
  /** Turns a file or folder dropped on the window into tokens; the paths stay outside. `file-refused` where it is neither. */
  acceptDrop(file: unknown): Promise<Answer<ChosenFile | ChosenFolder>>;
}
