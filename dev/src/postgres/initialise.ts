import { spawn } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment } from '../config.js';
import type { Account } from './account.js';
import type { PostgresBinaries } from './binaries.js';

/**
 * Which characters are letters, for the search that forgives typing errors in any script. Order stays that of bytes.
 * Only Linux is sure to know the name; elsewhere such a search knows the Latin letters alone.
 */
const characterType = process.platform === 'linux' ? ['--lc-ctype=C.UTF-8'] : [];

export type Login = { readonly user: string; readonly password: string };

const runInitdb = (binaries: PostgresBinaries, flags: readonly string[], account: Account | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(binaries.initdb, flags, { ...account, env: childEnvironment({ LC_ALL: 'C' }) });
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`PostgreSQL could not make its folder:\n${output.trim()}`));
    });
  });

/** Makes an empty database cluster in `folder`, owned by the account. */
export const initialiseCluster = async (
  folder: string,
  binaries: PostgresBinaries,
  account: Account | undefined,
  login: Login,
): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (account) await chown(folder, account.uid, account.gid);
  const passing = await mkdtemp(join(tmpdir(), 'tripgraph-'));
  try {
    // Also to be read as `postgres`; the password is no secret, the server listens on this machine only.
    await chmod(passing, 0o755);
    const passwordFile = join(passing, 'password');
    await writeFile(passwordFile, `${login.password}\n`, { mode: 0o644 });
    const flags = [
      `--pgdata=${folder}`,
      `--username=${login.user}`,
      `--pwfile=${passwordFile}`,
      '--auth=password',
      '--encoding=UTF8',
      '--locale=C',
      ...characterType,
      '--no-sync',
      '--no-instructions',
    ];
    await runInitdb(binaries, flags, account);
  } finally {
    await rm(passing, { recursive: true, force: true });
  }
};
