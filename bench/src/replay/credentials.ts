import { readFile } from 'node:fs/promises';
import type { AccessLine } from '@tripgraph/gateway/accessLog/accessLine';

/** What a query is asked with: headers, or none; undefined: it is of somebody whose key is not there. */
export type CredentialsOf = (
  line: Pick<AccessLine, 'client' | 'partner'>,
) => { readonly authorization?: string } | undefined;

const maximumFileBytes = 1_048_576;

const isKeys = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((key) => typeof key === 'string' && /^[\x21-\x7e]{1,16384}$/.test(key));

const isOfThisMachine = ({ hostname }: URL): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);

/** Refuses to send keys where others on the way could read them. */
export const requireSafeUrls = (urls: readonly (string | undefined)[]): void => {
  for (const text of urls) {
    const url = new URL(text ?? 'https://example.com');
    if (url.protocol === 'http:' && !isOfThisMachine(url))
      throw new Error(`--keys: keys are not sent to ${url.host} over http. Give its https URL.`);
  }
};

/** Reads a file of keys: `{"<partner>": "<key>", "frontend": "<token>"}`. Rejects with what is wrong; no key is in the message. */
export const readCredentials = async (file: string | undefined): Promise<CredentialsOf> => {
  const text = file === undefined ? '{}' : await readFile(file, 'utf8');
  if (text.length > maximumFileBytes) throw new Error(`--keys: ${file} is larger than a megabyte.`);
  let keys: unknown;
  try {
    keys = JSON.parse(text);
  } catch {
    keys = undefined;
  }
  if (!isKeys(keys))
    throw new Error(`--keys: ${file} must be JSON such as {"<partner>": "<key>", "frontend": "<token>"}.`);
  const known = new Map(Object.entries(keys));
  return ({ client, partner }) => {
    if (client === 'nobody') return {};
    const key = known.get(client === 'partner' ? (partner ?? '') : 'frontend');
    return key === undefined ? undefined : { authorization: `Bearer ${key}` };
  };
};
