/** An operation that is persisted: its document is known beforehand, and is asked for by its id. */
export type PersistedOperation = {
  readonly id: string;
  /** The document's text. */
  readonly body: string;
  /** Whose it is by the word of Apollo's manifest: for reports. Who may ask it is said by the partner whose manifest it is in. */
  readonly clientName?: string | undefined;
  /** It may be asked for by this name, too. */
  readonly alias?: string | undefined;
};

/** What may stand in a manifest at most. A file or a folder of more is refused. */
export const manifestLimits = {
  bytes: 64 * 1024 * 1024,
  operations: 50_000,
  documentCharacters: 64 * 1024,
  idCharacters: 512,
} as const;

/** A manifest that cannot be used: says what was found, and what was expected. */
export class InvalidManifest extends Error {
  override readonly name = 'InvalidManifest';
}

const shownCharacters = 80;

/** An id as a message shows it. */
export const shownId = (id: string): string =>
  JSON.stringify(id.length <= shownCharacters ? id : `${id.slice(0, shownCharacters)}…`);
