import { useEffect, useState } from 'react';
import { readShardMap, type ShardMap } from './shardMap.js';

/** How often the page looks while somebody looks at it. */
const pollMs = 2_000;

/** What is known of the shards: nothing yet, or the last that was told, and why there is nothing newer. */
export type KnownShards = { readonly map: ShardMap | undefined; readonly problem: string | undefined };

const askForMap = async (signal: AbortSignal): Promise<ShardMap> => {
  const response = await fetch('/explorer/shards.json', { signal });
  if (response.status === 404) throw new Error('The gateway does not show its shards: it never does in production.');
  if (!response.ok) throw new Error(`The gateway answers ${response.status}.`);
  return readShardMap(await response.json());
};

/** The shard map, asked for again and again while the page is seen. */
export const useShardMap = (): KnownShards => {
  const [known, setKnown] = useState<KnownShards>({ map: undefined, problem: undefined });
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const look = async (): Promise<void> => {
      if (document.hidden) return;
      try {
        const map = await askForMap(signal);
        setKnown({ map, problem: undefined });
      } catch (error) {
        if (!signal.aborted) setKnown(({ map }) => ({ map, problem: (error as Error).message }));
      }
    };
    void look();
    const timer = setInterval(() => void look(), pollMs);
    return () => {
      clearInterval(timer);
      leaving.abort();
    };
  }, []);
  return known;
};
