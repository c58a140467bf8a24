/** What came of handing a draft to the store. `retry` is false where trying again would not help. */
export type SaveOutcome =
  { readonly ok: true } | { readonly ok: false; readonly retry: boolean; readonly message: string };

/** What the clerk sees: everything is stored; not yet; on its way; not stored, for the reason given. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly message: string; readonly retrying: boolean };

/** The clock and the alarm; the window's own unless a test brings others. */
export interface Timers {
  readonly now: () => number;
  /** @returns what takes the alarm back. */
  readonly after: (milliseconds: number, ring: () => void) => () => void;
}

export interface AutosaveOptions<Draft> {
  /** Serialises what is to be saved; called when a save begins, never per key. */
  readonly take: () => Draft;
  /** Stores a draft. A rejected promise counts as a failure worth a retry. */
  readonly save: (draft: Draft) => Promise<SaveOutcome>;
  readonly onState: (state: SaveState) => void;
  readonly timers?: Timers;
}

export interface Autosave {
  /** Something changed. */
  readonly changed: () => void;
  /**
   * Saves now whatever is not saved, without waiting for a pause.
   * @returns the state when all is stored, or when an attempt has failed (the draft is kept and tried again).
   */
  readonly flush: () => Promise<SaveState>;
  readonly state: () => SaveState;
  /** Whether anything is not stored yet. */
  readonly isPending: () => boolean;
  /** Stops all alarms. What is not saved is given up: flush first. */
  readonly dispose: () => void;
}

/** A save begins this long after the last change … */
const quiet = 150;
/** … and at the latest this long after the first change that is not in a save. */
const longest = 1000;
const firstRetry = 1000;
const longestRetry = 30_000;
const notSaved = 'These words could not be saved yet. They are kept here, and saving is tried again by itself.';

const windowTimers: Timers = {
  now: () => performance.now(),
  after: (milliseconds, ring) => {
    const alarm = setTimeout(ring, milliseconds);
    return () => clearTimeout(alarm);
  },
};

/**
 * Saves what is typed: 150 ms after the last key, and once a second while typing goes on (ARCHITECTURE decision 11).
 * One save is on its way at a time; the newest draft wins. After a failure the draft stays in memory and is tried again,
 * at 1, 2, 4 … at most 30 seconds' distance, sooner when more is typed.
 */
export function createAutosave<Draft>(options: AutosaveOptions<Draft>): Autosave {
  return new AutosaveSchedule(options).publicFace();
}

class AutosaveSchedule<Draft> {
  private readonly options: AutosaveOptions<Draft>;
  private readonly timers: Timers;
  private current: SaveState = { kind: 'saved' };
  /** When the first change came that no draft holds; null where every change is in a draft. */
  private changedSince: number | null = null;
  /** A draft that is not stored: on its way, or waiting for another attempt. */
  private draft: { readonly value: Draft } | null = null;
  private running: Promise<void> | null = null;
  private failures = 0;
  private cancelAlarm: (() => void) | null = null;
  private disposed = false;

  constructor(options: AutosaveOptions<Draft>) {
    this.options = options;
    this.timers = options.timers ?? windowTimers;
  }

  publicFace(): Autosave {
    return {
      changed: () => this.changed(),
      flush: () => this.flush(),
      state: () => this.current,
      isPending: () => this.isPending(),
      dispose: () => this.dispose(),
    };
  }

  private isPending(): boolean {
    return this.changedSince !== null || this.draft !== null;
  }

  private changed(): void {
    if (this.disposed) return;
    const now = this.timers.now();
    this.changedSince ??= now;
    if (this.running !== null) return;
    if (this.current.kind !== 'failed') this.tell({ kind: 'waiting' });
    this.ringAfter(Math.max(0, Math.min(quiet, this.changedSince + longest - now)));
  }

  private async flush(): Promise<SaveState> {
    if (this.running !== null) await this.running;
    if (this.isPending() && !this.disposed) {
      this.begin();
      await this.running;
    }
    return this.current;
  }

  private dispose(): void {
    this.disposed = true;
    this.cancelAlarm?.();
    this.cancelAlarm = null;
  }

  private ringAfter(milliseconds: number): void {
    this.cancelAlarm?.();
    this.cancelAlarm = this.timers.after(milliseconds, () => {
      this.cancelAlarm = null;
      if (this.running === null) this.begin();
    });
  }

  private begin(): void {
    this.cancelAlarm?.();
    this.cancelAlarm = null;
    this.tell({ kind: 'saving' });
    this.running = this.attempt();
  }

  private async attempt(): Promise<void> {
    const outcome = await this.saveLatest().catch((): SaveOutcome => ({ ok: false, retry: true, message: notSaved }));
    this.running = null;
    if (outcome.ok) this.settle();
    else this.fail(outcome);
  }

  private async saveLatest(): Promise<SaveOutcome> {
    if (this.changedSince !== null || this.draft === null) {
      this.draft = { value: this.options.take() };
      this.changedSince = null;
    }
    return this.options.save(this.draft.value);
  }

  private settle(): void {
    this.draft = null;
    this.failures = 0;
    if (this.changedSince === null) {
      this.tell({ kind: 'saved' });
      return;
    }
    this.tell({ kind: 'waiting' });
    if (!this.disposed) this.ringAfter(Math.max(0, Math.min(quiet, this.changedSince + longest - this.timers.now())));
  }

  private fail({ retry, message }: { readonly retry: boolean; readonly message: string }): void {
    this.failures += 1;
    this.tell({ kind: 'failed', message, retrying: retry });
    if (retry && !this.disposed) this.ringAfter(Math.min(longestRetry, firstRetry * 2 ** (this.failures - 1)));
  }

  private tell(state: SaveState): void {
    this.current = state;
    // Who has given it up, or goes by another schedule, is told nothing by this one any more.
    if (!this.disposed) this.options.onState(state);
  }
}
