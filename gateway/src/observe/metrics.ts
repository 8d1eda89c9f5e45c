import { Counter, Registry } from 'prom-client';

/** What the gateway counts, in the text that Prometheus reads. */
export type Metrics = {
  /** Counts an operation that is left to Apollo's executor, because of that kind of plan node. */
  readonly countFallback: (node: string) => void;
  readonly contentType: string;
  readonly text: () => Promise<string>;
};

/** Kinds of plan nodes that are known to exist; a label has no values but these and `other`. */
const knownNodes: ReadonlySet<string> = new Set(['Defer', 'Subscription']);
const otherNode = 'other';

/** Metrics of one gateway; two in one process do not share them. */
export const createMetrics = (): Metrics => {
  const registry = new Registry();
  const fallbacks = new Counter({
    name: 'gateway_engine_fallback_total',
    help: "Operations that were left to Apollo's executor, by the kind of plan node that the engine cannot run.",
    labelNames: ['node'],
    registers: [registry],
  });
  for (const node of [...knownNodes, otherNode]) fallbacks.inc({ node }, 0);
  return {
    countFallback: (node) => fallbacks.inc({ node: knownNodes.has(node) ? node : otherNode }),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
};
