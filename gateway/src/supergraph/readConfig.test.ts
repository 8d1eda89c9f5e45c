import { expect, test } from 'vitest';
import { InvalidConfig, readConfig } from './readConfig.js';

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
    if (error instanceof InvalidConfig) return error.problems;
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
      'line 7: subgraphs.activities.routing_url: Invalid input: expected string, received undefined',
      'line 7: subgraphs.activities.routing_ulr: unknown key',
    ],
  ],
  [
    'a hole in the buckets',
    good.replace('342-682, 683-1023', '342-1000'),
    ['line 10: subgraphs.activities.shards: no shard owns bucket 1001-1023'],
  ],
  [
    'buckets that overlap',
    good.replace('0-341', '0-350'),
    ['line 10: subgraphs.activities.shards: bucket 342 belongs to both "one" and "two"'],
  ],
  [
    'two shards of one name',
    good.replace('name: two', 'name: one').replace('342-682, ', '342-682,'),
    ['line 10: subgraphs.activities.shards: two shards are named "one"'],
  ],
  [
    'a URL that is none',
    good.replace('http://127.0.0.1:4020/graphql', 'nowhere'),
    ['line 7: subgraphs.activities.routing_url: Invalid URL'],
  ],
  [
    'a variable that is not set',
    good.replace(':-http://127.0.0.1:4010/graphql', ''),
    ['the environment variable PLACES_URL is not set'],
  ],
  [
    'no exact version',
    good.replace('=2.14.4', '2'),
    ['line 1: federation_version: Invalid input: expected string, received number'],
  ],
  [
    'YAML that is none',
    'subgraphs: [',
    ['line 1: Flow sequence in block collection must be sufficiently indented and end with a ]'],
  ],
])('%s is refused with its line', (_what, text, problems) => {
  expect(problemsOf(text)).toEqual(problems);
});
