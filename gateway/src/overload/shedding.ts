/** More shed requests than this in so many windows are no burst: the gateway has too little for what is asked. */
const manyShed = 100;
const keptWindows = 50;

/**
 * Whether a gateway keeps shedding, from how many it shed in each window of a tenth of a second: more than 100 in the
 * last 5 s. The result says so when that changes, else it is undefined.
 */
export const sheddingWatch = (): ((shed: number) => 'begins' | 'ends' | undefined) => {
  const windows: number[] = [];
  let total = 0;
  let isShedding = false;
  return (shed) => {
    windows.push(shed);
    total += shed;
    if (windows.length > keptWindows) total -= windows.shift() ?? 0;
    if (total > manyShed === isShedding) return undefined;
    isShedding = !isShedding;
    return isShedding ? 'begins' : 'ends';
  };
};
