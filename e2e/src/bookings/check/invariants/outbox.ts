import type { Finding, Invariant } from '../finding.js';
import { groupBy, type Ledger } from '../ledger.js';
import type { ShardRecords } from '../rows.js';

const faultsOf = ({ name, events, messages, deliveries = [] }: ShardRecords): readonly string[] => {
  const faults: string[] = [];
  const nameOf = ({ bookingId, seq }: { readonly bookingId: string; readonly seq: number }) => `${bookingId} ${seq}`;
  const byEvent = groupBy(messages, nameOf);
  const known = new Set(events.map(nameOf));
  for (const event of known) {
    const count = byEvent.get(event)?.length ?? 0;
    if (count !== 1) faults.push(`event ${event} has ${count} messages`);
  }
  for (const [event, [message]] of byEvent)
    if (!known.has(event)) faults.push(`message ${message?.id} is about ${event}, which did not happen`);
  for (const [id, group] of groupBy(messages, (message) => String(message.id)))
    if (group.length > 1) faults.push(`${group.length} messages of ${name} have the id ${id}`);
  for (const { messageId, target, isDelivered } of deliveries)
    if (!isDelivered) faults.push(`message ${messageId} of ${name} was never delivered to ${target}`);
  return faults;
};

const check = ({ shards }: Ledger): Finding => {
  const undelivered = shards.filter(({ deliveries }) => deliveries === undefined);
  return {
    checked: shards.reduce((sum, { messages }) => sum + messages.length, 0),
    violations: shards.flatMap(faultsOf),
    notes:
      undelivered.length > 0
        ? [
            `whether messages were delivered was NOT checked: nobody is told of those of ${undelivered.map(({ name }) => name).join(', ')}`,
          ]
        : [],
  };
};

export const outbox: Invariant = {
  id: 'I12',
  meaning: 'outbox: one message for each change, with an id of its own, delivered at least once',
  counted: 'messages',
  check,
};
