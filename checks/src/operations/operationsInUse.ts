import { parse } from 'graphql';
import type { OperationInUse } from './operationInUse.js';
import { operationNames } from './operationNames.js';
import { anybody, type PersistedDocument } from './persisted.js';
import type { ClientUse, Usage } from './usage.js';

/** Which uses count. */
export type UseLimits = {
  /** Less often in the window, by one client, is none. */
  readonly minimumCount: number;
  /** Less than so many of a hundred requests is none. */
  readonly minimumPercent: number;
  /** What these clients ask is left out. */
  readonly excludedClients: readonly string[];
};

const maximumTokens = 20_000;

const namesIn = (document: string): readonly (string | undefined)[] => {
  try {
    return operationNames(parse(document, { noLocation: true, maxTokens: maximumTokens }));
  } catch {
    // Whoever validates it says what is wrong.
    return [undefined];
  }
};

type Sum = Pick<OperationInUse, 'count' | 'lastDay'>;

const unused: Sum = { count: undefined, lastDay: undefined };

const added = ({ count = 0, lastDay = '' }: Sum, use: ClientUse): Sum => ({
  count: count + use.count,
  lastDay: use.lastDay > lastDay ? use.lastDay : lastDay,
});

/**
 * Everything that somebody asks for: each operation of each persisted document, used or not, with its uses, and what was
 * asked otherwise often enough to count.
 */
export const operationsInUse = (
  persisted: readonly PersistedDocument[],
  { uses, documents }: Usage,
  { minimumCount, minimumPercent, excludedClients }: UseLimits,
): readonly OperationInUse[] => {
  const isExcluded = (client: string): boolean => excludedClients.includes(client);
  const total = uses.reduce((sum, { count }) => sum + count, 0);
  const least = Math.max(minimumCount, (total * minimumPercent) / 100);
  const known = new Set(persisted.map(({ client, id }) => JSON.stringify([client, id])));
  const ofPersisted = new Map<string, Sum>();
  const others = new Map<string, { readonly client: string; readonly document: string; sum: Sum }>();
  for (const use of uses) {
    const client = use.client ?? anybody;
    // A manifest of everybody is asked for by clients of any name.
    const key = [client, anybody].map((name) => JSON.stringify([name, use.id])).find((one) => known.has(one));
    if (key !== undefined) {
      ofPersisted.set(key, added(ofPersisted.get(key) ?? unused, use));
      continue;
    }
    const document = documents.get(use.hash);
    if (document === undefined) continue;
    const other = others.get(`${client} ${use.hash}`);
    if (other) other.sum = added(other.sum, use);
    else others.set(`${client} ${use.hash}`, { client, document, sum: added(unused, use) });
  }
  return [
    ...persisted
      .filter(({ client }) => !isExcluded(client))
      .flatMap(({ client, id, body }) => {
        const sum = ofPersisted.get(JSON.stringify([client, id])) ?? unused;
        return namesIn(body).map((name) => ({ client, name, id, document: body, ...sum }));
      }),
    ...[...others.values()]
      .filter(({ client, sum }) => !isExcluded(client) && (sum.count ?? 0) >= least)
      .flatMap(({ client, document, sum }) =>
        namesIn(document).map((name) => ({ client, name, id: undefined, document, ...sum })),
      ),
  ];
};
