import type { Counter, Registry } from 'prom-client';
import { boundsOf, type Distribution } from './distribution.js';

export type Labels = Readonly<Record<string, string>>;

/** A number and what it is of. */
export type Sample = { readonly labels: Labels; readonly value: number };

type Description = { readonly name: string; readonly help: string };
type Read<Value> = () => Iterable<Value> | Promise<Iterable<Value>>;
type Line = Sample & { readonly metricName?: string; readonly sharedLabels?: Labels };

/**
 * A metric in the shape that a registry asks for: it calls `get`, and no metric of prom-client's own has a way to be given values
 * that somebody else has counted.
 */
const register = (
  registry: Registry,
  { name, help }: Description,
  type: 'counter' | 'gauge' | 'histogram',
  lines: () => Iterable<Line> | Promise<Iterable<Line>>,
): void => {
  const get = async () => ({ name, help, type, aggregator: 'sum', values: [...(await lines())] });
  registry.registerMetric({ name, help, type, get } as unknown as Counter);
};

/** A counter of what is counted elsewhere, read when the registry is. Names end in `_total`; values never fall. */
export const readCounter = (
  registry: Registry,
  { read, ...about }: Description & { readonly read: Read<Sample> },
): void => register(registry, about, 'counter', read);

/** A number that rises and falls, read when the registry is. */
export const readGauge = (
  registry: Registry,
  { read, ...about }: Description & { readonly read: Read<Sample> },
): void => register(registry, about, 'gauge', read);

/** What was counted, and what it is of. All of a metric have the same steps. */
export type LabelledDistribution = { readonly labels: Labels; readonly values: Distribution };

function* linesOf(name: string, all: Iterable<LabelledDistribution>): Generator<Line> {
  const bucket = `${name}_bucket`;
  for (const { labels, values } of all) {
    const bounds = boundsOf(values.steps);
    let value = 0;
    for (const [step, count] of values.counts.entries()) {
      value += count;
      // What lines have in common is written once.
      yield { metricName: bucket, labels: { le: bounds[step] ?? '+Inf' }, sharedLabels: labels, value };
    }
    yield { metricName: `${name}_sum`, labels, value: values.sum / values.steps.unit };
    yield { metricName: `${name}_count`, labels, value };
  }
}

/** A histogram of what is counted elsewhere, read when the registry is. */
export const readHistogram = (
  registry: Registry,
  { read, ...about }: Description & { readonly read: () => Iterable<LabelledDistribution> },
): void => register(registry, about, 'histogram', () => linesOf(about.name, read()));
