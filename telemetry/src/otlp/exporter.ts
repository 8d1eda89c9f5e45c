import type { Span } from '../span.js';
import { deliverWith } from './deliver.js';
import { openSender, type SenderOptions } from './sender.js';

/** Where spans go. */
export type SpanExporter = {
  /** Takes spans as long as there is room, and counts the others. Never throws, and waits for nothing. */
  readonly add: (spans: readonly Span[]) => void;
  /** Sends what is there, within the time limit of one request, and takes no more. */
  readonly close: () => Promise<void>;
  /** Spans so far. */
  readonly counts: () => SpanCounts;
};

export type SpanCounts = {
  readonly sent: number;
  /** For want of room, or after closing. */
  readonly dropped: number;
  /** Which the collector refused, or did not take in time. */
  readonly failed: number;
};

export type OtlpOptions = SenderOptions & {
  /** Spans that wait to be sent; one batch of up to 512 is under way besides. */
  readonly maximumQueuedSpans: number;
  /** How long spans wait for others to be sent with them. */
  readonly flushMs: number;
  /** Told when spans cannot be sent any more that could be before. */
  readonly onFailing?: (reason: string) => void;
};

const maximumBatchSpans = 512;

/** Sends spans one batch after the other; a batch that is not taken is tried again, three times in all. */
export const openOtlpExporter = (options: OtlpOptions): SpanExporter => {
  const { maximumQueuedSpans, flushMs, timeoutMs, onFailing } = options;
  const sender = openSender(options);
  const counts = { sent: 0, dropped: 0, failed: 0 };
  const queue: Span[] = [];
  /** Aborted when no more comes, and when nothing is waited for any more. */
  const [closed, ended] = [new AbortController(), new AbortController()];
  const signals = { closed: closed.signal, ended: ended.signal };
  const deliver = deliverWith(sender, { pauseMs: flushMs, onFailing, ...signals });
  let timer: NodeJS.Timeout | undefined;
  let sending: Promise<void> | undefined;

  const sendAll = async (): Promise<void> => {
    while (queue.length > 0) {
      const batch = queue.splice(0, maximumBatchSpans);
      counts[(await deliver(batch)) ? 'sent' : 'failed'] += batch.length;
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    sending ??= sendAll().finally(() => {
      sending = undefined;
      // What came when the last batch was away already.
      sendSoon();
    });
    return sending;
  };
  const sendSoon = (): void => {
    if (sending || queue.length === 0) return;
    if (queue.length >= maximumBatchSpans) void flush();
    else timer ??= setTimeout(() => void flush(), flushMs).unref();
  };
  const close = async (): Promise<void> => {
    closed.abort();
    const limit = setTimeout(() => ended.abort(), timeoutMs);
    do await flush();
    while (queue.length > 0);
    clearTimeout(limit);
    await sender.close();
  };
  let closing: Promise<void> | undefined;
  return {
    add: (spans) => {
      const room = closed.signal.aborted ? 0 : maximumQueuedSpans - queue.length;
      queue.push(...spans.slice(0, room));
      counts.dropped += Math.max(0, spans.length - room);
      sendSoon();
    },
    close: () => (closing ??= close()),
    counts: () => ({ ...counts }),
  };
};
