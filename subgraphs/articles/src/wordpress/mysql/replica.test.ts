import type { Resolve } from '@tripgraph/kit/outside/connectOutside';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unstopped } from '../../testing/readAll.js';
import { openReplica } from './replica.js';

let connections = 0;
/** It says nothing, and hangs up. */
const server = createServer((socket) => {
  connections += 1;
  socket.destroy();
});
const portOf = (): number => (server.address() as AddressInfo).port;
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

const leadingTo =
  (...addresses: readonly string[]): Resolve =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
const open = (host: string, privateHosts: readonly string[], resolve = leadingTo()) =>
  openReplica({ url: `mysql://reader:word@${host}/wp`, privateHosts, resolve }, unstopped);
const notPublic = 'is at an address that is not public: as a replica it is read where SOURCE_PRIVATE_HOSTS lists it.';

test.each(['127.0.0.1', '10.0.0.1', '169.254.169.254', '[::1]', '[::ffff:10.0.0.1]'])(
  '%s is not connected to where nobody listed it',
  async (host) => {
    const before = connections;
    await expect(open(`${host}:${portOf()}`, ['10.0.0.1:3306', 'db.example'])).rejects.toThrow(notPublic);
    expect(connections).toBe(before);
  },
);

test.each([['10.0.0.1'], ['93.184.215.14', '127.0.0.1'], ['fd00::1']])(
  'a name that leads to %s is not connected to',
  async (...addresses) => {
    const before = connections;
    const opening = open(`db.example:${portOf()}`, [], leadingTo(...addresses));
    await expect(opening).rejects.toThrow(`db.example ${notPublic}`);
    expect(connections).toBe(before);
  },
);

test('a host that is listed, with its port or for all of them, is connected to where it is', async () => {
  for (const listed of ['127.0.0.1', `127.0.0.1:${portOf()}`]) {
    const before = connections;
    await expect(open(`127.0.0.1:${portOf()}`, [listed])).rejects.toThrow('Connection lost');
    expect(connections).toBe(before + 1);
  }
});

test('an address without a port has that of MySQL', async () => {
  // Whether something answers there or not, it is not refused.
  const opening = open('127.0.0.1', ['127.0.0.1:3306']);
  await expect(opening).rejects.not.toThrow(notPublic);
});
