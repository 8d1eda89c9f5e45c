import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partnerOf } from '@tripgraph/gateway/trust/partnerOf';
import { readPartnersFile } from '@tripgraph/gateway/trust/partnersFile';
import { expect, onTestFinished, test } from 'vitest';
import { choosePartners } from './partners.js';

const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-partners-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

test('the gateway knows the partner by the key that is shown, and the carts service may act for it', async () => {
  const { file, keysFile, example, cartsKey } = await choosePartners(await newFolder());
  const identify = partnerOf(await readPartnersFile(file));
  expect(identify({ authorization: `Bearer ${example.key}`, actFor: undefined })).toEqual({
    kind: 'partner',
    name: 'harbour-travel',
  });
  expect(JSON.parse(await readFile(keysFile, 'utf8'))).toMatchObject({ carts: cartsKey });
  expect(identify({ authorization: `Bearer ${cartsKey}`, actFor: 'harbour-travel' })).toEqual({
    kind: 'partner',
    name: 'harbour-travel',
  });
});

test('keys stay from start to start, differ from folder to folder, and only we may read them', async () => {
  const folder = await newFolder();
  const first = await choosePartners(folder);
  expect(await choosePartners(folder)).toEqual(first);
  expect((await choosePartners(await newFolder())).example.key).not.toBe(first.example.key);
  expect((await stat(first.keysFile)).mode & 0o777).toBe(0o600);
  expect(await readFile(first.file, 'utf8')).not.toContain('tpk_');
});

test('a keys file that cannot be read is made anew', async () => {
  const folder = await newFolder();
  const { keysFile, example } = await choosePartners(folder);
  await writeFile(keysFile, '{"harbour');
  const again = await choosePartners(folder);
  expect(again.example.key).toMatch(/^tpk_[A-Za-z0-9_-]{43}$/);
  expect(again.example.key).not.toBe(example.key);
});
