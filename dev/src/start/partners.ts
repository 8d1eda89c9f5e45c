import { createHash, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The partners of this machine: where the gateway reads them, and one with its key, to try. */
export type Partners = {
  readonly file: string;
  readonly keysFile: string;
  readonly example: { readonly name: string; readonly key: string };
  /** The key with which the carts ask for whoever fills them. */
  readonly cartsKey: string;
};

const exampleName = 'harbour-travel';
const cartsName = 'carts';
const names = [exampleName, 'alpine-days', cartsName];
const actsForOthers = new Set([cartsName]);
const onlyForUs = { mode: 0o600 };

type Keys = Readonly<Record<string, string>>;

const newKey = (): string => `tpk_${randomBytes(32).toString('base64url')}`;

const readKeys = async (file: string): Promise<Keys> => {
  try {
    const read: unknown = JSON.parse(await readFile(file, 'utf8'));
    return typeof read === 'object' && read !== null ? (read as Keys) : {};
  } catch {
    return {};
  }
};

/** A partners file: hashes, since whoever reads it shall not be able to ask with it. */
export const writePartners = (keys: Keys): string => {
  const lines = Object.entries(keys).flatMap(([name, key]) => [
    `  - name: ${name}`,
    `    state: active`,
    `    keys: [${createHash('sha256').update(key).digest('hex')}]`,
    ...(actsForOthers.has(name) ? ['    acts_for: true'] : []),
  ]);
  return `# Written by tripgraph start, anew each time. The keys are in partner-keys.json.\npartners:\n${lines.join('\n')}\n`;
};

/** Gives each partner a random key, the first time, and writes the partners file for the gateway. */
export const choosePartners = async (folder: string): Promise<Partners> => {
  const keysFile = join(folder, 'partner-keys.json');
  const file = join(folder, 'partners.yaml');
  const known = await readKeys(keysFile);
  const keys = Object.fromEntries(names.map((name) => [name, known[name] ?? newKey()]));
  await writeFile(keysFile, `${JSON.stringify(keys, null, 2)}\n`, onlyForUs);
  await writeFile(file, writePartners(keys), onlyForUs);
  const keyOf = (name: string): string => keys[name] ?? '';
  return { file, keysFile, example: { name: exampleName, key: keyOf(exampleName) }, cartsKey: keyOf(cartsName) };
};
