/** A time that passes only when nothing else is left to do, so that answers arrive in an order that a seed decides. */
export type VirtualTime = {
  /** Settles after `ticks`; of those due at once the one that comes first by `name` is first. */
  readonly after: (ticks: number, name: string) => Promise<void>;
};

type Waiting = { readonly due: number; readonly name: string; readonly resolve: () => void };

export const virtualTime = (): VirtualTime => {
  const waiting: Waiting[] = [];
  let now = 0;
  let isRunning = false;
  const step = (): void => {
    waiting.sort((one, other) => one.due - other.due || (one.name < other.name ? -1 : 1));
    const first = waiting.shift();
    if (!first) {
      isRunning = false;
      return;
    }
    now = first.due;
    first.resolve();
    setImmediate(step);
  };
  return {
    after: (ticks, name) =>
      new Promise((resolve) => {
        waiting.push({ due: now + ticks, name, resolve });
        if (isRunning) return;
        isRunning = true;
        setImmediate(step);
      }),
  };
};
