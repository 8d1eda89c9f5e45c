import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse, type DocumentNode } from 'graphql';
import { references, rootOf } from './data.js';
import { memorySchemas, type MemorySubgraph } from './schemas.js';

export type ServedSubgraph = {
  readonly url: string;
  /** Closes connections that have been idle for so long, without a word beforehand. */
  readonly keepAlive: (ms: number) => void;
  /** How many connections it has closed for that. */
  readonly closed: () => number;
};

const textOf = async (message: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

const usualKeepAliveMs = 75_000;

/** Longer answers are made once: who asks for them is there to keep a gateway busy, and not what shares a core with this. */
const longCharacters = 100_000;

const executorOf = (name: MemorySubgraph, listed: readonly string[]) => {
  const typeDefs = parse(memorySchemas[name]);
  const resolvers = name === 'activities' ? { Activity: references.Activity } : { Place: references.Place };
  const schema = buildSubgraphSchema({ typeDefs, resolvers });
  const documents = new Map<string, DocumentNode>();
  const rootValue = rootOf(listed);
  const longAnswers = new Map<string, Buffer>();
  return async (body: string): Promise<string | Buffer> => {
    const made = longAnswers.get(body);
    if (made) return made;
    const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
    const document = documents.get(query) ?? parse(query);
    documents.set(query, document);
    const text = JSON.stringify(await execute({ schema, document, rootValue, variableValues: variables ?? {} }));
    if (text.length > longCharacters) longAnswers.set(body, Buffer.from(text));
    return text;
  };
};

/** Serves a subgraph from memory; `listed` is what its pages are made of. */
export const serveSubgraph = async (name: MemorySubgraph, listed: readonly string[]): Promise<ServedSubgraph> => {
  const answer = executorOf(name, listed);
  let closed = 0;
  const server = createServer((request, response) => {
    void textOf(request)
      .then(answer)
      .then(
        // Saying "keep-alive" ourselves, we do not say for how long: not everybody does.
        (text) => response.writeHead(200, { 'content-type': 'application/json', connection: 'keep-alive' }).end(text),
        () => response.writeHead(400).end(),
      );
  }).listen(0, '127.0.0.1');
  server.keepAliveTimeout = usualKeepAliveMs;
  server.on('connection', (socket) => socket.on('timeout', () => (closed += 1)));
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    keepAlive: (ms) => (server.keepAliveTimeout = ms),
    closed: () => closed,
  };
};
