import { Distribution, requestSteps, type Steps } from '@tripgraph/telemetry/distribution';
import { readCounter, readHistogram } from '@tripgraph/telemetry/readMetrics';
import type { Registry } from 'prom-client';

const kinds = ['partner', 'frontend', 'nobody'] as const;
type Kind = (typeof kinds)[number];

type Result = 'ok' | 'client_error' | 'server_error' | 'left';

/** As much of a client as says which operations are known to be its. */
export type CountedClient = { readonly kind: Kind; readonly manifest: string | undefined };

/** An operation as whoever runs it keeps it: the same object for the same operation, as long as it is kept. */
export type CountedOperation = { readonly source: string; readonly operationName: string | undefined };

/** What is known of a request when its answer is there. */
export type CountedUse = {
  /** Undefined for who was not believed. */
  readonly client: CountedClient | undefined;
  /** On the clock of `performance.now()`. */
  readonly beganAtMs: number;
  /** Undefined where nothing was run. */
  readonly operation: CountedOperation | undefined;
  /** What it was expected to cost. */
  readonly cost: number;
  /** What it has cost; undefined where nobody asked. */
  readonly actualCost: number | undefined;
};

/** The name of an operation that is known beforehand; undefined for all others. */
export type LabelOf = (client: CountedClient, operation: CountedOperation) => string | undefined;

export type RequestMetrics = {
  readonly countRequest: (use: CountedUse, result: Result) => void;
  /** Says how operations are called. */
  readonly nameOperations: (labelOf: LabelOf) => void;
};

/** All operations that have no name, or one too many. */
const other = 'other';
/** Requests that came to no operation. */
const none = 'none';
const nobody: CountedClient = { kind: 'nobody', manifest: undefined };

/** So many operations have a name; what comes after them is `other`. */
const maximumNames = 200;

/** Units of cost: 1 to 8,192. */
const costSteps: Steps = { first: 1, count: 14, unit: 1 };

type Series = {
  readonly labels: { readonly operation: string; readonly client: Kind };
  readonly results: Map<Result, Distribution>;
};
type Found = { readonly client: CountedClient; readonly series: Series };

/** What is counted of each operation and kind of client: bounded, and never falling. */
class SeriesTable {
  labelOf: LabelOf = () => undefined;
  readonly all = new Map<string, Series>();
  readonly #names = new Set<string>([other, none]);
  /**
   * By operation what is found for those who asked: what has an operation before it has a name is looked up again in time. An operation
   * is kept by whoever runs it, and not by being found here: its text may be long.
   */
  #found = new WeakMap<CountedOperation, Found[]>();

  of(client: CountedClient, operation: CountedOperation | undefined): Series {
    if (!operation) return this.#named(none, client.kind);
    const found = this.#found.get(operation);
    if (found)
      for (const known of found)
        if (known.client.manifest === client.manifest && known.client.kind === client.kind) return known.series;
    return this.#find(client, operation);
  }

  /** Looks each operation up again when it is asked for next: lists of operations change. */
  forgetFound(): void {
    this.#found = new WeakMap();
  }

  #find({ kind, manifest }: CountedClient, operation: CountedOperation): Series {
    const series = this.#named(this.labelOf({ kind, manifest }, operation) ?? other, kind);
    const found = this.#found.get(operation);
    const one = { client: { kind, manifest }, series };
    if (found) found.push(one);
    else this.#found.set(operation, [one]);
    return series;
  }

  #named(label: string, client: Kind): Series {
    const isNew = !this.#names.has(label);
    const operation = isNew && this.#names.size >= maximumNames ? other : label;
    this.#names.add(operation);
    const key = `${client} ${operation}`;
    let series = this.all.get(key);
    if (!series) this.all.set(key, (series = { labels: { operation, client }, results: new Map() }));
    return series;
  }
}

/** Metrics of requests: numbers while they are answered, and text when somebody reads them. */
export const requestMetrics = (registry: Registry): RequestMetrics => {
  const table = new SeriesTable();
  const costs = {
    partner: new Distribution(costSteps),
    frontend: new Distribution(costSteps),
    nobody: new Distribution(costSteps),
  };
  const compared = { estimated: 0, actual: 0 };
  table.of(nobody, undefined).results.set('ok', new Distribution(requestSteps));
  readHistogram(registry, {
    name: 'gateway_request_duration_seconds',
    help: 'GraphQL operations from when they are read to their answer, by name (known ones; all else is other, and none where nothing was run), kind of client, and result: ok, client_error, server_error, left.',
    *read() {
      table.forgetFound();
      for (const { labels, results } of table.all.values())
        for (const [result, values] of results) yield { labels: { ...labels, result }, values };
    },
  });
  readHistogram(registry, {
    name: 'gateway_request_cost',
    help: 'What operations were expected to cost, by kind of client.',
    read: () => kinds.map((client) => ({ labels: { client }, values: costs[client] })),
  });
  readCounter(registry, {
    name: 'gateway_request_cost_compared_total',
    help: 'Of those requests whose clients asked what they have cost: what was expected (estimated), and what it was (actual).',
    read: () => Object.entries(compared).map(([value, units]) => ({ labels: { value }, value: units })),
  });
  return {
    countRequest: ({ client = nobody, operation, beganAtMs, cost, actualCost }, result) => {
      const { results } = table.of(client, operation);
      let durations = results.get(result);
      if (!durations) results.set(result, (durations = new Distribution(requestSteps)));
      durations.add(performance.now() - beganAtMs);
      if (operation) costs[client.kind].add(cost);
      if (actualCost === undefined) return;
      compared.estimated += cost;
      compared.actual += actualCost;
    },
    nameOperations: (labelOf) => {
      table.labelOf = labelOf;
    },
  };
};
