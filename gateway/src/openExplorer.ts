import { fileURLToPath } from 'node:url';
import type { GatewaySettings } from './config.js';
import { contentSecurityPolicy } from './explorer/contentSecurityPolicy.js';
import { readPageFiles } from './explorer/pageFiles.js';
import { describeShardMap, type EndpointState } from './explorer/shardMap.js';
import type { Subgraph } from './engine/subgraph.js';
import type { Endpoints } from './fetch/endpoints.js';
import type { ExplorerPages } from './http/explorerPages.js';

/** Where `npm run build` puts it, seen from src and from dist. */
const builtFolder = fileURLToPath(new URL('../../explorer/dist/page/', import.meta.url));

const howToBuild = `The explorer is not built. Run \`npm run build\` in the project folder and start the gateway again.
GraphQL is served at /graphql.
`;

/** Shards have names of their own, as subgraphs have. */
const byName = (
  states: ReturnType<Endpoints['states']>,
  lagsMs: Awaited<ReturnType<Endpoints['replicaLagsMs']>>,
): ReadonlyMap<string, EndpointState> =>
  new Map(
    states.flatMap(({ subgraph, shard, instances: [first, ...others] }, at) => {
      const replicas = others.map((replica, index) => ({ ...replica, lagMs: lagsMs[at]?.[index] ?? null }));
      return first ? [[shard ?? subgraph, { ...first, replicas }] as const] : [];
    }),
  );

/** Who owns what and how everybody is, whenever it is asked for. */
export const shardMapOf = (
  subgraphs: ReadonlyMap<string, Subgraph>,
  { states, replicaLagsMs }: Pick<Endpoints, 'states' | 'replicaLagsMs'>,
): (() => Promise<object>) => {
  const mapped = [...subgraphs].map(([name, subgraph]) => ({
    name,
    map: subgraph.kind === 'shards' ? subgraph.group.map : undefined,
  }));
  return async () => {
    const lagsMs = await replicaLagsMs();
    return describeShardMap(mapped, byName(states(), lagsMs));
  };
};

/** The explorer, where the settings want it. The shard map names shards, which is nobody's business in production. */
export const openExplorer = (
  { explorer, production }: Pick<GatewaySettings, 'explorer' | 'production'>,
  shardMap: () => Promise<object>,
  folder: string = builtFolder,
): ExplorerPages | undefined =>
  explorer
    ? {
        files: readPageFiles(folder),
        contentSecurityPolicy,
        howToBuild,
        shardMap: production ? undefined : shardMap,
      }
    : undefined;
