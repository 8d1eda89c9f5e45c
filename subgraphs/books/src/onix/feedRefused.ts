/**
 * A feed that is not read, or not read further: nothing of what comes then is believed. The message says what is wrong, where
 * and, where somebody can do something, what.
 */
export class FeedRefused extends Error {
  override readonly name = 'FeedRefused';
}
