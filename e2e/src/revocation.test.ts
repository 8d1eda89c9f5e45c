import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testPepper } from '@tripgraph/gateway/testing/partnerKeys';
import { supergraphOf } from '@tripgraph/gateway/testing/smallGateway';
import { expect, onTestFinished, test } from 'vitest';
import { startFixedSubgraph } from './fixedSubgraph.js';
import { startGatewayProcess } from './gatewayProcess.js';

const program = fileURLToPath(new URL('../../cli/bin/tripgraph.js', import.meta.url));
const promisedMs = 5_000;
const processes = 2;

const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-revocation-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/** Runs `tripgraph partners` for this file; gives what stands on standard output. */
const partners = async (file: string, ...words: string[]): Promise<string> => {
  const child = spawn(process.execPath, [program, 'partners', '--file', file, ...words], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, GATEWAY_KEY_PEPPER: testPepper },
  });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  expect(await once(child, 'close')).toEqual([0, null]);
  return Buffer.concat(parts).toString('utf8');
};

/** The status of a request over a connection of its own: the processes take connections in turn. */
const statusWith = (url: string, key: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const sent = request(url, { method: 'POST', agent: false, headers }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode));
    });
    sent.once('error', reject);
    sent.end('{"query":"{ x }"}');
  });

test.each([
  ['files that say when they change', {}],
  [
    'files that are looked at as seldom as may be',
    { GATEWAY_WATCH_POLL_MS: '600000', GATEWAY_WATCH_DEBOUNCE_MS: '60000' },
  ],
])(
  'with %s a revoked key stops within 5 s in every process, and its successor goes on',
  async (_what, settings) => {
    const folder = await newFolder();
    const [file, supergraph] = [join(folder, 'partners.yaml'), join(folder, 'supergraph.graphql')];
    await writeFile(supergraph, supergraphOf('type Query { x: Int }', await startFixedSubgraph('{"data":{"x":1}}')));
    const first = (await partners(file, 'create', 'north')).trim();
    const { child, line, ended } = startGatewayProcess(['--supergraph', supergraph], {
      GATEWAY_PROCESSES: String(processes),
      GATEWAY_PARTNERS_FILE: file,
      GATEWAY_KEY_PEPPER: testPepper,
      GATEWAY_ANONYMOUS: 'refused',
      ...settings,
    });
    onTestFinished(async () => {
      child.kill('SIGTERM');
      await ended;
    });
    const { url } = await line(({ msg }) => msg === 'listening');
    await line(({ msg }) => msg === 'all processes take requests');
    const statuses = (key: string) =>
      Promise.all(Array.from({ length: 5 * processes }, () => statusWith(String(url), key)));
    const everywhere = async (): Promise<void> => {
      for (let number = 1; number <= processes; number += 1)
        await line(({ msg, what, process: one }) => msg === 'reloaded' && what === 'partners' && one === number);
    };
    expect(new Set(await statuses(first))).toEqual(new Set([200]));

    const second = (await partners(file, 'rotate', 'north')).trim();
    await everywhere();
    expect(new Set([...(await statuses(first)), ...(await statuses(second))])).toEqual(new Set([200]));

    const [fingerprint = ''] = /[0-9a-f]{8}(?= [0-9a-f]{8})/.exec(await partners(file, 'list')) ?? [];
    await partners(file, 'revoke', 'north', '--key', fingerprint);
    const revokedAt = performance.now();
    await everywhere();
    expect(performance.now() - revokedAt).toBeLessThan(promisedMs);
    expect(new Set(await statuses(first))).toEqual(new Set([401]));
    expect(new Set(await statuses(second))).toEqual(new Set([200]));
  },
  180_000,
);
