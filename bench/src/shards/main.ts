import { Command } from 'commander';
import { portsFrom, sliceBuckets } from '@tripgraph/dev/layout';
import { chooseSubgraphSecret } from '@tripgraph/dev/start/subgraphSecret';
import { signatureHeader, signWith } from '@tripgraph/gateway/fetch/signature';
import { wholeNumberFrom } from '../numberFrom.js';
import { layOut } from '../report/table.js';
import { usageOf } from '../processes/usage.js';
import { latencyOf } from '../statistics.js';
import { shardPids } from './shardPids.js';

// One request after the other: CPU, unlike time, is the same whatever else runs.

const requests = 1_000;
const warmUp = 200;
const page = 50;
const wrongUsage = 2;
const { port: gatewayPort, data: folder } = new Command('npm run bench:shards --')
  .description('Says what one shard of a running `npm start` takes of processors for a request, its database included.')
  .option('--port <n>', "the gateway's port", wholeNumberFrom(1, 65_535), 4_000)
  .option('--data <folder>', 'where `npm start` keeps what it made', '.tripgraph')
  .showHelpAfterError('(--help lists the flags)')
  .allowExcessArguments(false)
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : wrongUsage))
  .parse()
  .opts<{ readonly port: number; readonly data: string }>();
const sign = signWith(await chooseSubgraphSecret(folder));
const shards = 3;
const [slice] = sliceBuckets(shards);
const port = portsFrom(gatewayPort, shards).activities[0] ?? 0;
const fields =
  'id title shortDescription languages categories fromPrice { amount currency precision } supplier { name }';

type Answer = {
  readonly data?: {
    readonly activities: {
      readonly edges: { readonly node: { readonly id: string; readonly place: { readonly id: string } | null } }[];
    };
  };
};
const ask = async (query: string, variables: object): Promise<Answer> => {
  const body = JSON.stringify({ query, variables });
  const headers = { 'content-type': 'application/json' };
  const signature = sign({ method: 'POST', path: '/graphql', headers, body });
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { ...headers, [signatureHeader]: signature },
    body,
  });
  const answer = (await response.json()) as Answer & { readonly errors?: unknown };
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return answer;
};

const { data } = await ask(`{ activities(first: ${page}) { edges { node { id place { id } } } } }`, {});
const nodes = (data?.activities.edges ?? []).map(({ node }) => node);
const places = nodes.flatMap(({ place }) => (place ? [{ place: place.id }] : []));
const cases = [
  ['one activity', `query ($id: ID!) { activity(id: $id) { ${fields} } }`, nodes.map(({ id }) => ({ id }))],
  [
    'a page of 20',
    `{ activities(first: 20, orderBy: { field: PRICE, direction: ASC }) { edges { cursor node { ${fields} } } pageInfo { hasNextPage } totalCount } }`,
    [{}],
  ],
  [
    'a page of 20 at a place',
    `query ($place: ID!) { activities(filter: { place: $place }, first: 20) { edges { cursor node { ${fields} } } pageInfo { hasNextPage } totalCount } }`,
    places,
  ],
] as const;

const measure = async (query: string, variables: readonly object[]) => {
  const askOne = (index: number) => ask(query, variables[index % variables.length] ?? {});
  for (let index = 0; index < warmUp; index += 1) await askOne(index);
  const pids = shardPids(port, slice?.database ?? '');
  const before = [usageOf(pids.api), usageOf(pids.database)];
  const latencies: number[] = [];
  for (let index = 0; index < requests; index += 1) {
    const startedAt = performance.now();
    await askOne(index);
    latencies.push(performance.now() - startedAt);
  }
  const after = [usageOf(pids.api), usageOf(pids.database)];
  const [api = NaN, database = NaN] = after.map(
    (usage, index) => (usage?.cpuMs ?? NaN) - (before[index]?.cpuMs ?? NaN),
  );
  return { apiMs: api / requests, databaseMs: database / requests, ...latencyOf(latencies) };
};

const rows: string[][] = [];
for (const [name, query, variables] of cases) {
  const { apiMs, databaseMs, p50, p99 } = await measure(query, variables);
  rows.push([name, ...[apiMs, databaseMs, apiMs + databaseMs, p50, p99].map((value) => value.toFixed(2))]);
}
console.log(layOut([['asked of one shard', 'api CPU ms', 'database CPU ms', 'together', 'p50 ms', 'p99 ms'], ...rows]));
