import { mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { changePartners } from './changePartners.js';

const one = `partners:\n  - { name: north, state: active, keys: [${'a'.repeat(64)}] }\n`;
const suspend = (text: string): string => text.replace('active', 'suspended');

const newFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-partners-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { folder, file: join(folder, 'partners.yaml') };
};

test('what the file said before is kept beside it, and who may read it stays', async () => {
  const { folder, file } = await newFolder();
  await writeFile(file, one, { mode: 0o600 });
  await changePartners(file, suspend);
  expect(await readFile(file, 'utf8')).toBe(suspend(one));
  expect(await readFile(`${file}.previous`, 'utf8')).toBe(one);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await readdir(folder)).sort()).toEqual(['partners.yaml', 'partners.yaml.previous']);
});

test('a file that is not there is made', async () => {
  const { file } = await newFolder();
  await changePartners(file, (text) => `${text}# more\n`);
  expect(await readFile(file, 'utf8')).toMatch(/partners: \[\]\n# more\n$/);
});

test.each([
  ['is wrong before', 'partners: 1\n', suspend],
  ['would be wrong', one, () => 'partners: 1\n'],
  [
    'is not to be changed',
    one,
    () => {
      throw new Error('partners.yaml cannot be used: no');
    },
  ],
])('what %s is left as it is', async (_what, before, change) => {
  const { folder, file } = await newFolder();
  await writeFile(file, before);
  await expect(changePartners(file, change)).rejects.toThrow('partners.yaml cannot be used');
  expect(await readFile(file, 'utf8')).toBe(before);
  expect(await readdir(folder)).toEqual(['partners.yaml']);
});

test('of two who edit at once the second is told, and the first loses nothing', async () => {
  const { file } = await newFolder();
  await writeFile(file, one);
  await writeFile(`${file}.new`, '');
  await expect(changePartners(file, suspend)).rejects.toThrow('somebody else is editing, or was cut off');
  expect([await readFile(file, 'utf8'), await readFile(`${file}.new`, 'utf8')]).toEqual([one, '']);
});

test('a link stays a link, and what it leads to is changed', async () => {
  const { folder, file } = await newFolder();
  await writeFile(join(folder, 'real.yaml'), one);
  await symlink('real.yaml', file);
  await changePartners(file, suspend);
  expect(await readFile(join(folder, 'real.yaml'), 'utf8')).toBe(suspend(one));
  expect((await readdir(folder)).sort()).toEqual(['partners.yaml', 'real.yaml', 'real.yaml.previous']);
});
