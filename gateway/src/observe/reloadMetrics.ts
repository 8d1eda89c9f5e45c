import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** What is read from files, and what can come of reading it again. */
const known = { what: ['supergraph', 'partners', 'operations'], result: ['swapped', 'refused'] } as const;

export type ReloadMetrics = {
  /** Counts a reload that has taken over or was refused. */
  readonly count: (reload: {
    readonly what: string;
    readonly result: (typeof known.result)[number];
    readonly tookMs: number;
  }) => void;
  /** Names the supergraph that serves from now on. */
  readonly serves: (hash: string) => void;
};

/** Metrics of what is read from files while the gateway runs. */
export const reloadMetrics = (registry: Registry): ReloadMetrics => {
  const registers = [registry];
  const reloads = new Counter({
    name: 'gateway_reload_total',
    help: 'Reloads of files by what is read from them: swapped where it took over, refused where what served before goes on.',
    labelNames: ['what', 'result'],
    registers,
  });
  const lastSuccess = new Gauge({
    name: 'gateway_reload_last_success_timestamp_seconds',
    help: 'When something read from files took over last; 0: not since the start.',
    labelNames: ['what'],
    registers,
  });
  const duration = new Histogram({
    name: 'gateway_reload_duration_seconds',
    help: 'From the beginning of a reload until it took over or was refused.',
    labelNames: ['what'],
    buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  const supergraph = new Gauge({
    name: 'gateway_supergraph_info',
    help: 'The supergraph that serves, by the beginning of its SHA-256; always 1.',
    labelNames: ['hash'],
    registers,
  });
  for (const what of known.what) {
    lastSuccess.set({ what }, 0);
    duration.zero({ what });
    for (const result of known.result) reloads.inc({ what, result }, 0);
  }
  return {
    count: ({ what, result, tookMs }) => {
      reloads.inc({ what, result });
      duration.observe({ what }, tookMs / 1_000);
      if (result === 'swapped') lastSuccess.set({ what }, Date.now() / 1_000);
    },
    serves: (hash) => {
      supergraph.reset();
      supergraph.set({ hash }, 1);
    },
  };
};
