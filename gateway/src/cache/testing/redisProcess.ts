import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';

/** A run of tests fails in which it is seen anywhere. */
const password = 'planted-secret';

/** Why something is left out where there is no Redis. */
export const redisIsMissing = 'it needs redis-server in the PATH (Debian, Ubuntu: apt-get install redis-server)';

export const isRedisThere = (): boolean => spawnSync('redis-server', ['--version']).status === 0;

export type RedisProcess = {
  readonly url: string;
  /** Kills it at once, with all that it knows. */
  readonly kill: () => Promise<void>;
  /** Starts one that knows nothing at the same address. */
  readonly start: () => Promise<void>;
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const startOn = async (port: number, settings: readonly string[]): Promise<ChildProcess> => {
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
  for await (const line of createInterface(redis.stdout)) {
    if (/Ready to accept connections/.test(line)) return redis;
  }
  throw new Error('redis-server ended before it was ready');
};

/** A real Redis that keeps nothing on disk. Rejects where there is none. */
export const startRedisProcess = async (...settings: readonly string[]): Promise<RedisProcess> => {
  if (!isRedisThere()) throw new Error(redisIsMissing);
  const port = await freePort();
  let running: ChildProcess | undefined = await startOn(port, settings);
  return {
    url: `redis://:${password}@127.0.0.1:${port}`,
    kill: async () => {
      const killed = running;
      running = undefined;
      if (!killed || killed.exitCode !== null) return;
      const ended = once(killed, 'exit');
      killed.kill('SIGKILL');
      await ended;
    },
    start: async () => {
      running = await startOn(port, settings);
    },
  };
};
