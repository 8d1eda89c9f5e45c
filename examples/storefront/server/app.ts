import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { graphqlProxy, type ProxyOptions } from './graphqlProxy.js';
import { setPageHeaders } from './pageHeaders.js';

export type StorefrontOptions = ProxyOptions & {
  readonly host: string;
  readonly port: number;
  /** What `vite build` has written. */
  readonly pageFolder: string;
};

export type RunningStorefront = { readonly url: string; readonly close: () => Promise<void> };

const headersTimeoutMs = 5_000;
const requestTimeoutMs = 10_000;

/** Files whose names hold a hash of their content never change; the others are asked for each time. */
const cacheControlOf = (path: string): string =>
  path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';

/** Serves the built page, and what it asks the gateway, from one origin. Rejects when the page has not been built. */
export const startStorefront = async ({
  host,
  port,
  pageFolder,
  ...proxyOptions
}: StorefrontOptions): Promise<RunningStorefront> => {
  if (!existsSync(join(pageFolder, 'index.html')))
    throw new Error(`There is no page in ${pageFolder}: build it first (\`npm run build\` in examples/storefront).`);
  const askGateway = graphqlProxy(proxyOptions);
  const serveFile = sirv(pageFolder, {
    single: true,
    etag: true,
    setHeaders: (response, path) => response.setHeader('cache-control', cacheControlOf(path)),
  });
  const server = createServer(
    { headersTimeout: headersTimeoutMs, requestTimeout: requestTimeoutMs },
    (request, response) => {
      setPageHeaders(response);
      if (request.url === '/graphql') void askGateway(request, response);
      else serveFile(request, response, () => void response.writeHead(404).end());
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
};
