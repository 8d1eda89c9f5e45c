import type { ComposedParts } from '@tripgraph/gateway/supergraph/composeParts';
import type { SupergraphConfig } from '@tripgraph/gateway/supergraph/readConfig';
import { Worker } from 'node:worker_threads';

export type ComposeRequest = {
  readonly config: SupergraphConfig;
  /** By the subgraph's name. */
  readonly schemas: ReadonlyMap<string, string>;
  /** Whether it is proved that every field can be reached; undefined is yes. What has been served before need not be. */
  readonly isProved?: boolean;
};

/** Composes schemas; what does not compose is an answer as well. */
export type Compose = (request: ComposeRequest) => Promise<ComposedParts>;

/** Sixty subgraphs of five thousand types take a quarter of a minute. */
const timeoutMs = 600_000;

// The thread runs what the compiler wrote, also when this file is read from its source.
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/sides/composeWorker.js' : './composeWorker.js',
  import.meta.url,
);

/** Composes in a thread of its own. Rejects when that fails, or takes more than ten minutes. */
export const composeInThread: Compose = (request) =>
  new Promise((resolve, reject) => {
    const thread = new Worker(workerFile, { execArgv: [], workerData: request });
    const timer = setTimeout(() => {
      void thread.terminate();
      reject(new Error(`The schemas take more than ${timeoutMs / 1_000} seconds to be composed.`));
    }, timeoutMs);
    thread.once('message', (composed: ComposedParts) => resolve(composed));
    thread.once('error', reject);
    thread.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The thread that composes has ended with code ${code}.`));
    });
  });
