/** Waits for a promise that never rejects, but no longer than so many milliseconds. */
export const within = async (ms: number, promise: Promise<unknown>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, ms));
  });
  await Promise.race([promise, over]);
  clearTimeout(timer);
};
