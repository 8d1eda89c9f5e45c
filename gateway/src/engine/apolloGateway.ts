import { ApolloGateway } from '@apollo/gateway';
import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import { dataSource } from './dataSources.js';
import type { Subgraph } from './subgraph.js';

/**
 * Apollo's own gateway over the same subgraphs: what the engine is compared with, and what runs a plan that the engine
 * cannot. APOLLO_TELEMETRY_DISABLED must be set in the environment before: the constructor reads it.
 */
export const createApolloGateway = (supergraph: string, subgraphOf: (name: string) => Subgraph): GatewayInterface =>
  new ApolloGateway({
    supergraphSdl: supergraph,
    buildService: ({ name }) => dataSource(subgraphOf(name)),
    validateSupergraph: true,
    queryPlannerConfig: { generateQueryFragments: false },
  }) as unknown as GatewayInterface;

/** The executor of a gateway that is made when it is first needed. */
export const lazyExecutor = (create: () => GatewayInterface): GatewayExecutor => {
  let loading: Promise<GatewayExecutor> | undefined;
  const load = async (): Promise<GatewayExecutor> => {
    const { executor } = await create().load({ apollo: {} });
    if (!executor) throw new Error('the reference gateway has no executor');
    return executor;
  };
  return async (context) => {
    loading ??= load();
    return (await loading)(context);
  };
};
