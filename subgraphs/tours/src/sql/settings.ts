/**
 * Settings of the server that our statements count on, for every connection: pages come in the order of an index, and the
 * planner takes every place for an average one, whose few tours are cheap to sort, and would sort a hundred thousand for a page
 * of the world's. None of our statements runs long enough to be worth compiling.
 */
export const sessionSettings = { enable_sort: 'off', jit: 'off' } as const;
