import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, afterAll, expect, onTestFinished, test } from 'vitest';
import { freePort } from '../freePort.js';
import type { PartPlan } from './parts.js';
import { describeDeath, runParts, type RunningParts } from './runParts.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tripgraph-parts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const server = `
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
const { PORT, NAME, JOURNAL } = process.env;
const server = createServer((request, response) => {
  if (request.url === '/die') { console.error('something broke'); process.exit(3); }
  response.end('ready');
}).listen(Number(PORT), '127.0.0.1');
console.log('{"level":30,"msg":"' + NAME + ' listens"}');
process.on('SIGTERM', () => { appendFileSync(JOURNAL, NAME + '\\n'); server.close(); server.closeAllConnections(); process.channel?.unref(); });
`;

const plan = async (name: string, source = server): Promise<PartPlan> => {
  const port = await freePort();
  const program = join(folder, `${name}.mjs`);
  await writeFile(program, source);
  const url = `http://127.0.0.1:${port}`;
  const environment = { PORT: String(port), NAME: name, JOURNAL: join(folder, 'journal') };
  return { name, arguments: [program], environment, url, readyUrl: `${url}/health/ready` };
};

const begin = (): { parts: RunningParts; lines: string[] } => {
  const lines: string[] = [];
  const parts = runParts((name, line) => lines.push(`${name}: ${line}`), []);
  onTestFinished(() => parts.kill());
  return { parts, lines };
};
const never = new AbortController().signal;

test('parts are ready when run resolves, say what they say, and stop in the opposite order', async () => {
  const { parts, lines } = begin();
  await parts.run([await plan('subgraph')], never);
  await parts.run([await plan('gateway')], never);
  expect(lines).toEqual([
    'subgraph: {"level":30,"msg":"subgraph listens"}',
    'gateway: {"level":30,"msg":"gateway listens"}',
  ]);
  await parts.stop();
  expect(await readFile(join(folder, 'journal'), 'utf8')).toBe('gateway\nsubgraph\n');
});

test('a part that dies before it is ready is named with its exit code and last lines', async () => {
  const { parts } = begin();
  const broken = await plan('broken', `console.log('{"level":60,"msg":"no database"}'); process.exitCode = 7;`);
  await expect(parts.run([await plan('sound'), broken], never)).rejects.toThrow(
    'broken ended unexpectedly (exit code 7); its last lines:\n  fatal no database',
  );
  await parts.stop();
});

test('a part that dies later is reported', async () => {
  const { parts } = begin();
  const mortal = await plan('mortal');
  await parts.run([mortal], never);
  await fetch(`${mortal.url}/die`).catch(() => undefined);
  const death = await parts.died;
  expect(death).toMatchObject({ name: 'mortal', cause: 'exit code 3' });
  expect(death.lastLines).toContain('something broke');
});

test('a program that is not there is reported as a death', async () => {
  const { parts } = begin();
  const missing = { ...(await plan('missing')), arguments: [join(folder, 'nowhere.mjs')] };
  await expect(parts.run([missing], never)).rejects.toThrow(
    /missing ended unexpectedly \(exit code 1\)[^]*Cannot find module/,
  );
});

test('who wishes to stop does not wait for parts that never get ready', async () => {
  const { parts } = begin();
  const controller = new AbortController();
  const silent = await plan('silent', 'setInterval(() => {}, 1000); process.on("SIGTERM", () => process.exit(0));');
  const run = parts.run([silent], controller.signal);
  controller.abort();
  await run;
  await parts.stop();
});

test('a death without a word is told in one line', () => {
  expect(describeDeath({ name: 'places', cause: 'SIGKILL', lastLines: [] })).toBe(
    'places ended unexpectedly (SIGKILL).',
  );
});
