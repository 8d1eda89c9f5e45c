import { composeParts } from '@tripgraph/gateway/supergraph/composeParts';
import { parentPort, workerData } from 'node:worker_threads';
import type { ComposeRequest } from './composeInThread.js';

// A thread that composes one supergraph and ends: both sides of a check are composed at the same time.
const { config, schemas, isProved } = workerData as ComposeRequest;
parentPort?.postMessage(composeParts(config, schemas, isProved));
