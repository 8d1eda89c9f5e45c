import type { FaultProxy } from '@tripgraph/kit/testing/faults/faultProxy';
import type { RigGateway } from './gateway.js';
import type { RequestCount } from './countRequests.js';

/** A subgraph or a shard, with a proxy between it and the gateway. */
export type RigPart = {
  /** The endpoint's name, as the gateway has it. */
  readonly name: string;
  readonly proxy: FaultProxy;
  /** Requests of the gateway for this part, as the proxy sees them. */
  readonly requests: RequestCount;
};

/** Three shards and the places on loopback, and gateways over them. */
export type Rig<Part extends RigPart> = {
  /** Each with the ids of its activities. */
  readonly shards: ReadonlyArray<Part & { readonly ids: readonly string[] }>;
  readonly places: Part;
  /** How clients ask for a page of so many activities. */
  readonly pageQuery: (first: number) => string;
  /** Activities that clients ask for in one list; 0: nobody asks for lists. */
  readonly listLength: number;
  /**
   * Parts of which nothing is wanted need no proxy between: where everything shares a core, whoever asks them would wait for
   * what the proxy of the broken one does. A rig may put all behind theirs.
   */
  readonly startGateway: (
    environment: Readonly<Record<string, string>>,
    proxied: readonly RigPart[],
  ) => Promise<RigGateway>;
  readonly stop: () => Promise<void>;
};

/** Closes what has been opened, the last first. */
export type Closings = {
  readonly later: (closing: () => Promise<unknown>) => void;
  readonly close: () => Promise<void>;
};

export const openClosings = (): Closings => {
  const closings: Array<() => Promise<unknown>> = [];
  return {
    later: (closing) => void closings.push(closing),
    close: async () => {
      for (const closing of closings.splice(0).toReversed()) await closing();
    },
  };
};
