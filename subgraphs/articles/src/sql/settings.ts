/**
 * Settings of the server that our statements count on, for every connection. Pages come in the order of an index: the planner
 * takes every place for an average one, with a few articles that are cheap to sort, and would sort all of a continent's. None of
 * our statements runs long enough to be worth compiling.
 */
export const sessionSettings = { enable_sort: 'off', jit: 'off' } as const;
