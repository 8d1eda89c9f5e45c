type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

const firstLength = 1 << 12;

/** Collects numbers in an array of `make`'s type, which doubles when it is full. */
export const numbersBuilder = <Values extends Numbers>(
  make: (length: number) => Values,
): { readonly add: (value: number) => void; readonly build: () => Values } => {
  let values: Numbers = make(firstLength);
  let count = 0;
  return {
    add: (value) => {
      if (count === values.length) {
        const larger = make(values.length * 2);
        larger.set(values);
        values = larger;
      }
      values[count] = value;
      count += 1;
    },
    build: () => values.slice(0, count) as Values,
  };
};
