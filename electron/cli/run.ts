import { WrongWords, type Command, type ExitStatus, type Outlets } from './command.ts';

/** The commands, each loaded only when it is called: starting must not wait for what another command needs. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('./import.ts')).importCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  demo: async () => (await import('./demo.ts')).demoCommand,
};

/**
 * Runs one command line, its words without program name. Never throws: whatever goes wrong is one line on
 * `outlets.complaint` and an exit status.
 */
export async function runCommandLine(words: readonly string[], outlets: Outlets): Promise<ExitStatus> {
  const [name = '--help', ...rest] = words;
  if (name === '--help' || name === '-h' || name === 'help') {
    outlets.answer(await describeAll());
    return words.length === 0 ? 2 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    outlets.complaint(`There is no command “${name}”. The commands are: ${Object.keys(commands).join(', ')}.`);
    return 2;
  }
  const command = await load();
  if (rest.includes('--help') || rest.includes('-h')) {
    outlets.answer(describe(command));
    return 0;
  }
  try {
    return await command.run(rest, outlets);
  } catch (failure) {
    if (failure instanceof WrongWords) {
      outlets.complaint(`${failure.message} See: minutebook ${name} --help`);
      return 2;
    }
    const what = failure instanceof Error ? failure.message : String(failure);
    outlets.complaint(`The command could not be carried out: ${what.replace(/\s+/g, ' ')}`);
    return 1;
  }
}

function describe({ usage, help }: Command): string {
  return `${usage.map((form) => `minutebook ${form}`).join('\n')}\n\n${help}\n`;
}

async function describeAll(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const forms = all.flatMap(({ usage }) => usage.map((form) => `  minutebook ${form}`));
  return `Minutebook without a window:\n\n${forms.join('\n')}\n\nEach command explains itself with --help.\n`;
}
