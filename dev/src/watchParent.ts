const everyMs = 500;

/**
 * Calls `onGone` once when the process that started us is gone. Between npm and us is a shell, which dies of a SIGTERM
 * without passing it on. Returns how to stop watching.
 */
export const watchParent = (onGone: () => void, parentId: () => number = () => process.ppid): (() => void) => {
  const first = parentId();
  const timer = setInterval(() => {
    if (parentId() === first) return;
    clearInterval(timer);
    onGone();
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
};
