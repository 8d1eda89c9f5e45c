import type { SyncedSubgraph } from '../layout.js';

/** The sources that each sync reads, by the names that it gives them. What is behind one place has one first word: `viator-schedules`. */
export const sourcesOf: Readonly<Record<SyncedSubgraph, readonly string[]>> = {
  places: ['cms'],
  articles: ['wordpress'],
  books: ['onix'],
  tours: ['gadventures', 'gadventures-departures', 'viator', 'viator-schedules'],
  lodgings: ['booking', 'hostelworld'],
};
