/**
 * Numbers what is begun, of which several may be under way: each call begins one, and returns whether it still is the newest. What
 * ends after a newer one has begun is not to be shown.
 */
export const countBegun = (): (() => () => boolean) => {
  let newest = 0;
  return () => {
    newest += 1;
    const own = newest;
    return () => own === newest;
  };
};
