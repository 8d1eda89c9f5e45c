import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createConnection, type Connection } from 'mysql2/promise';

/** A run of tests fails in which it is seen anywhere. */
const password = 'planted-secret';

/** Why something is left out where there is no MariaDB. */
export const mariadbIsMissing = 'it needs mariadbd in the PATH (Debian, Ubuntu: apt-get install mariadb-server)';

// In Debian it is where only root looks for programs.
const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` };

export const isMariadbThere = (): boolean => spawnSync('mariadbd', ['--version'], { env }).status === 0;

export type MariadbServer = {
  readonly port: number;
  /** Makes an empty database, and gives its URL and a connection to fill it by. */
  readonly database: (name: string) => Promise<{ readonly url: string; readonly connection: Connection }>;
  readonly stop: () => Promise<void>;
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const initialise = (folder: string): void => {
  const made = spawnSync(
    'mariadb-install-db',
    [
      '--no-defaults',
      `--datadir=${folder}/data`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      '--user=root',
    ],
    { env, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`mariadb-install-db failed: ${made.stderr}`);
};

const startServer = async (folder: string, port: number): Promise<ChildProcess> => {
  const isRoot = process.getuid?.() === 0;
  const server = spawn(
    'mariadbd',
    [
      '--no-defaults',
      `--datadir=${folder}/data`,
      `--socket=${folder}/socket`,
      `--pid-file=${folder}/pid`,
      `--init-file=${folder}/init.sql`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      '--skip-log-bin',
      '--innodb-flush-log-at-trx-commit=0',
      '--innodb-flush-method=nosync',
      '--innodb-doublewrite=0',
      '--innodb-file-per-table=0',
      '--innodb-buffer-pool-size=64M',
      '--max-allowed-packet=64M',
      ...(isRoot ? ['--user=root'] : []),
    ],
    { env, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const said: string[] = [];
  for await (const line of createInterface(server.stderr)) {
    said.push(line);
    if (line.includes('ready for connections')) return server;
  }
  throw new Error(`mariadbd ended before it was ready:\n${said.slice(-10).join('\n')}`);
};

/** A real MariaDB in a folder that goes with it. Durability is off: it only serves tests. Rejects where there is none. */
export const startMariadb = async (): Promise<MariadbServer> => {
  if (!isMariadbThere()) throw new Error(mariadbIsMissing);
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-mariadb-'));
  const port = await freePort();
  await writeFile(
    `${folder}/init.sql`,
    `create user wordpress@'%' identified by '${password}';\ngrant all on *.* to wordpress@'%';\n`,
  );
  initialise(folder);
  const server = await startServer(folder, port);
  server.stderr?.resume();
  const connections: Connection[] = [];
  return {
    port,
    database: async (name) => {
      const connection = await createConnection({ host: '127.0.0.1', port, user: 'wordpress', password });
      connections.push(connection);
      await connection.query(`create database \`${name}\``);
      await connection.query(`use \`${name}\``);
      return { url: `mysql://wordpress:${password}@127.0.0.1:${port}/${name}`, connection };
    },
    stop: async () => {
      for (const connection of connections) connection.destroy();
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
};
