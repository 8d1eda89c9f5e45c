import type { Pool } from '../pool.js';

export type ModelPool = {
  readonly pool: Pool;
  /** Whether it is asked at all; one that comes back has forgotten everything, as a Redis that was killed has. */
  readonly become: (state: 'up' | 'down') => void;
  /** From now on it answers when it is told to, or (undefined) at once. */
  readonly answerWhen: (turn: Promise<unknown> | undefined) => void;
  /** `north 0 3`: who was asked about, what was owed and wanted. */
  readonly asked: string[];
};

/** What the script in Redis does, in this process. */
export const modelPool = (nowMs: () => number): ModelPool => {
  const backAtMs = new Map<string, number>();
  const asked: string[] = [];
  let isUp = true;
  let turn: Promise<unknown> | undefined;
  return {
    asked,
    become: (state) => {
      isUp = state === 'up';
      backAtMs.clear();
    },
    answerWhen: (next) => (turn = next),
    pool: (name, { unitsPerMs, capacity }, spent, wanted) => {
      if (!isUp) return undefined;
      asked.push(`${name} ${spent} ${wanted}`);
      const owedMs = Math.max(0, (backAtMs.get(name) ?? 0) - nowMs()) + spent / unitsPerMs;
      const granted = Math.max(0, Math.min(wanted, Math.floor(capacity - owedMs * unitsPerMs)));
      const backlogMs = owedMs + granted / unitsPerMs;
      backAtMs.set(name, nowMs() + backlogMs);
      return Promise.resolve(turn).then(() => ({ granted, backlogMs: Math.ceil(backlogMs) }));
    },
  };
};
