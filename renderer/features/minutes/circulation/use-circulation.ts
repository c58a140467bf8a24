import { isWriting } from '../session-store.ts';

/** What left changes seldom; while somebody writes it need not be asked for at every pause. */
export const calmCirculation = { calm: () => (isWriting() ? 4000 : 0) };
