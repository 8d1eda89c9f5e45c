/**
 * What a feed may have. Records of ONIX take some 5 to 50 KB and lie eight levels deep, so that these are far above what is
 * sent in earnest, and far below what would hurt.
 */
export const limits = {
  /** A record that is longer is put aside, and the next one is read. */
  recordChars: 1024 * 1024,
  /** So much of a record that cannot be read is kept for people to look at. */
  keptChars: 16 * 1024,
  headerChars: 64 * 1024,
  /** A feed that has not begun by then is none. */
  prologChars: 64 * 1024,
  tagChars: 4 * 1024,
  depth: 40,
  elements: 20_000,
  attributesPerElement: 30,
  attributeChars: 4 * 1024,
  /** Of a file, after it was unpacked. */
  fileBytes: 16 * 1024 ** 3,
  /** A file in gzip may become so many times as large, once it is above `ratioFromBytes`; ONIX becomes 10 to 30 times. */
  packedRatio: 200,
  ratioFromBytes: 64 * 1024 ** 2,
  /** When more records of a file are broken, all of it most likely is. */
  brokenRecords: 10_000,
} as const;
