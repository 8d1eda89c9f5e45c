import type { PartPlan } from './parts.js';

/** Where everything listens. */
export const host = '127.0.0.1';

/** Where a part that listens on this port is asked, and where it says that it is ready. */
export const addressOf = (port: number): Pick<PartPlan, 'url' | 'readyUrl'> => ({
  url: `http://${host}:${port}`,
  readyUrl: `http://${host}:${port}/health/ready`,
});
