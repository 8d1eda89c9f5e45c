import type {
  GatewayExecutor,
  GatewayInterface,
  GatewaySchemaLoadOrUpdateCallback,
} from '@apollo/server-gateway-interface';
import type { Engine, RunKnown } from './engine.js';

export type Replacement = {
  /** How long after the change the engine before it stays: a request may have been validated and not yet begun to run. */
  readonly graceMs: number;
  /** Makes the next engine warm and tries it, before it takes over. When it rejects, nothing changes. */
  readonly admit: (before: Engine) => Promise<unknown>;
};

export type ReloadableEngine = GatewayInterface & {
  readonly runKnown: RunKnown;
  /** Plans and compiles operations on the engine that serves. */
  readonly warm: Engine['warm'];
  /**
   * Lets `next` take over when it is admitted: then new requests are its. The one before it is stopped when its last request
   * is answered, and not before `graceMs` have passed. While as many engines as there may be have not stopped, it waits. One
   * at a time.
   */
  readonly replace: (next: Engine, replacement: Replacement) => Promise<void>;
};

/** Each engine has a thread and plans of its own: so many are there at most, the next one included. */
const maximumEngines = 4;

type Serving = { readonly engine: Engine; running: number; retired: boolean; ending?: Promise<void> };

const end = (serving: Serving): Promise<void> => (serving.ending ??= serving.engine.stop());

/** An engine that can be replaced while requests run, without one of them being dropped. */
export const reloadableEngine = (first: Engine): ReloadableEngine => {
  let current: Serving = { engine: first, running: 0, retired: false };
  /** Engines by the schema that a request was validated against: it is run by the engine that has this schema. */
  const bySchema = new Map([[first.apiSchema, current]]);
  const waitingForRoom = new Set<() => void>();
  let stopping: Promise<unknown> | undefined;
  const callbacks = new Set<GatewaySchemaLoadOrUpdateCallback>();

  const tell = (callback: GatewaySchemaLoadOrUpdateCallback): void =>
    callback({ apiSchema: current.engine.apiSchema, coreSupergraphSdl: current.engine.supergraph });

  const stopWhenIdle = (serving: Serving): void => {
    if (!serving.retired || serving.running > 0) return;
    bySchema.delete(serving.engine.apiSchema);
    void end(serving);
    for (const goOn of waitingForRoom) goOn();
    waitingForRoom.clear();
  };

  const room = async (): Promise<void> => {
    while (bySchema.size >= maximumEngines && !stopping)
      await new Promise<void>((resolve) => waitingForRoom.add(resolve));
  };

  const leave = (serving: Serving): void => {
    serving.running -= 1;
    stopWhenIdle(serving);
  };

  const executor: GatewayExecutor = async (context) => {
    const serving = bySchema.get(context.schema) ?? current;
    serving.running += 1;
    try {
      return await serving.engine.executor(context);
    } finally {
      leave(serving);
    }
  };

  const runKnown: RunKnown = (asked, variables, clientOf, maxCost) => {
    const serving = current;
    const running = serving.engine.runKnown(asked, variables, clientOf, maxCost);
    if (!running) return undefined;
    serving.running += 1;
    return running.finally(() => leave(serving));
  };

  return {
    runKnown,
    warm: (operations, signal) => current.engine.warm(operations, signal),
    load: async () => ({ executor }),
    onSchemaLoadOrUpdate: (callback) => {
      callbacks.add(callback);
      tell(callback);
      return () => callbacks.delete(callback);
    },
    replace: async (next, { graceMs, admit }) => {
      await room();
      await admit(current.engine);
      if (stopping) throw new Error('the gateway is stopping');
      const before = current;
      current = { engine: next, running: 0, retired: false };
      bySchema.set(next.apiSchema, current);
      for (const callback of callbacks) tell(callback);
      setTimeout(() => {
        before.retired = true;
        stopWhenIdle(before);
      }, graceMs).unref();
    },
    stop: () => {
      stopping ??= Promise.all([...bySchema.values()].map(end));
      for (const goOn of waitingForRoom) goOn();
      return stopping.then(() => undefined);
    },
  };
};
