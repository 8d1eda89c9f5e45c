import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { host, port, readSupergraph } from './arguments.js';

/** @apollo/gateway as its documentation starts it. */
const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl: readSupergraph() }) });
await startStandaloneServer(server, { listen: { host, port } });
