import { openClient, requestBytes, type Client } from '../overload/client.js';
import type { Asked, FromQuotas, Stream, ToQuotas } from './messages.js';

// Asks a gateway for several clients at once, from a process of its own, over connections that it takes in turn: where there are several
// processes, each has its part of every client. It ends with its parent.

const connections = 32;
const tickMs = 1;
/** Nobody waits longer than this after the last request was sent. */
const patienceMs = 5_000;

const idle: Client[] = [];

const sendDue = (
  { name, rate }: Stream,
  request: Buffer,
  url: URL,
  { startedAtMs, sent, atMs }: { readonly startedAtMs: number; readonly sent: number; readonly atMs: number },
  onAsked: (asked: Asked) => void,
): number => {
  let next = sent;
  for (let dueMs = (next * 1_000) / rate; dueMs < atMs; dueMs = (next * 1_000) / rate) {
    const dueAtMs = dueMs;
    // The one that has been idle for longest: all of them are used.
    const client = idle.shift() ?? openClient(url);
    client.ask(request, (answer) => {
      if (answer) idle.push(client);
      onAsked({
        name,
        atMs: dueAtMs,
        status: answer?.status ?? 0,
        tookMs: performance.now() - startedAtMs - dueAtMs,
      });
    });
    next += 1;
  }
  return next;
};

const send = async ({ url: text, query, streams, lastMs }: ToQuotas): Promise<FromQuotas> => {
  const url = new URL(text);
  while (idle.length < connections) idle.push(openClient(url));
  const body = JSON.stringify({ query });
  const all = streams.map((stream) => ({ stream, request: requestBytes(url, body, stream.key), sent: 0 }));
  const asked: Asked[] = [];
  const startedAtMs = performance.now();
  for (;;) {
    const sinceMs = performance.now() - startedAtMs;
    const atMs = Math.min(sinceMs, lastMs);
    for (const each of all)
      each.sent = sendDue(each.stream, each.request, url, { startedAtMs, sent: each.sent, atMs }, (one) =>
        asked.push(one),
      );
    const isAnswered = asked.length === all.reduce((sum, { sent }) => sum + sent, 0);
    if (sinceMs >= lastMs && (isAnswered || sinceMs > lastMs + patienceMs)) return { kind: 'sent', asked };
    await new Promise((resolve) => setTimeout(resolve, tickMs));
  }
};

process.on('message', (plan: ToQuotas) => void send(plan).then((sent) => process.send?.(sent)));
process.on('disconnect', () => process.exit(0));
// A Ctrl-C at the terminal is the parent's to pass on.
process.on('SIGINT', () => undefined);
