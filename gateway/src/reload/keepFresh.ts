import { singleFlight } from './singleFlight.js';
import { watchFiles } from './watchFiles.js';

/** What came of a reload. */
export type ReloadOutcome =
  | { readonly what: string; readonly result: 'swapped'; readonly tookMs: number; readonly detail: object }
  | { readonly what: string; readonly result: 'refused'; readonly tookMs: number; readonly reason: string };

export type FreshOptions = {
  /** What is read from the files, in a word. */
  readonly what: string;
  readonly files: readonly string[];
  readonly debounceMs: number;
  readonly pollMs: number;
  /** A larger file is told from itself at another time without reading it. */
  readonly maxBytes: number;
  /** Reads the files anew and lets what they say take over; rejects, and nothing has changed, when it cannot be used. */
  readonly reload: () => Promise<object>;
  readonly onOutcome: (outcome: ReloadOutcome) => void;
};

export type KeptFresh = {
  /** Reloads although nothing may have changed; resolves when that is done or refused. */
  readonly reload: () => Promise<void>;
  /** Watches these files in place of those before, from what they have now on. */
  readonly watch: (files: readonly string[]) => Promise<void>;
  /** No reload begins from now on. Resolves when one under way has ended. */
  readonly stop: () => Promise<void>;
};

/** Reloads what stands in files whenever they change, one reload at a time. */
export const keepFresh = async (options: FreshOptions): Promise<KeptFresh> => {
  const { what, debounceMs, pollMs, maxBytes, onOutcome } = options;
  let stopped = false;
  let last = Promise.resolve();
  const reloadOnce = singleFlight(async () => {
    if (stopped) return;
    const startedAt = performance.now();
    const tookMs = (): number => Math.round(performance.now() - startedAt);
    try {
      const detail = await options.reload();
      onOutcome({ what, result: 'swapped', tookMs: tookMs(), detail });
    } catch (error) {
      onOutcome({ what, result: 'refused', tookMs: tookMs(), reason: (error as Error).message });
    }
  });
  const reload = (): Promise<void> => (last = reloadOnce());
  const startWatching = (files: readonly string[]): Promise<() => void> =>
    watchFiles({ files, debounceMs, pollMs, maxBytes, onChange: () => void reload() });
  let watched = options.files;
  let stopWatching = await startWatching(watched);
  return {
    reload,
    watch: async (files) => {
      if (files.join('\0') === watched.join('\0')) return;
      watched = files;
      const stopOthers = stopWatching;
      stopWatching = await startWatching(files);
      stopOthers();
      if (stopped) stopWatching();
    },
    stop: () => {
      stopped = true;
      stopWatching();
      return last;
    },
  };
};
