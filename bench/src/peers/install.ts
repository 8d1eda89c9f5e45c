import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { benchFolder, peersFolder } from './folder.js';
import { runTool } from './runTool.js';

/** Something that is not ours and must be put into the peers folder before it can run. */
export type Peer = {
  /** Whether it is there already, in the version that we ask for. */
  readonly isInstalled: () => boolean;
  /** Puts it there; rejects with the reason when that is not possible. */
  readonly install: (signal: AbortSignal) => Promise<void>;
};

/** A peer in a folder of its own, which is made anew when `wanted` is not what was installed there last. */
const peerIn = (folder: string, wanted: string, fill: (signal: AbortSignal) => Promise<void>): Peer => {
  const mark = join(folder, 'installed');
  return {
    isInstalled: () => existsSync(mark) && readFileSync(mark, 'utf8') === wanted,
    install: async (signal) => {
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
      await fill(signal);
      await writeFile(mark, wanted);
    },
  };
};

const hiveManifest = JSON.stringify({
  private: true,
  dependencies: { '@graphql-hive/gateway': '2.15.1', '@graphql-hive/router-runtime': '1.4.23', graphql: '16.15.0' },
  // Ranges of theirs that not every registry can fill; these versions can be had everywhere.
  overrides: {
    '@graphql-tools/batch-execute': '10.2.0',
    '@whatwg-node/disposablestack': '0.0.6',
    '@whatwg-node/fetch': '0.10.13',
    '@whatwg-node/promise-helpers': '1.3.2',
    'sync-fetch': '0.6.0-2',
  },
});
const hiveFolder = join(peersFolder, 'hive');

/** The file that runs Hive Gateway. */
export const hiveProgram = join(hiveFolder, 'node_modules/@graphql-hive/gateway/dist/bin.js');
export const hive = peerIn(hiveFolder, hiveManifest, async (signal) => {
  await writeFile(join(hiveFolder, 'package.json'), hiveManifest);
  await runTool('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], hiveFolder, signal);
});

const pythonFolder = join(peersFolder, 'python');
const pythonPackages = ['flask==3.1.3', 'gunicorn==27.0.1', 'gevent==26.9.0', 'packaging', 'urllib3==2.8.0'];

/** The file that runs the relay in Python. */
export const gunicorn = join(pythonFolder, 'bin/gunicorn');
export const python = peerIn(pythonFolder, pythonPackages.join(' '), async (signal) => {
  await runTool('python3', ['-m', 'venv', '.'], pythonFolder, signal);
  await runTool(join(pythonFolder, 'bin/pip'), ['install', '--quiet', ...pythonPackages], pythonFolder, signal);
});

const goFolder = join(peersFolder, 'go');
const goSource = join(benchFolder, 'relays/relay.go');
const goDigest = createHash('sha256').update(readFileSync(goSource)).digest('hex');

/** The relay in Go, compiled. */
export const goRelay = join(goFolder, 'relay');
export const go = peerIn(goFolder, goDigest, (signal) =>
  runTool('go', ['build', '-o', goRelay, goSource], goFolder, signal),
);
