import { startGateway } from '@tripgraph/gateway/app';
import { readGatewaySettings } from '@tripgraph/gateway/config';
import { silentLog } from '@tripgraph/gateway/log';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import type { FromGateway, ToGateway } from './messages.js';

// A gateway in a process of its own, so that nothing but its requests keeps its event loop busy. It ends with its parent.

const tell = (message: FromGateway): void => void process.send?.(message);
const delay = monitorEventLoopDelay({ resolution: 1 });

/** Work of the kind that the loop is kept busy with: many small objects, names in maps, texts. */
const calibrate = (): number => {
  const started = performance.now();
  for (let round = 0; round < 20; round += 1) {
    const fields = new Map<string, { name: string; nodes: unknown[] }>();
    for (let index = 0; index < 1_500; index += 1) {
      const name = `a${index}`;
      fields.set(name, { name, nodes: [{ kind: 'Field', name }] });
    }
    JSON.parse(JSON.stringify([...fields.values()]));
  }
  return performance.now() - started;
};

/** Goes on when the histogram has seen another turn of the loop: it measures from one turn to the next. */
const afterTurn = (next: () => void): void => {
  const before = delay.count;
  const wait = (): void => {
    if (delay.count > before) next();
    else setImmediate(wait);
  };
  wait();
};

const start = async ({ supergraph, environment }: Extract<ToGateway, { kind: 'start' }>): Promise<void> => {
  const { url } = await startGateway({
    host: '127.0.0.1',
    port: 0,
    supergraph,
    config: undefined,
    settings: readGatewaySettings(environment),
    log: silentLog,
  });
  tell({ kind: 'started', url });
};

const weigh = (): void => {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  tell({ kind: 'weighed', rssBytes: rss, heapBytes: heapUsed });
};

let cpu = process.cpuUsage();

process.on('message', (message: ToGateway) => {
  switch (message.kind) {
    case 'start':
      void start(message);
      break;
    case 'calibrate':
      tell({ kind: 'calibrated', tookMs: calibrate() });
      break;
    case 'measure':
      delay.reset();
      delay.enable();
      afterTurn(() => {
        cpu = process.cpuUsage();
        tell({ kind: 'measuring' });
      });
      break;
    case 'stop measuring': {
      const { user, system } = process.cpuUsage(cpu);
      afterTurn(() => {
        delay.disable();
        tell({ kind: 'measured', blockedMs: delay.max / 1e6, cpuMs: (user + system) / 1e3 });
      });
      break;
    }
    case 'weigh':
      weigh();
  }
});
process.on('disconnect', () => process.exit(0));
