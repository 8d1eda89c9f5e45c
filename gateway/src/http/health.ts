import type { FastifyInstance } from 'fastify';

/** `draining`: what comes is still answered, but nobody should send more. */
export type State = 'starting' | 'ready' | 'draining';

export type Health = { readonly become: (state: State) => void };

/**
 * Serves GET /health/live (the process runs) and GET /health/ready (it takes requests; 503 with the reason when not), both
 * with the number of the process where there are several. While it drains, every answer tells its client to connect anew,
 * which leads it elsewhere.
 */
export const serveHealth = (app: FastifyInstance, processNumber: number | undefined): Health => {
  let state: State = 'starting';
  const who = processNumber === undefined ? {} : { process: processNumber };
  app.get('/health/live', () => ({ status: 'live', ...who }));
  app.get('/health/ready', (_request, reply) =>
    state === 'ready'
      ? { status: 'ready', ...who }
      : reply.code(503).send({ status: 'not ready', reason: state, ...who }),
  );
  app.addHook('onSend', (_request, reply, payload, next) => {
    if (state === 'draining') reply.header('connection', 'close');
    next(null, payload);
  });
  return { become: (next) => (state = next) };
};
