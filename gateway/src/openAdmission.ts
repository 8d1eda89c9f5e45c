import type { Log } from '@tripgraph/telemetry/log';
import type { GatewaySettings } from './config.js';
import type { Admission } from './http/admitRequests.js';
import { limitsFor } from './limits/operationLimits.js';
import type { LoadMetrics } from './observe/loadMetrics.js';
import { createLimiter } from './overload/limiter.js';
import { nextLimit } from './overload/nextLimit.js';
import { operationKind } from './overload/operationKind.js';
import { sheddingWatch } from './overload/shedding.js';
import { watchLoop } from './watchLoop.js';

export type OpenAdmission = { readonly admission: Admission; readonly stop: () => void };

export type AdmissionOptions = {
  readonly metrics: LoadMetrics;
  readonly log: Log;
  /** The longest time, in ms, that a long answer has waited for its turn, or still waits, since it was asked last. */
  readonly takeLongestWaitMs: () => number;
};

/** Lets as many requests run as the event loop can bear; says in the log when it keeps shedding, and when no longer. */
export const openAdmission = (
  { maxRunningRequests, queueMs, limits }: GatewaySettings,
  { metrics, log, takeLongestWaitMs }: AdmissionOptions,
): OpenAdmission => {
  const limiter = createLimiter({
    maxRunning: maxRunningRequests,
    queueMs,
    now: () => performance.now(),
    defer: setImmediate,
  });
  const watch = sheddingWatch();
  const { maxTokens } = limitsFor('persisted', limits);
  let isShedding = false;
  metrics.watchLoad(() => ({ ...limiter.state(), isShedding }));
  const stop = watchLoop(takeLongestWaitMs, (loop) => {
    metrics.countLoopDelay(loop.worstDelayMs);
    limiter.adapt((ran) => {
      const change = watch(ran.shed);
      if (change) isShedding = change === 'begins';
      if (change === 'begins') log('shedding', limiter.state());
      if (change === 'ends') log('not shedding', limiter.state());
      return nextLimit(ran, loop);
    });
  });
  return {
    admission: {
      ...limiter,
      operationKind: (document, operationName) => operationKind(document, operationName, maxTokens),
    },
    stop,
  };
};
