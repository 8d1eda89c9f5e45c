import { createReadStream } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

type PageFile = {
  readonly path: string;
  readonly gzipPath: string | undefined;
  readonly contentType: string;
  readonly isImmutable: boolean;
};

/** The explorer: the page for people who write queries, as it was built. */
export type ExplorerPages = {
  /** Files by the path of their URL, the page itself at /; undefined where it was not built. */
  readonly files: ReadonlyMap<string, PageFile> | undefined;
  readonly contentSecurityPolicy: string;
  /** Said where it was not built. */
  readonly howToBuild: string;
  /** Who owns which buckets, and how everybody is; undefined where nobody may know. */
  readonly shardMap: (() => Promise<object>) | undefined;
};

const takesGzip = ({ headers }: FastifyRequest): boolean =>
  /\bgzip\b(?!\s*;\s*q=0)/.test(String(headers['accept-encoding']));

/** A stream, so that what is compressed already is not compressed again. */
const sendFile = (request: FastifyRequest, reply: FastifyReply, file: PageFile, policy: string): FastifyReply => {
  const path = takesGzip(request) ? (file.gzipPath ?? file.path) : file.path;
  if (path !== file.path) reply.header('content-encoding', 'gzip');
  return reply
    .header('content-security-policy', policy)
    .header('cache-control', file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache')
    .header('content-type', file.contentType)
    .send(createReadStream(path));
};

/** Serves the explorer at / and what it loads, and GET /explorer/shards.json. Paths are looked up in what there is, and lead nowhere else. */
export const serveExplorer = (app: FastifyInstance, explorer: ExplorerPages): void => {
  const { files, contentSecurityPolicy, howToBuild, shardMap } = explorer;
  if (files) {
    for (const [path, file] of files) {
      app.get(path, (request, reply) => sendFile(request, reply, file, contentSecurityPolicy));
    }
  } else {
    app.get('/', (_request, reply) =>
      reply.code(404).header('content-type', 'text/plain; charset=utf-8').send(howToBuild),
    );
  }
  if (shardMap) app.get('/explorer/shards.json', () => shardMap());
};
