import type { FastifyInstance } from 'fastify';
import type { Log } from './log.js';
import type { Readiness } from './readiness.js';

/** Answers GET /health/live and GET /health/ready; `checkReady` rejects with the reason when the subgraph cannot answer. */
export const answerHealth = (app: FastifyInstance, checkReady: () => Promise<Readiness>, log: Log): void => {
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    try {
      return { status: 'ready', ...(await checkReady()) };
    } catch (error) {
      log('not ready', { err: error });
      return reply.code(503).send({ status: 'not ready' });
    }
  });
};
