import { Distribution, workSteps } from '@tripgraph/telemetry/distribution';
import { readHistogram } from '@tripgraph/telemetry/readMetrics';
import type { Registry } from 'prom-client';

export type StatementMetrics = {
  /** Counts how long a statement took. */
  readonly countStatement: (name: string, tookMs: number) => void;
};

/** More names than these are one; there are fewer, unless somebody makes names of what was asked. */
const maximumNames = 200;
const other = 'other';

/** Some statements have a digest of their text in their names, since their text depends on what is asked. */
const withoutDigest = (name: string): string => name.replace(/_[0-9a-f]{12}$/, '');

/** Metrics of SQL statements: numbers while they are asked, and text when somebody reads them. */
export const statementMetrics = (registry: Registry): StatementMetrics => {
  const byName = new Map<string, Distribution>();
  const find = (name: string): Distribution => {
    const called = byName.size < maximumNames || byName.has(name) ? name : other;
    let found = byName.get(called);
    if (!found) byName.set(called, (found = new Distribution(workSteps)));
    return found;
  };
  readHistogram(registry, {
    name: 'subgraph_statement_duration_seconds',
    help: 'SQL statements from when they are sent to their last row, by name.',
    *read() {
      for (const [statement, values] of byName) yield { labels: { statement }, values };
    },
  });
  return { countStatement: (name, tookMs) => find(withoutDigest(name)).add(tookMs) };
};
