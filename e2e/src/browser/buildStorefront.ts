import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const folder = fileURLToPath(new URL('../../../examples/storefront/', import.meta.url));
const vite = join(dirname(createRequire(join(folder, 'package.json')).resolve('vite/package.json')), 'bin/vite.js');

/** The manifest of what the storefront asks. */
export const storefrontManifest = join(folder, 'src/generated/persisted-documents.json');

/** Builds the storefront's page as it is shipped, whatever the test runner has said of the environment; returns its folder. */
export const buildStorefront = async (): Promise<string> => {
  const output = await mkdtemp(join(tmpdir(), 'storefront-'));
  const words = [vite, 'build', '--outDir', output, '--emptyOutDir', '--logLevel', 'warn'];
  await promisify(execFile)(process.execPath, words, { cwd: folder, env: { ...process.env, NODE_ENV: 'production' } });
  return output;
};
