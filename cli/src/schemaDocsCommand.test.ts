import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { run } from './run.js';

const root = new URL('../../', import.meta.url).pathname;
const supergraph = join(root, 'supergraph.graphql');

const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-schema-docs-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

const runWith = async (...words: string[]) => {
  const complaints: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const code = await run(['schema-docs', '--supergraph', supergraph, ...words], '0', (text) => complaints.push(text));
  const said = write.mock.calls.map(([text]) => String(text)).join('');
  write.mockRestore();
  return { code, said, complaints };
};

test('the reference of this repository is written, with its examples, and says where to begin', async () => {
  const out = join(await newFolder(), 'pages');
  const { code, said } = await runWith('--out', out, '--examples', join(root, 'examples/queries'), '--title', 'Ours');
  expect(code).toBe(0);
  expect(said).toContain(`${join(out, 'index.html')} is written`);
  expect(await readFile(join(out, 'index.html'), 'utf8')).toContain('<title>Ours</title>');
  expect(await readFile(join(out, 'type.Place.html'), 'utf8')).toContain('href="example.placePage.html"');
});

test('what cannot be read is named', async () => {
  const out = await newFolder();
  const missing = await runWith('--out', out, '--examples', join(out, 'none'));
  expect(missing).toMatchObject({
    complaints: [expect.stringMatching(/none cannot be read: there is no such folder/)],
  });
  await writeFile(join(out, 'mine.txt'), '');
  const taken = await runWith('--out', out);
  expect(taken).toMatchObject({ complaints: [expect.stringMatching(/holds something else/)] });
  expect([missing.code, taken.code]).toEqual([2, 2]);
});
