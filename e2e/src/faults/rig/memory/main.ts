import type { FromMemory, ToMemory } from './messages.js';
import { serveSubgraph, type ServedSubgraph } from './serve.js';

// Shards and places that answer from memory, in one process. It ends with its parent.

const tell = (message: FromMemory): void => void process.send?.(message);
const served: ServedSubgraph[] = [];

const start = async (listed: ReadonlyArray<readonly string[]>): Promise<void> => {
  const shards = await Promise.all(listed.map((ids) => serveSubgraph('activities', ids)));
  const places = await serveSubgraph('places', []);
  served.push(...shards, places);
  tell({ kind: 'started', shards: shards.map(({ url }) => url), places: places.url });
};

process.on('message', (message: ToMemory) => {
  switch (message.kind) {
    case 'start':
      void start(message.listed);
      break;
    case 'keepAlive':
      for (const subgraph of served) subgraph.keepAlive(message.ms);
      tell({ kind: 'kept' });
      break;
    case 'closed':
      tell({ kind: 'closed', count: served.reduce((sum, { closed }) => sum + closed(), 0) });
  }
});
process.on('disconnect', () => process.exit(0));
// A Ctrl-C at the terminal is the parent's to pass on.
process.on('SIGINT', () => undefined);
