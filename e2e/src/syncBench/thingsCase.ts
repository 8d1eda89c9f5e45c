import { join } from 'node:path';
import { projectFolder } from '@tripgraph/dev/projectFolder';
import type { BenchCase } from './benchCase.js';

const program = join(projectFolder, 'subgraphs/kit/dist/testing/sync/thingsProgram.js');
const perBatch = 500;

/** The kit alone: records of a few bytes that cost nothing to read, into a table of two columns. */
export const things: BenchCase = {
  name: 'things',
  things: 'things',
  records: 100_000,
  prepare: async ({ records }) => ({
    command: [program, 'things'],
    environment: { THINGS_BATCHES: String(Math.ceil(records / perBatch)), THINGS_PER_BATCH: String(perBatch) },
    close: async () => undefined,
  }),
};
