import path from 'node:path';

export interface StartArguments {
  /** The workspace file that the app was asked to open, as an absolute path. */
  readonly workspace: string | undefined;
  /** Open a copy of the sample where no workspace was ever opened: how a checkout is started. */
  readonly isSampleWanted: boolean;
}

/**
 * What a command line asks for. Executable, switches of Chromium and the path of a checkout all stand in it too, so only
 * what ends in `.minutebook` counts as a file: double-clicking one starts the app with it.
 */
export function readStartArguments(args: readonly string[], workingFolder: string): StartArguments {
  const file = args.find((argument) => !argument.startsWith('-') && argument.toLowerCase().endsWith('.minutebook'));
  return {
    workspace: file === undefined ? undefined : path.resolve(workingFolder, file),
    isSampleWanted: args.includes('--sample'),
  };
}
