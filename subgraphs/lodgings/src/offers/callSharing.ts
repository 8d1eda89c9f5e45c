/** Lets all who ask for the same while it is under way share one call: its value, and its error. */
export const callSharing = <Value>(): ((key: string, call: () => Promise<Value>) => Promise<Value>) => {
  const underWay = new Map<string, Promise<Value>>();
  return (key, call) => {
    const there = underWay.get(key);
    if (there) return there;
    const begun = call().finally(() => underWay.delete(key));
    underWay.set(key, begun);
    return begun;
  };
};
