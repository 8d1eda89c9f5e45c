export type Pace = {
  /** Bytes in pieces, each with how long it has to wait from now so that a bandwidth is kept to. */
  readonly pieces: (bytes: Buffer, bytesPerSecond: number) => ReadonlyArray<readonly [Buffer, number]>;
  /** How long all that was taken so far is on its way. */
  readonly waitMs: () => number;
};

/** Bytes come in steps of so long, so that a slow line is a steady one. */
const stepMs = 20;

/** Says when bytes get through that share one line of a limited bandwidth. */
export const pace = (now: () => number = () => performance.now()): Pace => {
  let freeAt = 0;
  return {
    pieces: (bytes, bytesPerSecond) => {
      const size = Math.max(1, Math.floor((bytesPerSecond * stepMs) / 1_000));
      const pieces: Array<readonly [Buffer, number]> = [];
      for (let start = 0; start < bytes.length; start += size) {
        const piece = bytes.subarray(start, start + size);
        freeAt = Math.max(freeAt, now()) + (piece.length / bytesPerSecond) * 1_000;
        pieces.push([piece, freeAt - now()]);
      }
      return pieces;
    },
    waitMs: () => Math.max(0, freeAt - now()),
  };
};
