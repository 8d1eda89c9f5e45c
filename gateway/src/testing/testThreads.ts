import { plannerThreads } from '../plan/plannerThreads.js';

/**
 * The threads that plan for all gateways of a test's process. To start one takes half a second of a processor; they do not
 * keep the process alive.
 */
export const testThreads = plannerThreads(30_000);
