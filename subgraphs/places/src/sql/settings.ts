/**
 * Settings of the server that our statements count on, for every connection.
 *
 * - A typing error in a short name leaves a third of its trigrams; the default threshold of 0.3 misses some.
 * - Pages come in the order of an index. The planner takes every parent for an average one, with a few dozen rows that
 *   are cheap to sort, and would sort 5,210 airports for a page of the world's.
 * - None of our statements runs long enough to be worth compiling.
 */
export const sessionSettings = { 'pg_trgm.similarity_threshold': '0.25', enable_sort: 'off', jit: 'off' } as const;
