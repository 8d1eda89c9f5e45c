import { spawn, spawnSync } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { onTestFinished, type TestContext } from 'vitest';

/** A run fails in which it is seen anywhere. */
const password = 'planted-secret';

const missing = 'it needs redis-server in the PATH (Debian, Ubuntu: apt-get install redis-server)';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/**
 * Starts a real Redis that keeps nothing on disk and ends with the test, and gives its URL. Where there is no redis-server the
 * test is left out, and the end of the run says so.
 */
export const startRealRedis = async ({ skip }: TestContext, ...settings: readonly string[]): Promise<string> => {
  skip(spawnSync('redis-server', ['--version']).status !== 0, missing);
  const port = await freePort();
  const redis = spawn(
    'redis-server',
    [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--requirepass',
      password,
      ...settings,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  onTestFinished(async () => {
    if (redis.exitCode !== null) return;
    const ended = new Promise((resolve) => redis.once('exit', resolve));
    redis.kill('SIGKILL');
    await ended;
  });
  for await (const line of createInterface(redis.stdout)) {
    if (/Ready to accept connections/.test(line)) return `redis://:${password}@127.0.0.1:${port}`;
  }
  throw new Error('redis-server ended before it was ready');
};
