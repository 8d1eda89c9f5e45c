import { Agent, request } from 'node:http';

export type LoadOptions = {
  /** Where the next request goes. */
  readonly urlOf: () => string;
  readonly query: string;
  /** Requests a second, sent whether or not those before them are answered. */
  readonly rate: number;
  readonly connections: number;
  readonly isRight: (status: number, text: string) => boolean;
};

export type Load = {
  /** From now on, latencies are counted under this name. */
  readonly phase: (name: string) => void;
  /** Requests that are not answered yet. */
  readonly running: () => number;
  /** Resolves when all that was sent is answered. */
  readonly stop: () => Promise<LoadResult>;
};

export type LoadResult = {
  readonly sent: number;
  readonly errors: readonly string[];
  /** In ms, by phase, in the order of the answers. */
  readonly latencies: ReadonlyMap<string, readonly number[]>;
};

const tickMs = 5;
const keptErrors = 20;

const ask = ({ urlOf, query }: LoadOptions, agent: Agent): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const sent = request(urlOf(), { method: 'POST', agent, headers, timeout: 20_000 }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('error', reject);
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }),
      );
    });
    sent.once('timeout', () => sent.destroy(new Error('no answer in 20 s')));
    sent.once('error', reject);
    sent.end(JSON.stringify({ query }));
  });

/** Sends a query at a steady rate over connections that are kept, and checks each answer. */
export const startLoad = (options: LoadOptions): Load => {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  const latencies = new Map<string, number[]>();
  const errors: string[] = [];
  const running = new Set<Promise<void>>();
  let phase = 'warm-up';
  let sent = 0;

  const fail = (error: string): void => void (errors.length < keptErrors && errors.push(error));
  const sendOne = async (): Promise<void> => {
    const inPhase = phase;
    const startedAt = performance.now();
    try {
      const { status, text } = await ask(options, agent);
      if (!options.isRight(status, text)) fail(`${status} ${text.slice(0, 200)}`);
      const list = latencies.get(inPhase) ?? [];
      latencies.set(inPhase, list);
      list.push(performance.now() - startedAt);
    } catch (error) {
      fail((error as Error).message);
    }
  };
  const startedAt = performance.now();
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - startedAt) * options.rate) / 1_000);
    for (; sent < due; sent += 1) {
      const one = sendOne().finally(() => running.delete(one));
      running.add(one);
    }
  }, tickMs);
  return {
    phase: (name) => (phase = name),
    running: () => running.size,
    stop: async () => {
      clearInterval(timer);
      await Promise.all(running);
      agent.destroy();
      return { sent, errors, latencies };
    },
  };
};
