import type { Countdown } from './countdown.js';

const everyMs = 1_000;
const againMs = 3_000;

type Followers = {
  readonly onTick: (countdown: Countdown) => void;
  /** Told when it is over, and every three seconds from then on: by the server's clock it may end a little later than by this one. */
  readonly onOver: () => void;
};

/** Reads at once and each second what is left; returns what ends that. */
export const followCountdown = (read: () => Countdown, { onTick, onOver }: Followers): (() => void) => {
  let timer: ReturnType<typeof setTimeout>;
  const tick = (): void => {
    const countdown = read();
    onTick(countdown);
    if (countdown.isOver) onOver();
    timer = setTimeout(tick, countdown.isOver ? againMs : everyMs);
  };
  tick();
  return () => clearTimeout(timer);
};
