import { expect, test } from 'vitest';
import { runOnce } from './runOnce.js';

const never = new AbortController().signal;
const task = (source: string) => ({
  name: 'gazetteer',
  arguments: ['--input-type=module', '--eval', source],
  environment: { WORD: 'written' },
});

test('a process that does its work is run to its end, and its lines are heard', async () => {
  const lines: string[] = [];
  await runOnce(task('console.log(process.env.WORD)'), (name, line) => lines.push(`${name}: ${line}`), never);
  expect(lines).toEqual(['gazetteer: written']);
});

test('one that fails is named with its exit code and last lines', async () => {
  const failing = task(`console.log('{"level":60,"msg":"no places"}'); process.exitCode = 2;`);
  await expect(runOnce(failing, () => undefined, never)).rejects.toThrow(
    'gazetteer failed (exit code 2):\n  fatal no places',
  );
});

test('who wishes to stop ends it, and that is no failure', async () => {
  const stop = new AbortController();
  await runOnce(task(`console.log('works'); setInterval(() => {}, 1000)`), () => stop.abort(), stop.signal);
  await runOnce(task('setInterval(() => {}, 1000)'), () => undefined, stop.signal);
});
