import { constants, setPriority } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { heldConnections } from './heldConnections.js';
import type { FromSlow, Held, ToSlow } from './messages.js';
import { openSlowClients, type SlowClients } from './open.js';

// Holds connections of a gateway, from a process of its own that gives way to all others on its core: thousands of clients have a
// processor each, and what they do is not to delay those who measure. It ends with its parent.

const lookMs = 200;

const tell = (message: FromSlow): void => void process.send?.(message);

let held: Held = { most: 0, freedAfterMs: undefined };
let clients: SlowClients | undefined;

/** Looks until no connection is held any more, or the time is over. */
const watch = async (port: number, { ports }: SlowClients, limitMs: number): Promise<void> => {
  const began = performance.now();
  for (let afterMs = 0; afterMs <= limitMs + lookMs;) {
    const now = await heldConnections(port, ports);
    afterMs = performance.now() - began;
    if (now === undefined) return;
    held = { most: Math.max(held.most, now), freedAfterMs: now === 0 ? afterMs : undefined };
    if (now === 0) return;
    await wait(lookMs);
  }
};

const open = async ({ target, counts, body, limitMs }: Extract<ToSlow, { kind: 'open' }>): Promise<void> => {
  clients = await openSlowClients(target, counts, body);
  tell({ kind: 'opened', openedInMs: clients.openedInMs });
  await watch(Number(new URL(target).port), clients, limitMs);
};

setPriority(constants.priority.PRIORITY_LOW);
process.on('message', (message: ToSlow) => {
  if (message.kind === 'open') void open(message);
  else {
    clients?.leave();
    tell({ kind: 'left', ...held });
  }
});
process.on('disconnect', () => process.exit(0));
// A Ctrl-C at the terminal is the parent's to pass on.
process.on('SIGINT', () => undefined);
