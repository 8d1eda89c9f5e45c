import { readdir, readFile, readlink } from 'node:fs/promises';
import { startGatewayProcess, type GatewayProcess } from '../../gatewayProcess.js';
import type { Pinning } from './pinning.js';

/** A gateway as a process of its own. */
export type RigGateway = Pick<GatewayProcess, 'child' | 'line' | 'ended'> & {
  readonly url: string;
  /** What the process takes; NaN where the kernel does not tell. */
  readonly residentMb: () => Promise<number>;
  /** How many sockets it has open; NaN where the kernel does not tell. */
  readonly sockets: () => Promise<number>;
  readonly stop: () => Promise<void>;
};

const stopLimitMs = 12_000;

const residentMbOf = async (pid: number | undefined): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? NaN) / 1_024;
};

const socketsOf = async (pid: number | undefined): Promise<number> => {
  const folder = `/proc/${pid}/fd`;
  const names = await readdir(folder).catch(() => undefined);
  if (!names) return NaN;
  const links = await Promise.all(names.map((name) => readlink(`${folder}/${name}`).catch(() => '')));
  return links.filter((link) => link.startsWith('socket:')).length;
};

/** Starts a gateway over these files and waits until it listens. */
export const startRigGateway = async (
  files: { readonly supergraph: string; readonly config: string },
  environment: Readonly<Record<string, string>>,
  pinning: Pinning | undefined,
): Promise<RigGateway> => {
  const flags = ['--supergraph', files.supergraph, '--config', files.config];
  const { child, line, ended } = startGatewayProcess(flags, { GATEWAY_DRAIN_GRACE_MS: '0', ...environment });
  pinning?.pinGateway(child.pid);
  const { url } = await line(({ msg }) => msg === 'listening');
  return {
    child,
    line,
    ended,
    url: String(url),
    residentMb: () => residentMbOf(child.pid),
    sockets: () => socketsOf(child.pid),
    stop: async () => {
      child.kill('SIGCONT');
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), stopLimitMs);
      await ended;
      clearTimeout(timer);
    },
  };
};
