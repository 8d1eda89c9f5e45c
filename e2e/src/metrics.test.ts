import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isErrorCode } from '@tripgraph/errors/catalogue';
import { keyOf, partnerNamed } from '@tripgraph/gateway/testing/partnerKeys';
import { syncJob } from '@tripgraph/kit/sync/job';
import { migrateSync } from '@tripgraph/kit/sync/migrateSync';
import { serveSync, type RunningSync } from '@tripgraph/kit/sync/serveSync';
import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { migrateThings, thingSink, upsert } from '@tripgraph/kit/testing/sync/things';
import { placesTestDatabase } from '@tripgraph/places/testing/placesDatabase';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { askGraphQL } from './askGraphQL.js';
import { catalogueOf } from './catalogueOf.js';
import { metricOf, readExposition, type ExportedMetric } from './metrics/exposition.js';
import { readExpression, type Expression } from './metrics/expression.js';
import { readDashboards, readRules, rulesFile, rulesTestFiles } from './metrics/observed.js';
import { equalShards, startWorld, type World } from './world.js';

const docs = readFileSync(new URL('../../docs/metrics.md', import.meta.url), 'utf8');

/** What Prometheus itself says of what it scrapes. */
const targetLabels = ['job', 'instance'];
const ofPrometheus = new Map([['up', targetLabels]]);

let world: World;
let sync: RunningSync;
let exported: ReadonlyMap<string, ExportedMetric>;

const startThingsSync = async (serverUrl: string): Promise<RunningSync> => {
  const databaseUrl = await createTestDatabase(serverUrl);
  await migrateThings(databaseUrl);
  await migrateSync(databaseUrl);
  const source = {
    name: 'things',
    deletions: 'ABSENT',
    delta: null,
    full: async function* () {
      yield { changes: [upsert('one')], watermark: '1', total: 1 };
    },
  } as const;
  const jobs = [syncJob({ source, sink: thingSink, everyMs: 1_000, fullEveryMs: null })];
  return serveSync({ name: 'things sync', databaseUrl, jobs, host: '127.0.0.1', metricsPort: 0, logLevel: 'error' });
};

const readUrl = async (url: string): Promise<string> => {
  const answer = await fetch(url);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining('version=0.0.4')]);
  return answer.text();
};

beforeAll(async () => {
  const serverUrl = inject('postgresUrl');
  const parts = catalogueOf({ activities: 20, suppliers: 4 });
  world = await startWorld(serverUrl, await placesTestDatabase(serverUrl), equalShards(2), parts, {
    partners: ['north', 'carts'].map((name) => partnerNamed(name, { actsForOthers: name === 'carts' })),
    cartsKey: keyOf('carts'),
    withMetrics: true,
    // Nobody listens there: what is told of Redis and of spans is told whether or not anybody does.
    otlpEndpoint: 'http://127.0.0.1:9',
    environment: { GATEWAY_REDIS_URL: 'redis://127.0.0.1:9' },
  });
  sync = await startThingsSync(serverUrl);
  for (const query of [
    '{ activities(first: 1) { totalCount } }',
    '{ place(id: "plc_745044") { name } }',
    '{ nothing }',
  ]) {
    await askGraphQL(world.url, query);
    await askGraphQL(world.url, query, {}, { authorization: `Bearer ${keyOf('north')}` });
  }
  await vi.waitFor(async () => expect(await readUrl(sync.url)).toContain('sync_lag_seconds{source="things"}'), 30_000);
  exported = readExposition(await Promise.all([...world.metricsUrls.values(), sync.url].map(readUrl)));
});
afterAll(async () => {
  await sync.close();
  await world.close();
});

/** What rules work out, with the labels by which they group. */
const recorded = new Map(
  readRules().flatMap(({ record, expr }) =>
    record === undefined ? [] : [[record, readExpression(expr).groupings] as const],
  ),
);

/** The labels of a metric in an expression; undefined for one that nobody exports. */
const labelsOf = (name: string): readonly string[] | undefined => {
  const known = ofPrometheus.get(name) ?? recorded.get(name);
  if (known) return known;
  const metric = metricOf(exported, name);
  return metric && [...metric.labels.keys(), ...(name.endsWith('_bucket') ? ['le'] : []), ...targetLabels];
};

const isKnownValue = (name: string, label: string, value: string): boolean => {
  const metric = metricOf(exported, name);
  if (!metric || targetLabels.includes(label) || value.includes('$')) return true;
  if (label === 'code') return isErrorCode(value);
  return metric.labels.get(label)?.has(value) === true || new RegExp(`\\b${value}\\b`).test(metric.help);
};

/** What an expression asks for that nobody exports. */
const unknownIn = ({ selectors, groupings }: Expression): string[] => {
  const all = new Set(selectors.flatMap(({ metric }) => labelsOf(metric) ?? []));
  return [
    ...selectors.filter(({ metric }) => !labelsOf(metric)).map(({ metric }) => metric),
    ...selectors.flatMap(({ metric, matchers }) =>
      matchers.flatMap(({ label, value }) => {
        if (!labelsOf(metric)?.includes(label)) return [`${metric}{${label}}`];
        const values = value.includes('$') || targetLabels.includes(label) ? [] : value.split('|');
        return values.filter((one) => !isKnownValue(metric, label, one)).map((one) => `${metric}{${label}="${one}"}`);
      }),
    ),
    ...groupings.filter((label) => !all.has(label)).map((label) => `by (${label})`),
  ];
};

const rules = readRules().map((rule) => [rule.alert ?? rule.record ?? '', rule] as const);
const dashboards = readDashboards();
const panels = dashboards.flatMap(({ file, dashboard }) =>
  dashboard.panels.flatMap(({ title, targets = [] }) =>
    targets.map(({ expr }) => [`${file}: ${title}`, expr] as const),
  ),
);

test('every process has something to read, and no name has two meanings', () => {
  expect([...world.metricsUrls.keys()].sort()).toEqual(['carts', 'gateway', 'places', 'shard-1', 'shard-2']);
  const names = [...exported.keys()];
  for (const prefix of ['gateway_', 'subgraph_', 'sync_', 'nodejs_', 'process_'])
    expect(names.filter((name) => name.startsWith(prefix)).length).toBeGreaterThan(3);
  expect(names.filter((name) => !/^(gateway|subgraph|sync|nodejs|process)_/.test(name))).toEqual([]);
  expect([...(exported.get('subgraph_request_duration_seconds')?.labels.get('shard') ?? [])].sort()).toEqual([
    '',
    'shard-1',
    'shard-2',
  ]);
});

test.each(rules)('what the rule %s asks for is exported', (_name, { expr }) => {
  expect(unknownIn(readExpression(expr))).toEqual([]);
});

test.each(panels)('what the panel %s asks for is exported', (_name, expr) => {
  expect(unknownIn(readExpression(expr))).toEqual([]);
});

test('what nobody exports is found, be it a name, a label, a value or a grouping', () => {
  const wrong = (text: string): string[] => unknownIn(readExpression(text));
  expect(wrong('rate(gateway_nothing_total[5m])')).toEqual(['gateway_nothing_total']);
  expect(wrong('gateway_request_duration_seconds')).toEqual(['gateway_request_duration_seconds']);
  expect(wrong('gateway_shed_total{shard="a"}')).toEqual(['gateway_shed_total{shard}']);
  expect(wrong('gateway_shed_total{kind=~"read|write"}')).toEqual(['gateway_shed_total{kind="write"}']);
  expect(wrong('sum by (shard) (gateway_shed_total)')).toEqual(['by (shard)']);
  expect(() => readExpression('sum by (a')).toThrow('is no PromQL');
});

test('every alert says how bad it is and where to read on', () => {
  const readme = readFileSync(new URL('../../deploy/prometheus/README.md', import.meta.url), 'utf8');
  for (const [name, { alert, labels, annotations }] of rules) {
    if (alert === undefined) continue;
    expect(['page', 'ticket']).toContain(labels?.['severity']);
    expect(annotations?.['runbook_url']).toBe(`docs/runbook.md#${name.toLowerCase()}`);
    expect(annotations?.['summary']).toMatch(/\.$/);
    expect(readme).toMatch(new RegExp(`\`${name}\` *\\| ${labels?.['severity']} `));
  }
});

test('docs/metrics.md has each metric with its type and labels, and no other', () => {
  const rows = [...docs.matchAll(/^\| `((?:gateway|subgraph|sync)_\w+)` *\| (\w+) *\| ([^|]*?) *\|/gm)];
  const documented = rows.map(([, name = '', type = '', labels = '']) => [name, type, labels.match(/\w+/g) ?? []]);
  const common = ['subgraph', 'shard'];
  const own = [...exported.values()].filter(({ name }) => /^(gateway|subgraph|sync)_/.test(name));
  const labelsIn = ({ name, labels }: ExportedMetric): string[] =>
    [...labels.keys()].filter((label) => !(name.startsWith('subgraph_') && common.includes(label)));
  const sorted = (all: unknown[][]) =>
    all.map(([name, type, labels]) => [name, type, [...(labels as string[])].sort()]);
  const byName = (one: unknown[], other: unknown[]) => String(one[0]).localeCompare(String(other[0]));
  expect(sorted(documented).sort(byName)).toEqual(
    sorted(own.map((metric) => [metric.name, metric.type, labelsIn(metric)])).sort(byName),
  );
});

test.each(dashboards)('the panels of $file are listed, each with a query', ({ file, dashboard }) => {
  const [, listed = ''] =
    new RegExp(`\\[${file.replace('.', '\\.')}\\][^\\n]*\\n([\\s\\S]*?)(?=\\n#|$)`).exec(docs) ?? [];
  const titles = dashboard.panels.filter(({ type }) => type !== 'row').map(({ title }) => title);
  expect([...listed.matchAll(/^- \*\*(.+?)\*\*/gm)].map(([, title]) => title)).toEqual(titles);
  for (const { type, targets = [], title } of dashboard.panels)
    if (type !== 'row') expect([title, targets.length > 0]).toEqual([title, true]);
});

test('promtool takes the rules, and each alert calls when it should', ({ skip }) => {
  const run = (...words: readonly string[]) => spawnSync('promtool', words, { encoding: 'utf8' });
  skip(run('--version').status !== 0, 'it needs promtool in the PATH (Debian, Ubuntu: apt-get install prometheus)');
  const checked = run('check', 'rules', rulesFile);
  expect([checked.status, checked.stderr]).toEqual([0, '']);
  const tested = run('test', 'rules', ...rulesTestFiles);
  expect([tested.status, tested.stdout + tested.stderr]).toEqual([0, expect.stringContaining('SUCCESS')]);
  const alertsTested = new Set(
    rulesTestFiles.flatMap((file) => readFileSync(file, 'utf8').match(/(?<=alertname: )\w+/g) ?? []),
  );
  expect(rules.flatMap(([, { alert }]) => alert ?? []).filter((alert) => !alertsTested.has(alert))).toEqual([]);
});
