import type {
  GatewayExecutor,
  GatewayInterface,
  GatewaySchemaLoadOrUpdateCallback,
} from '@apollo/server-gateway-interface';
import type { Engine, RunKnown } from './engine.js';

export type ReloadWaits = { readonly warmingMs: number; readonly graceMs: number };

export type ReloadableEngine = GatewayInterface & {
  readonly runKnown: RunKnown;
  /**
   * Lets `next` take over: it is warmed with the operations that the engine before it has compiled, the most asked first,
   * for at most `warmingMs`; then new requests are its. The one before it is stopped when its last request is answered,
   * and not before `graceMs` have passed: a request may have been validated and not yet begun to run.
   */
  readonly replace: (next: Engine, waits: ReloadWaits) => Promise<{ readonly warmed: number }>;
};

type Serving = { readonly engine: Engine; running: number; retired: boolean };

/** An engine that can be replaced while requests run, without one of them being dropped. */
export const reloadableEngine = (first: Engine): ReloadableEngine => {
  let current: Serving = { engine: first, running: 0, retired: false };
  /** Engines by the schema that a request was validated against: it is run by the engine that has this schema. */
  const bySchema = new Map([[first.apiSchema, current]]);
  let stopping: Promise<unknown> | undefined;
  const callbacks = new Set<GatewaySchemaLoadOrUpdateCallback>();

  const tell = (callback: GatewaySchemaLoadOrUpdateCallback): void =>
    callback({ apiSchema: current.engine.apiSchema, coreSupergraphSdl: current.engine.supergraph });

  const stopWhenIdle = (serving: Serving): void => {
    if (!serving.retired || serving.running > 0) return;
    bySchema.delete(serving.engine.apiSchema);
    void serving.engine.stop();
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

  const runKnown: RunKnown = (asked, variables, clientOf) => {
    const serving = current;
    const running = serving.engine.runKnown(asked, variables, clientOf);
    if (!running) return undefined;
    serving.running += 1;
    return running.finally(() => leave(serving));
  };

  return {
    runKnown,
    load: async () => ({ executor }),
    onSchemaLoadOrUpdate: (callback) => {
      callbacks.add(callback);
      tell(callback);
      return () => callbacks.delete(callback);
    },
    replace: async (next, { warmingMs, graceMs }) => {
      const warmed = await next.warm(current.engine.hottest(), AbortSignal.timeout(warmingMs));
      const before = current;
      current = { engine: next, running: 0, retired: false };
      bySchema.set(next.apiSchema, current);
      for (const callback of callbacks) tell(callback);
      setTimeout(() => {
        before.retired = true;
        stopWhenIdle(before);
      }, graceMs).unref();
      return { warmed };
    },
    stop: () => {
      stopping ??= Promise.all([...bySchema.values()].map(({ engine }) => engine.stop()));
      return stopping.then(() => undefined);
    },
  };
};
