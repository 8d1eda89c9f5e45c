import type { Database } from '@tripgraph/kit/database';
import type { Post, PostAnswer } from '@tripgraph/kit/outside/poster';
import { claimDeliveries } from '../sql/claimDeliveries.js';
import { giveUpDelivery } from '../sql/giveUpDelivery.js';
import { markDelivered } from '../sql/markDelivered.js';
import { retryDelivery } from '../sql/retryDelivery.js';
import type { ClaimedDelivery } from './claimedDelivery.js';
import { headersOf } from './headers.js';
import { bodyOf } from './message.js';
import type { Tell } from './report.js';
import type { WebhookTarget } from './target.js';
import { goneStatus, judge } from './verdict.js';

/** What sending needs of the world. */
export type Sending = {
  readonly database: Pick<Database, 'query'>;
  readonly post: Post;
  readonly tell: Tell;
  /** In [0, 1). */
  readonly random: () => number;
  /** Null: the database's clock. */
  readonly now: () => Date | null;
};

/** GONE: the target says that nobody is there any more. MORE: there may be more to send at once. */
export type BatchResult = 'DONE' | 'MORE' | 'GONE';

/** So many messages are on the way to a target at once, each about another subject. */
const batchSize = 10;
/** Longer than an attempt can take, with its marking: after it a crash is assumed. */
const leaseMs = 2 * 60_000;

const settle = async (
  sending: Sending,
  target: string,
  delivery: ClaimedDelivery,
  answer: PostAnswer,
): Promise<void> => {
  const { database, tell } = sending;
  const { outboxId, attempts } = delivery;
  const verdict = judge(answer, attempts, sending.random());
  const at = sending.now();
  const requestId = delivery.kind === 'BOOKING_CHANGED' ? delivery.requestId : null;
  const told = { target, messageId: messageIdOf(delivery), attempts, requestId };
  if (verdict.kind === 'DELIVERED') {
    await database.query(markDelivered(outboxId, target, at));
    if (delivery.kind === 'BOOKING_CHANGED') tell({ kind: 'DELIVERED', ...told });
    return;
  }
  const { error } = verdict;
  const failure = { outboxId, target, attempts, error, at };
  if (verdict.kind === 'RETRY') await database.query(retryDelivery(failure, verdict.delayMs));
  else await database.query(giveUpDelivery(failure));
  const kind = verdict.kind === 'RETRY' ? 'ATTEMPT_FAILED' : 'GIVEN_UP';
  tell({ kind, ...told, error });
};

const messageIdOf = ({ messageId }: ClaimedDelivery): string => `msg_${messageId.replaceAll('-', '')}`;

const send = async (sending: Sending, target: WebhookTarget, delivery: ClaimedDelivery): Promise<PostAnswer> => {
  const body = bodyOf(delivery);
  const headers = headersOf({ id: messageIdOf(delivery), sentAt: delivery.claimedAt, body }, target.secrets);
  const answer = await sending.post(target.url, headers, body);
  await settle(sending, target.name, delivery, answer);
  return answer;
};

const isStatus = (answer: PostAnswer, status: number): boolean =>
  answer.kind === 'ANSWERED' && answer.status === status;

/** Sends a batch of what is due for a target, and writes down what became of it. */
export const deliverBatch = async (sending: Sending, target: WebhookTarget): Promise<BatchResult> => {
  const claim = { target: target.name, partner: target.partner, limit: batchSize, leaseMs, at: sending.now() };
  const claimed = await sending.database.query(claimDeliveries(claim));
  const sent = await Promise.allSettled(claimed.map((delivery) => send(sending, target, delivery)));
  const answers = sent.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
  if (answers.some((answer) => isStatus(answer, goneStatus))) return 'GONE';
  const delivered = answers.some((answer) => judge(answer, 1, 0).kind === 'DELIVERED');
  // A target that takes nothing gets the next batch with the next round, and not right away.
  return delivered ? 'MORE' : 'DONE';
};
