/**
 * Waits until no load of places is under way, and lets none begin before the transaction ends: a load takes all places away and
 * fills them anew. Syncs do not wait for each other.
 */
export const lockLoad = 'lock table place_load in row exclusive mode';
