import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { compose } from '@tripgraph/gateway/supergraph/compose';

export type Schema = { readonly name: string; readonly url: string; readonly text: string };

const federation =
  '@link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@composeDirective"])';

/** The supergraph of these subgraphs. */
export const supergraphOf = (...schemas: readonly Schema[]): string => {
  const subgraphs = schemas.map(({ name, url }) => ({ name, url, schemaFile: `${name}.graphql`, shards: undefined }));
  const texts = schemas.map(({ name, text }) => [name, `extend schema ${federation}\n${text}`] as const);
  const composition = compose({ federationVersion: '2.14.4', subgraphs }, new Map(texts));
  if (composition.kind === 'refused') throw new Error(composition.problems.join('\n'));
  return composition.supergraph;
};

/** What clients ask all the time: both supergraphs answer it, and `__type` says which of them did. */
export const query =
  '{ x deep { a inner { a inner { a inner { a inner { a } } } } } __type(name: "Version") { enumValues { name } } }';

export const answerOf = (version: string): string =>
  `{"data":{"x":1,"deep":null,"__type":{"enumValues":[{"name":"${version}"}]}}}\n`;

/** Brings in @authenticated from a specification of its own, which nothing enforces. */
const guard = `extend schema
  @link(url: "https://example.org/guard/v1.0", import: ["@authenticated"]) @composeDirective(name: "@authenticated")
directive @authenticated on FIELD_DEFINITION\n`;

/** The schema of that version. */
export const schemaOfVersion = (version: string): string =>
  `${guard}type Query { x: Int deep: Deep version: Version secret: Int @authenticated }
  type Deep { a: Int inner: Deep } enum Version { ${version} }`;

/** A supergraph of that version over the subgraph. */
export const supergraphOfVersion = (version: string, url: string): string =>
  supergraphOf({ name: 'small', url, text: schemaOfVersion(version) });

/** A subgraph that answers x, and at /wrong nothing that can be understood. */
export const startSubgraph = async (): Promise<{ readonly url: string; readonly close: () => void }> => {
  const server = createServer((request, response) => {
    const answer = request.url === '/wrong' ? '{"data":"nothing"}' : '{"data":{"x":1,"deep":null}}';
    response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
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
