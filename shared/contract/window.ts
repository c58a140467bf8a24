import { mainOperation, Nothing } from './operation.ts';

export const windowOperations = {
  /** Everything typed is saved; main may close the window that it holds open. */
  'window.readyToClose': mainOperation(Nothing, Nothing),
};
