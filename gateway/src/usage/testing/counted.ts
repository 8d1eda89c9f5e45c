import { usageCounter, type CounterOptions, type RunOperation, type User, type UserCounts } from '../counter.js';

export const partner = (name: string): User => ({ kind: 'partner', name });
export const nobody: User = { kind: 'nobody', name: undefined };
export const frontend = (name: string): User => ({ kind: 'frontend', name });

/** An operation as an engine keeps it: each call makes another one, whatever its text. */
export const operationOf = (source: string, operationName?: string): RunOperation => ({ source, operationName });

export type Asked = {
  readonly client: User | undefined;
  readonly operation: RunOperation | undefined;
  readonly cost?: number;
  readonly ms?: number;
  readonly hasErrors?: boolean;
};

/** A counter whose uses take as long as they say. */
export const counterOf = (limits: Partial<CounterOptions> = {}) => {
  const counter = usageCounter({ maxOperations: 100, maxCharacters: 10_000, nowMs: () => 0, ...limits });
  return {
    ...counter,
    ask: ({ client, operation, cost = 1, ms = 1, hasErrors = false }: Asked): void =>
      counter.count({ client, operation, cost, beganAtMs: -ms }, hasErrors),
  };
};

/** Counts of these uses. */
export const counted = (uses: readonly Asked[]): readonly UserCounts[] => {
  const counter = counterOf();
  for (const use of uses) counter.ask(use);
  return counter.take();
};
