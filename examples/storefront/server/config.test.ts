import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readSettings } from './config.js';

const fileWith = async (text: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'storefront-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'partner-keys.json');
  await writeFile(file, text);
  return file;
};

test('the key is that of the file which `npm start` writes, unless another one is given', async () => {
  const file = await fileWith('{"harbour-travel":"one","storefront":"two"}');
  expect(await readSettings({ STOREFRONT_KEYS_FILE: file })).toEqual({
    port: 4_300,
    gatewayUrl: 'http://127.0.0.1:4000/graphql',
    key: 'two',
  });
  expect(await readSettings({ STOREFRONT_KEYS_FILE: file, STOREFRONT_KEY: 'three' })).toMatchObject({ key: 'three' });
});

test.each(['{"harbour-travel":"one"}', '[]', '{'])(
  'without a key in it, it is said how to get one: %s',
  async (text) => {
    const file = await fileWith(text);
    await expect(readSettings({ STOREFRONT_KEYS_FILE: file })).rejects.toThrow(`${file}: run \`npm start\` once`);
  },
);

test('what is wrong with a setting is said', async () => {
  const wrong = { STOREFRONT_KEY: 'one', STOREFRONT_PORT: 'many', GATEWAY_URL: 'gopher://127.0.0.1' };
  await expect(readSettings(wrong)).rejects.toThrow(/STOREFRONT_PORT[^]*GATEWAY_URL/);
});
