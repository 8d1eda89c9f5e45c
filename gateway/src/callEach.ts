/** Calls each of them, in order; one that fails costs no other its turn. */
export const callEach = ([first, ...others]: ReadonlyArray<() => void>): void => {
  try {
    first?.();
  } finally {
    if (others.length > 0) callEach(others);
  }
};
