import type { Transaction } from '../transaction.js';

/** One thing that a source says. Keys are the source's own and stay: up to 200 characters. */
export type Change<Item> =
  /** `item` is plain data (what JSON can hold, and Dates): it is compared by content with what was written last. */
  | { readonly kind: 'UPSERT'; readonly key: string; readonly item: Item }
  | { readonly kind: 'DELETE'; readonly key: string }
  /** A record that cannot be read: it goes to quarantine with the reason, the others go in. `raw` is cut to 16 KiB. */
  | { readonly kind: 'UNREADABLE'; readonly key: string; readonly reason: string; readonly raw: string };

/** Up to some hundred changes, 5,000 at most, that are written in one transaction. Of two for one key the last one counts. */
export type Batch<Item> = {
  readonly changes: ReadonlyArray<Change<Item>>;
  /** Where to go on after them: text that only its source reads. null: where it was. */
  readonly watermark: string | null;
  /** How many records there are in all, where the source says so: for progress only. */
  readonly total?: number | undefined;
};

/** Where things come from. What it reads from outside it has checked before it makes an item of it. */
export type Source<Item> = {
  /** Lower case, such as `viator`: names its lock, its rows and its metrics. */
  readonly name: string;
  /**
   * Everything. `resumeAt` is the watermark of the last written batch of a full run that was cut off, or null; after the last
   * batch of all there is nothing more to read. Throws WatermarkRefused when it cannot go on there: everything is read anew.
   */
  readonly full: (resumeAt: string | null, signal: AbortSignal) => AsyncIterable<Batch<Item>>;
  /**
   * What changed since `since`, the watermark of the last batch of a full run or of a delta; null where the source cannot
   * tell, and every run is full. Throws WatermarkRefused when `since` is too old: everything is read then.
   */
  readonly delta: ((since: string, signal: AbortSignal) => AsyncIterable<Batch<Item>>) | null;
  /** MARKED: the source says what is deleted. ABSENT: what a whole full run did not bring is deleted. */
  readonly deletions: 'MARKED' | 'ABSENT';
  /** Fetches up to 100 quarantined records anew, where a source can; otherwise the next full run brings them again. */
  readonly retry?: ((keys: readonly string[], signal: AbortSignal) => AsyncIterable<Batch<Item>>) | undefined;
};

/**
 * Where things go: the subgraph's own tables, in the transaction in which the watermark, the hashes and the quarantine are
 * written. Both may be called with what is there already, or gone already. What PostgreSQL refuses for its content (classes 22,
 * 23 and 54), and what makes a sink throw an error of its own, is looked for record by record and put in quarantine.
 */
export type Sink<Item> = {
  readonly upsert: (
    transaction: Transaction,
    items: ReadonlyArray<{ readonly key: string; readonly item: Item }>,
  ) => Promise<void>;
  readonly remove: (transaction: Transaction, keys: readonly string[]) => Promise<void>;
};
