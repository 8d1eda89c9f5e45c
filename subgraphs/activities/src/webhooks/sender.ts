import type { Database } from '@tripgraph/kit/database';
import { repeatedly } from '@tripgraph/kit/repeatedly';
import { dueTargets } from '../sql/dueTargets.js';
import { deliverBatch, type Sending } from './deliver.js';
import { dispatch } from './dispatch.js';
import type { WebhookTarget } from './target.js';
import { tidy } from './tidy.js';

export type Sender = Sending & { readonly database: Database; readonly targets: readonly WebhookTarget[] };

const roundPauseMs = 1_000;
/** Without targets messages are only marked as told to nobody, which has time. */
const idlePauseMs = 60_000;
const tidyPauseMs = 60_000;

/**
 * Starts to send webhooks. Each target is looked after on its own, so that a slow one holds up nobody else. One that
 * answers 410 Gone gets nothing more until the next start. The returned function starts nothing more, and resolves when what
 * is under way has ended.
 */
export const startSender = (sender: Sender): (() => Promise<void>) => {
  const { database, targets, tell, now } = sender;
  const busy = new Map<string, Promise<void>>();
  const disabled = new Set<string>();
  let stopped = false;
  const broken = (error: unknown): void => tell({ kind: 'BROKEN', error });

  const drain = async (target: WebhookTarget): Promise<void> => {
    while (!stopped) {
      const result = await deliverBatch(sender, target);
      if (result === 'MORE') continue;
      if (result === 'GONE') {
        disabled.add(target.name);
        tell({ kind: 'DISABLED', target: target.name });
      }
      return;
    }
  };
  const round = async (): Promise<void> => {
    while (!stopped && (await dispatch(database, targets, now())));
    const idle = targets.filter(({ name }) => !busy.has(name) && !disabled.has(name));
    if (stopped || idle.length === 0) return;
    const idleNames = idle.map(({ name }) => name);
    const due = await database.query(dueTargets(idleNames, now()));
    const names = new Set(due.map(({ name }) => name));
    for (const target of idle.filter(({ name }) => names.has(name))) {
      const ended = drain(target)
        .catch(broken)
        .finally(() => busy.delete(target.name));
      busy.set(target.name, ended);
    }
  };
  const stopRounds = repeatedly(targets.length > 0 ? roundPauseMs : idlePauseMs, round, broken);
  const tidyUp = () => tidy(database, tell, now(), () => stopped);
  const stopTidying = repeatedly(tidyPauseMs, tidyUp, broken);
  return async () => {
    stopped = true;
    await Promise.all([stopRounds(), stopTidying()]);
    await Promise.all(busy.values());
  };
};
