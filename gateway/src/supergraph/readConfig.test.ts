import { expect, test } from 'vitest';
import { InvalidYaml } from '@tripgraph/yaml/parseYaml';
import { readConfig } from './readConfig.js';

const good = `federation_version: =2.14.4
subgraphs:
  places:
    routing_url: \${env.PLACES_URL:-http://127.0.0.1:4010/graphql}
    schema: { file: places.graphql }
  activities:
    routing_url: http://127.0.0.1:4020/graphql
    schema: { file: activities.graphql }
    shards:
      - { name: one, routing_url: "http://127.0.0.1:4021/graphql", buckets: 0-341 }
      - { name: two, routing_url: "http://127.0.0.1:4022/graphql", buckets: "342-682, 683-1023" }
`;

const problemsOf = (text: string, environment: Record<string, string> = {}): readonly string[] => {
  try {
    readConfig('supergraph.yaml', text, environment);
  } catch (error) {
    if (error instanceof InvalidYaml) return error.problems;
    throw error;
  }
  return [];
};

test('subgraphs and shards are read, variables filled in or defaulted', () => {
  const config = readConfig('supergraph.yaml', good, { PLACES_URL: 'http://places:4010/graphql' });
  expect(config).toEqual({
    federationVersion: '2.14.4',
    subgraphs: [
      { name: 'places', url: 'http://places:4010/graphql', schemaFile: 'places.graphql', shards: undefined },
      {
        name: 'activities',
        url: 'http://127.0.0.1:4020/graphql',
        schemaFile: 'activities.graphql',
        shards: [
          { name: 'one', url: 'http://127.0.0.1:4021/graphql', ranges: [{ name: 'one', from: 0, to: 341 }] },
          {
            name: 'two',
            url: 'http://127.0.0.1:4022/graphql',
            ranges: [
              { name: 'two', from: 342, to: 682 },
              { name: 'two', from: 683, to: 1023 },
            ],
          },
        ],
      },
    ],
  });
  expect(readConfig('supergraph.yaml', good, {}).subgraphs[0]?.url).toBe('http://127.0.0.1:4010/graphql');
  expect(readConfig('supergraph.yaml', good, { PLACES_URL: 'http://x/' }, 'default').subgraphs[0]?.url).toBe(
    'http://127.0.0.1:4010/graphql',
  );
});

test.each([
  [
    'a key with a typing error',
    good.replace('    routing_url: http', '    routing_ulr: http'),
    [
      'line 6: subgraphs.activities.routing_url: Invalid input: expected string, received undefined',
      'line 7: subgraphs.activities.routing_ulr: unknown key',
    ],
  ],
  [
    'a hole in the buckets',
    good.replace('342-682, 683-1023', '342-1000'),
    ['line 9: subgraphs.activities.shards: no shard owns bucket 1001-1023'],
  ],
  [
    'buckets that overlap',
    good.replace('0-341', '0-350'),
    ['line 11: subgraphs.activities.shards.1.buckets: bucket 342 belongs to both "one" and "two"'],
  ],
  [
    'a shard whose own ranges overlap',
    good.replace('342-682, 683-1023', '342-700, 683-1023'),
    ['line 11: subgraphs.activities.shards.1.buckets: bucket 683 is listed twice'],
  ],
  [
    'a range that runs backwards, and one beyond the last bucket',
    good.replace('0-341', '341-0').replace('683-1023', '683-1024'),
    [
      'line 10: subgraphs.activities.shards.0.buckets: buckets 341-0 are not a range within 0-1023',
      'line 11: subgraphs.activities.shards.1.buckets: buckets 683-1024 are not a range within 0-1023',
    ],
  ],
  [
    'two shards of one name',
    good.replace('name: two', 'name: one').replace('342-682, ', '342-682,'),
    ['line 11: subgraphs.activities.shards.1.name: two shards are named "one"'],
  ],
  [
    'a URL that is none',
    good.replace('http://127.0.0.1:4020/graphql', 'nowhere'),
    ['line 7: subgraphs.activities.routing_url: Invalid URL'],
  ],
  [
    'a variable that is not set',
    good.replace(':-http://127.0.0.1:4010/graphql', ''),
    ['line 4: subgraphs.places.routing_url: the environment variable PLACES_URL is not set'],
  ],
  [
    'no exact version',
    good.replace('=2.14.4', '2'),
    ['line 1: federation_version: Invalid input: expected string, received number'],
  ],
  [
    'an alias that leads back into itself',
    good.replace('  places:', '  places: &places\n    inner: *places'),
    ['line 4: subgraphs.places.inner: the alias leads back to what it stands in'],
  ],
  [
    'an alias of nothing',
    good.replace('{ file: places.graphql }', '*nothing'),
    ['Unresolved alias (the anchor must be set before the alias): nothing'],
  ],
  ...['__proto__', 'constructor'].map((name): [string, string, string[]] => [
    `a subgraph named ${name}`,
    good.replace('  places:', `  ${name}:`),
    [`line 3: subgraphs.${name}: JavaScript has a use of its own for this name: choose another`],
  ]),
  [
    'a subgraph in capital letters',
    good.replace('  places:', '  PLACES:'),
    ['line 3: subgraphs.PLACES: a subgraph is named in lower case letters, digits and hyphens'],
  ],
  ['an empty file', '', ['line 1: Invalid input: expected object, received null']],
  [
    'YAML that is none',
    'subgraphs: [',
    ['line 1: Flow sequence in block collection must be sufficiently indented and end with a ]'],
  ],
])('%s is refused with its line', (_what, text, problems) => {
  expect(problemsOf(text)).toEqual(problems);
});

test('a problem of a shard that is written over several lines is found at its buckets', () => {
  const written = good.replace(
    /- \{ name: two.*\}/,
    '- name: two\n        routing_url: http://127.0.0.1:4022/graphql\n        buckets: 300-1023',
  );
  expect(problemsOf(written)).toEqual([
    'line 13: subgraphs.activities.shards.1.buckets: bucket 300 belongs to both "one" and "two"',
  ]);
});

test('one mapping may stand for several subgraphs', () => {
  const shared = good.replace('    schema: { file: activities.graphql }', '    schema: *schema');
  const { subgraphs } = readConfig('supergraph.yaml', shared.replace('schema: {', 'schema: &schema {'), {});
  expect(subgraphs.map(({ schemaFile }) => schemaFile)).toEqual(['places.graphql', 'places.graphql']);
});

const withTraffic = (lines: string): string =>
  good.replace('    schema: { file: places.graphql }\n', `    schema: { file: places.graphql }\n${lines}`);

test('how a subgraph is asked, and where else, is read under the names that the gateway uses', () => {
  const [places] = readConfig(
    'supergraph.yaml',
    withTraffic(`    traffic: { request_timeout_ms: 900, max_running: 40, breaker: { failures: 3 } }
    replicas: [{ routing_url: "http://127.0.0.1:4110/graphql" }, { routing_url: "http://127.0.0.1:4111/graphql", serves: all }]
`),
    {},
  ).subgraphs;
  expect(places?.traffic).toEqual({
    connectTimeoutMs: undefined,
    headerTimeoutMs: undefined,
    requestTimeoutMs: 900,
    maxConnections: undefined,
    maxRunning: 40,
    maxAnswerBytes: undefined,
    retryPercent: undefined,
    hedgePercent: undefined,
    breakerFailures: 3,
    probeAfterMs: undefined,
    silentAfterMs: undefined,
  });
  expect(places?.replicas).toEqual([
    { url: 'http://127.0.0.1:4110/graphql', servesPartners: false },
    { url: 'http://127.0.0.1:4111/graphql', servesPartners: true },
  ]);
});

test('a shard has replicas of its own', () => {
  const text = good.replace(
    'buckets: 0-341 }',
    'buckets: 0-341, replicas: [{ routing_url: "http://127.0.0.1:4121/graphql" }] }',
  );
  const activities = readConfig('supergraph.yaml', text, {}).subgraphs[1];
  expect(activities?.shards?.map(({ replicas }) => replicas)).toEqual([
    [{ url: 'http://127.0.0.1:4121/graphql', servesPartners: false }],
    undefined,
  ]);
});

test('for how long the answers of a subgraph may be given again is said in seconds, and half of it may be left out', () => {
  const cacheOf = (lines: string) => readConfig('supergraph.yaml', withTraffic(lines), {}).subgraphs[0]?.cache;
  expect([
    cacheOf(''),
    cacheOf('    cache: { max_age_s: 60 }\n'),
    cacheOf('    cache: { stale_if_error_s: 0 }\n'),
  ]).toEqual([undefined, { maxAgeMs: 60_000, staleIfErrorMs: 86_400_000 }, { maxAgeMs: 3_600_000, staleIfErrorMs: 0 }]);
});

test.each([
  ['cache: { max_age_s: 86401 }', 'cache.max_age_s: Too big: expected number to be <=86400'],
  ['cache: { stale_if_error_ms: 5 }', 'cache.stale_if_error_ms: unknown key'],
  ['traffic: { timeout: 5 }', 'traffic.timeout: unknown key'],
  ['traffic: { request_timeout_ms: 0 }', 'traffic.request_timeout_ms: Too small: expected number to be >=1'],
  ['traffic: { retry_percent: ten }', 'traffic.retry_percent: Invalid input: expected number, received string'],
  [
    'traffic: { breaker: { probe_after_ms: 1 } }',
    'traffic.breaker.probe_after_ms: Too small: expected number to be >=10',
  ],
  ['replicas: [{ routing_url: "ftp://127.0.0.1/" }]', 'replicas.0.routing_url: Invalid URL'],
])('%s is refused at its place', (line, problem) => {
  expect(problemsOf(withTraffic(`    ${line}\n`))).toEqual([`line 6: subgraphs.places.${problem}`]);
});

test('a subgraph may be said to spell keys otherwise than it is asked; a sharded one is always checked', () => {
  const checked = (text: string) => readConfig('supergraph.yaml', text, {}).subgraphs[0]?.checkKeys;
  expect([checked(good), checked(withTraffic('    check_keys: false\n'))]).toEqual([undefined, false]);
  expect(problemsOf(good.replace('    shards:\n', '    check_keys: false\n    shards:\n'))).toEqual([
    expect.stringContaining('is for a subgraph without shards: what shards say is checked'),
  ]);
});

test("replicas beside shards would be nobody's, and are refused", () => {
  const text = good.replace(
    '    shards:\n',
    '    replicas: [{ routing_url: "http://127.0.0.1:4121/graphql" }]\n    shards:\n',
  );
  expect(problemsOf(text)).toEqual([expect.stringContaining('belongs under each of the shards, not beside them')]);
});
