const secondMs = 1_000;

/**
 * Whether one more line may be written: so many in a second, from the first one on. When the second is over in which there were
 * more, `tell` is told how many were left out.
 */
export const linesPerSecond = (maximum: number, tell: (leftOut: number) => void): (() => boolean) => {
  let beganAtMs = -Infinity;
  let written = 0;
  let leftOut = 0;
  const end = (): void => {
    tell(leftOut);
    leftOut = 0;
  };
  return () => {
    const nowMs = performance.now();
    if (nowMs - beganAtMs >= secondMs) {
      beganAtMs = nowMs;
      written = 0;
    }
    if (written < maximum) {
      written += 1;
      return true;
    }
    leftOut += 1;
    if (leftOut === 1) setTimeout(end, beganAtMs + secondMs - nowMs).unref();
    return false;
  };
};
