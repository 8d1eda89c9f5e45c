import { readFile, stat } from 'node:fs/promises';
import type { AccessLine } from '@tripgraph/gateway/accessLog/accessLine';

/** What a query is asked with: headers, or none; undefined: it is of somebody whose key is not there. */
export type CredentialsOf = (
  line: Pick<AccessLine, 'client' | 'partner'>,
) => { readonly authorization?: string } | undefined;

const maximumFileBytes = 1_048_576;

type Keys = { readonly partners?: Readonly<Record<string, string>>; readonly frontend?: string };

const isKey = (value: unknown): value is string => typeof value === 'string' && /^[\x21-\x7e]{1,16384}$/.test(value);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isKeys = (value: unknown): value is Keys => {
  if (!isObject(value)) return false;
  const { partners = {}, frontend, ...others } = value;
  const arePartners = isObject(partners) && Object.values(partners).every(isKey);
  return arePartners && (frontend === undefined || isKey(frontend)) && Object.keys(others).length === 0;
};

const example = '{"partners": {"<name>": "<key>"}, "frontend": "<token>"}';

const parsed = (text: string): Keys | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return isKeys(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const isOfThisMachine = ({ hostname }: URL): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);

/** Refuses to send keys where others on the way could read them. */
export const requireSafeUrls = (urls: readonly (string | undefined)[]): void => {
  for (const text of urls) {
    if (text === undefined) continue;
    const url = new URL(text);
    if (url.protocol === 'http:' && !isOfThisMachine(url))
      throw new Error(`--keys: keys are not sent to ${url.host} over http. Give its https URL.`);
  }
};

/** Reads a file of keys: `{"partners": {"<name>": "<key>"}, "frontend": "<token>"}`. Rejects with what is wrong; no key is in the message. */
export const readCredentials = async (file: string | undefined): Promise<CredentialsOf> => {
  if (file !== undefined && (await stat(file)).size > maximumFileBytes)
    throw new Error(`--keys: ${file} is larger than a megabyte.`);
  const keys = parsed(file === undefined ? '{}' : await readFile(file, 'utf8'));
  if (!keys) throw new Error(`--keys: ${file} must be JSON such as ${example}.`);
  const partners = new Map(Object.entries(keys.partners ?? {}));
  return ({ client, partner }) => {
    if (client === 'nobody') return {};
    const found = client === 'partner' ? partners.get(partner ?? '') : keys.frontend;
    return found === undefined ? undefined : { authorization: `Bearer ${found}` };
  };
};
