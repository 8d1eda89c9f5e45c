import { mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { fingerprintOf, type Fingerprint } from './fingerprint.js';
import { watchFiles, type WatchPorts } from './watchFiles.js';

const maxBytes = 1_024;

describe('by the clock', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A watcher over files whose content the test sets. */
  const scripted = async (canWatch = true) => {
    const contents = new Map([
      ['/a/one', '1'],
      ['/a/two', '1'],
    ]);
    const folders: string[] = [];
    const looks: string[] = [];
    let happen: () => void = () => undefined;
    let stops = 0;
    const ports: WatchPorts = {
      fingerprint: async (file): Promise<Fingerprint> => {
        looks.push(file);
        return { stamp: '', content: contents.get(file) ?? '' };
      },
      watchFolder: (folder, onEvent) => {
        folders.push(folder);
        happen = onEvent;
        return canWatch ? () => void (stops += 1) : undefined;
      },
    };
    let changes = 0;
    const stop = await watchFiles(
      { files: [...contents.keys()], debounceMs: 100, pollMs: 1_000, maxBytes, onChange: () => (changes += 1) },
      ports,
    );
    return { contents, folders, looks, stop, happen: () => happen(), changes: () => changes, stops: () => stops };
  };

  test('many events shortly after each other are one change, seen when it has been quiet for a while', async () => {
    const { contents, happen, changes, looks } = await scripted();
    contents.set('/a/one', '2');
    happen();
    await vi.advanceTimersByTimeAsync(90);
    contents.set('/a/two', '2');
    happen();
    await vi.advanceTimersByTimeAsync(99);
    expect([changes(), looks.length]).toEqual([0, 2]);
    await vi.advanceTimersByTimeAsync(1);
    expect([changes(), looks.length]).toEqual([1, 4]);
  });

  test('events that leave the contents as they were are no change', async () => {
    const { happen, changes } = await scripted();
    happen();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(changes()).toBe(0);
  });

  test('a change that nobody tells of is seen by looking, also where folders cannot be watched', async () => {
    const { contents, changes } = await scripted(false);
    contents.set('/a/two', '2');
    await vi.advanceTimersByTimeAsync(999);
    expect(changes()).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(changes()).toBe(1);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(changes()).toBe(1);
  });

  test('a folder is watched once, and nothing is looked at after the end', async () => {
    const { contents, folders, happen, changes, looks, stop, stops } = await scripted();
    expect(folders).toEqual(['/a']);
    happen();
    contents.set('/a/one', '2');
    stop();
    await vi.advanceTimersByTimeAsync(5_000);
    expect([changes(), stops(), looks.length]).toEqual([0, 1, 2]);
  });
});

describe('on this file system', () => {
  const newFolder = async (): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'tripgraph-watch-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    return folder;
  };
  /** Watches a file and waits for a change of it. */
  const watched = async (file: string, pollMs: number) => {
    let tell: () => void = () => undefined;
    const changed = new Promise<void>((resolve) => (tell = resolve));
    onTestFinished(await watchFiles({ files: [file], debounceMs: 5, pollMs, maxBytes, onChange: () => tell() }));
    return { changed };
  };

  test.each([
    ['a file that is written in its place', 3_600_000],
    ['a file that is written in its place, by looking alone', 20],
  ])('%s is seen', async (_what, pollMs) => {
    const file = join(await newFolder(), 'file');
    await writeFile(file, 'one');
    const { changed } = await watched(file, pollMs);
    await writeFile(file, 'two');
    await changed;
  });

  test('a file that another one is renamed to, as editors do, is seen', async () => {
    const folder = await newFolder();
    const file = join(folder, 'file');
    await writeFile(file, 'one');
    const { changed } = await watched(file, 3_600_000);
    await writeFile(`${file}.tmp`, 'two');
    await rename(`${file}.tmp`, file);
    await changed;
  });

  test('a file that is missing at first is seen when it is there', async () => {
    const file = join(await newFolder(), 'file');
    const { changed } = await watched(file, 3_600_000);
    await writeFile(file, 'one');
    await changed;
  });

  test('a volume that Kubernetes swaps, by a symbolic link that the file leads through, is seen', async () => {
    const folder = await newFolder();
    for (const version of ['1', '2']) {
      await mkdir(join(folder, `..${version}`));
      await writeFile(join(folder, `..${version}`, 'file'), version);
    }
    await symlink('..1', join(folder, '..data'));
    await symlink(join('..data', 'file'), join(folder, 'file'));
    const { changed } = await watched(join(folder, 'file'), 3_600_000);
    await symlink('..2', join(folder, '..data_tmp'));
    await rename(join(folder, '..data_tmp'), join(folder, '..data'));
    await changed;
  });

  test('what only has another time has the same content; what is gone has none', async () => {
    const file = join(await newFolder(), 'file');
    await writeFile(file, 'one');
    const first = await fingerprintOf(file, maxBytes);
    await utimes(file, 1, 1);
    const touched = await fingerprintOf(file, maxBytes, first);
    expect(touched.stamp).not.toBe(first.stamp);
    expect(touched.content).toBe(first.content);
    expect(await fingerprintOf(file, maxBytes, touched)).toBe(touched);
    await rm(file);
    expect(await fingerprintOf(file, maxBytes, touched)).toEqual({ stamp: 'ENOENT', content: 'ENOENT' });
  });

  test('a file that is too large to be read is told by its stamp', async () => {
    const file = join(await newFolder(), 'file');
    await writeFile(file, 'x'.repeat(maxBytes + 1));
    const { stamp, content } = await fingerprintOf(file, maxBytes);
    expect(content).toBe(stamp);
  });
});
