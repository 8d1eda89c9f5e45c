import type { Log } from './log.js';

const unsaid = (): void => undefined;

/** What a library says of itself, in our log: no more than what it warns of. */
export const libraryLog = (log: Log) => {
  const say = (text: unknown): void => log('library says', { text: String(text) });
  return { debug: unsaid, info: unsaid, warn: say, error: say };
};
