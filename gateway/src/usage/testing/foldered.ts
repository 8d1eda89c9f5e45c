import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that goes with the test. */
export const usageFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-usage-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const read = async (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  return {
    folder,
    path: join(folder, 'usage.ndjson'),
    read,
    names: async (): Promise<readonly string[]> => (await readdir(folder)).sort(),
    /** What the lines of a file say; those that are cut off are undefined. */
    lines: async (name = 'usage.ndjson'): Promise<readonly UsageLine[]> =>
      (await read(name))
        .split('\n')
        .filter((text) => text !== '')
        .map((text) => {
          try {
            return JSON.parse(text) as UsageLine;
          } catch {
            return undefined;
          }
        }),
  };
};

export type UsageLine = { readonly kind: string; readonly [key: string]: unknown } | undefined;
