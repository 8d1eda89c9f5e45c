import { expect, test } from 'vitest';
import type { GatewayState, ProcessState } from './gatewayState.js';
import type { GatewayAddress, Stage } from './releasePlan.js';
import { runRelease, type Release } from './runRelease.js';
import { runRollback } from './runRollback.js';

// Gateways that are objects, on a clock that nobody waits for.

type Fake = {
  readonly address: GatewayAddress;
  hash: string;
  swapped: number;
  refused: number;
  isReady: boolean;
  /** What becomes of a supergraph that is delivered: it takes over after so many ms, is refused, or is never seen. */
  takes: number | 'refuses' | 'misses';
};

const fleet = (names: readonly string[], watchMs = 10_000) => {
  let now = 0;
  const said: string[] = [];
  const settled: string[] = [];
  const due: { readonly at: number; readonly act: () => void }[] = [];
  const gateways = new Map<string, Fake>();
  const kept = new Map<string, string>();
  const files = new Map<string, string>();
  const stages = names.map((name): Stage => {
    const address = { url: `http://${name}`, metrics: [`http://${name}/metrics`] };
    gateways.set(name, { address, hash: 'old', swapped: 0, refused: 0, isReady: true, takes: 1_000 });
    files.set(name, 'old');
    return { name, delivery: { kind: 'folder', folder: name }, gateways: [address], watchMs };
  });
  const gateway = (name: string): Fake => {
    const found = gateways.get(name);
    if (!found) throw new Error(`no gateway is named ${name}`);
    return found;
  };
  const put = (name: string, hash: string): void => {
    files.set(name, hash);
    const one = gateway(name);
    if (one.hash === hash || one.takes === 'misses') return;
    if (one.takes === 'refuses') one.refused += 1;
    else due.push({ at: now + one.takes, act: () => Object.assign(one, { hash, swapped: one.swapped + 1 }) });
  };
  const ask = async ({ url }: GatewayAddress): Promise<GatewayState> => {
    const { address, hash, swapped, refused, isReady } = gateway(new URL(url).hostname);
    const processes: ProcessState[] = address.metrics.map((metrics) => ({ metrics, hash, swapped, refused }));
    return isReady ? { kind: 'ready', processes } : { kind: 'not ready', reason: `${url} says 503` };
  };
  const release: Release = {
    stages,
    hash: 'new',
    ask,
    nowMs: () => now,
    pause: async (ms) => {
      now += ms;
      for (const one of due.splice(0)) (one.at <= now ? one.act : () => due.push(one))();
    },
    swapMs: 30_000,
    say: (line) => said.push(line),
    deliver: async ({ name }) => {
      kept.set(name, files.get(name) ?? '');
      put(name, 'new');
    },
    undeliver: async ({ name }) => put(name, kept.get(name) ?? ''),
    settle: async ({ name }) => void settled.push(name),
    lacks: async () => false,
  };
  return {
    release,
    gateway,
    said,
    settled,
    files: () => Object.fromEntries(files),
    later: (at: number, act: () => void) => due.push({ at, act }),
    now: () => now,
  };
};

test('one stage after the other gets it, each when the one before has served it for its time', async () => {
  const { release, said, settled, files, now } = fleet(['canary', 'rest']);
  expect(await runRelease(release)).toEqual({ kind: 'released' });
  expect(settled).toEqual(['canary', 'rest']);
  expect(files()).toEqual({ canary: 'new', rest: 'new' });
  expect(said).toEqual([
    'canary: old → new',
    'canary: served by all, and watched for 10 s',
    'rest: old → new',
    'rest: served by all, and watched for 10 s',
  ]);
  expect(now()).toBe(22_000);
});

test('what the first stage refuses no other gets, and the first has again what it had', async () => {
  const { release, gateway, files, settled } = fleet(['canary', 'rest']);
  gateway('canary').takes = 'refuses';
  const released = await runRelease(release);
  expect(settled).toEqual([]);
  expect(released).toEqual({
    kind: 'rolled back',
    reason: 'canary: refused, the log of the gateway says why: http://canary/metrics serves old',
  });
  expect(files()).toEqual({ canary: 'old', rest: 'old' });
  expect(gateway('rest').swapped).toBe(0);
});

test('what the second stage refuses is taken back from the first, too', async () => {
  const { release, gateway, files } = fleet(['canary', 'rest']);
  gateway('rest').takes = 'refuses';
  expect(await runRelease(release)).toMatchObject({ kind: 'rolled back' });
  expect(files()).toEqual({ canary: 'old', rest: 'old' });
  expect(gateway('canary')).toMatchObject({ hash: 'old', swapped: 2 });
});

test('a gateway that does not see it in time ends the release', async () => {
  const { release, gateway, files } = fleet(['canary', 'rest']);
  gateway('canary').takes = 'misses';
  expect(await runRelease(release)).toEqual({
    kind: 'rolled back',
    reason: 'canary: not there after 30 s: http://canary/metrics serves old',
  });
  expect(files()).toEqual({ canary: 'old', rest: 'old' });
});

test('a gateway that is not ready once is waited for; one that stays so ends the release', async () => {
  const blink = fleet(['canary']);
  blink.later(3_000, () => (blink.gateway('canary').isReady = false));
  blink.later(3_900, () => (blink.gateway('canary').isReady = true));
  expect(await runRelease(blink.release)).toEqual({ kind: 'released' });

  const ill = fleet(['canary', 'rest']);
  ill.later(3_000, () => (ill.gateway('canary').isReady = false));
  const released = await runRelease(ill.release);
  expect(released).toMatchObject({ kind: 'stuck' });
  expect(released).toMatchObject({ reason: expect.stringContaining('canary: not ready: http://canary says 503') });
  expect(ill.files()).toEqual({ canary: 'old', rest: 'old' });
});

test('a gateway that serves the old one again while it is watched ends the release', async () => {
  const { release, gateway, later } = fleet(['canary']);
  later(5_000, () => Object.assign(gateway('canary'), { hash: 'old' }));
  expect(await runRelease(release)).toMatchObject({
    kind: 'rolled back',
    reason: 'canary: no longer served: http://canary/metrics serves old',
  });
});

test('nothing begins while a gateway of any stage is not ready', async () => {
  const { release, gateway, files } = fleet(['canary', 'rest']);
  gateway('rest').isReady = false;
  await expect(runRelease(release)).rejects.toThrow('Not every gateway is ready: http://rest says 503');
  expect(files()).toEqual({ canary: 'old', rest: 'old' });
});

test('a stage that serves it already is left alone, and a release of nothing new says so', async () => {
  const { release, gateway, said } = fleet(['canary', 'rest']);
  Object.assign(gateway('canary'), { hash: 'new' });
  expect(await runRelease(release)).toEqual({ kind: 'released' });
  expect(said.some((line) => line.startsWith('canary'))).toBe(false);
  expect(await runRelease(release)).toEqual({ kind: 'nothing new' });
});

test('another configuration of the same supergraph is there when every gateway has swapped once more', async () => {
  const { release, gateway, later } = fleet(['canary'], 0);
  const canary = gateway('canary');
  Object.assign(canary, { hash: 'new', swapped: 4 });
  later(2_000, () => (canary.swapped += 1));
  expect(await runRelease({ ...release, lacks: async () => true })).toEqual({ kind: 'released' });
  expect(canary.swapped).toBe(5);
});

test('a rollback goes on with the others where one stage refuses what was there before', async () => {
  const { release, gateway } = fleet(['canary', 'rest']);
  await runRelease(release);
  gateway('rest').takes = 'refuses';
  const rolled = await runRollback({ ...release, exchange: release.undeliver, hashOf: async () => 'old' });
  expect(rolled).toMatchObject({ kind: 'stuck', reason: expect.stringMatching(/^rest: refused/) });
  expect([gateway('canary').hash, gateway('rest').hash]).toEqual(['old', 'new']);
});
