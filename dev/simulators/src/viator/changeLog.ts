/** Things in the order of their last change, as feeds of what has changed tell them. */
export type ChangeLog = {
  /** Notes that the thing with this number has changed: it now comes last. */
  readonly touch: (number: number) => void;
  /** Up to `count` things that changed after `position`, and the position after the last of them; 0 is before all. */
  readonly after: (
    position: number,
    count: number,
  ) => ReadonlyArray<{ readonly number: number; readonly position: number }>;
  /** When the thing last changed. */
  readonly positionOf: (number: number) => number;
};

/** A log in which things 0 to `size` - 1 have changed in this order. */
export const createChangeLog = (size: number): ChangeLog => {
  // Position is one more than the index; an entry counts while it is its thing's last.
  const entries = Array.from({ length: size }, (_entry, number) => number);
  const last = new Map(entries.map((number) => [number, number + 1]));
  return {
    touch: (number) => {
      entries.push(number);
      last.set(number, entries.length);
    },
    after: (position, count) => {
      const found: { number: number; position: number }[] = [];
      for (let index = position; index < entries.length && found.length < count; index += 1) {
        const number = entries[index] as number;
        if (last.get(number) === index + 1) found.push({ number, position: index + 1 });
      }
      return found;
    },
    positionOf: (number) => last.get(number) ?? 0,
  };
};
