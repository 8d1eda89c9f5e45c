import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Whom the server runs as. */
export type Account = { readonly uid: number; readonly gid: number };

const run = promisify(execFile);
const name = 'postgres';

const numberOf = async (flag: '-u' | '-g'): Promise<number> => Number((await run('id', [flag, name])).stdout);

const lookUp = async (): Promise<Account | undefined> => {
  try {
    return { uid: await numberOf('-u'), gid: await numberOf('-g') };
  } catch {
    return undefined;
  }
};

const create = async (): Promise<Account> => {
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]);
  } catch {
    await run('adduser', ['-S', '-H', name]);
  }
  const account = await lookUp();
  if (!account) throw new Error('the user is not there');
  return account;
};

/**
 * PostgreSQL refuses to run as root: then it runs as the user `postgres`, which is made where there is none. Undefined
 * for anyone else, who runs it as himself. Throws a sentence when the user cannot be made.
 */
export const chooseAccount = async (): Promise<Account | undefined> => {
  if (process.getuid?.() !== 0) return undefined;
  try {
    return (await lookUp()) ?? (await create());
  } catch {
    throw new Error(
      'PostgreSQL does not run as root, and the user `postgres` to run it as could not be made: start as another user, or make that user.',
    );
  }
};
