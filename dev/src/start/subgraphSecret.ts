import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const read = async (file: string): Promise<string | undefined> => {
  const text = await readFile(file, 'utf8').catch(() => '');
  return /^[0-9a-f]{64}$/.exec(text.trim())?.[0];
};

/** What the gateway of this data folder signs its requests to subgraphs with: random, made the first time. */
export const chooseSubgraphSecret = async (folder: string): Promise<string> => {
  const file = join(folder, 'subgraph-secret');
  const secret = (await read(file)) ?? randomBytes(32).toString('hex');
  await writeFile(file, `${secret}\n`, { mode: 0o600 });
  return secret;
};
