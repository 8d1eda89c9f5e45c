import { setImmediate } from 'node:timers/promises';

/** A round of the loop is held up for about so long. */
const sliceMs = 5;

/** Does something with each of many things, one after the other, and lets others have their turn in between. */
export const inSlices = async <Thing>(things: Iterable<Thing>, act: (thing: Thing) => void): Promise<void> => {
  let endsAtMs = performance.now() + sliceMs;
  for (const thing of things) {
    act(thing);
    if (performance.now() < endsAtMs) continue;
    await setImmediate();
    endsAtMs = performance.now() + sliceMs;
  }
};
