import { statSync, watch } from 'node:fs';
import { dirname } from 'node:path';
import { fingerprintOf, type Fingerprint } from './fingerprint.js';

/** What the watcher needs of the outside. */
export type WatchPorts = {
  readonly fingerprint: (file: string, maxBytes: number, known: Fingerprint | undefined) => Promise<Fingerprint>;
  /** Calls `onEvent` when something happens in a folder; returns how to stop. Undefined when it cannot be watched. */
  readonly watchFolder: (folder: string, onEvent: () => void) => (() => void) | undefined;
};

export type WatchOptions = {
  readonly files: readonly string[];
  /** After something happened, it is waited this long for more of it before the files are looked at. */
  readonly debounceMs: number;
  /** The files are looked at this often although nothing is said to have happened: not every file system says so. */
  readonly pollMs: number;
  /** A larger file is told by its stamp alone. */
  readonly maxBytes: number;
  readonly onChange: () => void;
};

const watchFolder: WatchPorts['watchFolder'] = (folder, onEvent) => {
  try {
    const watcher = watch(folder, { persistent: false }, onEvent);
    // The folder may go away; what is polled stays.
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    return undefined;
  }
};

/** A file that is a folder is watched itself, too. What is deeper in it is seen when it is looked at. */
const foldersOf = (file: string): readonly string[] =>
  statSync(file, { throwIfNoEntry: false })?.isDirectory() ? [dirname(file), file] : [dirname(file)];

/**
 * Calls `onChange` when the content of one of the files is another, from the content on that they had when this was
 * called. The folders are watched, not the files: editors write another file and rename it, and what Kubernetes mounts
 * changes by a symbolic link beside it. Returns how to stop, once the files have been looked at.
 */
export const watchFiles = async (
  { files, debounceMs, pollMs, maxBytes, onChange }: WatchOptions,
  ports: WatchPorts = { fingerprint: fingerprintOf, watchFolder },
): Promise<() => void> => {
  const known = new Map<string, Fingerprint>();
  let debounce: NodeJS.Timeout | undefined;
  let stopped = false;

  const lookAt = async (file: string): Promise<boolean> => {
    const before = known.get(file);
    const now = await ports.fingerprint(file, maxBytes, before);
    known.set(file, now);
    return before?.content !== now.content;
  };
  const look = async (): Promise<boolean> => (await Promise.all(files.map(lookAt))).includes(true);
  let looking = look();
  /** One after the other: a look that began before the change may have missed it. */
  const lookAgain = (): void => {
    looking = looking.then(look);
    void looking.then((changed) => {
      if (changed && !stopped) onChange();
    });
  };
  const onEvent = (): void => {
    clearTimeout(debounce);
    debounce = setTimeout(lookAgain, debounceMs).unref();
  };

  const folders = [...new Set(files.flatMap(foldersOf))];
  const stops = folders.map((folder) => ports.watchFolder(folder, onEvent));
  const poll = setInterval(lookAgain, pollMs).unref();
  await looking;
  return () => {
    stopped = true;
    clearInterval(poll);
    clearTimeout(debounce);
    for (const stop of stops) stop?.();
  };
};
