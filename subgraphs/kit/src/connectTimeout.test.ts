import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { connectTimeoutMs } from './connectTimeout.js';
import { migrate } from './migrate.js';
import { inTransaction } from './transaction.js';

afterEach(() => void vi.useRealTimers());

/** A server that takes connections and never says a word. */
const silentServer = async () => {
  const server = createServer((socket) => void socket.on('error', () => undefined).resume());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { url: `postgresql://nobody@127.0.0.1:${port}/nothing`, connected: once(server, 'connection') };
};

test.each([
  ['a transaction', (url: string) => inTransaction(url, async () => undefined)],
  ['a migration', (url: string) => migrate(url, tmpdir())],
])('%s gives up on a server that never answers', async (_what, start) => {
  const { url, connected } = await silentServer();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let failure: unknown;
  const work = start(url).catch((error: unknown) => (failure = error));
  await connected;
  await vi.advanceTimersByTimeAsync(connectTimeoutMs - 1);
  expect(failure).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  await work;
  expect(String(failure)).toMatch(/timeout/);
});
