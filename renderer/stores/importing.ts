import type { ChosenFile, StoredImport } from '../../shared/contract/imports.ts';
import { acceptDrop, ask, listenTo } from '../gateway/bridge.ts';
import { currentStage, setStage, useImportStore } from './import-stage.ts';
import { showNotice } from './notices.ts';
import { perform, showUndoable } from './perform.ts';
import { firstChoices } from './reviewing.ts';
import { currentRoute, goTo, openMeeting, useRouteStore } from './route.ts';
import { addToSurvey, backToSurvey, type Chosen, choicesOf, startSurvey, type SurveyRow } from './surveying.ts';

/** Asks for files with the system's dialog and begins to read them. */
export async function chooseFiles(): Promise<void> {
  const files = await perform('imports.choose', {});
  if (files !== null) await start({ folder: null, files, passedOver: [] });
}

/** Asks for a folder and begins to read its documents and those of its folders. */
export async function chooseFolder(): Promise<void> {
  const chosen = await perform('imports.chooseFolder', {});
  if (chosen !== null) await start({ ...chosen, folder: chosen.name });
}

/** Takes text that was pasted; its web form, where there is one, still holds tables and lists. */
export async function pasteText(text: string, html: string | null): Promise<void> {
  if (text.trim() === '') {
    showNotice({ tone: 'news', words: 'The clipboard holds no text. Copy the minutes first, then paste them here.' });
    return;
  }
  const file = await perform('imports.paste', { text, html });
  if (file !== null) await start({ folder: null, files: [file], passedOver: [] });
}

/** Takes files and folders that were dropped on the window. */
export async function takeDropped(dropped: readonly File[]): Promise<void> {
  const files: ChosenFile[] = [];
  const passedOver: string[] = [];
  const folders: string[] = [];
  for (const file of dropped) {
    const answer = await acceptDrop(file);
    if (!answer.ok) showNotice({ tone: 'care', words: answer.failure.message });
    else if ('files' in answer.value) {
      files.push(...answer.value.files);
      passedOver.push(...answer.value.passedOver);
      folders.push(answer.value.name);
    } else files.push(answer.value);
  }
  if (files.length > 0 || folders.length > 0) {
    await start({ folder: folders.length === 0 ? null : folders.join(', '), files, passedOver });
  }
}

async function start(chosen: Chosen): Promise<void> {
  const { folder, files } = chosen;
  const [first] = files;
  if (first === undefined) {
    if (folder !== null) {
      showNotice({
        tone: 'news',
        words: `${folder} holds no document of a kind that Minutebook reads. Help names the kinds.`,
      });
    }
    return;
  }
  goTo({ screen: 'import' });
  const stage = currentStage();
  const isOfSurvey = stage.phase === 'survey' || ('isOfSurvey' in stage && stage.isOfSurvey);
  const names = files.length <= 3 ? files.map(({ name }) => name).join(', ') : `${files.length} files`;
  if (isOfSurvey) {
    showNotice({ tone: 'news', words: `Added to the list: ${names}.` });
    await addToSurvey(chosen);
  } else if (stage.phase === 'reading' || stage.phase === 'review') {
    const { queue, setQueue } = useImportStore.getState();
    setQueue([...queue, ...files]);
    showNotice({ tone: 'news', words: `${names} will be read after the file that is open here.` });
  } else if (files.length === 1 && folder === null) {
    await read(first, null);
  } else {
    await startSurvey(chosen);
  }
}

/** Opens a file of the list in the review; what was chosen there before still holds. */
export async function openRow(row: SurveyRow): Promise<void> {
  if (row.standing !== 'read' || currentStage().phase !== 'survey') return;
  await read({ token: row.id, name: row.name }, row);
}

async function read(file: ChosenFile, row: SurveyRow | null): Promise<void> {
  const isOfSurvey = row !== null;
  setStage({ phase: 'reading', file, progress: null, isOfSurvey });
  const stopListening = listenTo('imports.progress', (progress) => {
    if (isInHand(file)) setStage({ phase: 'reading', file, progress, isOfSurvey });
  });
  const answer = await ask('imports.read', { token: file.token });
  stopListening();
  if (!isInHand(file)) return;
  if (answer.ok) {
    const choices = row === null ? firstChoices(answer.value) : choicesOf(row, answer.value);
    setStage({ phase: 'review', review: answer.value, ...choices, isStoring: false, isOfSurvey });
  } else if (answer.failure.code === 'cancelled') {
    await leaveFile();
  } else if (isOfSurvey) {
    showNotice({ tone: 'care', words: answer.failure.message });
    backToSurvey();
  } else {
    setStage({ phase: 'refused', file, words: answer.failure.message });
  }
}

function isInHand(file: ChosenFile): boolean {
  const stage = currentStage();
  return stage.phase === 'reading' && stage.file.token === file.token;
}

/** Stops the reading that is under way. */
export async function cancelReading(): Promise<void> {
  const stage = currentStage();
  if (stage.phase !== 'reading') return;
  await ask('imports.cancel', { token: stage.file.token });
  if (isInHand(stage.file)) await leaveFile();
}

/** One step back: out of a file of a folder to the list it was opened from, else to where the window was before. */
export function goBack(): void {
  const { stage } = useImportStore.getState();
  const { stack, step } = useRouteStore.getState();
  if (currentRoute(stack).screen === 'import' && stage.phase === 'review' && stage.isOfSurvey) void leaveFile();
  else step(-1);
}

/** Leaves the file in hand without storing anything: back to its list, or on to what waits. */
export async function leaveFile(): Promise<void> {
  const stage = currentStage();
  if ('isOfSurvey' in stage && stage.isOfSurvey) {
    backToSurvey();
    return;
  }
  const { queue, setQueue } = useImportStore.getState();
  if (stage.phase === 'review' || stage.phase === 'refused') {
    const token = stage.phase === 'review' ? stage.review.token : stage.file.token;
    void ask('imports.forget', { tokens: [token] });
  }
  setQueue([]);
  setStage({ phase: 'idle' });
  const [next] = queue;
  if (next === undefined) return;
  if (queue.length === 1) await read(next, null);
  else await startSurvey({ folder: null, files: queue, passedOver: [] });
}

/** Stores the chosen documents and opens the latest meeting that came of them, or the body. */
export async function storeImport(): Promise<void> {
  const stage = currentStage();
  if (stage.phase !== 'review' || stage.isStoring || stage.isOfSurvey || stage.documents.length === 0) return;
  setStage({ ...stage, isStoring: true });
  const stored = await perform('imports.store', {
    token: stage.review.token,
    documents: [...stage.documents],
    bodyId: stage.bodyId,
    answers: stage.answers.filter(({ remembered }) => remembered !== true),
    held: stage.held.filter(({ document }) => stage.documents.includes(document)),
  });
  if (stored === null) {
    setStage({ ...stage, isStoring: false });
    return;
  }
  showUndoable(describeStored(stored));
  const isLast = useImportStore.getState().queue.length === 0;
  await leaveFile();
  if (!isLast) return;
  const meeting = stored.meetings.at(-1);
  const [body] = stored.bodies;
  if (meeting !== undefined) openMeeting(meeting.id);
  else if (body !== undefined) goTo({ screen: 'body', bodyId: body.id });
}

/** `Imported: 1 meeting, 20 minutes, 14 resolutions, 10 actions.`, and what waits to be looked at. */
export function describeStored(stored: StoredImport): string {
  const { otherDocuments, doubts, leftAsTheyAre } = stored;
  const named = leftAsTheyAre.slice(0, 3).join(', ') + (leftAsTheyAre.length > 3 ? ' …' : '');
  const sentences = [
    `Imported: ${countStored(stored).join(', ')}.`,
    otherDocuments === 0 ? null : `${count(otherDocuments, 'other document is', 'other documents are')} kept.`,
    leftAsTheyAre.length === 0 ? null : `Left as worked on: ${named}.`,
    doubts === 0 ? null : `${count(doubts, 'doubt waits', 'doubts wait')} under “To look at”.`,
  ];
  return sentences.filter((sentence) => sentence !== null).join(' ');
}

/** `1 meeting`, `20 minutes`, `14 resolutions`, `10 actions`. */
export function countStored(stored: StoredImport): string[] {
  return [
    count(stored.meetings.length, 'meeting', 'meetings'),
    count(stored.minutes, 'minute', 'minutes'),
    count(stored.resolutions, 'resolution', 'resolutions'),
    count(stored.actions, 'action', 'actions'),
  ];
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
