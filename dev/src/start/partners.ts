import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { changePartners } from '@tripgraph/gateway/trust/changePartners';
import { isKey, newKey } from '@tripgraph/gateway/trust/key';
import { keyHash, pepperCheckOf, type KeyHash } from '@tripgraph/gateway/trust/keyHash';
import { withKey, withPartner, withPepperCheck } from '@tripgraph/gateway/trust/partnersText';
import { readPartners } from '@tripgraph/gateway/trust/readPartners';
import { projectFolder } from '../projectFolder.js';

/** The partners of this machine: where the gateway reads them, and one with its key, to try. */
export type Partners = {
  readonly file: string;
  /** With what the file's keys are hashed. */
  readonly pepper: string;
  readonly keysFile: string;
  readonly example: { readonly name: string; readonly key: string };
  /** The key with which the carts ask for whoever fills them. */
  readonly cartsKey: string;
};

const exampleName = 'harbour-travel';
const cartsName = 'carts';
/** The shop of examples/storefront, which asks what is in its manifest and nothing else. */
const shopName = 'storefront';
const shopManifest = join(projectFolder, 'examples/storefront/src/generated/persisted-documents.json');
const names = [exampleName, 'alpine-days', cartsName, shopName];
const onlyForUs = { mode: 0o600 };
const pepperBytes = 32;

/** Where partners stand in a data folder. */
export const partnersIn = (folder: string) => ({
  file: join(folder, 'partners.yaml'),
  keysFile: join(folder, 'partner-keys.json'),
  pepperFile: join(folder, 'key-pepper'),
});

type Keys = Readonly<Record<string, string>>;

const readKeys = async (file: string): Promise<Keys> => {
  try {
    const read: unknown = JSON.parse(await readFile(file, 'utf8'));
    return typeof read === 'object' && read !== null ? (read as Keys) : {};
  } catch {
    return {};
  }
};

/** The pepper of a data folder; undefined when there is none, or none that is long enough. */
export const readPepper = async (file: string): Promise<string | undefined> => {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.length < pepperBytes ? undefined : text;
};

const choosePepper = async (file: string): Promise<string> => {
  const known = await readPepper(file);
  if (known !== undefined) return known;
  const pepper = randomBytes(pepperBytes).toString('hex');
  await writeFile(file, pepper, onlyForUs);
  return pepper;
};

/**
 * Lets each of these have its key; whoever else is in the file, and what else is said, stays. `manifests` are those of new
 * partners by their names, paths beside the file.
 */
export const grantKeys =
  (keys: Keys, hash: KeyHash, manifests: Readonly<Record<string, string>> = {}) =>
  (text: string): string => {
    const known = new Map(readPartners('partners.yaml', text).map((partner) => [partner.name, partner]));
    return Object.entries(keys).reduce(
      (written, [name, key]) => {
        const hashed = hash(key);
        const partner = known.get(name);
        if (!partner)
          return withPartner(written, {
            name,
            hash: hashed,
            scopes: [],
            actsForOthers: name === cartsName,
            manifest: manifests[name],
          });
        return partner.keyHashes.some((held) => held.equals(hashed)) ? written : withKey(written, name, hashed);
      },
      withPepperCheck(text, pepperCheckOf(hash)),
    );
  };

/** Gives each partner a random key, the first time, and lets the partners file for the gateway know it. */
export const choosePartners = async (folder: string): Promise<Partners> => {
  const { file, keysFile, pepperFile } = partnersIn(folder);
  const known = await readKeys(keysFile);
  const keyOf = (name: string): string => (isKey(known[name] ?? '') ? (known[name] ?? '') : newKey('test'));
  const keys = Object.fromEntries(names.map((name) => [name, keyOf(name)]));
  await writeFile(keysFile, `${JSON.stringify(keys, null, 2)}\n`, onlyForUs);
  const pepper = await choosePepper(pepperFile);
  const manifests = { [shopName]: relative(folder, shopManifest) };
  await changePartners(file, grantKeys(keys, keyHash(pepper), manifests));
  const [exampleKey = '', , cartsKey = ''] = Object.values(keys);
  return { file, pepper, keysFile, example: { name: exampleName, key: exampleKey }, cartsKey };
};
