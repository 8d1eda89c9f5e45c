import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { compose } from '@tripgraph/gateway/supergraph/compose';

const supergraphOf = (schema: string, url: string): string => {
  const subgraph = { name: 'small', url, schemaFile: 'small.graphql', shards: undefined };
  const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9")';
  const composition = compose(
    { federationVersion: '2.14.4', subgraphs: [subgraph] },
    new Map([['small', `${link}\n${schema}`]]),
  );
  if (composition.kind === 'refused') throw new Error(composition.problems.join('\n'));
  return composition.supergraph;
};

/** What clients ask all the time: both supergraphs answer it, and `__type` says which of them did. */
export const query = '{ x __type(name: "Version") { enumValues { name } } }';

export const answerOf = (version: string): string =>
  `{"data":{"x":1,"__type":{"enumValues":[{"name":"${version}"}]}}}\n`;

/** A supergraph of that version over the subgraph. */
export const supergraphOfVersion = (version: string, url: string): string =>
  supergraphOf(`type Query { x: Int version: Version } enum Version { ${version} }`, url);

/** Three kinds of what must not take over. */
export const badSupergraphs = (url: string): readonly string[] => [
  supergraphOfVersion('A', url).slice(0, -60),
  '',
  supergraphOf('type Query { y: Int }', url),
];

/** A subgraph that answers x. */
export const startSubgraph = async (): Promise<{ readonly url: string; readonly close: () => void }> => {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"x":1}}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
