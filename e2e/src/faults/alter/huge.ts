import type { Alteration } from './drawn.js';

const mebibyte = 1_048_576;

/** Makes bodies that are far too large, piece by piece, and knows how much of the largest was taken. */
export type Huge = { readonly ways: Readonly<Record<string, Alteration>>; readonly mostMb: () => number };

const repeated = function* (start: string, piece: string, times: number, end: string): Generator<Buffer> {
  yield Buffer.from(start);
  const bytes = Buffer.from(piece);
  for (let time = 0; time < times; time += 1) yield bytes;
  yield Buffer.from(end);
};

const textMb = 300;
const textStart = '{"data":{"activity":{"id":"';
const textEnd = '"}}}';
const textBytes = textStart.length + textMb * mebibyte + textEnd.length;
const text = (): Generator<Buffer> => repeated(textStart, 'x'.repeat(65_536), (textMb * mebibyte) / 65_536, textEnd);

const rowsAtOnce = 1_000;
const row = '{"cursor":"AQ","node":{"id":"act_0000000000000000000000000000","title":"Forged"}},';
const rows = (): Generator<Buffer> =>
  repeated(
    '{"data":{"activities":{"edges":[',
    row.repeat(rowsAtOnce),
    1_000_000 / rowsAtOnce,
    `${row.slice(0, -1)}]}}}`,
  );

const levels = 100_000;
const deep = `{"data":{"activity":${'{"place":'.repeat(levels)}null${'}'.repeat(levels)}}}`;

export const hugeAnswers = (): Huge => {
  let most = 0;
  const counted = function* (pieces: Iterable<Buffer>): Generator<Buffer> {
    let bytes = 0;
    for (const piece of pieces) {
      bytes += piece.length;
      most = Math.max(most, bytes);
      yield piece;
    }
  };
  return {
    ways: {
      '300 MB': () => ({ body: counted(text()) }),
      '300 MB, as it says': () => ({ body: counted(text()), contentLength: textBytes }),
      '1 M rows': () => ({ body: counted(rows()) }),
      '100,000 levels': () => ({ body: deep }),
    },
    mostMb: () => most / mebibyte,
  };
};
