import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccessLine } from '@tripgraph/gateway/accessLog/accessLine';
import { onTestFinished } from 'vitest';

/** A folder that goes with the test. */
export const replayFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-replay-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/** A line of somebody without a key, asked `second` seconds after midnight. */
export const lineAt = (second: number, changes: Partial<AccessLine> = {}): AccessLine => ({
  version: 1,
  at: new Date(Date.UTC(2026, 10, 30) + second * 1_000).toISOString(),
  client: 'nobody',
  partner: null,
  id: null,
  operationName: null,
  query: '{ y }',
  variables: {},
  isWhole: true,
  status: 200,
  codes: [],
  durationMs: 1,
  ...changes,
});

/** A file with these lines; texts stand in it as they are. */
export const writeAccessLog = async (
  lines: readonly (AccessLine | string)[],
  name = 'access.ndjson',
): Promise<string> => {
  const path = join(await replayFolder(), name);
  const texts = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  await writeFile(path, texts.map((text) => `${text}\n`).join(''));
  return path;
};
