import type { Query } from '../pooledTransaction.js';
import type { Statement } from '../statement.js';

/** The database is asked so seldom, whoever reads metrics how often. */
const everyMs = 5_000;

/**
 * Rows of which metrics are made. What is known is given again for 5 s, to all metrics and readers alike; where the database cannot be asked
 * there are none, and the metrics are absent: the others are read nevertheless.
 */
export const rowsForMetrics = <Row>(
  query: Query,
  statement: Statement<Row>,
  now: () => number = () => performance.now(),
): (() => Promise<readonly Row[]>) => {
  let asked: Promise<readonly Row[]> | undefined;
  let askedAtMs = 0;
  return () => {
    if (asked && now() - askedAtMs < everyMs) return asked;
    askedAtMs = now();
    asked = query(statement).catch(() => []);
    return asked;
  };
};
