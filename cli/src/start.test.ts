import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Manifest } from '@tripgraph/dev/manifest';
import { afterAll, beforeAll, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../bin/tripgraph.js', import.meta.url));
let folder = '';
let data = '';

type Finished = { readonly code: number | null; readonly output: string };
type Command = {
  readonly child: ChildProcess;
  readonly finished: Promise<Finished>;
  readonly said: (text: string) => Promise<void>;
  readonly output: () => string;
};

/** Runs the built command line, as `npm start` does. */
const tripgraph = (...words: string[]): Command => {
  const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const listeners = new Set<() => void>();
  const take = (chunk: Buffer): void => {
    output += chunk.toString();
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const finished = new Promise<Finished>((resolve) => child.once('close', (code) => resolve({ code, output })));
  const said = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => void (output.includes(text) && resolve());
      listeners.add(look);
      look();
      void finished.then(() => reject(new Error(`it ended without saying "${text}":\n${output}`)));
    });
  return { child, finished, said, output: () => output };
};

// A block of ports below those that systems hand out by themselves; another run has another one.
const port = String(20_000 + (process.pid % 60) * 200);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tripgraph-start-'));
  await chmod(folder, 0o755);
  data = join(folder, 'data');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ask = (body: string): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });

const readManifest = async (): Promise<Manifest> =>
  JSON.parse(await readFile(join(data, 'manifest.json'), 'utf8')) as Manifest;

test('the first start seeds and answers; Ctrl-C stops all of it with exit code 0; a second start keeps the data', async () => {
  const sizes = ['--activities', '300', '--suppliers', '20', '--shards', '2', '--seed', '7'];
  const first = tripgraph('start', '--data', data, '--port', port, ...sizes);
  await first.said('The sources have been read');
  const { example } = await readManifest();
  const response = await ask(
    JSON.stringify({
      query: `{ activity(id: "${example?.activityId}") { place { id name } } activities(first: 1) { totalCount } }`,
    }),
  );
  expect(await response.json()).toEqual({
    data: { activity: { place: { id: example?.placeId, name: expect.any(String) } }, activities: { totalCount: 300 } },
  });
  // What is said to be tried is a shell command; its body is a query that finds something of every source.
  const [, body = ''] = /-d '(\{"query":"\{ place\(id[^']*)'/.exec(first.output()) ?? [];
  const shown = (await (await ask(body)).json()) as { data: { place: Record<string, { totalCount: number }> } };
  for (const part of ['tours', 'lodgings', 'articles', 'books'])
    expect(shown.data.place[part]?.totalCount, part).toBeGreaterThan(0);
  first.child.kill('SIGINT');
  const { code, output } = await first.finished;
  expect(code).toBe(0);
  expect(output).toContain('First start: filling');
  expect(output).toContain('300 activities of 20 suppliers on 2 shards, 139,319 places');

  const second = tripgraph('start', '--data', data, '--port', port, '--without-sources');
  await second.said('Ctrl-C stops everything.');
  second.child.kill('SIGTERM');
  const again = await second.finished;
  expect(again.code).toBe(0);
  expect(again.output).not.toContain('First start');
  expect(again.output).not.toContain('sources');
}, 180_000);

test('data is not replaced without a yes', async () => {
  const before = await readManifest();
  const { code, output } = await tripgraph('seed', '--data', data, '--activities', '10').finished;
  expect(code).toBe(1);
  expect(output).toContain('300 activities of 20 suppliers on 2 shards (seed 7). Replace it?');
  expect(output).toContain('add --yes');
  expect(await readManifest()).toEqual(before);
});

test('an interrupted seed leaves no manifest, and the next makes the folder anew', async () => {
  const words = ['seed', '--data', data, '--port', port, '--yes', '--activities', '50', '--suppliers', '5'];
  for (const beginning of ['', `${data} is half-made or of another version; making it anew.\n`]) {
    const interrupted = tripgraph(...words);
    await interrupted.said(' rows');
    interrupted.child.kill('SIGINT');
    const { code, output } = await interrupted.finished;
    expect(code).toBe(1);
    expect(output.startsWith(beginning)).toBe(true);
    expect(output).toContain('Seeding was interrupted; the next start begins it anew.');
    await expect(readManifest()).rejects.toThrow('ENOENT');
  }
}, 180_000);
