import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isKey } from '@tripgraph/gateway/trust/key';
import { keyHash } from '@tripgraph/gateway/trust/keyHash';
import { partnerOf } from '@tripgraph/gateway/trust/partnerOf';
import { readPartnersFile } from '@tripgraph/gateway/trust/partnersFile';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { run } from './run.js';

const pepper = 'planted-secret: the pepper of these tests';
let out = '';
let said = '';
beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((said += String(text)), true));
  vi.stubEnv('GATEWAY_KEY_PEPPER', pepper);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const partners = async (...words: string[]) => {
  [out, said] = ['', ''];
  let complaint = '';
  const code = await run(['partners', ...words], '1.2.3', (text) => (complaint += text));
  return { code, out, said, complaint };
};

/** A file of one's own, which GATEWAY_PARTNERS_FILE names. */
const newFile = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-partners-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'partners.yaml');
  vi.stubEnv('GATEWAY_PARTNERS_FILE', file);
  const whoIs = async (key: string): Promise<unknown> => {
    const identify = partnerOf({ partners: await readPartnersFile(file), hash: keyHash(pepper), anonymous: 'free' });
    const identity = identify({ authorization: `Bearer ${key.trim()}`, actFor: undefined });
    return identity.kind === 'partner' ? identity.name : identity.kind;
  };
  const fingerprint = (key: string): string => keyHash(pepper)(key.trim()).toString('hex').slice(0, 8);
  return { folder, file, whoIs, fingerprint };
};

test('a new partner has the key that is shown, alone on standard output, and which the file does not hold', async () => {
  const { file, whoIs } = await newFile();
  const {
    code,
    out: key,
    said: sentences,
  } = await partners('create', 'west', '--scope', 'prices:net', 'bookings:write');
  expect([code, isKey(key.trimEnd()), key.startsWith('tpk_live_')]).toEqual([0, true, true]);
  expect(sentences).toBe(
    `The partner west is added. This is the only time that the key is shown.\nUndo: mv ${file}.previous ${file}\n`,
  );
  expect(await whoIs(key)).toBe('west');
  expect(await readFile(file, 'utf8')).not.toContain('tpk_');
  expect((await readPartnersFile(file))[0]?.scopes).toEqual(['prices:net', 'bookings:write']);
});

test('while a partner changes over both of its keys are known; a third drops the oldest', async () => {
  const { whoIs } = await newFile();
  const first = (await partners('create', 'west', '--environment', 'test')).out;
  const second = (await partners('rotate', 'west')).out;
  expect([await whoIs(first), await whoIs(second)]).toEqual(['west', 'west']);
  const third = (await partners('rotate', 'west')).out;
  expect([await whoIs(first), await whoIs(second), await whoIs(third)]).toEqual(['refused', 'west', 'west']);
});

test('one key is revoked by its fingerprint, or all; what was before comes back by a rename', async () => {
  const { file, whoIs, fingerprint } = await newFile();
  const first = (await partners('create', 'west')).out;
  const second = (await partners('rotate', 'west')).out;
  expect((await partners('revoke', 'west', '--key', fingerprint(first))).out).toContain('of west is revoked.');
  expect([await whoIs(first), await whoIs(second)]).toEqual(['refused', 'west']);
  expect((await partners('revoke', 'west')).out).toContain('west has no key any more.');
  expect(await whoIs(second)).toBe('refused');
  await rename(`${file}.previous`, file);
  expect(await whoIs(second)).toBe('west');
});

test('a suspended partner is refused until it is resumed', async () => {
  const { whoIs } = await newFile();
  const { out: key } = await partners('create', 'west');
  await partners('suspend', 'west');
  expect(await whoIs(key)).toBe('refused');
  await partners('resume', 'west');
  expect(await whoIs(key)).toBe('west');
});

test('the list shows what partners may and the fingerprints of their keys, and no key', async () => {
  const { file, fingerprint } = await newFile();
  const { out: key } = await partners('create', 'west', '--scope', 'prices:net');
  await writeFile(
    file,
    `${await readFile(file, 'utf8')}    quota: { cost_per_minute: 6000, max_request_cost: 200 }
  - { name: north-shore, state: suspended, keys: [], mode: ids-only, manifest: north.json }
`,
  );
  expect((await partners('list')).out).toBe(`NAME         STATE      KEYS      MODE      SCOPES      QUOTA
west         active     ${fingerprint(key)}  off       prices:net  6000 a minute, 200 a request
north-shore  suspended  -         ids-only  -           -
`);
});

test('with another pepper no key is made for a file, and the gateway does not read it', async () => {
  const { file } = await newFile();
  const { out: key } = await partners('create', 'west');
  const before = await readFile(file, 'utf8');
  vi.stubEnv('GATEWAY_KEY_PEPPER', 'another pepper, which is long enough, too');
  for (const words of [
    ['create', 'north'],
    ['rotate', 'west'],
  ]) {
    const { code, out: shown, complaint } = await partners(...words);
    expect([code, shown]).toEqual([1, '']);
    expect(complaint).toContain('GATEWAY_KEY_PEPPER is not the secret with which the keys of this file were hashed');
  }
  expect(await readFile(file, 'utf8')).toBe(before);
  expect((await partners('suspend', 'west')).code).toBe(0);
  await expect(readPartnersFile(file, keyHash('another pepper, which is long enough, too'))).rejects.toThrow(
    'GATEWAY_KEY_PEPPER is not the secret',
  );
  expect(isKey(key.trim())).toBe(true);
});

test.each([
  [['rotate', 'nobody'], 'There is no partner "nobody".'],
  [['create', 'West'], 'a partner is named in lower case letters'],
  [['revoke', 'nobody'], 'There is no partner "nobody".'],
])('%j is refused in a sentence, and no key is shown', async (words, sentence) => {
  const { file } = await newFile();
  const result = await partners(...words);
  expect([result.code, result.out]).toEqual([1, '']);
  expect(result.complaint).toContain(sentence);
  await expect(readFile(file)).rejects.toThrow('ENOENT');
});

test('without a file or a pepper it is said what is missing', async () => {
  await newFile();
  vi.stubEnv('GATEWAY_KEY_PEPPER', undefined);
  expect((await partners('create', 'west')).complaint).toContain('GATEWAY_KEY_PEPPER is not set');
  vi.stubEnv('GATEWAY_KEY_PEPPER', 'short');
  expect((await partners('create', 'west')).complaint).toContain(
    'GATEWAY_KEY_PEPPER: must have at least 32 characters',
  );
  vi.stubEnv('GATEWAY_PARTNERS_FILE', undefined);
  vi.stubEnv('GATEWAY_KEY_PEPPER', undefined);
  expect((await partners('list')).complaint).toContain('Say which file: --file <file> or GATEWAY_PARTNERS_FILE');
});

test('partners of a data folder are edited with the pepper of that folder', async () => {
  const { folder, file } = await newFile();
  const other = 'another pepper, which only this folder has';
  await writeFile(join(folder, 'key-pepper'), other);
  vi.stubEnv('GATEWAY_PARTNERS_FILE', undefined);
  const { out: key } = await partners('create', 'west', '--data', folder);
  const identify = partnerOf({ partners: await readPartnersFile(file), hash: keyHash(other), anonymous: 'free' });
  expect(identify({ authorization: `Bearer ${key.trim()}`, actFor: undefined })).toMatchObject({ name: 'west' });
});
