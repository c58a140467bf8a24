import { create } from 'zustand';
import type { OwnerCandidate } from '../../../shared/contract/minutes.ts';
import type { MeetingId, MinuteId } from '../../../shared/domain/ids.ts';
import type { Minute } from '../../../shared/minutes/minute.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';
import type { PhraseChoice } from '../../editor/completion/choices.ts';
import type { FocusPlace } from '../../editor/create-minute-editor.ts';
import { ask } from '../../gateway/bridge.ts';
import { updateQuery } from '../../gateway/use-query.ts';
import { showNotice } from '../../stores/notices.ts';
import { redo } from '../../stores/perform.ts';
import { useUnsavedStore } from '../../stores/unsaved.ts';
import { useWorkspaceStore } from '../../stores/workspace.ts';
import { type MinuteSession, openSession } from './session.ts';
import { undoFurther } from './versions/undo-further.ts';

/** At most so many editors are on the page at once; the others keep their history and are drawn as they print. */
const MOST_MOUNTED = 3;

interface SessionStore {
  readonly meetingId: MeetingId | null;
  /** Minutes written in since the meeting was opened. */
  readonly sessions: ReadonlyMap<MinuteId, MinuteSession>;
  /** Minutes whose editors are on the page, the latest last. */
  readonly mounted: readonly MinuteId[];
  /** Where the caret should go once its editor is on the page. */
  readonly wanted: { readonly minuteId: MinuteId; readonly place: FocusPlace } | null;
  /** Minutes whose words were changed elsewhere since, and wait for the clerk's choice. */
  readonly movedOn: ReadonlySet<MinuteId>;
  /** The minutes that the store was last known to have. */
  readonly listed: ReadonlySet<MinuteId>;
  /** Who can own an action of this meeting. */
  readonly owners: readonly OwnerCandidate[];
  /** Standard phrases of its body; the caller fills in what is known when one is written. */
  readonly phrases: () => readonly PhraseChoice[];
}

/** The minutes that are being written in the meeting that is open. */
export const useSessionStore = create<SessionStore>()(nothingOpen);

function nothingOpen(): SessionStore {
  return {
    meetingId: null,
    sessions: new Map(),
    mounted: [],
    wanted: null,
    movedOn: new Set(),
    listed: new Set(),
    owners: [],
    phrases: () => [],
  };
}

const { getState, setState } = useSessionStore;

// Another workspace: what is open here belongs to a file that is closed.
useWorkspaceStore.subscribe(({ state }, { state: before }) => {
  if (before === undefined || state?.name === before?.name) return;
  const { sessions } = getState();
  setState(nothingOpen());
  useUnsavedStore.getState().releaseAll();
  setTimeout(() => [...sessions.values()].forEach((session) => session.destroy()));
});

/** Turns to a meeting. What was open of another is stored and let go; the same meeting goes on as it was left. */
export function beginMeeting(meetingId: MeetingId): void {
  const before = getState();
  if (before.meetingId === meetingId) return;
  setState({ ...nothingOpen(), meetingId });
  for (const session of before.sessions.values()) void letGo(session);
}

/**
 * The meeting is gone from the workspace, as after an undo of its import: so are the editors of its minutes. Were they
 * kept, they would come back with what the store no longer has.
 */
export function endMeeting(meetingId: MeetingId): void {
  if (getState().meetingId !== meetingId) return;
  endGone([...getState().sessions.keys()]);
  setState(nothingOpen());
}

/** Drops the editors of minutes that are gone, and says so where words in one were not saved yet. */
function endGone(minuteIds: readonly MinuteId[]): void {
  const { sessions } = getState();
  const isLosing = minuteIds.some((id) => sessions.get(id)?.isPending() === true);
  for (const id of minuteIds) dropMinute(id);
  if (isLosing) {
    showNotice({
      tone: 'care',
      words: 'The minute was removed while it was being written, so the words typed last could not be kept.',
    });
  }
}

/** Stores and ends a session. One that cannot be stored stays in memory and goes on trying. */
async function letGo(session: MinuteSession): Promise<void> {
  const state = await session.flush();
  if (state.kind === 'failed' && state.retrying) {
    setTimeout(() => void letGo(session), 30_000);
    return;
  }
  useUnsavedStore.getState().release(session.holder);
  session.destroy();
}

export interface WritingSettings {
  readonly decisionWord: string;
  readonly isEditable: boolean;
}

/**
 * Brings the editor of a minute on the page, made if it was not yet, and puts the caret there; with null the keys stay
 * where they are.
 */
export function openMinute(minute: Minute, place: FocusPlace | null, settings: WritingSettings): void {
  const { sessions, mounted } = getState();
  const known = sessions.get(minute.id);
  const session = known ?? makeSession(minute, settings);
  session.editor.setEditable(settings.isEditable);
  const isMounted = mounted.includes(minute.id);
  setState({
    sessions: known === undefined ? new Map(sessions).set(minute.id, session) : sessions,
    mounted: [...mounted.filter((id) => id !== minute.id), minute.id].slice(-MOST_MOUNTED),
    wanted: isMounted || place === null ? null : { minuteId: minute.id, place },
  });
  if (isMounted && place !== null) session.editor.focusAt(place);
}

/** The caret has gone where it was wanted. */
export function takeWanted(minuteId: MinuteId): FocusPlace | null {
  const { wanted } = getState();
  if (wanted?.minuteId !== minuteId) return null;
  setState({ wanted: null });
  return wanted.place;
}

/**
 * The minutes as the store has them now: editors with nothing unsaved take over what changed elsewhere (undo, another
 * window), and those of minutes that were there and are no more go.
 */
export function receiveMinutes(minutes: readonly Minute[]): void {
  const { sessions, listed } = getState();
  const known = new Set(minutes.map(({ id }) => id));
  setState({ listed: known });
  // A minute that was only just added may not be in an answer yet.
  endGone([...sessions.keys()].filter((id) => listed.has(id) && !known.has(id)));
  for (const minute of minutes) sessions.get(minute.id)?.receive(minute);
}

/** Whether something is being written just now, or was a moment ago. */
export function isWriting(): boolean {
  return [...getState().sessions.values()].some((session) => session.isPending() || session.editor.isFocused());
}

/** Stores what is typed in one minute; answers its revision's readiness for another change. */
export async function settleMinute(minuteId: MinuteId): Promise<boolean> {
  const session = getState().sessions.get(minuteId);
  return session === undefined || (await session.flush()).kind === 'saved';
}

/** A minute was removed: its editor goes. */
export function dropMinute(minuteId: MinuteId): void {
  const { sessions, mounted } = getState();
  const session = sessions.get(minuteId);
  if (session === undefined) return;
  const rest = new Map(sessions);
  rest.delete(minuteId);
  setState({ sessions: rest, mounted: mounted.filter((id) => id !== minuteId) });
  setMovedOn(minuteId, false);
  session.giveUp();
  useUnsavedStore.getState().release(session.holder);
  // Its place is still on the page until React has drawn the list again.
  setTimeout(() => session.destroy());
}

/** The clerk has chosen between the words here and those in the store. */
export async function settleMovedOn(minuteId: MinuteId, choice: 'mine' | 'theirs'): Promise<void> {
  const { sessions, meetingId } = getState();
  const session = sessions.get(minuteId);
  if (session === undefined || meetingId === null) return;
  const answer = await ask('minutes.list', { meetingId });
  const stored = answer.ok ? answer.value.find((minute) => minute.id === minuteId) : undefined;
  if (stored === undefined) return;
  setMovedOn(minuteId, false);
  if (choice === 'mine') await session.keepMine(stored);
  else session.takeTheirs(stored);
}

function setMovedOn(minuteId: MinuteId, isMovedOn: boolean): void {
  const movedOn = new Set(getState().movedOn);
  if (isMovedOn) movedOn.add(minuteId);
  else movedOn.delete(minuteId);
  setState({ movedOn });
}

function makeSession(minute: Minute, { decisionWord, isEditable }: WritingSettings): MinuteSession {
  const { meetingId } = minute;
  return openSession(minute, {
    words: { decisionWord, placeholder: 'Write what was said, decided and to be done' },
    editable: isEditable,
    owners: () =>
      getState().owners.map(({ name, kind, detail }) => ({
        id: `${kind} ${name} ${detail ?? ''}`,
        label: name,
        ...(detail !== null && { detail }),
      })),
    phrases: () => getState().phrases(),
    findMinutes: async (query) => {
      const answer = await ask('minutes.find', { meetingId, numberStart: query.slice(0, 20) });
      if (!answer.ok) return [];
      return answer.value.map(({ id, number, title, bodyName, heldOn }) => ({
        id,
        number,
        title,
        detail: heldOn === null ? bodyName : `${bodyName}, ${formatLongDate(heldOn)}`,
      }));
    },
    onHistoryEnd: (end) => void (end === 'undo' ? undoFurther(getState().sessions.get(minute.id), meetingId) : redo()),
    onFocus: () => undefined,
    onGone: (session) => endGone([session.minuteId]),
    onMovedOn: (session) => setMovedOn(session.minuteId, true),
    onSaved: (saved) => {
      updateQuery('minutes.list', { meetingId }, (minutes) =>
        minutes.map((other) => (other.id === saved.id ? saved : other)),
      );
    },
    onSaveState: (session, state) => {
      const { hold, release } = useUnsavedStore.getState();
      if (state.kind === 'saved') release(session.holder);
      else hold(session.holder, state.kind === 'failed' ? state.message : null);
    },
  });
}
