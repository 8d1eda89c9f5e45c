import { quantileOf } from './latencies.js';
import type { UsedOperation } from './usedOperation.js';
import type { OperationUse } from './usesOf.js';

const line = (content: object): string => `${JSON.stringify(content)}\n`;

const rounded = (ms: number): number => Number(ms.toPrecision(3));

/** Says which operation a hash is; once a file, before its first use. */
export const operationLine = ({ hash, name, document }: UsedOperation): string =>
  line({ kind: 'operation', version: 1, hash, name: name ?? null, document });

/** Says what somebody did with an operation; `day` is 2026-11-29, in UTC. */
export const useLine = ({ user, operation, id, tally }: OperationUse, day: string): string =>
  line({
    kind: 'use',
    day,
    client: user.name ?? null,
    clientKind: user.kind,
    hash: operation.hash,
    id: id ?? null,
    count: tally.count,
    errors: tally.errors,
    cost: Math.min(Math.round(tally.cost), Number.MAX_SAFE_INTEGER),
    latencyMs: {
      p50: rounded(quantileOf(tally.latencies, 0.5)),
      p99: rounded(quantileOf(tally.latencies, 0.99)),
    },
  });
