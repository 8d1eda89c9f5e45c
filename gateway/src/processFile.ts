import { suffixed } from './usage/rotateFiles.js';

/** Where one of several processes writes what all of them do, as in `usage.process-2.ndjson`; the path itself where there is but one. */
export const processFile = (path: string, processNumber: number | undefined): string =>
  processNumber === undefined ? path : suffixed(path, `process-${processNumber}`);
