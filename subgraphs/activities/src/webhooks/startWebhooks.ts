import { openDatabase, type DatabaseOptions } from '@tripgraph/kit/database';
import type { Log } from '@tripgraph/kit/log';
import type { OutsideRule } from '@tripgraph/kit/outside/connectOutside';
import { openPoster } from '@tripgraph/kit/outside/poster';
import { reportTo, type Tell } from './report.js';
import { startSender } from './sender.js';
import type { WebhookTarget } from './target.js';

export type WebhookOptions = OutsideRule & { readonly targets: readonly WebhookTarget[] };

/** Without targets messages are still given out, to nobody, and deleted in the end. */
export const noWebhooks: WebhookOptions = { targets: [], ports: [], allowLoopback: false };

const connectTimeoutMs = 5_000;
const totalTimeoutMs = 15_000;
/** Stopping waits so long for answers, then hangs up; what was not answered is sent again by whoever starts next. */
const stopGraceMs = 3_000;
/** One gives messages out, and one writes down what became of them. */
const maxConnections = 2;

/**
 * Starts to tell targets of what the outbox has, with connections of its own: it takes none from requests and waits for none
 * of them. The returned function stops it.
 */
export const startWebhooks = (
  { targets, ...rule }: WebhookOptions,
  pool: Omit<DatabaseOptions, 'maxConnections'>,
  log: Log,
  count: Tell = () => undefined,
): (() => Promise<void>) => {
  const database = openDatabase({ ...pool, maxConnections });
  const poster = openPoster({ ...rule, connectTimeoutMs, totalTimeoutMs });
  const write = reportTo(log);
  const stopSender = startSender({
    database,
    targets,
    post: poster.post,
    tell: (report) => {
      count(report);
      write(report);
    },
    random: Math.random,
    now: () => null,
  });
  return async () => {
    const hangUp = setTimeout(() => void poster.close(), stopGraceMs);
    await stopSender();
    clearTimeout(hangUp);
    await Promise.all([poster.close(), database.close()]);
  };
};
