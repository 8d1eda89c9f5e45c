import type { OutsideRule } from '@tripgraph/kit/outside/connectOutside';
import { readFile } from 'node:fs/promises';
import { readTargets } from './readTargets.js';
import type { WebhookTarget } from './target.js';

/** Reads a webhooks file. Rejects with an Error that says what is wrong and where. */
export const readTargetsFile = async (file: string, rule: OutsideRule): Promise<readonly WebhookTarget[]> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'there is no such file' : String(error.code);
    throw new Error(`The webhooks file ${file} cannot be read: ${why}.`, { cause: error });
  });
  return readTargets(file, text, rule);
};
