import { expect, test } from 'vitest';
import { headlines } from './headlines.js';
import { costPerShard } from './perShard.js';
import { rowOf, type Row } from './row.js';
import { tablesOf } from './table.js';

const measured = (requestsPerSecond: number) => ({
  requestsPerSecond,
  totalMs: { p50: 1, p99: 2 },
  firstByteMs: { p50: 0.5, p99: 1 },
  cpuMicrosPerRequest: 1_000_000 / requestsPerSecond,
  residentMb: 100,
  gatewayBusy: 1,
  besideBusy: 0.25,
  failures: 0,
  firstFailure: undefined,
});
const row = (contestant: string, ...rates: number[]): Row =>
  rowOf({ workload: 'detail', connections: 32, contestant }, rates.map(measured));

test('a row holds the medians of its rounds and how far they lie apart', () => {
  expect(row('ours', 1_000, 4_000, 2_000)).toMatchObject({
    rounds: 3,
    requestsPerSecond: { median: 2_000, min: 1_000, max: 4_000 },
    cpuMicrosPerRequest: 500,
  });
});

test('where nothing is known of CPU time a row says so', () => {
  const { cpuMicrosPerRequest } = rowOf({ workload: 'detail', connections: 1, contestant: 'ours' }, [
    { ...measured(1), cpuMicrosPerRequest: undefined },
  ]);
  expect(cpuMicrosPerRequest).toBeNull();
});

test('the table compares with the stock gateway and with the limit', () => {
  expect(tablesOf([row('ours', 6_000), row('apollo', 1_000), row('limit', 8_000)])).toBe(
    `detail, 32 connections

| gateway | req/s |     min–max | p50 ms | p99 ms | first byte | CPU µs/req | RSS MB |  busy | beside | × apollo | of limit |
| ------- | ----: | ----------: | -----: | -----: | ---------: | ---------: | -----: | ----: | -----: | -------: | -------: |
| ours    | 6,000 | 6,000–6,000 |   1.00 |   2.00 |       0.50 |        167 |    100 | 100 % |   25 % |     6.00 |     75 % |
| apollo  | 1,000 | 1,000–1,000 |   1.00 |   2.00 |       0.50 |      1,000 |    100 | 100 % |   25 % |        – |     13 % |
| limit   | 8,000 | 8,000–8,000 |   1.00 |   2.00 |       0.50 |        125 |    100 | 100 % |   25 % |     8.00 |        – |`,
  );
});

test('columns that nothing is known for are left out', () => {
  expect(tablesOf([row('ours', 6_000)])).not.toMatch(/apollo|limit/);
});

test('what is ours is told as factors of what others have', () => {
  const rows = [row('ours', 6_000), row('ours-unshared', 1), row('apollo', 1_000)];
  expect(headlines(rows)).toEqual({ connections: 32, lines: [['detail', 'apollo', '6.00', '6.00', '1.00']] });
});

test('the cost of a shard is the slope between two numbers of shards', () => {
  const points = [
    { shards: 16, cpu: 1_300 },
    { shards: 3, cpu: 260 },
    { shards: 64, cpu: 4_660 },
  ];
  expect(costPerShard(points)).toEqual([
    { from: 3, to: 16, micros: 80 },
    { from: 16, to: 64, micros: 70 },
  ]);
});

test('of several numbers of connections the one in the middle is told', () => {
  const rows = [256, 1, 32].map((connections) => ({ ...row('ours', 1), connections }));
  expect(headlines(rows).connections).toBe(32);
  expect(headlines(rows.slice(0, 1)).connections).toBe(256);
  expect(headlines([])).toEqual({ connections: 0, lines: [] });
});
