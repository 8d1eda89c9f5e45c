import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { nodeFlags } from '@tripgraph/gateway/nodeFlags';

const program = fileURLToPath(new URL('../../cli/bin/tripgraph.js', import.meta.url));

/** A line of the gateway's log. */
export type LogLine = Readonly<Record<string, unknown>> & { readonly msg: string };

export type GatewayProcess = {
  readonly child: ChildProcess;
  /** The first line, of those that have come and those that will, that fits and that no call has returned before. Rejects when the process ends first. */
  readonly line: (fits: (line: LogLine) => boolean) => Promise<LogLine>;
  /** Resolves with the exit code, or the signal that ended it, once all it said has been read. */
  readonly ended: Promise<number | string>;
};

const readLine = (text: string): LogLine | undefined => {
  try {
    return JSON.parse(text) as LogLine;
  } catch {
    return undefined;
  }
};

/** Starts `tripgraph gateway`, as the compiler wrote it, as a process of its own. */
export const startGatewayProcess = (
  flags: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): GatewayProcess => {
  const child = spawn(process.execPath, [...nodeFlags, program, 'gateway', '--port', '0', ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'test', ...environment },
  });
  const lines: LogLine[] = [];
  const said: string[] = [];
  const waiting = new Set<() => void>();
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on('line', (text) => {
      said.push(text);
      const line = readLine(text);
      if (line) lines.push(line);
      for (const look of waiting) look();
    });
  let hasEnded = false;
  const ended = new Promise<number | string>((resolve) =>
    child.once('close', (code, signal) => {
      hasEnded = true;
      for (const look of waiting) look();
      resolve(signal ?? code ?? -1);
    }),
  );
  return {
    child,
    ended,
    line: (fits) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const index = lines.findIndex(fits);
          const [found] = index < 0 ? [] : lines.splice(index, 1);
          if (!found && !hasEnded) return;
          waiting.delete(look);
          if (found) resolve(found);
          else reject(new Error(`the gateway has ended:\n${said.slice(-20).join('\n')}`));
        };
        waiting.add(look);
        look();
      }),
  };
};
