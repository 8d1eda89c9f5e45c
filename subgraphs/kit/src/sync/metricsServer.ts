import Fastify from 'fastify';
import type { SyncMetrics } from './metrics.js';

export type MetricsServer = { readonly url: string; readonly close: () => Promise<void> };

/** Serves GET /metrics, /health/live and /health/ready of a process that has nothing else to serve. */
export const serveMetrics = async (
  { text, contentType }: Pick<SyncMetrics, 'text' | 'contentType'>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<MetricsServer> => {
  const app = Fastify({ forceCloseConnections: true });
  app.get('/metrics', async (_request, reply) => reply.type(contentType).send(await text()));
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', () => ({ status: 'ready' }));
  return { url: await app.listen({ host, port }), close: () => app.close() };
};
