/** A client with a key of its own. */
export type Partner = {
  readonly name: string;
  readonly state: 'active' | 'suspended';
  /** SHA-256 of each of its keys. */
  readonly keyHashes: readonly Buffer[];
  /** Whether it may ask in the name of another partner. */
  readonly actsForOthers: boolean;
};
