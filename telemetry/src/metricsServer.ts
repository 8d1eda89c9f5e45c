import Fastify from 'fastify';
import { processMetrics } from './processMetrics.js';

export type MetricsServerOptions = {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The setting that says the port, for whoever has to choose another. */
  readonly setting: string;
  readonly contentType: string;
  readonly text: () => Promise<string>;
  /** Whether the process has nothing else to serve, so that its health is told here, too. */
  readonly withHealth?: boolean;
};

export type MetricsServer = {
  /** Where metrics are served, such as http://127.0.0.1:9464/metrics. */
  readonly url: string;
  readonly close: () => Promise<void>;
};

/**
 * Serves GET /metrics on a port of its own, which clients need not reach, and, where they are wanted, /health/live and
 * /health/ready. Rejects with a sentence when the port is taken, and with the system's error when it cannot listen for another
 * reason.
 */
export const startMetricsServer = async (options: MetricsServerOptions): Promise<MetricsServer> => {
  // The process is watched from now on, not from the first reading.
  processMetrics();
  const app = Fastify({ requestTimeout: 10_000, forceCloseConnections: true });
  app.get('/metrics', async (_request, reply) => reply.type(options.contentType).send(await options.text()));
  if (options.withHealth) {
    app.get('/health/live', () => ({ status: 'live' }));
    app.get('/health/ready', () => ({ status: 'ready' }));
  }
  const address = await app.listen({ host: options.host, port: options.port }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    const advice = `Choose another with ${options.setting}.`;
    throw new Error(`Port ${options.port}, where metrics are to be, is taken by another program. ${advice}`);
  });
  return { url: `${address}/metrics`, close: () => app.close() };
};
