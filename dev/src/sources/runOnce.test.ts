import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runOnce } from './runOnce.js';

const never = new AbortController().signal;
const newFile = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-once-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'written');
};
const task = (source: string, file: string) => ({
  name: 'cms',
  arguments: ['--input-type=module', '--eval', `import { writeFileSync } from 'node:fs'; ${source}`],
  environment: { FILE: file },
});

test('a process that does its work is run to its end, with what it is told', async () => {
  const file = await newFile();
  await runOnce(task(`writeFileSync(process.env.FILE, 'done')`, file), never);
  expect(await readFile(file, 'utf8')).toBe('done');
});

test('one that fails is named with its exit code and last lines', async () => {
  const failing = task(`console.log('{"level":60,"msg":"no places"}'); process.exitCode = 2;`, '');
  await expect(runOnce(failing, never)).rejects.toThrow('cms failed (exit code 2):\n  fatal no places');
});

test('who wishes to stop ends it, and that is no failure', async () => {
  const file = await newFile();
  const stop = new AbortController();
  const running = runOnce(task(`writeFileSync(process.env.FILE, ''); setInterval(() => {}, 1000)`, file), stop.signal);
  await expect.poll(() => existsSync(file)).toBe(true);
  stop.abort();
  await running;
  await runOnce(task('setInterval(() => {}, 1000)', ''), stop.signal);
});
