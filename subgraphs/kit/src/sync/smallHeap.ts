import { setFlagsFromString } from 'node:v8';

/** How much a heap may grow, in percent of what was alive in it, before it is looked through again. */
const growthPercent = 20;

/**
 * Has V8 look for garbage early. A sync makes a batch after another and keeps none; left alone, V8 lets them lie until the heap is
 * several times of what is alive, and on a machine with much memory that is hundreds of megabytes.
 */
export const keepHeapSmall = (): void => setFlagsFromString(`--heap-growing-percent=${growthPercent}`);
