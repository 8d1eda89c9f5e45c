import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

// A process of its own, because signals concern the whole process; it runs what the compiler wrote.
const module = new URL('../dist/untilStopped.js', import.meta.url);
const program = `
  import { untilStopped } from ${JSON.stringify(module.href)};
  setInterval(() => undefined, 1_000);
  setImmediate(() => console.log('runs'));
  await untilStopped();
  console.log('stops');
`;

test.each([
  ['SIGINT', 'SIGTERM', 143],
  ['SIGINT', 'SIGINT', 130],
  ['SIGTERM', 'SIGINT', 130],
  ['SIGTERM', 'SIGTERM', 143],
] as const)(
  '%s asks to stop, and %s after it ends the process at once with exit code %i',
  async (first, second, code) => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'close');
    expect(String(await once(child.stdout, 'data'))).toContain('runs');
    child.kill(first);
    expect(String(await once(child.stdout, 'data'))).toContain('stops');
    child.kill(second);
    expect(await ended).toEqual([code, null]);
  },
);
