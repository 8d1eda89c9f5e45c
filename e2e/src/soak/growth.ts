/** What a process takes after so many operations. */
export type Sample = { readonly operations: number; readonly bytes: number };

/** Bytes for each operation: the slope of the straight line with the least squares through the samples. */
export const growthOf = (samples: readonly Sample[]): number => {
  const count = samples.length;
  const meanOperations = samples.reduce((sum, { operations }) => sum + operations, 0) / count;
  const meanBytes = samples.reduce((sum, { bytes }) => sum + bytes, 0) / count;
  let together = 0;
  let alone = 0;
  for (const { operations, bytes } of samples) {
    together += (operations - meanOperations) * (bytes - meanBytes);
    alone += (operations - meanOperations) ** 2;
  }
  return alone === 0 ? 0 : together / alone;
};

/** A process is never quite flat: pages are given back late, and heaps are kept a little larger than they need be. */
const noiseBytes = 16 * 1024 * 1024;

/** Far less than the smallest operation takes when it is kept, which is some 15,000. */
const bytesPerOperation = 500;

/** Growth for each operation that is no leak, over so many operations. */
export const maximumGrowth = (operations: number): number => bytesPerOperation + noiseBytes / operations;
