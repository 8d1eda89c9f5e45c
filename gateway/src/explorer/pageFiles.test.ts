import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readPageFiles } from './pageFiles.js';

const folderWith = async (...names: readonly string[]): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-explorer-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'assets'));
  for (const name of names) await writeFile(join(folder, name), name);
  return folder;
};

test('the page is at /, what has a hash in its name may be kept, and files of no known type are not served', async () => {
  const folder = await folderWith(
    'index.html',
    'index.html.gz',
    'icon.svg',
    'assets/a-1.js',
    'assets/a-1.js.map',
    '.inputs',
  );
  const files = readPageFiles(folder);
  expect([...(files?.keys() ?? [])].sort()).toEqual(['/', '/assets/a-1.js', '/icon.svg']);
  expect(files?.get('/')).toMatchObject({ gzipPath: join(folder, 'index.html.gz'), isImmutable: false });
  expect(files?.get('/assets/a-1.js')).toEqual({
    path: join(folder, 'assets/a-1.js'),
    gzipPath: undefined,
    contentType: 'text/javascript; charset=utf-8',
    isImmutable: true,
  });
});

test('a folder that is not there, or has no page, is an explorer that was not built', async () => {
  expect(readPageFiles('/nowhere/at/all')).toBeUndefined();
  expect(readPageFiles(await folderWith('assets/a-1.js'))).toBeUndefined();
});
