import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { changePartners } from '@tripgraph/gateway/trust/changePartners';
import { isKey } from '@tripgraph/gateway/trust/key';
import { keyHash } from '@tripgraph/gateway/trust/keyHash';
import { partnerOf } from '@tripgraph/gateway/trust/partnerOf';
import { readPartnersFile } from '@tripgraph/gateway/trust/partnersFile';
import { withState } from '@tripgraph/gateway/trust/partnersText';
import { expect, onTestFinished, test } from 'vitest';
import { choosePartners, type Partners } from './partners.js';

const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-partners-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

const identifying = async ({ file, pepper }: Partners) =>
  partnerOf({ partners: await readPartnersFile(file), hash: keyHash(pepper), anonymous: 'free' });

test('the gateway knows the partner by the key that is shown, and the carts service may act for it', async () => {
  const partners = await choosePartners(await newFolder());
  const { keysFile, example, cartsKey } = partners;
  const identify = await identifying(partners);
  const harbour = { kind: 'partner', name: 'harbour-travel' };
  expect(identify({ authorization: `Bearer ${example.key}`, actFor: undefined })).toMatchObject(harbour);
  expect(JSON.parse(await readFile(keysFile, 'utf8'))).toMatchObject({ carts: cartsKey });
  expect(identify({ authorization: `Bearer ${cartsKey}`, actFor: 'harbour-travel' })).toMatchObject(harbour);
});

test('the storefront has a key of its own, which asks what is in its manifest, wherever the folder is', async () => {
  const folder = await newFolder();
  const { file, keysFile } = await choosePartners(folder);
  const keys = JSON.parse(await readFile(keysFile, 'utf8')) as Record<string, string>;
  expect(isKey(keys['storefront'] ?? '')).toBe(true);
  const shop = (await readPartnersFile(file)).find(({ name }) => name === 'storefront');
  expect(shop?.mode).toBe('ids-only');
  const operations = JSON.parse(await readFile(resolve(folder, shop?.manifest ?? ''), 'utf8')) as Record<
    string,
    string
  >;
  expect(Object.values(operations)).toContainEqual(expect.stringMatching(/mutation HoldBooking/));
});

test('keys stay from start to start, differ from folder to folder, and only we may read them', async () => {
  const folder = await newFolder();
  const first = await choosePartners(folder);
  const text = await readFile(first.file, 'utf8');
  expect(await choosePartners(folder)).toEqual(first);
  expect(await readFile(first.file, 'utf8')).toBe(text);
  expect(text).not.toContain('tpk_');
  const other = await choosePartners(await newFolder());
  expect([other.example.key === first.example.key, other.pepper === first.pepper]).toEqual([false, false]);
  expect((await stat(first.keysFile)).mode & 0o777).toBe(0o600);
  expect((await stat(join(folder, 'key-pepper'))).mode & 0o777).toBe(0o600);
});

test('what was changed in the file stays from start to start', async () => {
  const folder = await newFolder();
  const { file } = await choosePartners(folder);
  await changePartners(file, (text) => withState(text, 'alpine-days', 'suspended'));
  await choosePartners(folder);
  const states = (await readPartnersFile(file)).map(({ name, state }) => [name, state]);
  expect(Object.fromEntries(states)).toMatchObject({ 'alpine-days': 'suspended', 'harbour-travel': 'active' });
});

test.each(['{"harbour', '{"harbour-travel":"tpk_of-an-older-version"}'])(
  'keys that cannot be read, or are none, are made anew: %s',
  async (text) => {
    const folder = await newFolder();
    const { keysFile, example } = await choosePartners(folder);
    await writeFile(keysFile, text);
    const again = await choosePartners(folder);
    expect([isKey(again.example.key), again.example.key === example.key]).toEqual([true, false]);
    const identify = await identifying(again);
    expect(identify({ authorization: `Bearer ${again.example.key}`, actFor: undefined })).toHaveProperty('name');
  },
);
