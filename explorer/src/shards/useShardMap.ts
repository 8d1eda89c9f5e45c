import { useEffect, useState } from 'react';
import { lookAgain } from './lookAgain.js';
import { readShardMap, type ShardMap } from './shardMap.js';

/** So long after it has looked the page looks again, while somebody looks at it. */
const pauseMs = 2_000;
/** So long an answer is waited for. */
const patienceMs = 10_000;

/** What is known of the shards: nothing yet, or the last that was told, and why there is nothing newer. */
export type KnownShards = { readonly map: ShardMap | undefined; readonly problem: string | undefined };

const askForMap = async (left: AbortSignal): Promise<ShardMap> => {
  const signal = AbortSignal.any([left, AbortSignal.timeout(patienceMs)]);
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
    void lookAgain(look, pauseMs, signal);
    return () => leaving.abort();
  }, []);
  return known;
};
