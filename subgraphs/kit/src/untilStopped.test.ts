import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { expect, test } from 'vitest';

type Child = ChildProcessByStdio<null, Readable, null>;

// A process of its own, because signals concern the whole process; it runs what the compiler wrote.
const module = new URL('../dist/untilStopped.js', import.meta.url);
const start = async (close: string): Promise<Child> => {
  const program = `
    import { untilStopped } from ${JSON.stringify(module.href)};
    const running = setInterval(() => undefined, 1_000);
    setImmediate(() => console.log('runs'));
    await untilStopped(async () => { console.log('closes'); ${close} });
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await said(child, 'runs');
  return child;
};
const said = async (child: Child, text: string): Promise<void> =>
  expect(String(await once(child.stdout, 'data'))).toContain(text);

test.each(['SIGINT', 'SIGTERM'] as const)('%s closes what runs, and the process ends by itself', async (signal) => {
  const child = await start('clearInterval(running);');
  const ended = once(child, 'close');
  child.kill(signal);
  expect(await ended).toEqual([0, null]);
});

test.each([
  ['SIGINT', 'SIGTERM', 143],
  ['SIGINT', 'SIGINT', 130],
  ['SIGTERM', 'SIGINT', 130],
  ['SIGTERM', 'SIGTERM', 143],
] as const)('while %s takes long, %s ends the process at once with exit code %i', async (first, second, code) => {
  const child = await start('await new Promise(() => undefined);');
  const ended = once(child, 'close');
  child.kill(first);
  await said(child, 'closes');
  child.kill(second);
  expect(await ended).toEqual([code, null]);
});
